"""One budget over several sheets: what proves it, and its rows as one tree."""
