"""What may have gone wrong: each slip tried on a total, or on one row."""
