"""Amounts that a cell takes from one cell of another sheet of its file."""

from collections import Counter
from typing import NamedTuple

from lkjip_xl.cells.formulas import sum_parts
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.konteks import Konteks, role_columns

_PERAN = ("anggaran", "realisasi")
_CUKUP = 2  # one link beside is no custom yet
_HAMPIR_SEMUA = 4  # of five: one cell in five may be typed over


class Tautan(NamedTuple):
    """A cell of a table, and the cell of another sheet that it shows."""

    posisi: int  # of the row in its tree
    kolom: int  # here
    lembar: str  # there
    sel: Tempat  # there


def links(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> list[Tautan]:
    """Return the links of a table's anggaran and realisasi."""
    grid = konteks.grid(tabel)
    if grid is None or not grid.rumus:
        return []
    hasil: list[Tautan] = []
    for kolom in dict.fromkeys(k for p in _PERAN for k in role_columns(tabel, p)):
        for posisi, simpul in enumerate(pohon.simpul):
            ke = linked_cell(grid.rumus.get((simpul.baris, kolom), ""))
            if ke is not None:
                hasil.append(Tautan(posisi, kolom, *ke))
    return hasil


def linked_cell(rumus: str) -> tuple[str, Tempat] | None:
    """Return the sheet and cell that a formula shows, None where it does anything else."""
    bagian = sum_parts(rumus) if "!" in rumus else None
    if not bagian or len(bagian) != 1 or bagian[0].tanda != 1:
        return None
    acuan = bagian[0].rujukan
    tunggal = (acuan.baris, acuan.kolom) == (acuan.baris_akhir, acuan.kolom_akhir)
    return (acuan.lembar, (acuan.baris, acuan.kolom)) if tunggal and acuan.lembar else None


def is_typed(rumus: str | None) -> bool:
    """Tell a cell that holds what somebody typed, in it or in the cell that it only shows."""
    return rumus is None or linked_cell(rumus) is not None


def linked_column(
    konteks: Konteks, tabel: Tabel, pohon: Pohon, kolom: int
) -> tuple[str, int, str] | None:
    """Return the sheet and column that nearly all leaves of a column show, but for one row.

    Also how a formula names the sheet: `'DPA Belanja'!`.
    """
    grid = konteks.grid(tabel)
    if grid is None or not grid.rumus:
        return None
    daun = [s.baris for p, s in enumerate(pohon.simpul) if not pohon.anak[p]]
    rumus = [grid.rumus.get((baris, kolom), "") for baris in daun]
    ke = [(hasil[0], hasil[1][1], teks.rpartition("!")[0].lstrip("=+") + "!")
          for teks in rumus if (hasil := linked_cell(teks))]  # fmt: skip
    ramai, banyak = Counter(ke).most_common(1)[0] if ke else (None, 0)
    cukup = (len(daun) - 1) * _HAMPIR_SEMUA
    return ramai if banyak >= _CUKUP and banyak * 5 >= cukup else None
