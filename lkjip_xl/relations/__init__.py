"""What must hold between the columns and rows of a table, found by arithmetic alone."""

from lkjip_xl.relations.columns import find_column_relations

__all__ = ["find_column_relations"]
