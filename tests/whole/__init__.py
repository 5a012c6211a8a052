"""Whole runs: from files to the workbook, recalculated, printed, repeated."""
