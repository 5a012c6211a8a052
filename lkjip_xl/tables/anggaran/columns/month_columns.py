"""Columns of realisasi up to one month each: the last month that is filled counts."""

import re

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Nilai
from lkjip_xl.norms.kepala import BULAN
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.roles import column_words
from lkjip_xl.tables.context import is_cumulative
from lkjip_xl.tables.header.header import Kepala

_TW = re.compile(r"\b(?:tw|triwulan)[ .]*(iv|iii|ii|i|[1-4])\b")
_TRIWULAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4} | {str(n): n for n in range(1, 5)}
_BULAN = re.compile(r"\b(" + "|".join(BULAN) + r")\b")


def month_of(kata: tuple[str, ...]) -> int | None:
    """Return the month (0-11) up to which a column counts by its words, None without one."""
    jalur = " / ".join(kata)
    if not is_cumulative([jalur]):
        return None
    bulan = {BULAN.index(satu) for satu in _BULAN.findall(jalur)}
    bulan |= {3 * _TRIWULAN[satu] - 1 for satu in _TW.findall(jalur)}
    return bulan.pop() if len(bulan) == 1 else None


def _is_filled(isi: list[Nilai]) -> bool:
    """Tell whether a column holds an amount other than zero."""
    return any(
        (isinstance(n, int | float) and n) or (isinstance(n, str) and re.search(r"[1-9]", n))
        for n in isi
    )


def latest_month(
    grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom, pilihan: Kolom
) -> tuple[Kolom, Kolom]:
    """Return the columns with the last filled month as realisasi, where months stand side by side.

    The others stay named as possible ones.
    """
    utama = kolom.get("realisasi", ())
    semua = sorted({*utama, *pilihan.get("realisasi", ())})
    kata = column_words(kepala)
    bulan = {k: month_of(kata.get(k, ())) for k in semua}
    if len(utama) != 1 or len(semua) < 2 or None in bulan.values():
        return kolom, pilihan
    isi = [k for k in semua if _is_filled(grid.kolom[k][kepala.mulai : sampai])]
    if not isi:
        return kolom, pilihan
    pilih = max(isi, key=lambda k: bulan[k] or 0)
    lain = tuple(k for k in semua if k != pilih)
    return kolom | {"realisasi": (pilih,)}, pilihan | {"realisasi": lain}
