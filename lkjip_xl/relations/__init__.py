"""What must hold between the columns and rows of a table, found by arithmetic alone."""

from lkjip_xl.relations.columns import (
    find_column_relations,
    find_sum_relations,
    parts_of,
    total_of,
)
from lkjip_xl.relations.lines.find import find_column_sums, find_row_sums

__all__ = [
    "find_column_relations",
    "find_column_sums",
    "find_row_sums",
    "find_sum_relations",
    "parts_of",
    "total_of",
]
