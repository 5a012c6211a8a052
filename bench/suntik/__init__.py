"""Seeded faults: each kind put into a clean table, with the cells that would have to change."""
