"""Kode that lack a point, and rows that stand outside of the parent that their kode names."""

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih, temuan_dari

_SUB = """
Kode | Uraian | Anggaran
7.01.06 | Program A | 52226000
7.01.06.2.01 | Kegiatan A | 26113000
7.01.06.2.01.0003 | Sub Kegiatan A | 369000
7.01.06.2.01.0008 | Sub Kegiatan B | 1130000
7.01.06.2.01.0011 | Sub Kegiatan C | 24614000
7.01.06.2.02 | Kegiatan B | 26113000
7.01.06.2.02.0001 | Sub Kegiatan D | 369000
7.01.06.2.02.0002 | Sub Kegiatan E | 25744000
"""


def test_h104_a_lost_point_is_told_once() -> None:
    """A sub kegiatan would pass as a kegiatan, or be told twice and without its right kode."""
    (temuan,) = temuan_dari(kisi(_SUB.replace("2.01.0008", "201.0008")))
    assert (temuan.kode, temuan.tingkat, temuan.sel) == ("H104", "peringatan", ("A5",))
    assert temuan.seharusnya == "7.01.06.2.01.0008"


def test_h104_right_kode_lack_no_point() -> None:
    """A right kode of its own width would be told to get a point."""
    assert temuan_dari(kisi(_SUB)) == []


# The kode stand in five columns; Sub Kegiatan B is of Kegiatan A, and stands below Kegiatan B.
_PISAH = """
Urusan | Bidang Urusan | Program | Kegiatan | Sub Kegiatan | Uraian | Anggaran
7 | 01 | 01 | | | Program A | 8211500
7 | 01 | 01 | 2.01 | | Kegiatan A | 3071000
7 | 01 | 01 | 2.01 | 0001 | Sub Kegiatan A | 1320500
{}
7 | 01 | 01 | 2.02 | | Kegiatan B | 5140500
7 | 01 | 01 | 2.02 | 0001 | Sub Kegiatan C | 2210000
7 | 01 | 01 | 2.02 | 0002 | Sub Kegiatan D | 1110300
7 | 01 | 01 | 2.02 | 0003 | Sub Kegiatan E | 920100
7 | 01 | 01 | 2.02 | 0004 | Sub Kegiatan F | 900100
{}
Jumlah | | | | | | 8211500
"""
_PINDAH = "7 | 01 | 01 | 2.01 | 0002 | Sub Kegiatan B | 1750500"


def test_h105_a_row_outside_of_its_parent_is_told_with_kode_in_columns_too() -> None:
    """A row counted under another kegiatan than it stands below would be handed in unseen."""
    (temuan,) = pilih("H105", kisi(_PISAH.format("", _PINDAH)))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("A11",))


def test_h105_a_row_in_its_place_is_not_told() -> None:
    """A right table would be told to move its rows."""
    assert pilih("H105", kisi(_PISAH.format(_PINDAH, ""))) == []
