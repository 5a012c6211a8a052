"""The budget itself: its tree and its amounts; all truth comes from here."""
