"""Columns of kode that only their cells show: a form may head them Program, Kegiatan."""

from lkjip_xl.cells.kode import is_listed, split_named, split_parts
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.header.header import Kepala

_CUKUP, _SEBAGIAN = 0.8, 0.6
_DILIHAT = 1000  # rows that are enough to see what a column holds


def with_kode(grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom) -> Kolom:
    """Return the columns with kode where the cells show it: a heading may only say Program.

    The parts of a kode then stand in columns named by their levels, beside that of the names; or
    kode and name are one text, and its column has both roles. Under one word Kode that is not
    merged, its parts stand in the columns to the right that have no word.
    """
    sampai = min(sampai, kepala.mulai + _DILIHAT)
    if "kode" in kolom:
        return kolom | {"kode": (*kolom["kode"], *_more_parts(grid, kepala, sampai, kolom))}
    nama = kolom["uraian"]
    kode = tuple(k for k in nama if _holds_kode(grid, k, kepala.mulai, sampai))
    if not kode or len(kode) == len(nama):
        bernama = tuple(k for k in nama if _begins_with_kode(grid, k, kepala.mulai, sampai))
        return kolom | {"kode": bernama} if bernama else kolom
    return kolom | {"kode": kode, "uraian": tuple(k for k in nama if k not in kode)}


def _more_parts(grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom) -> list[int]:
    """Return the columns without a word beside that of kode that hold further parts of it."""
    hasil: list[int] = []
    k = max(kolom["kode"]) + 1
    while (
        k < grid.n_kolom and not kepala.kata.get(k) and _holds_kode(grid, k, kepala.mulai, sampai)
    ):
        hasil.append(k)
        k += 1
    return hasil if hasil and k in kolom["uraian"] else []


def _holds_kode(grid: Grid, kolom: int, mulai: int, sampai: int) -> bool:
    """Tell whether all words of a column are kode or parts of one."""
    isi = [teks for b in range(mulai, sampai) if (teks := rapikan(grid.nilai(b, kolom)))]
    return bool(isi) and sum(split_parts(t) is not None for t in isi) >= _CUKUP * len(isi)


def _begins_with_kode(grid: Grid, kolom: int, mulai: int, sampai: int) -> bool:
    """Tell whether most names of a column begin with a kode of the government's lists."""
    isi = [teks for b in range(mulai, sampai) if (teks := rapikan(grid.nilai(b, kolom)))]
    cocok = sum(1 for teks in isi if (dua := split_named(teks)) and is_listed(dua[0]))
    return bool(isi) and cocok >= _SEBAGIAN * len(isi)
