"""Answers of several periods beside each other: each asks all unsur again, of other people."""

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.survei.question_names import SEDIKITNYA
from lkjip_xl.tables.survei.response_columns import named_unsur

_MASA = later(r"(semester|triwulan|tri wulan|tw|periode|tahap|gelombang)\b")


def has_periods_beside(grid: Grid, kepala: Kepala) -> bool:
    """Tell a header with all unsur once more for each of several periods that are answered.

    One row then holds two persons, and the nine unsur would be eighteen.
    """
    masa: dict[str, list[int]] = {}
    for k, kata in kepala.kata.items():
        if len(kata) > 1 and _MASA.match(kata[0].lower()):
            masa.setdefault(kata[0], []).append(k)
    terisi = [lajur for lajur in masa.values() if _is_answered(grid, kepala, lajur)]
    unsur = named_unsur(kepala, {}) if len(terisi) > 1 else {}
    nama = [[s.kunci or s.nama for k in lajur if (s := unsur.get(k))] for lajur in terisi]
    return len(nama) > 1 and all(
        len(n) >= SEDIKITNYA and sorted(n) == sorted({*nama[0]}) for n in nama
    )


def _is_answered(grid: Grid, kepala: Kepala, kolom: list[int]) -> bool:
    """Tell whether anything stands in columns below their heading."""
    return any(n is not None for k in kolom for n in grid.kolom[k][kepala.mulai :])
