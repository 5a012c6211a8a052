"""Slips in typed totals."""

import random
from decimal import Decimal

import pytest

from bench.relasi import broken
from bench.suntik.jumlah import miscounted, other_parent, rounding, store_fractions
from tests.bench.alat import (
    ADMINISTRASI,
    BENIH,
    GAJI,
    JUMLAH,
    KOORDINASI,
    LISTRIK,
    MEBEL,
    PROGRAM,
    SEMUA,
    buku,
    nama,
    nilai,
)


@pytest.mark.parametrize("benih", BENIH)
@pytest.mark.parametrize("tanda", [-1, 1])
def test_a_row_left_out_or_counted_twice(tanda: int, benih: int) -> None:
    """Listrik (2.000.000, 1.500.000) goes missing from C3 or D3, or is in it twice."""
    kerja = buku()
    suntik = miscounted("baris_terlewat", tanda, None)
    suntikan = suntik(random.Random(benih), kerja, {ADMINISTRASI, LISTRIK})
    assert suntikan is not None
    kolom = {alamat[0] for alamat in nama(suntikan.benar)}
    assert nama(suntikan.benar) == {f"{k}5" for k in kolom}
    assert suntikan.bukti == (kolom == {"C", "D"})
    salah = {"C": 6_250_000 + tanda * 2_000_000, "D": 5_450_000 + tanda * 1_500_000}
    benar = {"C": 6_250_000, "D": 5_450_000}
    assert all(nilai(kerja.utama, f"{k}3") == salah[k] for k in kolom)
    assert all(nilai(kerja.utama, f"{k}3") == benar[k] for k in set("CD") - kolom)
    assert (nilai(kerja.utama, "C5"), nilai(kerja.utama, "D5")) == (2_000_000, 1_500_000)


def test_totals_above_may_hold_the_slip_too() -> None:
    """A table whose upper totals were typed from the wrong one would never be drawn."""
    atas = set()
    for benih in range(60):
        kerja = buku()
        miscounted("baris_terlewat", -1, None)(random.Random(benih), kerja, {ADMINISTRASI, LISTRIK})
        atas.add((nilai(kerja.utama, "C2"), nilai(kerja.utama, "C10")))
    assert atas == {
        (15_250_000, 15_250_000),
        (13_250_000, 15_250_000),
        (13_250_000, 13_250_000),
    }


def test_equal_rows_are_named_as_equal() -> None:
    """Where Gaji holds what Listrik holds, nobody can tell which was left out."""
    kerja = buku(sisa=False)
    kerja.utama.fill((3, 2), 2_000_000)
    kerja.utama.fill((3, 3), 1_500_000)
    suntik = miscounted("baris_terlewat", -1, None)
    suntikan = suntik(random.Random(1), kerja, {ADMINISTRASI, LISTRIK})
    assert suntikan is not None
    assert nama(suntikan.setara) == {a.replace("5", "4") for a in nama(suntikan.benar)}


def test_a_row_counted_under_another_parent() -> None:
    """Listrik counts in Koordinasi: 6.250.000 − 2.000.000 and 9.000.000 + 2.000.000."""
    kerja = buku(sisa=False)
    suntikan = other_parent(random.Random(1), kerja, {LISTRIK, ADMINISTRASI, KOORDINASI})
    assert suntikan is not None
    if "C5" in nama(suntikan.benar):
        assert (nilai(kerja.utama, "C3"), nilai(kerja.utama, "C7")) == (4_250_000, 11_000_000)
    else:
        assert (nilai(kerja.utama, "D3"), nilai(kerja.utama, "D7")) == (3_950_000, 7_500_000)
    assert nilai(kerja.utama, "C2") == 15_250_000


def test_hidden_sen_stay_within_the_tolerance() -> None:
    """Sums typed in rupiah over sen that nobody sees are no fault."""
    kerja = buku()
    store_fractions(random.Random(1), kerja.utama)
    assert any(isinstance(n, Decimal) and n % 1 for n in kerja.utama.angka.values())
    assert broken(kerja) == {}


@pytest.mark.parametrize("benih", BENIH)
def test_rounding_goes_a_little_too_far(benih: int) -> None:
    """Three children: tolerance 0,5 × 4 = 2; the total is off by more than 2, at most 4."""
    kerja = buku()
    suntikan = rounding(random.Random(benih), kerja, {ADMINISTRASI})
    assert suntikan is not None
    (alamat,) = nama(suntikan.benar)
    assert alamat in {"C3", "D3"}
    kolom = "ABCD".index(alamat[0])
    angka = sum(Decimal(kerja.utama.angka[b, kolom] or 0) for b in (3, 4, 5))
    assert 2 < abs(Decimal(kerja.utama.angka[2, kolom] or 0) - angka) <= 4
    assert [di for jenis, _, di in broken(kerja) if jenis == "jumlah"] == [(2, kolom)]


def test_positions_are_those_of_the_table() -> None:
    """The tests above would speak of other rows."""
    baris = buku().utama.baris
    assert [baris[p].baris for p in (PROGRAM, GAJI, MEBEL, JUMLAH)] == [1, 3, 5, 9]
    assert set(range(len(baris))) == SEMUA
