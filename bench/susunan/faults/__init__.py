"""Seeded faults: what is wrong in which cell, whether it shows, and who contradicts it."""
