"""Tests of rounding and of the guard around formulas."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_xl.measures.angka import bagi, bulatkan, jika_angka, pecahan


@pytest.mark.parametrize(
    ("nilai", "hasil"),
    [
        ("0.005", "0.01"),
        ("0.015", "0.02"),
        ("0.025", "0.03"),
        ("2.675", "2.68"),
        ("88.2376", "88.24"),
        ("-0.005", "-0.01"),
        ("-1.125", "-1.13"),
        ("-1.124", "-1.12"),
        ("0.00499999", "0.00"),
        ("-0.001", "0.00"),
    ],
)
def test_ties_go_away_from_zero(nilai: str, hasil: str) -> None:
    """Half-even or binary rounding would print figures that Excel does not."""
    assert str(bulatkan(Decimal(nilai))) == hasil
    assert bulatkan(Fraction(nilai)) == Decimal(hasil)


@given(st.decimals(-(10**12), 10**12, places=6), st.integers(0, 4))
def test_decimal_and_fraction_round_alike(nilai: Decimal, desimal: int) -> None:
    """An amount and a quotient of the same value would be shown differently."""
    assert bulatkan(nilai, desimal) == bulatkan(Fraction(nilai), desimal)


def test_bagi_is_exact() -> None:
    """A quotient cut at 28 digits could fall on the wrong side of a tie."""
    assert bagi(Decimal(1), Decimal(3)) * 3 == 1


def test_pecahan_moves_the_point() -> None:
    """A cell would show 9822 % instead of 98,22 %."""
    assert pecahan(Decimal("98.22")) == Decimal("0.9822")


def test_jika_angka_asks_for_every_cell() -> None:
    """One cell not asked for would let #VALUE! into the report."""
    assert jika_angka(("A1", "B1"), "A1/B1", '""') == 'IF(AND(ISNUMBER(A1),ISNUMBER(B1)),A1/B1,"")'


def test_jika_angka_of_one_cell_and_other_words() -> None:
    """A formula over one cell would be wrapped in AND, or not say what cannot be calculated."""
    assert jika_angka(("A1",), "A1*2") == 'IF(ISNUMBER(A1),A1*2,"tidak dapat dihitung")'


def test_negative_decimals_round_to_thousands() -> None:
    """A table "dalam ribuan" would be rounded at the wrong place: 1.500 is 2.000."""
    assert bulatkan(Decimal(1500), -3) == 2000
    assert bulatkan(Decimal(-1499), -3) == -1000
