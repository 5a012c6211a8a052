"""The grammar of layout, and how a budget is laid out by its choices."""
