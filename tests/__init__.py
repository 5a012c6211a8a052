"""Tests, in folders that mirror the package; `alat` are the tools they share."""
