"""Tests of lkjip_xl.rules."""
