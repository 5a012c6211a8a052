"""Words of offices: names of budget rows, and headings as people write them."""
