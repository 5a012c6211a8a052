"""Tests of capaian in its three directions."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_xl.measures.capaian import Arah, hitung, hitung_rentang

ARAH: tuple[Arah, ...] = ("positif", "negatif", "negatif_b")


@pytest.mark.parametrize(
    ("target", "realisasi", "arah", "hasil"),
    [
        ("87", "88.24", "positif", "101.43"),  # founding document, Tabel 3.1
        ("89", "88.24", "positif", "99.15"),  # its tingkat kemajuan, Tabel 3.2
        ("100", "0", "positif", "0.00"),
        ("7", "6.5", "negatif", "107.14"),  # PermenPANRB 8/2021 prints 107 %: 7,5/7
        ("8", "9", "negatif", "87.50"),  # the same: 7/8
        ("10", "25", "negatif", "-50.00"),  # 20 - 25 = -5 of 10
        ("7", "6.5", "negatif_b", "107.69"),  # 7/6,5
        ("8", "9", "negatif_b", "88.89"),  # 8/9
        ("100000", "100001", "negatif", "99.99"),  # 99,999: the target was missed
        ("100000", "99999", "negatif", "100.01"),  # 100,001: better than the target
        ("8", "8", "negatif", "100.00"),
    ],
)
def test_capaian(target: str, realisasi: str, arah: Arah, hasil: str) -> None:
    """The main figure of the report would be wrong."""
    assert str(hitung(Decimal(target), Decimal(realisasi), arah)) == hasil


@pytest.mark.parametrize("arah", ARAH)
def test_no_target_no_capaian(arah: Arah) -> None:
    """A target of zero or a blank would be printed as a capaian."""
    angka = Decimal(1)
    assert hitung(None, angka, arah) is None
    assert hitung(angka, None, arah) is None
    assert hitung(Decimal(0), angka, arah) is None


def test_realisasi_zero_against_a_negative_target() -> None:
    """T/R has no value for a realisasi of zero, (2T - R)/T has: 2T/T = 200 %."""
    assert hitung(Decimal(7), Decimal(0), "negatif_b") is None
    assert hitung(Decimal(7), Decimal(0), "negatif") == 200


def test_a_cap_holds_down_and_nothing_else() -> None:
    """A cap of 120 set in Pengaturan would be ignored, or would lift a lower capaian."""
    batas = Decimal(120)
    assert hitung(Decimal(10), Decimal(25), "positif", batas) == 120
    assert hitung(Decimal(10), Decimal(9), "positif", batas) == 90
    assert hitung(Decimal(10), Decimal(-10), "negatif", batas) == 120
    assert hitung(None, Decimal(9), "positif", batas) is None


@pytest.mark.parametrize(
    ("bawah", "atas", "realisasi", "hasil"),
    [
        ("80", "90", "80", "100"), ("80", "90", "85", "100"), ("80", "90", "90", "100"),
        ("80", "90", "92.25", "102.50"),  # above: by the upper bound
        ("80", "90", "60", "75"),  # below: by the lower bound
        ("80000", "90000", "79999", "99.99"),  # 99,99875
    ],
)  # fmt: skip
def test_target_from_to(bawah: str, atas: str, realisasi: str, hasil: str) -> None:
    """A realisasi within its range would be less than full (PermenPANRB 8/2021 p. 91)."""
    nilai = hitung_rentang(Decimal(bawah), Decimal(atas), Decimal(realisasi))
    assert nilai == Decimal(hasil)


def test_target_from_to_with_a_hole() -> None:
    """A blank bound or a bound of zero to divide by would raise."""
    angka = Decimal(1)
    assert hitung_rentang(None, angka, angka) is None
    assert hitung_rentang(angka, None, angka) is None
    assert hitung_rentang(angka, angka, None) is None
    assert hitung_rentang(Decimal(0), Decimal(0), angka) is None


@given(
    st.decimals("0.01", 10**6, places=2),
    st.decimals("0.01", 10**6, places=2),
    st.sampled_from(ARAH),
)
def test_100_means_target_met_exactly(target: Decimal, realisasi: Decimal, arah: Arah) -> None:
    """A target nearly met would be printed as met; the side of 100 tells whether it was."""
    hasil = hitung(target, realisasi, arah)
    assert hasil is not None
    lebih = realisasi > target if arah == "positif" else realisasi < target
    assert (hasil == 100) == (realisasi == target)
    assert (hasil > 100) == lebih
