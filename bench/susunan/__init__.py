"""Workbooks composed from independent choices, with a truth that comes from the budget itself."""
