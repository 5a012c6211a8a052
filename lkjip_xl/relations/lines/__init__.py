"""Which lines of a table, rows or columns, are sums of others: by amounts alone."""
