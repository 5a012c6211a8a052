"""Rent: what is lost when one way of reading or of naming causes is switched off."""
