"""Blocks of a sheet that no table of it reaches: they are said, so that nobody misses them."""

from collections.abc import Iterator
from dataclasses import replace

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Rentang
from lkjip_xl.model.tabel import TakDikenali
from lkjip_xl.tables.header.extent import BILANGAN, row_texts
from lkjip_xl.tables.survei.reason import why_not_survey

KEPALA_LAIN = "kepala tabelnya bukan milik tabel LKJiP yang dikenal, atau tidak ada isinya"
_TERSEMPIT = 2  # columns of figures beside one of names
_SEPASANG = 2
_KATA = later(r"[^\W\d_]")


def holds_rows(grid: Grid, rentang: Rentang) -> bool:
    """Tell a part with figures in several rows and columns: a table that a person would miss."""
    b1, k1, b2, k2 = rentang
    berangka = [
        {k for k in range(k1, k2 + 1) if isinstance(grid.nilai(b, k), int | float)}
        for b in range(b1 + 1, b2 + 1)
    ]
    return k2 - k1 >= _TERSEMPIT and sum(len(kolom) > 1 for kolom in berangka) > 1


def left_over(grid: Grid, dari: int, sampai: int) -> Iterator[TakDikenali]:
    """Yield the blocks between two rows that have a head and figures below it.

    What follows a table without a blank row is its own: sums, and what is calculated from them.
    """
    for baris in _blocks(grid, dari, sampai):
        kepala = next((b for b in baris if _is_head(row_texts(grid, b))), None)
        if kepala is None:
            continue
        kolom = [k for b in baris if b >= kepala for k in row_texts(grid, b)]
        rentang = (kepala, min(kolom), baris[-1], max(kolom))
        if holds_rows(grid, rentang):
            sebab = why_not_survey(_only(grid, baris), []) or KEPALA_LAIN
            yield TakDikenali(grid.berkas, grid.lembar, grid.tersembunyi, rentang, sebab)


def _blocks(grid: Grid, dari: int, sampai: int) -> Iterator[range]:
    """Yield the runs of filled rows; the one that a table above ends in is left out."""
    awal: int | None = None if dari else 0
    for b in range(dari, sampai + 1):
        if b < sampai and row_texts(grid, b):
            continue
        if awal is not None and awal < b:
            yield range(awal, b)
        awal = b + 1


def _is_head(teks: dict[int, str]) -> bool:
    """Tell a row of words, or a word before the numbers of what stands beside each other."""
    kata = [t for t in teks.values() if _KATA.search(t)]
    nomor = [t for t in teks.values() if BILANGAN.match(t)]
    urut = nomor == [str(n) for n in range(1, len(nomor) + 1)]
    return len(teks) > _SEPASANG and bool(kata) and len(kata) + len(nomor) == len(teks) and urut


def _only(grid: Grid, baris: range) -> Grid:
    """Return some rows as a sheet of their own, by their values alone."""
    return replace(grid, kolom=[lajur[baris.start : baris.stop] for lajur in grid.kolom])
