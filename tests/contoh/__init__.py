"""Tests of lkjip_xl.contoh."""
