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


def test_rows_that_a_torn_page_put_into_other_columns_are_said() -> None:
    """All rows but one would be left out of the budget, without a word."""
    teks = """
                      |         |         |         | Kode              | Uraian | Pagu | Realisasi
    7.01.01.2.01      | Umum    | 3700000 | 3050000 | 7.01.01.2.01.0001 | Gaji   | 2500 | 2000
    7.01.01.2.01.0002 | Rapat   | 1200000 | 1050000 |                   |        |      |
    7.01.02           | Program | 2345600 | 2300000 |                   |        |      |
    7.01.02.2.01      | Loket   | 2345600 | 2300000 |                   |        |      |
    """
    (temuan,) = pilih("B122", kisi(teks))
    assert (temuan.tingkat, len(temuan.sel)) == ("peringatan", 3)


def test_a_note_with_an_amount_below_a_table_is_none() -> None:
    """Every sheet with the cash at hand below its table would be warned of."""
    teks = "\n".join(TERPOTONG.splitlines()[:7]) + "\n    Sisa kas di bendahara | 750000 |"
    assert pilih("B122", kisi(teks)) == []


def test_answers_below_a_list_that_ended_are_said() -> None:
    """Half of the respondents would be left out of the IKM, without a word."""
    kepala = "No | " + " | ".join(f"U{n}" for n in range(1, 10))
    orang = [f"{n} | 3 | 4 | 2 | 4 | 3 | 4 | 3 | 3 | 4" for n in range(1, 6)]
    bawah = [
        "Jumlah" + " | 15" * 9,
        "",
        "Loket dua",
        *(" | ".join(["-"] + ["3"] * 9) for _ in "abc"),
    ]
    (temuan,) = pilih("B122", kisi("\n".join([kepala, *orang, *bawah])))
    assert (temuan.tingkat, len(temuan.sel)) == ("peringatan", 3)
