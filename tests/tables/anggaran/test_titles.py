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


def _bagian(ekor: str = "") -> str:
    return f"""
        REALISASI BELANJA PER PROGRAM TAHUN 2024
        Program : 7.01.01 Penunjang
        No | Kegiatan / Sub Kegiatan | Pagu | Realisasi
        1  | Perencanaan             | 30   | 20
           | - Dokumen               | 30   | 20
        2  | Umum                    | 12   | 10
           | - Alat                  | 12   | 10
           | Jumlah Program          | 42   | 30

        Program : 7.01.03 Pemberdayaan
        No | Kegiatan / Sub Kegiatan | Pagu | Realisasi
        1  | Kelurahan               | 7    | 5
           | - Sarana                | 7    | 5
           | Jumlah Program          | 7    | 5
        {ekor}
    """


@pytest.mark.parametrize("ekor", ["", "\n           | JUMLAH SELURUHNYA | 49 | 35"])
def test_a_block_for_each_program_has_the_program_above_its_kegiatan(ekor: str) -> None:
    """The programs would be missing from Tabel 3.5, and without a total the second block too."""
    # 30 + 12 = 42; 42 + 7 = 49. 20 + 10 = 30; 30 + 5 = 35.
    _, hasil, _ = periksa(kisi(_bagian(ekor)))
    baris = [(s.tingkat, s.kode, s.anggaran, s.realisasi) for s in hasil.realisasi_anggaran]
    assert [satu for satu in baris if satu[0] in {"program", "jumlah"}] == [
        ("program", "7.01.01", Decimal(42), Decimal(30)),
        ("program", "7.01.03", Decimal(7), Decimal(5)),
        ("jumlah", None, Decimal(49), Decimal(35)),
    ]
    tingkat = [s[0] for s in baris]
    assert tingkat.count("kegiatan") == tingkat.count("sub_kegiatan") == 3


def test_blocks_of_one_program_share_it() -> None:
    """A program with a block for each of its kegiatan would stand in the report twice."""
    # 30 + 12 = 42 and 7 + 8 = 15; 42 + 15 = 57.
    _, hasil, _ = periksa(
        kisi("""
        Program : 7.01.01 Penunjang
        Kegiatan : 7.01.01.2.01 Perencanaan
        No | Sub Kegiatan | Pagu | Realisasi
        1  | Dokumen      | 30   | 20
        2  | Evaluasi     | 12   | 10
           | Jumlah       | 42   | 30

        Program : 7.01.01 Penunjang
        Kegiatan : 7.01.01.2.02 Keuangan
        No | Sub Kegiatan | Pagu | Realisasi
        1  | Gaji         | 7    | 5
        2  | Laporan      | 8    | 6
           | Jumlah       | 15   | 11
        """)
    )
    baris = [(s.tingkat, s.anggaran) for s in hasil.realisasi_anggaran]
    assert [satu for satu in baris if satu[0] != "sub_kegiatan"] == [
        ("program", Decimal(57)),
        ("kegiatan", Decimal(42)),
        ("kegiatan", Decimal(15)),
        ("jumlah", Decimal(57)),
    ]


def test_a_title_of_another_program_holds_no_kegiatan() -> None:
    """Kegiatan whose kode is of one program would be added up under another one."""
    pohon = tabel(
        kisi("""
        Program : 7.01.02 Pelayanan
        Kode         | Uraian      | Pagu | Realisasi
        7.01.01.2.01 | Perencanaan | 30   | 20
        7.01.01.2.02 | Keuangan    | 12   | 10
        """)
    ).pohon
    assert [s.tingkat for s in pohon.simpul] == ["kegiatan", "kegiatan"]
