"""Data with its source, no logic: scales, unsur, header words, shapes of kode."""
