"""Faults outside of the contract's causes."""

import random

from bench.relasi import broken
from bench.suntik.luar import moved_row, other_month, other_version
from tests.bench.alat import ADMINISTRASI, KOORDINASI, LISTRIK, SEMUA, buku, nama, nilai


def test_a_row_moves_with_its_amounts() -> None:
    """Listrik goes below Perjalanan: row 5 becomes row 9, and two totals no longer fit."""
    kerja = buku()
    suntikan = moved_row(random.Random(1), kerja, {LISTRIK, KOORDINASI, ADMINISTRASI})
    assert suntikan is not None
    assert nama(suntikan.benar) == {"C9", "D9"}
    assert kerja.utama.kolom[1][3:9] == [
        "Gaji", "Mebel", "Koordinasi", "Rapat", "Perjalanan", "Listrik",
    ]  # fmt: skip
    assert (nilai(kerja.utama, "C9"), nilai(kerja.utama, "E9")) == (2_000_000, 500_000)
    assert (nilai(kerja.utama, "C3"), nilai(kerja.utama, "C6")) == (6_250_000, 9_000_000)
    di = {(jenis, di) for jenis, _, di in broken(kerja)}
    assert di == {("jumlah", (2, 2)), ("jumlah", (2, 3)), ("jumlah", (5, 2)), ("jumlah", (5, 3))}


def test_a_branch_of_another_month() -> None:
    """At least three cells of realisasi fall while their total stays."""
    kerja = buku(sisa=False)
    suntikan = other_month(random.Random(1), kerja, {ADMINISTRASI})
    assert suntikan is not None
    assert nama(suntikan.benar) == {"D4", "D5", "D6"}
    assert nilai(kerja.utama, "D3") == 5_450_000
    turun = [nilai(kerja.utama, a) for a in ("D4", "D5", "D6")]
    assert all(
        isinstance(n, int) and n < lama
        for n, lama in zip(turun, (950_000, 1_500_000, 3_000_000), strict=True)
    )


def test_a_total_of_another_version() -> None:
    """Pagu and realisasi of one total change, and nothing else but its sisa."""
    kerja = buku()
    asal = dict(kerja.utama.angka)
    suntikan = other_version(random.Random(1), kerja, SEMUA)
    assert suntikan is not None
    beda = {s for s, n in kerja.utama.angka.items() if n != asal[s]}
    assert len({b for b, _ in beda}) == 1
    assert {k for _, k in beda} in ({2, 3}, {2, 3, 4})
