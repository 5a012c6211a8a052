"""Amounts shortened to thousands or millions, wherever around its table a sheet says so."""

import re
from collections.abc import Iterable, Sequence

from lkjip_xl.cells.text import kecilkan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.satuan import NAMA_SATUAN, SATUAN_KEPALA, SATUAN_NOL, SATUAN_TERTULIS
from lkjip_xl.tables.header.extent import row_texts
from lkjip_xl.tables.header.header import words_in_rows

_RIBU = "000"  # this, or the name of a unit, stands in each of the patterns
_TERTULIS = tuple(later(teks) for teks in SATUAN_TERTULIS)
_KEPALA = tuple(later(teks) for teks in SATUAN_KEPALA)
_NAMA = ("no", "kode", "uraian")  # a unit in any other heading is that of another column
_DI_BAWAH = 50  # rows below a table that may hold its notes; another list may follow further down
_DI_ATAS = 2  # rows in which a unit may stand between a header and its data


def unit_in(teks: str, pola: Sequence[re.Pattern[str]] = _TERTULIS) -> str | None:
    """Return ribuan, jutaan or miliaran where a text says that amounts are shortened so."""
    kecil = kecilkan(teks)
    if _RIBU not in kecil and not any(nama in kecil for nama in NAMA_SATUAN):
        return None
    for bentuk in pola:
        if cocok := bentuk.search(kecil):
            kelompok = cocok.groupdict()
            if besar := kelompok.get("besar"):
                return NAMA_SATUAN[besar]
            return SATUAN_NOL.get(kelompok["nol"].count("000"))
    return None


def find_unit(
    tabel: Tabel, grid: Grid, judul: Sequence[str], kolom: Sequence[int], sampai: int
) -> str | None:
    """Return how the amounts of a table, which stand in `kolom`, are shortened; None: not at all.

    It is said in their headings, or in words of its own above, below or on top of the table.
    """
    kata = words_in_rows(grid, tabel.baris_kepala)
    for k in kolom:
        if satuan := _first((*kata.get(k, ()), " ".join(kata.get(k, ()))), _KEPALA):
            return satuan
    nama = {k for peran in _NAMA for k in tabel.kolom.get(peran, ())}
    kepala = [teks for k in sorted(nama) for teks in kata.get(k, ())]
    return _first([*judul, *kepala, *_notes(tabel, grid, sampai)], _TERTULIS)


def _first(kata: Iterable[str], pola: Sequence[re.Pattern[str]]) -> str | None:
    """Return the unit that the first of some texts says."""
    return next((satuan for teks in kata if (satuan := unit_in(teks, pola))), None)


def _notes(tabel: Tabel, grid: Grid, sampai: int) -> list[str]:
    """Return the texts below a table, and those alone in a row between its header and its data."""
    b1, _, b2, _ = tabel.rentang
    mulai = max([*tabel.baris_kepala, b1 - 1]) + 1
    atas = [row_texts(grid, b) for b in range(mulai, min(mulai + _DI_ATAS, sampai))]
    bawah = [row_texts(grid, b) for b in range(b2 + 1, min(b2 + 1 + _DI_BAWAH, sampai))]
    rows = [*(catatan for catatan in atas if len(set(catatan.values())) == 1), *bawah]
    return [teks for teks_baris in rows for teks in teks_baris.values()]
