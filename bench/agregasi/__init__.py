"""Sums of rows and columns found in annotated tables that nobody here shaped."""
