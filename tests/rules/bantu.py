"""Findings of written grids, held to what their rules declare."""

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import TINGKAT
from tests.alat.kisi import periksa


def temuan_dari(*grid: Grid) -> list[Temuan]:
    """Return the findings of grids; none may have a tingkat that its rule does not declare."""
    temuan = periksa(*grid)[2]
    for cacat in temuan:
        assert cacat.tingkat in TINGKAT[cacat.kode], cacat
    return temuan


def kode_dari(*grid: Grid) -> list[str]:
    """Return the kode of the findings of grids, in reading order."""
    return [temuan.kode for temuan in temuan_dari(*grid)]


def pilih(kode: str, *grid: Grid) -> list[Temuan]:
    """Return the findings of one rule on grids."""
    return [temuan for temuan in temuan_dari(*grid) if temuan.kode == kode]


def ringkas(temuan: Temuan) -> tuple[object, ...]:
    """Return what a finding holds: kode, tingkat, first cell, nilai, seharusnya, selisih."""
    sel = temuan.sel[0] if temuan.sel else None
    return temuan.kode, temuan.tingkat, sel, temuan.nilai, temuan.seharusnya, temuan.selisih
