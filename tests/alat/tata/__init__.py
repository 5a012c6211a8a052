"""The layouts of budget tables, one module each."""
