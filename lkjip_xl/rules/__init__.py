"""Pure functions from tables to temuan; one module per family, one ordered list."""
