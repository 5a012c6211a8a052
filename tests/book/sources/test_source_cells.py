"""How a cell of a source looks on its copy: numbers and percents that were texts."""

from decimal import Decimal

import pytest

from lkjip_xl.book.sources.source_cells import source_look, text_number_format
from lkjip_xl.model.sel import Gaya
from lkjip_xl.report.isi import LembarSumber
from tests.book.bahan import grid


@pytest.mark.parametrize(
    ("teks", "angka", "asal", "bentuk"),
    [
        ("1.234.567,5", "1234567.5", "General", "#,##0.0"),
        ("-1.000", "-1000", "@", "#,##0"),
        ("1.000", "1E+3", "0.00", "0.00"),
        ("97,20 %", "0.972", "General", "0.00%"),
        ("97,2", "97.2", "0.00%", "#,##0.0"),
        ("12 Dokumen", "12", "General", '#,##0" Dokumen"'),
        ('12 Dokumen "A"\\', "12", "General", '#,##0" Dokumen A"'),
        ("10 persen", "0.1", "General", "0.00%"),
    ],
)
def test_the_format_of_a_text_that_became_a_number(
    teks: str, angka: str, asal: str, bentuk: str
) -> None:
    """A number would lose its decimals, or a percent would be shown a hundredfold."""
    assert text_number_format(teks, Decimal(angka), asal) == bentuk


@pytest.mark.parametrize(
    ("teks", "angka", "asal", "hasil"),
    [
        ("97,2%", "0.972", "General", "0.00%"),
        ("97,2 %", "0.972", "#,##0", "0.00%"),
        ("97,2%", "0.972", "0.0%", "0.0%"),
        ("97,2", "97.2", "0.00%", "#,##0.0"),
        ("1.000", "1000", "@", "#,##0"),
        ("1.000", "1000", "#,##0.00", "#,##0.00"),
    ],
)
def test_a_percent_text_shows_as_a_percent(teks: str, angka: str, asal: str, hasil: str) -> None:
    """97,2% would show as 0.972 or 1, and a plain 97,2 as 9720%."""
    kisi = grid((teks,), gaya={(0, 0): Gaya(format_angka=asal)})
    sumber = LembarSumber(1, "S1 A", kisi, {(0, 0): Decimal(angka)})
    assert source_look(sumber, 0, 0)["num_format"] == hasil
