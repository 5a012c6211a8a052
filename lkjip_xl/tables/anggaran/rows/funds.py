"""One program over several rows, one for each source of its funds: only the first has its name."""

from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import KATA_JUMLAH
from lkjip_xl.tables.anggaran.rows.ending import is_wordless
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah
from lkjip_xl.tables.header.header import Kepala

_SUMBER = later(r"\bsumber\b")
_JUMLAH = later(KATA_JUMLAH)


def with_funds(
    grid: Grid, kepala: Kepala, keterangan: Sequence[int], rows: list[BarisMentah]
) -> list[BarisMentah]:
    """Return the rows with the name of the one above and their own source of funds.

    Only where each nameless row has a source, or Jumlah in its place, and the named one above has
    its own: else its amount may be that of all sources, and those below it no money of their own.
    """
    sumber = [k for k in keterangan if _SUMBER.search(kepala.jalur(k))]
    if not sumber or not any(is_wordless(baris) and baris.terisi for baris in rows):
        return rows
    for kolom in sumber:
        hasil = _named(grid, kolom, rows)
        if hasil:
            return hasil
    return rows


def _named(grid: Grid, kolom: int, rows: list[BarisMentah]) -> list[BarisMentah]:
    """Return the rows named by a column of sources, empty where it does not tell each."""
    hasil: list[BarisMentah] = []
    nama = ""
    for baris in rows:
        sumber = rapikan(grid.nilai(baris.baris, kolom))
        if not (is_wordless(baris) and baris.terisi):
            nama = baris.uraian if sumber else ""
            hasil.append(baris)
            continue
        if not nama or not sumber:
            return []
        jumlah = _JUMLAH.match(sumber.lower())
        hasil.append(replace(baris, uraian=sumber if jumlah else f"{nama} ({sumber})"))
    return hasil
