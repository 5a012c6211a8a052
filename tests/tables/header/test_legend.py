"""Notes beside a table are no part of it."""

from lkjip_xl.tables.header.legend import without_legend
from tests.alat.kisi import kisi, periksa

BERLEGENDA = """
    Kode | Uraian | Pagu | Realisasi | | Keterangan:
    1 | 2 | 3 | 4 | | Kuning = belum SPJ
    7.01.01 | Program A | 1500000 | 900000 | | Hijau = selesai
    7.01.02 | Program B | 2500000 | 700000 | |
    | Jumlah | 4000000 | 1600000 | |
    | | | | |
    | | | | | Sukamaju, 5 Januari 2025
    | | | | | Camat
"""


def test_a_legend_beside_the_column_numbers_is_left_out() -> None:
    """The column numbers would be a row of 3 and 4 rupiah."""
    _, hasil, temuan = periksa(kisi(BERLEGENDA))
    assert [t for t in temuan if t.tingkat != "informasi"] == []
    assert hasil.total is not None
    assert hasil.total.anggaran == 4_000_000
    assert hasil.total.realisasi == 1_600_000


def test_what_stands_below_the_amounts_stays() -> None:
    """The official who signs would be unknown."""
    grid = without_legend(kisi(BERLEGENDA))
    assert grid.nilai(0, 5) is None
    assert grid.nilai(7, 5) == "Camat"


def test_numbers_beside_are_another_table() -> None:
    """A second table behind a blank column would be lost."""
    teks = BERLEGENDA.replace("Hijau = selesai", "250000")
    assert without_legend(kisi(teks)).nilai(2, 5) == 250000
