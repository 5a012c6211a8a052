"""Tests of lkjip_xl.model."""
