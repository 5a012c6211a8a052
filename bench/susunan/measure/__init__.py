"""The tool run on the workbooks, and what came of it."""
