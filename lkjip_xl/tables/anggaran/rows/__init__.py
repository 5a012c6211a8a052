"""Which rows belong to the table: totals, holes, damaged kode."""
