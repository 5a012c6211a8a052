"""Kode over several columns of which each row fills only its own."""

import pytest

from tests.alat.kisi import kisi, periksa, tabel

# 600 + 400 = 1.000.
SENDIRI = """
KODE  |         |         |         |           |        | URAIAN     | ANGGARAN
7{t}  | "01{t}" | "01{t}" |         |           |        | Program A  | 1000
      |         |         | 2.01{t} |           |        | Kegiatan A | 1000
      |         |         |         | "0001{t}" |        | Gaji       | 600
      |         |         |         |           | 5.1.02 | Belanja    | 600
      |         |         |         | "0002{t}" |        | Mebel      | 400
      |         |         |         |           | 5.1.02 | Belanja    | 400
"""


@pytest.mark.parametrize("titik", ["", "."])
def test_parts_above_are_carried_down(titik: str) -> None:
    """A kegiatan would be called an urusan, and sub kegiatan have no kode at all."""
    sumber = tabel(kisi(SENDIRI.format(t=titik)))
    assert [(s.kode, s.tingkat, s.induk) for s in sumber.pohon.simpul] == [
        ("7.01.01", "program", None),
        ("7.01.01.2.01", "kegiatan", 0),
        ("7.01.01.2.01.0001", "sub_kegiatan", 1),
        ("5.1.02", "rekening", 2),
        ("7.01.01.2.01.0002", "sub_kegiatan", 1),
        ("5.1.02", "rekening", 4),
    ]


def test_carried_kode_are_no_finding() -> None:
    """Each row would be reported as one whose kode was read otherwise than it is written."""
    kode = {temuan.kode for temuan in periksa(kisi(SENDIRI.format(t="")))[2]}
    assert not kode & {"H101", "H103", "H104", "H105"}


def test_whole_kode_in_columns_by_level_are_not_joined() -> None:
    """A whole kode below another one would be read as one of ten parts."""
    sumber = tabel(
        kisi("""
        KODE    |              |                   | URAIAN     | ANGGARAN
        7.01.01 |              |                   | Program A  | 1000
                | 7.01.01.2.01 |                   | Kegiatan A | 1000
                |              | 7.01.01.2.01.0001 | Gaji       | 1000
        """)
    )
    assert [s.tingkat for s in sumber.pohon.simpul] == ["program", "kegiatan", "sub_kegiatan"]


def test_an_akun_alone_in_the_column_of_rekening_holds_those_below_it() -> None:
    """5 would go on from the sub kegiatan above it, and stand as a blank beside its own 5.1."""
    sumber = tabel(
        kisi("""
    KODE | KODE | KODE | KODE | KODE   | KODE | URAIAN          | ANGGARAN
    7    | "01" | "01" |      |        |     | Program A       |
    7    | "01" | "01" | 2.01 |        |     | Kegiatan A      |
    7    | "01" | "01" | 2.01 | "0001" |     | Gaji            |
         |      |      |      |        | 5   | Belanja Daerah  |
         |      |      |      |        | 5.1 | Belanja Operasi | 600
    7    | "01" | "01" | 2.01 | "0002" |     | Mebel           |
         |      |      |      |        | 5   | Belanja Daerah  |
         |      |      |      |        | 5.2 | Belanja Modal   | 400
         |      |      |      |        |     | Jumlah          | 1000
    """)
    )
    assert [s.induk for s in sumber.pohon.simpul] == [None, 0, 1, 2, 3, 1, 5, 6]
