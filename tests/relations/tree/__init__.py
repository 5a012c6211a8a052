"""Tests of what a tree of amounts proves."""
