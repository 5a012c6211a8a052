"""The seeded faults are what they are called, and their truth can be checked by hand."""

import random
from decimal import Decimal
from functools import cache

import pytest

from bench.susunan.faults.angka import slip
from bench.susunan.faults.suntik import JENIS, KasusCacat, draw_faulty
from tests.bench.susunan.alat import Hitungan, near


@cache
def _faulty(nomor: int) -> tuple[KasusCacat, Hitungan]:
    kasus = draw_faulty(nomor, 5)
    return kasus, Hitungan(kasus.kasus.bytes(), kasus.kasus.lembar[0].nama)


@pytest.mark.parametrize(
    ("jenis", "benar"),
    [
        ("kelipatan_seribu", {12_500_000, 12_500_000_000_000}),
        ("kelipatan_sepuluh", {1_250_000_000, 125_000_000_000}),
        ("tanda_terbalik", {-12_500_000_000}),
    ],
)
def test_slip_of_zeros_and_sign(jenis: str, benar: set[int]) -> None:
    """Another slip than the one named would be put in, and its right cause called wrong."""
    acak = random.Random(1)
    assert {slip(acak, jenis, 12_500_000_000) for _ in range(60)} == benar


def test_slip_of_digits() -> None:
    """Two swapped digits, one other digit, a lost or added digit: each only that."""
    acak = random.Random(2)
    for _ in range(200):
        tukar, angka_lain = slip(acak, "angka_tertukar", 7351), slip(acak, "satu_angka", 7351)
        lebih = slip(acak, "digit_kurang_lebih", 7351)
        assert tukar in {3751, 7531, 7315}
        assert (
            angka_lain is None
            or sum(a != b for a, b in zip(str(angka_lain), "7351", strict=True)) == 1
        )
        assert lebih is None or len(str(lebih)) in {3, 5}


@pytest.mark.parametrize("nomor", range(len(JENIS)))
def test_formulas_of_a_faulty_workbook_carry_their_values(nomor: int) -> None:
    """Only a stale value may differ from its formula, and only in the cells that are named."""
    kasus, hitungan = _faulty(nomor)
    basi = {s for s in hitungan.cells() if not near(hitungan.value(s), hitungan.stored(s))}
    usang = {s for c in kasus.cacat if c.jenis == "nilai_tersimpan_usang" for s in c.sel}
    assert basi == usang


@pytest.mark.parametrize("nomor", range(len(JENIS)))
def test_clean_twin_differs_where_the_fault_says(nomor: int) -> None:
    """The cells named by the truth would be right ones."""
    kasus, cacat = _faulty(nomor)
    assert kasus.cacat[0].jenis == list(JENIS)[nomor % len(JENIS)]
    bersih = Hitungan(kasus.bersih, kasus.kasus.lembar[0].nama)
    for c in kasus.cacat:
        beda = [s for s in c.sel if _content(bersih, s) != _content(cacat, s)]
        basi = c.jenis == "nilai_tersimpan_usang"  # there a leaf is new, and the totals are not
        assert bool(beda) != basi or len(kasus.cacat) > 1, c.jenis


def _content(hitungan: Hitungan, sel: str) -> tuple[object, Decimal]:
    return hitungan.rumus[sel].value, hitungan.stored(sel)


@pytest.mark.parametrize("nomor", [0, 7, 13])
def test_same_seed_gives_same_fault(nomor: int) -> None:
    """A missed fault could not be looked at again."""
    a, b = draw_faulty(nomor, 3), draw_faulty(nomor, 3)
    assert a.cacat == b.cacat
    assert a.kasus.bytes() == b.kasus.bytes()
