"""Files to columnar stores of cells, without meaning; every quirk of a format lives here."""
