"""Tests of lkjip_xl.causes.folding."""
