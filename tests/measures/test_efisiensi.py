"""Tests of the three methods of efisiensi, on the founding document's budget."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_xl.measures import efisiensi

ANGGARAN, REALISASI = Decimal(3582710000), Decimal(3519069195)
PERSEN = st.decimals(-300, 300, places=2)


def test_sisa_starts_from_the_printed_serapan() -> None:
    """100 - 98,22 = 1,78 must stand beside 98,22 (the document printed 1,72)."""
    assert efisiensi.hitung_sisa(Decimal("98.22")) == Decimal("1.78")
    assert efisiensi.hitung_sisa(None) is None


def test_selisih_is_in_percent_points() -> None:
    """Selisih would not be capaian less serapan: 101,43 - 98,22 = 3,21."""
    assert efisiensi.hitung_selisih(Decimal("101.43"), Decimal("98.22")) == Decimal("3.21")
    assert efisiensi.hitung_selisih(None, Decimal(1)) is None
    assert efisiensi.hitung_selisih(Decimal(1), None) is None


def test_pmk_214() -> None:
    """3.582.710.000 x 101,43 % = 3.633.942.753; less 3.519.069.195 is 3,16 % of it."""
    e = efisiensi.hitung_e(ANGGARAN, Decimal("101.43"), REALISASI)
    assert e == Decimal("3.16")
    assert efisiensi.hitung_ne(e) == Decimal("57.90")  # 50 + 3,16 x 2,5


def test_pmk_214_with_full_capaian_is_the_rest() -> None:
    """With capaian 100 E is what was not spent: 1,78; NE = 50 + 1,78 x 2,5 = 54,45."""
    e = efisiensi.hitung_e(ANGGARAN, Decimal(100), REALISASI)
    assert e == Decimal("1.78")
    assert efisiensi.hitung_ne(e) == Decimal("54.45")


@pytest.mark.parametrize(
    ("e", "ne"),
    [
        ("0", "50"), ("20", "100"), ("-20", "0"), ("74", "100"), ("-80.5", "0"),
        ("0.01", "50.03"),  # 50,025: a tie
        ("-0.01", "49.98"),  # 49,975: a tie
        ("19.99", "99.98"), ("-19.99", "0.03"),
    ],
)  # fmt: skip
def test_ne_stays_within_0_and_100(e: str, ne: str) -> None:
    """An NE of 235 % would be printed, as by a ministry that forgot the limits."""
    assert efisiensi.hitung_ne(Decimal(e)) == Decimal(ne)


def test_e_without_base_is_none() -> None:
    """No budget, no capaian or a capaian of zero would be divided by."""
    angka, nol = Decimal(1), Decimal(0)
    for nilai in (
        (None, angka, angka),
        (angka, None, angka),
        (angka, angka, None),
        (nol, angka, angka),
    ):
        assert efisiensi.hitung_e(*nilai) is None
    assert efisiensi.hitung_e(angka, nol, angka) is None
    assert efisiensi.hitung_ne(None) is None


@pytest.mark.parametrize(
    ("capaian", "sisa", "kata"),
    [
        ("100.00", "0.00", "efisien"),
        ("101.43", "1.78", "efisien"),
        ("99.99", "1.78", "sisa anggaran, bukan efisiensi"),
        ("101.43", "-0.01", "sisa anggaran, bukan efisiensi"),
    ],
)
def test_efisien_only_where_the_target_was_reached(capaian: str, sisa: str, kata: str) -> None:
    """Money left over from work not done would be praised as efficiency."""
    assert efisiensi.kata(Decimal(capaian), Decimal(sisa)) == kata


def test_no_word_without_figures() -> None:
    """A row without a budget would get a verdict."""
    assert efisiensi.kata(None, Decimal(1)) == efisiensi.kata(Decimal(1), None) == ""


@given(PERSEN)
def test_ne_is_always_a_percent(e: Decimal) -> None:
    """A value outside of 0-100 would be printed."""
    ne = efisiensi.hitung_ne(e)
    assert ne is not None
    assert 0 <= ne <= 100
