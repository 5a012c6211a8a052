"""Amounts that stand as text: a slip among numbers, the custom in a column of texts."""

import re

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.kolom import is_text_column

_JARANG = 5  # fewer than one text in five written this way


def is_odd_text(tabel: Tabel, grid: Grid | None, sel: Tempat) -> bool:
    """Tell a text whose last separator is unlike that of most other texts of its column."""
    if sel not in tabel.angka_teks or grid is None:
        return False
    ekor = [_tail(str(grid.nilai(*s))) for s, n in tabel.angka_teks.items() if n and s[1] == sel[1]]
    if len(ekor) < _JARANG:
        return not is_text_column(tabel, sel[1], _count_amounts(tabel, sel[1]))
    return ekor.count(_tail(str(grid.nilai(*sel)))) * _JARANG < len(ekor)


def _count_amounts(tabel: Tabel, kolom: int) -> int:
    """Return how many rows of a budget state an amount in a column, zeros left out."""
    simpul = tabel.isi.simpul if isinstance(tabel.isi, Pohon) else ()
    return sum(1 for satu in simpul if satu.jumlah.get(kolom))


def _tail(teks: str) -> tuple[str, int]:
    """Return the last separator of an amount in words, and how many digits stand behind it."""
    cocok = re.search(r"([.,])(\d+)$", teks.strip())
    return (cocok[1], len(cocok[2])) if cocok else ("", 0)
