"""Tests of growth in words."""

from decimal import Decimal

import pytest

from lkjip_xl.measures.perkembangan import hitung


@pytest.mark.parametrize(
    ("kini", "lalu", "kata"),
    [
        ("88.24", "86.80", "naik 1,44 poin dari 2023"),  # founding document, Tabel 3.2
        ("86.80", "88.24", "turun 1,44 poin dari 2023"),
        ("87", "87.00", "tetap seperti 2023"),
        ("87", "87.004", "tetap seperti 2023"),
        ("1234.5", "0", "naik 1234,50 poin dari 2023"),
    ],
)
def test_growth(kini: str, lalu: str, kata: str) -> None:
    """The report would say that an index rose which fell."""
    assert hitung(Decimal(kini), [("2023", Decimal(lalu))]) == kata


def test_the_last_filled_year_counts() -> None:
    """A blank year would hide the growth, or an older one be compared first."""
    lalu = [("2023", None), ("2022", Decimal(80)), ("2021", Decimal(70))]
    assert hitung(Decimal(85), lalu) == "naik 5,00 poin dari 2022"
    assert hitung(Decimal(85), lalu, persen=True) == "naik 5,00 poin persen dari 2022"
    assert hitung(None, lalu) == ""
    assert hitung(Decimal(85), [("2023", None)]) == ""
