"""Probable causes of what does not add up, each a small hypothesis with its evidence."""
