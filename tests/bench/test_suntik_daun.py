"""Slips in one row."""

import random

import pytest

from bench.relasi import broken
from bench.suntik.daun import blank_cell, swapped_columns, text_number
from lkjip_xl.cells.numbers import read_text
from tests.bench.alat import BENIH, GAJI, buku, nama, nilai


@pytest.mark.parametrize("benih", BENIH)
def test_typed_text_cannot_be_read(benih: int) -> None:
    """A text that can be read would change nothing."""
    kerja = buku()
    suntikan = text_number(random.Random(benih), kerja, {GAJI})
    assert suntikan is not None
    (alamat,) = nama(suntikan.benar)
    kolom = kerja.utama.kolom["ABCDE".index(alamat[0])][3]
    assert isinstance(kolom, str)
    assert read_text(kolom, ".").nilai is None
    assert nilai(kerja.utama, alamat) is None


def test_text_among_formulas_is_left_out_by_sum() -> None:
    """Excel's SUM passes over text: C3 loses 1.250.000 (or D3 950.000), and so do those above."""
    for benih in range(50):
        kerja = buku("rumus", sisa=False)
        suntikan = text_number(random.Random(benih), kerja, {GAJI})
        if suntikan is None or None in kerja.utama.angka.values():
            continue
        (alamat,) = nama(suntikan.benar)
        kurang = {"C4": (5_000_000, 14_000_000), "D4": (4_500_000, 10_500_000)}[alamat]
        assert (nilai(kerja.utama, f"{alamat[0]}3"), nilai(kerja.utama, f"{alamat[0]}10")) == kurang
        return
    pytest.fail("tidak ada teks yang terbaca")


def test_a_blank_leaves_the_total() -> None:
    """C3 still says 6.250.000 while C5 and C6 make 5.000.000."""
    kerja = buku()
    suntikan = blank_cell(random.Random(1), kerja, {GAJI})
    assert suntikan is not None
    (alamat,) = nama(suntikan.benar)
    assert nilai(kerja.utama, alamat) is None
    assert nilai(kerja.utama, f"{alamat[0]}3") in {6_250_000, 5_450_000}
    assert {jenis for jenis, _, _ in broken(kerja)} >= {"kosong", "jumlah"}


def test_columns_of_a_row_are_exchanged() -> None:
    """C4 and D4 exchange 1.250.000 and 950.000; both cells are the truth."""
    kerja = buku()
    suntikan = swapped_columns(random.Random(1), kerja, {GAJI})
    assert suntikan is not None
    assert nama(suntikan.benar) == {"C4", "D4"}
    assert (nilai(kerja.utama, "C4"), nilai(kerja.utama, "D4")) == (950_000, 1_250_000)
