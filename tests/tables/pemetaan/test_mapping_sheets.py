"""Which sheet a block of a Pemetaan speaks of, however its file is written."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pemetaan import MasalahPeta, PetaTabel
from lkjip_xl.tables.pemetaan.mapping_sheets import find_sheet

GRID = [
    Grid("a/RFK.xlsx", "Agustus", [[1]]),
    Grid("b/RFK.xlsx", "Agustus", [[1]]),
    Grid("b/RFK.xlsx", "September", [[1]]),
    Grid("Satu.xlsx", "Sheet1", [[1]]),
]


def peta(berkas: str, lembar: str) -> PetaTabel:
    """Return a block that only names a sheet."""
    sel = {"blok": (1, 1), "berkas": (1, 0)}
    return PetaTabel(berkas, lembar, "", None, False, None, None, {}, "P", sel)


@pytest.mark.parametrize(
    ("berkas", "lembar", "posisi"),
    [
        ("a/RFK.xlsx", "Agustus", 0),
        ("B\\RFK.xlsx", "agustus", 1),
        ("RFK.xlsx", "September", 2),
        ("rfk", "September", 2),
        ("", "September", 2),
        ("Satu", "", 3),
        ("Data 2024/Satu.xlsx", "Sheet1", 3),
    ],
)
def test_a_sheet_is_found_as_people_name_it(berkas: str, lembar: str, posisi: int) -> None:
    """A name without its folder, its ending or its capitals would be called missing."""
    assert find_sheet(peta(berkas, lembar), GRID) is GRID[posisi]


@pytest.mark.parametrize(
    ("berkas", "lembar", "tingkat", "pesan", "saran"),
    [
        ("RFK.xlsx", "Agustus", "kesalahan", "ada di beberapa berkas", "a/RFK.xlsx, b/RFK.xlsx"),
        ("b/RFK.xlsx", "", "kesalahan", "lembar yang mana", "Agustus, September"),
        ("Satu.xlsx", "Sheet2", "kesalahan", "tidak ada di Satu.xlsx", "Sheet1"),
        ("Stu.xlsx", "Sheet1", "peringatan", "tidak ada di antara sumber", "“Satu.xlsx”"),
        ("", "", "kesalahan", "tidak menyebut lembar", "Agustus"),
    ],
)
def test_what_is_not_found_is_named(
    berkas: str, lembar: str, tingkat: str, pesan: str, saran: str
) -> None:
    """A person would not hear that a Pemetaan speaks of a sheet that is not there."""
    masalah = find_sheet(peta(berkas, lembar), GRID)
    assert isinstance(masalah, MasalahPeta)
    assert masalah.tingkat == tingkat
    assert pesan in masalah.pesan
    assert saran in masalah.saran
