"""The sample workbooks as a whole: every level adds up, and sums carry what they calculate."""

from pathlib import Path
from typing import Any

import pytest

from tests.alat.libreoffice import (
    LOKAL,
    changes,
    formulas,
    perlu_libreoffice,
)
from tests.contoh.alat import NAMA, PURING, lembar, read_cells

# As typed in the last row of Tabel 3.5.
ANGGARAN, REALISASI, SISA = 3_582_710_000, 3_519_069_195, 63_640_805


def _rows(tingkat: str) -> list[list[Any]]:
    """Return anggaran, realisasi, sisa of the rows of a level of Tabel 3.5."""
    sheet = lembar("Realisasi", "Tabel 3.5")
    hasil = []
    for b, (nomor, _, *angka) in enumerate(read_cells(sheet, "A6:E48"), 6):
        tebal = bool(sheet[f"B{b}"].font.b)
        ini = "program" if nomor else "kegiatan" if tebal else "sub_kegiatan"
        if ini == tingkat:
            hasil.append([0 if nilai == "-" else nilai for nilai in angka])
    return hasil


@pytest.mark.parametrize(("tingkat", "n"), [("program", 4), ("kegiatan", 9), ("sub_kegiatan", 30)])
def test_every_level_of_tabel_3_5_adds_up(tingkat: str, n: int) -> None:
    """A typed subtotal would be wrong, and the checks find more than the document's misprints."""
    baris = _rows(tingkat)
    assert len(baris) == n
    assert [sum(deret) for deret in zip(*baris, strict=True)] == [ANGGARAN, REALISASI, SISA]
    assert all(a - r == s for a, r, s in baris)


def test_unsur_of_each_kecamatan_add_up() -> None:
    """The sums that decide the IKM: 802,16 Puring, 800,33 Petanahan, 839,67 Buayan."""
    baris: list[list[Any]] = read_cells(lembar("SKM", "Tabel 3.3"), "A7:H15")
    jumlah = [sum(round(b[k] * 100) for b in baris) for k in (2, 4, 6)]
    assert jumlah == [80216, 80033, 83967]


def test_only_the_dpa_calculates() -> None:
    """What staff typed would be a formula, and no sample show a typed total."""
    banyak = {nama: sum(map(len, formulas(PURING / f"{nama}.xlsx").values())) for nama in NAMA}
    # Perubahan: 9 kegiatan, 4 program, the total; Murni: 4 program, the total.
    assert banyak == dict.fromkeys(NAMA, 0) | {"DPA": 14 + 5}


@perlu_libreoffice
@pytest.mark.parametrize("lokal", LOKAL)
def test_sums_stay_equal_after_a_recalculation(tmp_path: Path, lokal: str) -> None:
    """Protected View would show one sum and a recalculated DPA another."""
    assert changes(PURING / "DPA.xlsx", tmp_path, lokal) == []
