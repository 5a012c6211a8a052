"""What one cell says: words, a number, a kode, a range, a formula; nothing about its table."""
