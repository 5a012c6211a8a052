"""Sums of lines that are found by amounts alone."""
