"""One grid to tables with meaning: which sheet, which column, which level."""
