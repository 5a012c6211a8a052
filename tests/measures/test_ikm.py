"""Tests of the Indeks Kepuasan Masyarakat, on the founding document's Tabel 3.3."""

from decimal import Decimal
from fractions import Fraction

import pytest

from lkjip_xl.measures import ikm

SEBELAS, SEPERSEMBILAN = Fraction(11, 100), Fraction(1, 9)
# In the document's order; their sum is 802,16.
PURING = ["86.11", "87.29", "84.74", "99.54", "87.1", "87.33", "85.18", "85.59", "99.28"]


def test_puring_under_both_weights() -> None:
    """The weight would not decide between B (802,16 x 0,11 = 88,2376) and A (/ 9 = 89,1288)."""
    nilai = [Decimal(teks) for teks in PURING]
    assert sum(nilai) == Decimal("802.16")
    assert ikm.hitung(nilai, SEBELAS) == Decimal("88.24")
    assert ikm.hitung(nilai, SEPERSEMBILAN) == Decimal("89.13")


@pytest.mark.parametrize(
    ("jumlah", "sebelas", "persembilan"),
    [("800.33", "88.04", "88.93"), ("839.67", "92.36", "93.30"), ("900", "99.00", "100.00")],
)
def test_other_sums(jumlah: str, sebelas: str, persembilan: str) -> None:
    """Petanahan, Buayan, and the survey where everyone answers 4."""
    assert ikm.hitung([Decimal(jumlah)], SEBELAS) == Decimal(sebelas)
    assert ikm.hitung([Decimal(jumlah)], SEPERSEMBILAN) == Decimal(persembilan)


def test_rounded_once_not_per_unsur() -> None:
    """Nine times 88,05 x 0,11 = 9,6855 is 87,1695; rounding each to 9,69 would give 87,21."""
    assert ikm.hitung([Decimal("88.05")] * 9, SEBELAS) == Decimal("87.17")


def test_a_tie_goes_up() -> None:
    """A tie would go down or to the even digit: 802,5 x 0,11 = 88,275 exactly."""
    assert ikm.hitung([Decimal("802.5")], SEBELAS) == Decimal("88.28")


def test_usual_weight() -> None:
    """Nine unsur would be weighed by 1/9, or another number by 0,11."""
    assert ikm.bobot_tercetak(9) == SEBELAS
    assert ikm.bobot_tercetak(10) == Fraction(1, 10)
    assert ikm.bobot_tercetak(8) == Fraction(1, 8)


def test_a_blank_unsur_adds_nothing() -> None:
    """A survey that left an unsur out would raise instead of giving a lower IKM."""
    assert ikm.hitung([Decimal(80), None, Decimal(80)], Fraction(1, 2)) == 80


def test_average_answer_becomes_an_index() -> None:
    """3,0644 x 25 = 76,61: the first value of mutu B; 3,0642 x 25 = 76,605, a tie, goes up."""
    assert ikm.hitung_konversi(Decimal("3.0644")) == Decimal("76.61")
    assert ikm.hitung_konversi(Decimal("3.0642")) == Decimal("76.61")
    assert ikm.hitung_konversi(Fraction(10, 3)) == Decimal("83.33")
    assert ikm.hitung_konversi(None) is None
