"""Slips in formulas."""

import random
from collections.abc import Mapping

import pytest

from bench.kasus import draw_case
from bench.lembar import Sel
from bench.relasi import broken
from bench.suntik.rumus import doubled, minus_sign, overwritten, short_range, stale
from tests.bench.alat import ADMINISTRASI, BENIH, GAJI, SEMUA, buku, nama, nilai

C3, C10 = (2, 2), (9, 2)


def _kinds(deret: Mapping[tuple[str, str, Sel], object]) -> set[str]:
    return {jenis for jenis, _, _ in deret}


@pytest.mark.parametrize("benih", BENIH)
def test_a_short_range_loses_rows(benih: int) -> None:
    """C3 adds only some of 1.250.000, 2.000.000 and 3.000.000; the rows above follow."""
    kerja = buku("rumus", sisa=False)
    suntikan = short_range(random.Random(benih), kerja, {ADMINISTRASI})
    assert suntikan is not None
    assert nama(suntikan.benar) <= {"C3", "D3"}
    if "C3" in nama(suntikan.benar):
        assert nilai(kerja.utama, "C3") in {3_250_000, 1_250_000, 5_000_000, 4_250_000}
        c3 = nilai(kerja.utama, "C3")
        assert isinstance(c3, int)
        assert nilai(kerja.utama, "C10") == c3 + 9_000_000
    assert _kinds(broken(kerja)) == {"jumlah", "rumus"}


def test_a_formula_counts_a_row_twice() -> None:
    """One of the three rows is added again: 6.250.000 grows by its amount."""
    kerja = buku("rumus", sisa=False)
    suntikan = doubled("baris_terhitung_ganda", False)(random.Random(2), kerja, {ADMINISTRASI})
    assert suntikan is not None
    boleh = {"C3": {7_500_000, 8_250_000, 9_250_000}, "D3": {6_400_000, 6_950_000, 8_450_000}}
    assert nama(suntikan.benar) <= set(boleh)
    assert all(nilai(kerja.utama, a) in boleh[a] for a in nama(suntikan.benar))


def test_a_formula_takes_in_a_subtotal() -> None:
    """The total adds the program and its kegiatan: 15.250.000 twice."""
    kerja = buku("rumus", sisa=False)
    suntikan = doubled("subtotal_terhitung_ganda", True)(random.Random(2), kerja, {0})
    assert suntikan is not None
    tambah = {"C2": {6_250_000, 9_000_000}, "D2": {5_450_000, 6_000_000}}
    benar = {"C2": 15_250_000, "D2": 11_450_000}
    for alamat in nama(suntikan.benar):
        rumus = nilai(kerja.utama, alamat)
        assert isinstance(rumus, int)
        assert rumus - benar[alamat] in tambah[alamat]


def test_a_minus_takes_a_row_away_twice() -> None:
    """6.250.000 − 2 × 2.000.000 or − 2 × 3.000.000 (realisasi: 1.500.000, 3.000.000)."""
    kerja = buku("rumus", sisa=False)
    suntikan = minus_sign(random.Random(4), kerja, {ADMINISTRASI})
    assert suntikan is not None
    (alamat,) = nama(suntikan.benar)
    boleh = {"C3": {2_250_000, 250_000}, "D3": {2_450_000, -550_000}}
    assert nilai(kerja.utama, alamat) in boleh[alamat]
    assert "-" in kerja.utama.rumus[2, "ABCD".index(alamat[0])].teks


def test_a_number_over_a_formula() -> None:
    """The formula is gone, the cell holds another number, the sums above follow it."""
    kerja = buku("rumus", sisa=False)
    suntikan = overwritten(random.Random(1), kerja, {ADMINISTRASI})
    assert suntikan is not None
    (alamat,) = nama(suntikan.benar)
    kolom = "ABCD".index(alamat[0])
    assert (2, kolom) not in kerja.utama.rumus
    tertulis, nilai_lain = nilai(kerja.utama, alamat), {"C3": 9_000_000, "D3": 6_000_000}[alamat]
    assert isinstance(tertulis, int)
    assert tertulis != {"C3": 6_250_000, "D3": 5_450_000}[alamat]
    assert nilai(kerja.utama, f"{alamat[0]}10") == tertulis + nilai_lain


def test_stale_totals_keep_their_old_value() -> None:
    """Gaji grows, but 6.250.000 and 15.250.000 stay; the lowest total is named first."""
    kerja = buku("rumus", sisa=False)
    suntikan = stale(random.Random(1), kerja, {GAJI})
    assert suntikan is not None
    (alamat,) = nama(suntikan.benar)
    assert alamat in {"C3", "D3"}
    assert nilai(kerja.utama, "C3") == 6_250_000
    assert nilai(kerja.utama, "D10") == 11_450_000
    assert "simpanan" in _kinds(broken(kerja))


def test_a_leaf_that_its_kelompok_deny_is_not_made_stale() -> None:
    """The leaf would be called right though its own row says another amount."""
    kerja = buku("rumus", sisa=False)
    kerja.utama.bagian = {2: (5,), 3: (6,)}
    assert stale(random.Random(1), kerja, {GAJI}) is None


def test_stale_results_that_are_calculated_again_are_no_case() -> None:
    """A second fault lets Excel calculate: the first would be sought where nothing is stale."""
    for nomor in range(40):
        for benar in draw_case(nomor, 3, "dua_secabang").kebenaran:
            usang = benar.suntikan.kerusakan == "nilai_tersimpan_usang"
            assert not usang or "simpanan" in {relasi.jenis for relasi in benar.relasi}


def test_nothing_is_put_into_typed_sums() -> None:
    """A fault of formulas would be counted where there is none."""
    for suntik in (short_range, overwritten, minus_sign, stale):
        assert suntik(random.Random(1), buku(), SEMUA) is None
