"""Rows below a table that nobody reads are said."""

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih

TERPOTONG = """
    Uraian | Anggaran | Realisasi
    Program A | 4000000 | 1600000
    Kegiatan B | 1500000 | 900000
    Kegiatan C | 2500000 | 700000
    Jumlah | 4000000 | 1600000
    |
    Pekerjaan | Volume | Harga
    Program D | 6000000 | 1600000
    Kegiatan E | 3500000 | 900000
    Kegiatan F | 2500000 | 700000
"""


def test_a_second_page_that_is_not_read_is_said() -> None:
    """Half of a budget would be reported as all of it, without a word."""
    (temuan,) = pilih("B122", kisi(TERPOTONG))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("A8", "A9", "A10"))


def test_a_note_with_an_amount_below_a_table_is_none() -> None:
    """Every sheet with the cash at hand below its table would be warned of."""
    teks = "\n".join(TERPOTONG.splitlines()[:7]) + "\n    Sisa kas di bendahara | 750000 |"
    assert pilih("B122", kisi(teks)) == []
