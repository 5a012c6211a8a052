"""Causes of findings on one row: what its own cells, its columns and its neighbours tell."""
