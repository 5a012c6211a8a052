"""The copied source sheets: cells at their old addresses, sizes, comments."""
