"""A small summary beside a table is no part of it, wherever it begins."""

import pytest

from lkjip_xl.tables.header.summary import without_summary
from tests.alat.kisi import kisi, periksa

DUA_BARIS = """
    Kode | Uraian | Pagu | Realisasi | | {0} |
    | | | TW I | TW II | {1} |
    1 | 2 | 3 | 4 | 5 | {2} |
    7.01.01 | Program A | 400 | 100 | 300 | {3} |
    7.01.02 | Program B | 200 | 50 | 100 | {4} |
    | Jumlah | 600 | 150 | 400 | {5} |
"""
RINGKASAN = ("| Pagu | 600", "| Realisasi | 550", "| Sisa | 50")


def _beside(mulai: int) -> str:
    """Return the table with the summary from one of its rows on."""
    kanan = ["| |"] * 6
    kanan[mulai : mulai + 3] = RINGKASAN
    return DUA_BARIS.format(*kanan)


@pytest.mark.parametrize("mulai", [0, 1, 2, 3])
def test_a_summary_takes_no_row_from_the_table(mulai: int) -> None:
    """The header row beside its amount would be data, and TW I the realisasi of the year.

    400 + 200 = 600; (100 + 300) + (50 + 100) = 550.
    """
    _, hasil, temuan = periksa(kisi(_beside(mulai)))
    assert [t for t in temuan if t.tingkat != "informasi"] == []
    assert hasil.total is not None
    assert hasil.total.anggaran == 600
    assert hasil.total.realisasi == 550


def test_a_page_with_a_summary_is_not_lost() -> None:
    """The table would begin at the header of its second page: 300 instead of 700."""
    teks = """
    | | | | | Ringkasan |
    Kode | Uraian | Pagu | Realisasi | | Pagu : | Rp | 700
    7.01.01 | Program A | | | | Realisasi : | Rp | 450
    5.1.02.01 | Belanja A | 400 | 250 | | |
    Kode | Uraian | Pagu | Realisasi | | |
    7.01.02 | Program B | | | | |
    5.1.02.01 | Belanja B | 300 | 200 | | |
    | Jumlah | 700 | 450 | | |
    """
    _, hasil, temuan = periksa(kisi(teks))
    assert [t for t in temuan if t.tingkat != "informasi"] == []
    assert hasil.total is not None
    assert hasil.total.anggaran == 700
    assert hasil.total.realisasi == 450


@pytest.mark.parametrize(
    ("bagian", "ganti"),
    [
        ("| Sisa | 50", "| Program B | 50"),  # a list goes on right below
        ("| Sisa | 50", "| Sisa | 50 | 70"),  # another column of it
        ("| Realisasi | 550", "| Pagu | 550"),  # the same label again
    ],
)
def test_a_table_beside_stays(bagian: str, ganti: str) -> None:
    """The rows of a second table would be lost where their names are words of money."""
    grid = kisi(_beside(1).replace(bagian, ganti))
    assert without_summary(grid).kolom == grid.kolom


def test_lines_of_a_form_stay() -> None:
    """Pagu and Realisasi above a table say what it is about; nothing stands left of them."""
    teks = """
    Kegiatan A | | | Pagu | 600
    Tahun 2024 | | | Realisasi | 450
    """
    grid = kisi(teks)
    assert without_summary(grid).kolom == grid.kolom
