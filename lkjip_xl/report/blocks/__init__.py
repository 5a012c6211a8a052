"""Parts that sheets are made of: tables over months, groups, kelompok belanja, notes."""
