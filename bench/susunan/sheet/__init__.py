"""A sheet with exact amounts and what it states, and the writing of it."""
