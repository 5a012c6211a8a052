"""The rows of words above a table, also merged, side by side, or repeated on each page."""
