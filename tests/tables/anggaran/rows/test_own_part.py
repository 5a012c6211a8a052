"""Kode of which each row holds its own part only: what level each is, and whose child."""

import pytest

from lkjip_xl.cells.kode import parse_kode
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pohon import Pohon
from tests.alat.kisi import kisi, tabel

SATU_KOLOM = """
Kode | Uraian | Anggaran
'01   | PROGRAM PENUNJANG | 60
'2.01 | Perencanaan       | 60
'01   | Dokumen A         | 25
'02   | Dokumen B         | 35
'02   | PROGRAM JALAN     | 40
'2.01 | Pemeliharaan      | 40
'05   | Jalan Desa        | 40
"""
TINGKAT = [
    ("program", "01"),
    ("kegiatan", "01.2.01"),
    ("sub_kegiatan", "01.2.01.01"),
    ("sub_kegiatan", "01.2.01.02"),
    ("program", "02"),
    ("kegiatan", "02.2.01"),
    ("sub_kegiatan", "02.2.01.05"),
]


def _levels(grid: Grid) -> list[tuple[str, str | None]]:
    pohon = tabel(grid).isi
    assert isinstance(pohon, Pohon)
    return [(s.tingkat, s.kode) for s in pohon.simpul]


def test_one_column_of_own_parts() -> None:
    """A program would be called an urusan, a kegiatan a bidang, and 02 be program or child."""
    assert _levels(kisi(SATU_KOLOM)) == TINGKAT


def test_programs_are_found_without_their_word() -> None:
    """Without the word Program a sub kegiatan before the next kegiatan would be a program."""
    teks = SATU_KOLOM.replace("PROGRAM PENUNJANG", "Penunjang urusan").replace("PROGRAM ", "")
    assert _levels(kisi(teks)) == TINGKAT


def test_urusan_and_bidang_stand_before_their_program() -> None:
    """Own parts from the urusan on would lose the two levels above the program."""
    atas = "7  | UNSUR KEWILAYAHAN | 100\n'01 | KECAMATAN | 100\n'01   | PROGRAM PENUNJANG"
    tingkat = _levels(kisi(SATU_KOLOM.replace("'01   | PROGRAM PENUNJANG", atas)))
    assert tingkat[:4] == [
        ("urusan", "7"),
        ("bidang_urusan", "7.01"),
        ("program", "7.01.01"),
        ("kegiatan", "7.01.01.2.01"),
    ]


def test_five_columns_tell_the_level_by_their_place() -> None:
    """Where a table leaves out the kegiatan, its sub kegiatan would be called so."""
    grid = kisi("""
    Kode |   |    |   |    | Uraian      | Anggaran
         |   | '01 |   |    | PROGRAM A   | 60
         |   |    |   | 01 | Dokumen A   | 25
         |   |    |   | 02 | Dokumen B   | 35
         |   | '02 |   |    | PROGRAM B   | 40
         |   |    |   | 01 | Jalan Desa  | 40
    """)
    assert [tingkat for tingkat, _ in _levels(grid)] == [
        "program",
        "sub_kegiatan",
        "sub_kegiatan",
        "program",
        "sub_kegiatan",
    ]


UTUH = [
    ("program", "7.01.01"),
    ("kegiatan", "7.01.01.2.01"),
    ("sub_kegiatan", "7.01.01.2.01.0001"),
    ("sub_kegiatan", "7.01.01.2.01.0002"),
    ("program", "7.01.02"),
    ("kegiatan", "7.01.02.2.01"),
    ("sub_kegiatan", "7.01.02.2.01.0005"),
]
PROGRAM_UTUH = """
Kode     | Uraian            | Anggaran
7.01.01  | Penunjang urusan  | 60
2.01     | Perencanaan       | 60
"0001"   | Dokumen A         | 25
"0002"   | Dokumen B         | 35
7.01.02  | Pelayanan         | 40
2.01     | Pemeliharaan      | 40
"0005"   | Jalan Desa        | 40
"""


def test_own_parts_below_whole_programs() -> None:
    """A kegiatan 2.01 would be a bidang urusan, and 01 below it an urusan."""
    assert _levels(kisi(PROGRAM_UTUH)) == UTUH


def test_a_whole_bidang_stands_above_whole_programs() -> None:
    """The bidang 2.09, right above its program, would be a kegiatan; the kegiatan 2.09 a bidang."""
    grid = kisi("""
    Kode     | Uraian          | Anggaran
    2.09     | PANGAN          | 100
    2.09.01  | Penunjang       | 100
    2.01     | Perencanaan     | 60
    "0001"   | Dokumen A       | 25
    "0002"   | Dokumen B       | 35
    2.09     | Pemeliharaan    | 40
    "0001"   | Gedung          | 40
    """)
    assert _levels(grid) == [
        ("bidang_urusan", "2.09"),
        ("program", "2.09.01"),
        ("kegiatan", "2.09.01.2.01"),
        ("sub_kegiatan", "2.09.01.2.01.0001"),
        ("sub_kegiatan", "2.09.01.2.01.0002"),
        ("kegiatan", "2.09.01.2.09"),
        ("sub_kegiatan", "2.09.01.2.09.0001"),
    ]


def test_whole_kode_in_one_column_stay_as_they_are() -> None:
    """The bidang above an office would be a kegiatan where all other kode are whole."""
    grid = kisi("""
    Kode                   | Uraian       | Anggaran
    7.01                   | KECAMATAN    | 60
    7.01.0.00.0.00.01.0000 | Kecamatan A  | 60
    7.01.01                | Penunjang    | 60
    7.01.01.2.01           | Perencanaan  | 60
    7.01.01.2.01.0001      | Dokumen A    | 25
    7.01.01.2.01.0002      | Dokumen B    | 35
    """)
    assert [tingkat for tingkat, _ in _levels(grid)] == [
        "bidang_urusan", "skpd", "program", "kegiatan", "sub_kegiatan", "sub_kegiatan",
    ]  # fmt: skip


@pytest.mark.parametrize("ulang", [True, False])
def test_own_parts_in_columns_behind_a_whole_program(ulang: bool) -> None:
    """A sub kegiatan 0001 behind 7.01.01 and 2.01 would be a program of its own."""
    atas, giat = ("7.01.01", "2.01") if ulang else ("", "")
    bawah, jalan = ("7.01.02", "2.01") if ulang else ("", "")
    grid = kisi(f"""
    Program | Kegiatan | Sub Kegiatan | Uraian            | Anggaran
    7.01.01 |          |              | Penunjang urusan  | 60
    {atas}  | 2.01     |              | Perencanaan       | 60
    {atas}  | {giat}   | "0001"       | Dokumen A         | 25
    {atas}  | {giat}   | "0002"       | Dokumen B         | 35
    7.01.02 |          |              | Pelayanan         | 40
    {bawah} | 2.01     |              | Pemeliharaan      | 40
    {bawah} | {jalan}  | "0005"       | Jalan Desa        | 40
    """)
    assert _levels(grid) == UTUH


def test_numbers_in_columns_beside_that_of_kegiatan_are_no_akun() -> None:
    """Program 4, and sub kegiatan 5, would be the rekening pendapatan and belanja."""
    grid = kisi("""
    Prog | Keg  | Sub | Uraian       | Anggaran
    1    |      |     | Penunjang    | 60
    1    | 2.01 |     | Perencanaan  | 60
    1    | 2.01 | 1   | Dokumen A    | 25
    1    | 2.01 | 5   | Dokumen B    | 35
    4    |      |     | Ketertiban   | 40
    4    | 2.01 |     | Pemeliharaan | 40
    4    | 2.01 | 5   | Jalan Desa   | 40
    """)
    assert [tingkat for tingkat, _ in _levels(grid)] == [tingkat for tingkat, _ in UTUH]


@pytest.mark.parametrize(
    ("kode", "tingkat"),
    [
        ("01.2.01", "kegiatan"),
        ("01.2.01.0001", "sub_kegiatan"),
        ("27.01.2.01", "kegiatan"),
        ("7.01.01.2.01.02.5.1.02", "rekening"),
        ("7.01.01.2.01.5.1", "rekening"),
        ("7.01.0.00.0.00.01.0000", "skpd"),
        ("7.01.01", "program"),
    ],
)
def test_the_shape_of_a_kode_tells_its_level(kode: str, tingkat: str) -> None:
    """A kode that lacks its urusan, or a rekening behind its sub kegiatan, would be an office."""
    terbaca = parse_kode(kode)
    assert terbaca is not None
    assert terbaca.tingkat == tingkat


@pytest.mark.parametrize("program", ["7.01.01", '"01"'])
def test_a_kegiatan_typed_as_a_number_lost_its_zero(program: str) -> None:
    """Kegiatan 2.10 would be 2.1, of no level known in one column, and pair with no DPA."""
    grid = kisi(f"""
    Kode      | Uraian            | Anggaran
    {program} | Program Penunjang | 60
    2.01      | Perencanaan       | 25
    "0001"    | Dokumen A         | 25
    2.1       | Peningkatan BLUD  | 35
    "0001"    | Pelayanan BLUD    | 35
    """)
    kode = [kode for _, kode in _levels(grid)]
    awal = kode[0]
    assert kode == [
        awal, f"{awal}.2.01", f"{awal}.2.01.0001", f"{awal}.2.10", f"{awal}.2.10.0001",
    ]  # fmt: skip


def test_what_a_kegiatan_begins_with_is_a_program() -> None:
    """Without urusan and bidang, program 01 above kegiatan 01.2.01 would be an urusan."""
    grid = kisi("""
    Kode           | Uraian        | Anggaran
    "01"           | Penunjang     | 60
    "01.2.01"      | Perencanaan   | 60
    "01.2.01.0001" | Dokumen A     | 25
    "01.2.01.0002" | Dokumen B     | 35
    "02"           | Pelayanan     | 40
    "02.2.01"      | Pemeliharaan  | 40
    "02.2.01.0005" | Jalan Desa    | 40
    """)
    assert [tingkat for tingkat, _ in _levels(grid)] == [tingkat for tingkat, _ in UTUH]
