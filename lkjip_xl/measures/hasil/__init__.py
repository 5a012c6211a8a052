"""The figures of each table of the report, from the joined tables."""
