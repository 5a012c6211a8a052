"""The staff tables."""
