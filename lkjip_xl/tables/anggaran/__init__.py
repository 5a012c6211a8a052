"""The budget: DPA, LRA, RFK, RAK. Columns, rows and levels, each proven by its sums."""
