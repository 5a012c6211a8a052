"""Tests of the commands, of what they write, and of every other way in."""
