"""A rencana anggaran kas without a column of pagu: its twelve months are the pagu of the year."""

from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.cells.words import header_words
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import RENCANA_KAS
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.content import Muatan
from lkjip_xl.tables.anggaran.columns.period_columns import columns_of_year
from lkjip_xl.tables.anggaran.columns.roles import find_roles
from lkjip_xl.tables.header.header import Kepala

_SETAHUN = 12
_RENCANA = later(rf"{RENCANA_KAS}|rencana (penarikan|penggunaan|penyerapan|pencairan)|alokasi kas")
_BUKAN = later(r"realisasi|serapan|sp2d|spj|fisik|kinerja|%|target|pendapatan|penerimaan")


def find_cash_plan(
    kepala: Kepala, muatan: Muatan, judul: Sequence[str], tahun: str | None
) -> tuple[Kolom, Kolom] | None:
    """Return the columns of a cash plan, its months as parts of the anggaran; None for any other.

    All twelve stand there, once each, and words say that it is such a plan: twelve months may be
    those of what was spent as well.
    """
    bulan, setahun = columns_of_year(kepala)
    if not setahun or len(bulan) != _SETAHUN or muatan.teks.intersection(bulan):
        return None
    jalur = [kepala.jalur(k) for k in bulan]
    kata = [*jalur, *map(header_words, judul)]
    if any(map(_BUKAN.search, kata)) or not any(map(_RENCANA.search, kata)):
        return None
    pertama = bulan[0]
    bernama = replace(kepala, kata={**kepala.kata, pertama: ("Anggaran",)})
    ketemu = find_roles(bernama, tahun, muatan)
    if ketemu is None or ketemu[0].get("anggaran") != (pertama,) or "realisasi" in ketemu[0]:
        return None
    return ketemu[0] | {"anggaran": bulan}, ketemu[1]
