"""The pagu of an earlier stage that stands beside the one that is used."""

import re
from collections.abc import Iterator

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kepala import TAHAPAN
from lkjip_xl.rules.kolom import Kolom
from lkjip_xl.rules.konteks import Konteks, role_columns
from lkjip_xl.rules.selisih import read_column
from lkjip_xl.rules.sums.kolom_bebas import amounts_of, free_columns

_MURNI = dict(TAHAPAN)["murni"]


def earlier_columns(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> Iterator[Kolom]:
    """Yield the amounts of columns whose header says murni, semula or sebelum perubahan."""
    for kolom in role_columns(tabel, "anggaran_murni"):
        yield read_column(konteks, tabel, pohon, kolom)
    grid = konteks.grid(tabel)
    for kolom in tabel.kolom_pilihan.get("anggaran", ()):
        if grid is not None and _heads_earlier_stage(tabel, grid, kolom):
            yield amounts_of(konteks, free_columns(konteks, tabel, pohon), kolom)


def _heads_earlier_stage(tabel: Tabel, grid: Grid, kolom: int) -> bool:
    kata = [grid.nilai(b, kolom) for b in tabel.baris_kepala]
    return any(re.search(_MURNI, tulisan.lower()) for tulisan in kata if isinstance(tulisan, str))
