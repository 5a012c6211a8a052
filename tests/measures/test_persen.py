"""Tests of a part as percent of its whole; figures of the founding document, Tabel 3.5."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_xl.measures import persen

JUMLAH = st.integers(0, 10**13) | st.decimals(0, 10**10, places=2)


@pytest.mark.parametrize(
    ("bagian", "dari", "hasil"),
    [
        ("3519069195", "3582710000", "98.22"),  # exactly 98,223669: TOTAL
        ("2062135815", "2110880000", "97.69"),
        ("24484500", "24485000", "99.99"),  # exactly 99,997958: not full
        ("24999560", "25000000", "99.99"),  # exactly 99,998240: not full
        ("9500000", "9500000", "100.00"),
        ("0", "990000", "0.00"),
        ("1", "3", "33.33"),
        ("2", "3", "66.67"),
        ("1", "800", "0.13"),  # 0,125: a tie
        ("100001", "100000", "100.01"),  # 100,001: more than full
        ("100005", "100000", "100.01"),  # 100,005: a tie
        ("99995", "100000", "99.99"),  # 99,995 would round to 100,00
        ("-5", "100", "-5.00"),
        ("0", "-100", "0.00"),
    ],
)
def test_percent(bagian: str, dari: str, hasil: str) -> None:
    """The serapan column of the report would be wrong."""
    assert str(persen.hitung(Decimal(bagian), Decimal(dari))) == hasil


@pytest.mark.parametrize(
    ("bagian", "dari"),
    [(None, Decimal(1)), (Decimal(1), None), (Decimal(1), Decimal(0)), (Decimal(0), Decimal(0))],
)
def test_what_cannot_be_calculated_is_none(bagian: Decimal | None, dari: Decimal | None) -> None:
    """A blank or a budget of zero would become a number that nobody can explain."""
    assert persen.hitung(bagian, dari) is None


@given(JUMLAH, JUMLAH)
def test_only_the_full_one_is_100(bagian: int | Decimal, dari: int | Decimal) -> None:
    """A budget not used up, or overspent, would be printed as 100 %."""
    hasil = persen.hitung(Decimal(bagian), Decimal(dari))
    if dari == 0:
        assert hasil is None
    else:
        assert (hasil == 100) == (bagian == dari)


@given(JUMLAH, JUMLAH.filter(bool))
def test_close_to_the_exact_value(bagian: int | Decimal, dari: int | Decimal) -> None:
    """The guard around 100 would move other percents, or move them the wrong way."""
    hasil = persen.hitung(Decimal(bagian), Decimal(dari))
    tepat = Fraction(bagian) / Fraction(dari) * 100
    assert hasil is not None
    assert abs(Fraction(hasil) - tepat) <= Fraction(1, 100)
    assert (hasil > 100) == (tepat > 100)
    if hasil not in (Decimal("99.99"), Decimal("100.01")):
        assert abs(Fraction(hasil) - tepat) <= Fraction(1, 200)
