"""Annotated copies of the sources: only the parts that must change differ from the source."""
