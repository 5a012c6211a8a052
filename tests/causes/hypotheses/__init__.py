"""Tests of lkjip_xl.causes.hypotheses."""
