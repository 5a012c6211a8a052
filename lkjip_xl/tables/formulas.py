"""Which rows a parent's formula adds up: =SUM(F10:F12,F20) or =F10+F20."""

import re

_SEL = r"\$?([A-Z]{1,3})\$?(\d{1,7})"
_JUMLAH_SAJA = re.compile(rf"^=\+?(SUM\(|{_SEL}|[+:;,()\s])+$", re.IGNORECASE)
_RENTANG = re.compile(rf"{_SEL}(?::{_SEL})?", re.IGNORECASE)


def column_number(huruf: str) -> int:
    """Return the zero-based column of its letters: AB -> 27."""
    nomor = 0
    for satu in huruf.upper():
        nomor = nomor * 26 + ord(satu) - 64
    return nomor - 1


def summed_rows(rumus: str, kolom: int) -> list[int] | None:
    """Return the zero-based rows of a column that a plain sum adds, in order of mention.

    None where the formula does anything else, or adds cells of another column.
    """
    if not _JUMLAH_SAJA.match(rumus):
        return None
    hasil: list[int] = []
    for k1, b1, k2, b2 in _RENTANG.findall(rumus.replace("SUM(", "(").replace("sum(", "(")):
        if column_number(k1) != kolom or (k2 and column_number(k2) != kolom):
            return None
        hasil.extend(range(int(b1) - 1, int(b2 or b1)))
    return hasil or None
