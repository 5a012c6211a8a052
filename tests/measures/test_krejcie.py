"""Tests of the smallest sample; the printed table of Krejcie and Morgan (1970)."""

from decimal import Decimal

import pytest

from lkjip_xl.measures import krejcie


@pytest.mark.parametrize(
    ("populasi", "sampel"),
    [
        (10, 10), (15, 14), (20, 19), (30, 28), (50, 44), (75, 63), (100, 80), (150, 108),
        (200, 132), (300, 169), (500, 217), (1000, 278), (1500, 306), (2000, 322), (5000, 357),
        (10000, 370), (63542, 382), (1000000, 384),
    ],
)  # fmt: skip
def test_table(populasi: int, sampel: int) -> None:
    """An office would be told that too few responden are enough; 63.542 live in Puring."""
    assert krejcie.hitung(Decimal(populasi)) == sampel


def test_nobody_to_ask() -> None:
    """A blank or empty population would ask for a sample."""
    assert krejcie.hitung(None) is None
    assert krejcie.hitung(Decimal(0)) is None
    assert krejcie.hitung(Decimal(-5)) is None
