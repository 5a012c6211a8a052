"""The staff from lists of persons: which lists count, and Tabel 1.2 and 1.3 from them."""
