"""Tests of lkjip_xl.join."""
