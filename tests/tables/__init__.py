"""Tests of lkjip_xl.tables."""
