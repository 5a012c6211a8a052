"""Amounts of a level that each row below it repeats: Program | Realisasi | Kegiatan | Realisasi."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from lkjip_xl.grid.grid import Grid
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.evidence import BuktiKolom, Isian

_UANG = ("anggaran", "realisasi")
_NOL = Decimal(0)
_SEPARUH = 2  # one wrong amount of three programs must not make the first column count
_CUKUP = 3  # names of several rows that add up: fewer may do so by chance


def without_repeated(
    bukti: BuktiKolom, grid: Grid, mulai: int, kolom: Kolom, pilihan: Kolom
) -> tuple[Kolom, Kolom]:
    """Return the columns with the finest amounts of a role whose other columns repeat their sums.

    Each level has a column of its own, and a program's amount stands in all rows of the program:
    added up it would count as often as it has rows.
    """
    for peran in _UANG:
        calon = sorted({*kolom.get(peran, ()), *pilihan.get(peran, ())} & bukti.lajur.keys())
        nama = [k - 1 for k in calon]  # of each level, left of its amount
        if (
            len(calon) < 2
            or len(kolom.get(peran, ())) != 1
            or min(nama) < 0
            or set(nama) & set(calon)
        ):
            continue
        rinci = bukti.lajur[calon[-1]]
        jalur = list(zip(*(grid.kolom[k][mulai : mulai + len(rinci)] for k in nama), strict=True))
        hitung = [_repeats(bukti.lajur[k], rinci, jalur, n) for n, k in enumerate(calon[:-1], 1)]
        cocok, beberapa = map(sum, zip(*hitung, strict=True))
        if cocok >= _CUKUP and cocok * _SEPARUH >= beberapa:
            kolom = kolom | {peran: (calon[-1],)}
            pilihan = {n: ks for n, ks in pilihan.items() if n != peran}
    return kolom, pilihan


def _repeats(
    utuh: Isian, rinci: Isian, jalur: Sequence[tuple[object, ...]], jenjang: int
) -> tuple[int, int]:
    """Return how many names of several rows have the sum of another column in each, of how many.

    Blank below the first row of a name a column repeats nothing.
    """
    kelompok: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for b, teks in enumerate(jalur):
        if teks[jenjang - 1] is not None and utuh[b] is not None:
            kelompok[teks[:jenjang]].append(b)
    beberapa = [rows for rows in kelompok.values() if len(rows) > 1]
    tetap = [rows for rows in beberapa if len({utuh[b] for b in rows}) == 1]
    cocok = [rows for rows in tetap if utuh[rows[0]] == sum((rinci[b] or _NOL for b in rows), _NOL)]
    return len(cocok), len(beberapa)
