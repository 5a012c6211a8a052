"""What only Excel shows: the font it takes, and percents that were texts."""

import zipfile
from decimal import Decimal
from io import BytesIO

import pytest

from lkjip_xl.book.source_cells import source_look
from lkjip_xl.book.write import build_book
from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.model.sel import Gaya
from lkjip_xl.report.isi import Baris, BlokTeks, Buku, Isi, Lembar, LembarSumber

_BUKU = Buku(
    "Laporan",
    (Lembar("A", "A", "Judul", (), (BlokTeks((Baris((Isi("teks"),)),)),)),),
    (LembarSumber(1, "S1 A", Grid("a.xlsx", "A", [["x", 1]])),),
)


def test_no_font_is_tied_to_the_theme() -> None:
    """Excel would show Calibri, and texts measured for Arial would be cut off."""
    gaya = zipfile.ZipFile(BytesIO(build_book(_BUKU))).read("xl/styles.xml")
    assert b'<name val="Arial"/>' in gaya and b"<scheme" not in gaya


def test_the_next_workbook_of_a_process_is_the_same() -> None:
    """The second report written in one process would differ from the first."""
    satu = build_book(_BUKU)
    assert build_book(_BUKU) == satu == build_book(_BUKU)


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
    grid = Grid(
        "a.xlsx", "A", [[teks]], baca_rupa=lambda: Rupa({}, {(0, 0): Gaya(False, False, 0, asal)})
    )
    sumber = LembarSumber(1, "S1 A", grid, {(0, 0): Decimal(angka)})
    assert source_look(sumber, 0, 0)["num_format"] == hasil
