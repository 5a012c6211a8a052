"""Rows that no formula takes in, in a table whose levels its formulas tell."""

from decimal import Decimal

from lkjip_xl.tables.anggaran.levels.parents import Induk
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_NOL = Decimal(0)
_SEPAKAT = 0.8
_LUPUT_TERBANYAK = 2  # more rows than a range forgets are something else


def fill_holes(rows: list[BarisMentah], rumus: Induk, lainnya: list[Induk]) -> Induk:
    """Return parents by formula, the rows that no formula takes in placed by another way.

    That way must agree with most of what the formulas say: then the row is one that a formula
    forgot, and not the top of a tree.
    """
    for calon in lainnya:
        pasangan = [(a, b) for a, b in zip(rumus, calon, strict=True) if a is not None]
        if sum(a == b for a, b in pasangan) >= _SEPAKAT * len(pasangan):
            return [b if a is None else a for a, b in zip(rumus, calon, strict=True)]
    return _adopt(rows, rumus)


def _adopt(rows: list[BarisMentah], induk: Induk) -> Induk:
    """Place rows that neither have a parent nor children: a run of them below a single row.

    Where they add up to the row above they are its children; one or two are its siblings.
    """
    berisi = set(induk)
    lepas = [atas is None and posisi not in berisi for posisi, atas in enumerate(induk)]
    hasil = list(induk)
    posisi = 1
    while posisi < len(rows):
        akhir = posisi
        while akhir < len(rows) and lepas[akhir]:
            akhir += 1
        atas = posisi - 1
        if akhir > posisi and atas not in berisi and not lepas[atas]:
            if _adds_up(rows, atas, range(posisi, akhir)):
                hasil[posisi:akhir] = [atas] * (akhir - posisi)
            elif akhir - posisi <= _LUPUT_TERBANYAK:
                hasil[posisi:akhir] = [hasil[atas]] * (akhir - posisi)
        posisi = max(akhir, posisi + 1)
    return hasil


def _adds_up(rows: list[BarisMentah], atas: int, lubang: range) -> bool:
    """Tell whether rows add up to another one in every column."""
    return all(
        tertulis == sum((rows[p].jumlah.get(kolom) or _NOL for p in lubang), _NOL)
        for kolom, tertulis in rows[atas].jumlah.items()
        if tertulis is not None
    )
