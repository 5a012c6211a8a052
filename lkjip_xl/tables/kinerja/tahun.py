"""Lists with a row for each indikator and year: the latest year is the report's."""

from collections.abc import Sequence
from typing import NamedTuple

from lkjip_xl.cells.text import rapikan
from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.header.header import Kepala

_TAHUN = later(r"(19|20)\d\d")


class DaftarTahun(NamedTuple):
    """The rows of the latest year, where each one's words stand, and the years."""

    baris: list[int]
    asal: dict[int, int]  # the row that names the indikator of a row: a merged cell's first
    tahun: str
    lalu: tuple[str, ...]  # earlier years


def years_down(
    grid: Grid, kepala: Kepala, baris: Sequence[int], kolom: Kolom
) -> DaftarTahun | None:
    """Return the rows of the latest year that has a realisasi; None for no such list.

    Years to come may stand below it with their targets.
    """
    letak = [k for k, kata in kepala.kata.items() if header_words(kata[-1]) == "tahun"]
    nama = kolom.get("indikator", (-1,))[0]
    if len(letak) != 1 or nama < 0:
        return None
    menurut = {b: kata for b in baris if (kata := _year(grid, b, letak[0]))}
    semua = sorted(set(menurut.values()))
    if len(semua) < 2 or len(menurut) * 2 <= len(baris):
        return None
    diukur = kolom.get("realisasi", kolom.get("capaian", (nama,)))[0]
    berisi = [t for b, t in menurut.items() if rapikan(grid.nilai(b, diukur))]
    terakhir = max(berisi, default=semua[-1])
    asal: dict[int, int] = {}
    pertama = None
    for b in baris:
        pertama = b if rapikan(grid.nilai(b, nama)) else pertama
        if pertama is not None:
            asal[b] = pertama
    kini = [b for b in baris if menurut.get(b) == terakhir]
    return DaftarTahun(kini, asal, terakhir, tuple(t for t in semua if t < terakhir))


def _year(grid: Grid, baris: int, kolom: int) -> str | None:
    """Return the year in a cell."""
    teks = rapikan(grid.nilai(baris, kolom)).removesuffix(".0")
    return teks if _TAHUN.fullmatch(teks) else None
