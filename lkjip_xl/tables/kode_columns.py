"""Columns of kode that only their cells show: a form may head them Program, Kegiatan."""

from lkjip_xl.grid.grid import Grid
from lkjip_xl.tables.header import Kepala
from lkjip_xl.tables.kode import split_parts
from lkjip_xl.tables.roles import Kolom
from lkjip_xl.tables.text import rapikan

_CUKUP = 0.8


def with_kode(grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom) -> Kolom:
    """Return the columns with kode where the cells show it: a heading may only say Program.

    The parts of a kode then stand in columns named by their levels, beside that of the names.
    """
    if "kode" in kolom:
        return kolom
    nama = kolom["uraian"]
    kode = tuple(k for k in nama if _holds_kode(grid, k, kepala.mulai, sampai))
    if not kode or len(kode) == len(nama):
        return kolom
    return kolom | {"kode": kode, "uraian": tuple(k for k in nama if k not in kode)}


def _holds_kode(grid: Grid, kolom: int, mulai: int, sampai: int) -> bool:
    """Tell whether all words of a column are kode or parts of one."""
    isi = [teks for b in range(mulai, sampai) if (teks := rapikan(grid.nilai(b, kolom)))]
    return bool(isi) and sum(split_parts(t) is not None for t in isi) >= _CUKUP * len(isi)
