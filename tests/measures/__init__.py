"""Tests of lkjip_xl.measures."""
