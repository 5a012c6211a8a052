"""Headings that carry kode and name in one text."""

import pytest

from tests.alat.kisi import kisi, tabel

# 13 + 5 = 18, 6 + 21 = 27, 18 + 27 = 45; 39 + 18 = 57; in all 102.
PITA = """
No                            | {kepala}     | Anggaran | Realisasi
{penunjang}
A                             | Perencanaan  | 18       | 17
1                             | Dokumen      | 13       | 12
2                             | RKA          | 5        | 5
B                             | Umum         | 27       | 25
1                             | Listrik      | 6        | 6
2                             | Logistik     | 21       | 19
                              | Sub Jumlah   | 45       | 42
{pelayanan}
A                             | Koordinasi   | 57       | 51
1                             | Sinergi      | 39       | 35
2                             | Efektifitas  | 18       | 16
                              | Sub Jumlah   | 57       | 51
                              | JUMLAH       | 102      | 93
"""


@pytest.mark.parametrize("kolom", ["{nama} | | |", " | {nama} | |", " | {nama} | {jumlah}"])
@pytest.mark.parametrize("kepala", ["Kegiatan / Sub Kegiatan", "Uraian"])
def test_a_kode_before_the_name_of_a_heading_tells_its_level(kolom: str, kepala: str) -> None:
    """With a kode nobody saw, programs would be kegiatan, and all below them a level lower."""
    sumber = tabel(
        kisi(
            PITA.format(
                kepala=kepala,
                penunjang=kolom.format(nama="7.01.01 PROGRAM PENUNJANG", jumlah="45 | 42"),
                pelayanan=kolom.format(nama="7.01.02 PELAYANAN PUBLIK", jumlah="57 | 51"),
            )
        )
    )
    assert [s.tingkat for s in sumber.pohon.simpul] == [
        "program", "kegiatan", "sub_kegiatan", "sub_kegiatan",
        "kegiatan", "sub_kegiatan", "sub_kegiatan",
        "program", "kegiatan", "sub_kegiatan", "sub_kegiatan",
    ]  # fmt: skip
    assert [(s.kode, s.uraian) for s in sumber.pohon.simpul if s.tingkat == "program"] == [
        ("7.01.01", "PROGRAM PENUNJANG"),
        ("7.01.02", "PELAYANAN PUBLIK"),
    ]


def test_a_number_before_each_name_is_no_kode() -> None:
    """The fourth program's kegiatan, 4.1 and 4.1.1, would be rekening of pendapatan."""
    sumber = tabel(
        kisi("""
        Program/Kegiatan               | Anggaran | Realisasi
        **1 Program Penunjang**        |          |
        **1.1 Kegiatan Perencanaan**   |          |
        1.1.1 Sub Kegiatan Dokumen     | 13       | 12
        1.1.2 Sub Kegiatan RKA         | 5        | 5
        **4 Program Ketertiban**       |          |
        **4.1 Kegiatan Koordinasi**    |          |
        4.1.1 Sub Kegiatan Sinergi     | 39       | 35
        4.1.2 Sub Kegiatan Efektifitas | 18       | 16
        **Total Belanja**              | 75       | 68
        """)
    )
    assert [s.tingkat for s in sumber.pohon.simpul] == [
        "program", "kegiatan", "sub_kegiatan", "sub_kegiatan",
    ] * 2  # fmt: skip


def test_a_program_above_the_header_needs_no_kode_columns() -> None:
    """A caption's kode stands in no column: rows that fill only their own would end the run."""
    sumber = tabel(
        kisi("""
        7.01.01 PROGRAM PENUNJANG |      |     |             |
        Program                   | Kegiatan | Sub Kegiatan | Uraian | Anggaran
        7.01.01                   | 2.01 |     | Perencanaan | 18
                                  |      | "0001" | Dokumen     | 13
                                  |      | "0002" | RKA         | 5
        """)
    )
    assert [(s.tingkat, s.kode) for s in sumber.pohon.simpul] == [
        ("program", "7.01.01"),
        ("kegiatan", "7.01.01.2.01"),
        ("sub_kegiatan", "7.01.01.2.01.0001"),
        ("sub_kegiatan", "7.01.01.2.01.0002"),
    ]
