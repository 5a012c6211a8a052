"""Tests of numbers inside sentences."""

from decimal import Decimal

import pytest

from lkjip_xl.measures.kalimat import tulis_besaran, tulis_desimal, tulis_persen, tulis_rupiah


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [("88.24", "88,24"), ("100", "100,00"), ("1234.5", "1234,50"), ("-3.155", "-3,16"),
     ("-0.001", "0,00")],
)  # fmt: skip
def test_desimal(nilai: str, teks: str) -> None:
    """A sentence would show an English number."""
    assert tulis_desimal(Decimal(nilai)) == teks


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [("3582710000", "3.582.710.000"), ("999", "999"), ("0", "0"), ("-1720", "-1.720"),
     ("1000.5", "1.001"), ("1E+6", "1.000.000")],
)  # fmt: skip
def test_rupiah(nilai: str, teks: str) -> None:
    """An amount in a sentence would lack its points or show an exponent."""
    assert tulis_rupiah(Decimal(nilai)) == teks


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [("98.22", "98,22%"), ("100.00", "100%"), ("99.99", "99,99%"), ("0.00", "0,00%")],
)
def test_persen(nilai: str, teks: str) -> None:
    """A full percent would read 100,00%, or another one lose its two decimals."""
    assert tulis_persen(Decimal(nilai)) == teks


def test_none_is_said_in_words() -> None:
    """A sentence would say None, or "Rp tidak dapat dihitung"."""
    kata = "tidak dapat dihitung"
    assert tulis_desimal(None) == tulis_persen(None) == tulis_rupiah(None, "Rp ") == kata


def test_prefix_of_an_amount() -> None:
    """An amount would stand without its currency."""
    assert tulis_rupiah(Decimal(13700000), "Rp ") == "Rp 13.700.000"


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [("87", "87"), ("88.24", "88,24"), ("31250", "31.250"), ("32418.5", "32.418,50"),
     ("-1234.567", "-1.234,57"), ("0.5", "0,50")],
)  # fmt: skip
def test_a_figure_is_short_and_has_points(nilai: str, teks: str) -> None:
    """The text would say 31250 ton, or 87,00 where 87 was agreed."""
    assert tulis_besaran(Decimal(nilai)) == teks
