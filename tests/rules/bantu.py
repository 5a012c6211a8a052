"""Findings of written grids, held to what their rules declare."""

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import TINGKAT
from tests.alat.kisi import periksa


def temuan_dari(*grid: Grid) -> list[Temuan]:
    """Return the findings of grids; none may have a tingkat that its rule does not declare."""
    temuan = periksa(*grid)[2]
    for satu in temuan:
        assert satu.tingkat in TINGKAT[satu.kode], satu
    return temuan


def kode_dari(*grid: Grid) -> list[str]:
    """Return the kode of the findings of grids, in reading order."""
    return [satu.kode for satu in temuan_dari(*grid)]


def pilih(kode: str, *grid: Grid) -> list[Temuan]:
    """Return the findings of one rule on grids."""
    return [satu for satu in temuan_dari(*grid) if satu.kode == kode]


def ringkas(satu: Temuan) -> tuple[object, ...]:
    """Return what a finding holds: kode, tingkat, first cell, nilai, seharusnya, selisih."""
    sel = satu.sel[0] if satu.sel else None
    return satu.kode, satu.tingkat, sel, satu.nilai, satu.seharusnya, satu.selisih
