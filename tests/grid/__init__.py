"""Tests of lkjip_xl.grid."""
