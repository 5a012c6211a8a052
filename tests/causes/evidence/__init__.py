"""Tests of lkjip_xl.causes.evidence."""
