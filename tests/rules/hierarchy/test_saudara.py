"""H106: kode and words that do not match those of the rows beside them."""

import pytest

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih

# The formulas prove the levels: 60 + 40 + 10 + 5 = 115.
BERUMUS = """
Kode              | Uraian         | Anggaran
7.01.01           | Program        | =C3:115
7.01.01.2.01      | Kegiatan A     | =SUM(C4:C7):115
7.01.01.2.01.0001 | Gaji           | 60
7.01.01.2.01.0002 | Mebel          | 40
7.01.01.2.01.0003 | Rapat          | 10
7.01.01.2.01.0004 | Listrik        | 5
"""
BERSEBUTAN = """
No | Uraian                | Anggaran
1  | Program Umum          | =C3:1150000
   | Kegiatan Jasa         | =SUM(C4:C7):1150000
   | Sub Kegiatan Gaji     | 600000
   | Sub Kegiatan Mebel    | 400000
   | Sub Kegiatan Rapat    | 100000
   | Sub Kegiatan Listrik  | 50000
"""


def test_rows_that_agree_are_no_finding() -> None:
    """A right table would be said to hold foreign rows."""
    assert pilih("H106", kisi(BERUMUS)) == []
    assert pilih("H106", kisi(BERSEBUTAN)) == []


def test_a_kode_of_another_kegiatan_among_its_siblings_is_told() -> None:
    """The sum is right, and the reader would look for the sub kegiatan in another kegiatan."""
    (temuan,) = pilih("H106", kisi(BERUMUS.replace("7.01.01.2.01.0003", "7.01.01.2.06.0003")))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("A6",))
    assert "7.01.01.2.06.0003" in temuan.pesan and "induknya 7.01.01.2.01" in temuan.pesan


def test_a_word_of_another_level_among_its_siblings_is_told() -> None:
    """A sub kegiatan would be handed in as a kegiatan that nothing adds up."""
    (temuan,) = pilih("H106", kisi(BERSEBUTAN.replace("Sub Kegiatan Rapat", "Kegiatan Rapat")))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("B6",))
    assert "disebut kegiatan" in temuan.pesan and "sub kegiatan" in temuan.pesan


DAFTAR = """
Kode Program | Program   | Kode Kegiatan | Kegiatan | Kode Sub Kegiatan | Sub Kegiatan | Pagu
7.01.01      | PENUNJANG | 7.01.01.2.01  | Umum     | 7.01.01.2.01.0001 | Gaji         | 60
{}           | PENUNJANG | {}            | Umum     | 7.01.01.2.01.0002 | Mebel        | 40
7.01.02      | PELAYANAN | 7.01.02.2.01  | Umum     | 7.01.02.2.01.0001 | Loket        | 25
7.01.02      | PELAYANAN | 7.01.02.2.01  | Umum     | 7.01.02.2.01.0002 | Meja         | 20
1.01.01      | PENUNJANG | 1.01.01.2.01  | Umum     | 1.01.01.2.01.0001 | Gaji         | 15
1.01.01      | PENUNJANG | 1.01.01.2.01  | Umum     | 1.01.01.2.01.0002 | Mebel        | 10
"""


@pytest.mark.parametrize(
    ("program", "kegiatan", "sel"),
    [
        ("7.01.01", "7.01.01.2.01", []),
        ("A1", "7.01.01.2.01", ["A3"]),
        ("", "7.01.01.2.01", ["A3"]),
        ("7.01.01", "7.01.01.2.04", ["C3"]),
        ("7.01.01", "x", ["C3"]),
    ],
)
def test_a_slip_in_one_row_of_a_long_list_that_makes_two_of_one(
    program: str, kegiatan: str, sel: list[str]
) -> None:
    """A program would be printed twice, each with a part of its budget, without a word."""
    temuan = pilih("H106", kisi(DAFTAR.format(program, kegiatan)))
    assert [s for t in temuan for s in t.sel] == sel


def test_a_slip_in_the_kode_of_one_row_that_makes_a_second_skpd() -> None:
    """One row of an office's list would count for another office, without a word."""
    daftar = """
    Kode SKPD              | Nama SKPD      | Kode Program | Program   | Pagu
    7.01.0.00.0.00.12.0000 | Kecamatan Alfa | 7.01.01      | PENUNJANG | 60
    7.01.0.00.0.00.12.0000 | Kecamatan Alfa | 7.01.02      | PELAYANAN | 40
    {}                     | Kecamatan Alfa | 7.01.03      | PEMBINAAN | 25
    7.01.0.00.0.00.13.0000 | Kecamatan Beta | 7.01.01      | PENUNJANG | 15
    """
    assert pilih("H106", kisi(daftar.format("7.01.0.00.0.00.12.0000"))) == []
    (temuan,) = pilih("H106", kisi(daftar.format("7.01.2.00.0.00.12.0000")))
    assert temuan.sel == ("A4",)


TANPA_KODE = """
Program                 | Kegiatan     | Sub Kegiatan | Pagu
Program Penunjang Kerja | Umum         | Rapat        | 60
Program Penunjang Kerja | Umum         | Cetak        | 40
{}                      | Umum         | Listrik      | 25
Program Penunjang Kerja | Keuangan     | Gaji         | 20
Program Pelayanan Loket | Umum         | Loket        | 15
"""


@pytest.mark.parametrize(
    ("nama", "sel"),
    [
        ("Program Penunjang Kerja", []),
        ("Program Penujang Kerja", ["A4"]),
        ("Pvogram Penunjang Kerja", ["A4"]),
        ("Program Penunjang Krja", []),  # too short a word to tell a slip from another word
        ("Program Pemenang Kerja", []),
        ("Program Penunjang Kerja II", []),
    ],
)
def test_a_letter_in_one_row_of_a_list_without_kode_that_makes_two_of_one(
    nama: str, sel: list[str]
) -> None:
    """A program would be printed twice, each with a part of its budget, without a word."""
    temuan = pilih("H106", kisi(TANPA_KODE.format(nama)))
    assert [s for t in temuan for s in t.sel] == sel
    assert all(t.tingkat == "peringatan" for t in temuan)


def test_names_of_a_list_that_differ_by_a_number_are_two() -> None:
    """Kelompok XXIII beside Kelompok XXIIV would be called a slip of the hand."""
    baris = "".join(f"Kelompok XXIII | Kegiatan | Sub {n} | 10\n" for n in "ABC")
    lain = "Kelompok XXVII | Kegiatan | Sub D | 10\nKelompok XXIII2 | Kegiatan | Sub E | 10\n"
    kepala = "\nProgram | Kegiatan | Sub Kegiatan | Pagu\n"
    assert pilih("H106", kisi(kepala + baris + lain)) == []
