"""What the program speaks about: frozen data, no imports from other rooms."""
