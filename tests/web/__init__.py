"""The page: what stands behind it, how it is built, and what a real browser makes of it."""
