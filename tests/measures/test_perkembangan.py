"""Tests of growth in words."""

from decimal import Decimal

import pytest

from lkjip_xl.measures.perkembangan import hitung, unit_of_change


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
    assert hitung(Decimal(85), lalu, " poin persen") == "naik 5,00 poin persen dari 2022"
    assert hitung(None, lalu) == ""
    assert hitung(Decimal(85), [("2023", None)]) == ""


@pytest.mark.parametrize(
    ("satuan", "persen", "kata"),
    [
        ("Kejadian", False, "turun 2 kejadian dari 2024"),
        ("Ton", False, "turun 2 ton dari 2024"),
        ("KK", False, "turun 2 KK dari 2024"),
        ("%", False, "turun 2,00 poin persen dari 2024"),
        ("Indeks", False, "turun 2,00 poin dari 2024"),
        ("", True, "turun 2,00 poin persen dari 2024"),
    ],
)
def test_a_count_changes_by_its_unit(satuan: str, persen: bool, kata: str) -> None:
    """Five conflicts become three: nobody says that they fell by 2,00 poin."""
    lalu = [("2024", Decimal(5))]
    assert hitung(Decimal(3), lalu, unit_of_change(satuan, persen=persen)) == kata


def test_large_counts_have_points() -> None:
    """32.418,5 tonnes of 31.250: 1168,50 ton would be read twice."""
    assert hitung(Decimal("32418.5"), [("2024", Decimal(31250))], " ton") == (
        "naik 1.168,50 ton dari 2024"
    )
