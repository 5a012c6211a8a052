"""Program, kegiatan and sub kegiatan that stand above the table only."""

from decimal import Decimal

import pytest

from lkjip_xl.model.pohon import Pohon
from lkjip_xl.tables.header.titles import find_titles
from tests.alat.kisi import kisi, periksa, tabel


@pytest.mark.parametrize(
    "kop",
    [
        ["Program : 7.01.01 Penunjang", "Kegiatan : 7.01.01.2.01 Administrasi",
         "Sub Kegiatan : 7.01.01.2.01.0001 Gaji"],
        ["Program", ":", "7.01.01 Penunjang", "Kegiatan", ":", "7.01.01.2.01 Administrasi",
         "Sub Kegiatan", ":", "7.01.01.2.01.0001 Gaji"],
        ["Program", ": 7.01.01", "Penunjang", "Kegiatan", ": 7.01.01.2.01", "Administrasi",
         "Sub Kegiatan", ": 7.01.01.2.01.0001", "Gaji"],
        ["PROGRAM", ": 7.01.01 Penunjang", "KEGIATAN", ": 7.01.01.2.01 Administrasi",
         "SUBKEGIATAN", ": 7.01.01.2.01.0001 Gaji"],
        ["Prog. : 7.01.01 Penunjang", "Keg. : 7.01.01.2.01 Administrasi",
         "Sub Keg. : 7.01.01.2.01.0001 Gaji"],
    ],
)  # fmt: skip
def test_titles_in_one_cell_or_several(kop: list[str]) -> None:
    """The sub kegiatan of an RFK would be missing from Tabel 3.5."""
    assert find_titles(kop) == [
        ("program", "7.01.01", "Penunjang"),
        ("kegiatan", "7.01.01.2.01", "Administrasi"),
        ("sub_kegiatan", "7.01.01.2.01.0001", "Gaji"),
    ]


def test_a_heading_is_no_title() -> None:
    """A report named after its programs would become one."""
    assert find_titles(["LAPORAN PROGRAM DAN KEGIATAN", "Program Kerja Tahun 2024"]) == []


def test_rekening_stand_below_the_titles() -> None:
    """Rekening of one sub kegiatan would make a Tabel 3.5 without a single row."""
    grid = kisi("""
        RFK TAHUN ANGGARAN 2024|||
        Program|:|Penunjang|
        Sub Kegiatan|:|Penyediaan Gaji|
        No|Uraian|Pagu|Realisasi
        1|Belanja Gaji|100|80
        2|Belanja Tunjangan|50|40
        |JUMLAH|150|120
    """)
    pohon = tabel(grid).pohon
    assert [(s.tingkat, s.uraian, s.induk) for s in pohon.simpul] == [
        ("program", "Penunjang", None), ("sub_kegiatan", "Penyediaan Gaji", 0),
        ("rekening", "Belanja Gaji", 1), ("rekening", "Belanja Tunjangan", 1),
    ]  # fmt: skip
    _, hasil, temuan = periksa(grid)
    assert temuan == []
    baris = hasil.realisasi_anggaran
    assert [(s.tingkat, s.anggaran) for s in baris if s.tingkat != "rekening"] == [
        ("program", Decimal(150)), ("sub_kegiatan", Decimal(150)), ("jumlah", Decimal(150)),
    ]  # fmt: skip


def test_a_table_with_its_own_programs_needs_no_titles() -> None:
    """A table's programs would hang below a title that only names the form."""
    pohon = tabel(
        kisi("""
        Program : Penunjang|||
        Kode|Uraian|Pagu|Realisasi
        7.01.01|Penunjang|100|80
        7.01.01.2.01|Administrasi|100|80
        """)
    ).isi
    assert isinstance(pohon, Pohon)
    assert len(pohon.simpul) == 2
