"""Tests: an error that nobody foresaw must be seen here, not turned into words."""

import os

os.environ["LKJIP_XL_TANPA_JAGA"] = "1"
