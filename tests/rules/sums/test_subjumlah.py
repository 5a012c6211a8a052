"""T104: rows that add up a part of a table."""

from decimal import Decimal

import pytest

from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, pilih, ringkas

# 60 + 40 = 100; program B has 10; together 110.
BENAR = """
Kode              | Uraian           | Anggaran
7.01.01           | Program A        |
7.01.01.2.01.0001 | Gaji             | 60
7.01.01.2.01.0002 | Mebel            | 40
                  | Jumlah Program A | 100
7.01.02           | Program B        |
7.01.02.2.01.0001 | Rapat            | 10
                  | Jumlah Program B | 10
                  | TOTAL            | 110
"""


def test_right_subtotals_have_no_finding() -> None:
    """Right subtotals would be called wrong."""
    assert kode_dari(kisi(BENAR)) == []


def test_a_wrong_subtotal_by_name() -> None:
    """The only amount printed for a program would be wrong, and nobody told."""
    (temuan,) = pilih("T104", kisi(BENAR.replace("Program A | 100", "Program A | 101")))
    assert ringkas(temuan) == ("T104", "kesalahan", "C5", 101, 100, 1)


def test_a_wrong_subtotal_by_formula() -> None:
    """A subtotal whose formula shows its rows, but no longer their sum, would pass."""
    salah = BENAR.replace("Jumlah Program A | 100", "Jumlah | =SUM(C3:C4):90")
    (temuan,) = pilih("T104", kisi(salah))
    assert ringkas(temuan) == ("T104", "kesalahan", "C5", 90, 100, -10)


def test_a_subtotal_over_a_filter_is_right_for_the_rows_in_sight() -> None:
    """A filter that hides the other programs would make a right SUBTOTAL a kesalahan."""
    # In sight: sub kegiatan of 30 and 20, the topmost rows of their program's 50; hidden: the
    # program of 60, and what stands above the two.
    disaring = """
    Kode | Uraian | Anggaran
    7.01.01 | Program A | 60
    7.01.01.2.01 | Kegiatan A | 60
    7.01.01.2.01.0001 | Gaji | 60
    7.01.02 | Program B | 50
    7.01.02.2.01 | Kegiatan B | 50
    7.01.02.2.01.0001 | Rapat | 30
    7.01.02.2.01.0002 | Survei | 20
     | Jumlah | 110
     | |
     | | =SUBTOTAL(9,C2:C8):{}
    """
    tersembunyi = (2, 3, 4, 5, 6)
    assert kode_dari(kisi(disaring.format(50), baris_tersembunyi=tersembunyi)) == []
    (temuan,) = pilih("T104", kisi(disaring.format(45), baris_tersembunyi=tersembunyi))
    assert temuan.sel == ("C11",)


def test_a_subtotal_that_only_stands_there_is_a_question() -> None:
    """A kesalahan would follow from a guess at what a bare Jumlah adds up."""
    # Rows 5 and 6 hold 10 + 10 = 20; the row below says 21.
    temuan = pilih(
        "T104",
        kisi("""
        No|Uraian|Anggaran
        1|Gaji|60
        2|Mebel|40
        |Jumlah|100
        3|Rapat|10
        4|ATK|10
        |Jumlah|21
        """),
    )
    assert [ringkas(s) for s in temuan] == [("T104", "peringatan", "C7", 21, 20, 1)]


def test_a_wrong_jumlah_above_a_right_total_without_words_is_found() -> None:
    """A wrong total would go unseen because a right one stands below it."""
    teks = """
    Kode    | Uraian    | Anggaran
    7.01.01 | Program A | 1100
    7.01.02 | Program B | 210
            | JUMLAH    | {}
            |           | 1310
    """
    (temuan,) = pilih("T104", kisi(teks.format(1317)))
    assert (temuan.tingkat, temuan.sel, temuan.seharusnya) == ("kesalahan", ("C4",), Decimal(1310))
    assert pilih("T104", kisi(teks.format(1310))) == []


def test_a_subtotal_wrong_in_one_column_is_asked_about() -> None:
    """Jumlah Kegiatan in place of its blank kegiatan could say anything, unseen."""
    # 60 + 40 + 5 = 105, written 106; realisasi 50 + 30 + 5 = 85 shows which rows it adds.
    teks = """
    Kode              | Uraian          | Anggaran | Realisasi
    7.01.01           | Program A       |          |
    7.01.01.2.01      | Administrasi    |          |
    7.01.01.2.01.0001 | Gaji            | 60       | 50
    7.01.01.2.01.0002 | Mebel           | 40       | 30
    7.01.01.2.01.0003 | Listrik         | 5        | 5
                      | Jumlah Kegiatan | {}       | 85
    7.01.01.2.02      | Jasa            |          |
    7.01.01.2.02.0001 | Air             | 60       | 25
    7.01.01.2.02.0002 | Gas             | 10       | 5
                      | Jumlah Kegiatan | 70       | 30
                      | Jumlah          | 175      | 115
    """
    temuan = pilih("T104", kisi(teks.format(106)))
    assert [ringkas(s) for s in temuan] == [("T104", "peringatan", "C7", 106, 105, 1)]
    assert pilih("T104", kisi(teks.format(105))) == []


def test_a_total_beside_subtotals_whose_formula_leaves_out_a_program() -> None:
    """JUMLAH of three programs, written for the first and the last, would be a subtotal of two."""
    # 60 + 40 + 10 = 110; the formula adds 60 and 10 only.
    teks = """
    Uraian           | Anggaran        | Realisasi
    Program A        | =SUM(B3:B4):60  | =SUM(C3:C4):35
    Kegiatan A       | 50              | 30
    Kegiatan B       | 10              | 5
    Jumlah Program A | =B2:60          | =C2:35
    Program B        | =SUM(B7:B8):40  | =SUM(C7:C8):20
    Kegiatan C       | 25              | 15
    Kegiatan D       | 15              | 5
    Jumlah Program B | =B6:40          | =C6:20
    Program C        | =SUM(B11:B12):10 | =SUM(C11:C12):4
    Kegiatan E       | 7               | 3
    Kegiatan F       | 3               | 1
    Jumlah Program C | =B10:10         | =C10:4
    JUMLAH           | =SUM(B2,B10):70 | =SUM(C2,C10):39
    """
    # Realisasi: 35 + 20 + 4 = 59; the formula adds 35 and 4 only.
    assert [ringkas(s) for s in pilih("T102", kisi(teks))] == [
        ("T102", "kesalahan", "B14", 70, 110, -40),
        ("T102", "kesalahan", "C14", 39, 59, -20),
    ]


@pytest.mark.parametrize(("sisa", "salah"), [("150000", []), ("151000", ["E5"])])
def test_the_sisa_of_a_subtotal(sisa: str, salah: list[str]) -> None:
    """A sisa that is wrong only on the line of a subtotal would pass without a word."""
    # 900.000 - 750.000 = 150.000.
    grid = kisi(f"""
        Kode|Uraian|Anggaran|Realisasi|Sisa
        7.01.01|Program A|||
        7.01.01.2.01|Kegiatan K|600000|500000|100000
        7.01.01.2.02|Kegiatan L|300000|250000|50000
        |Jumlah Program A|900000|750000|{sisa}
        7.01.02|Program B|||
        7.01.02.2.01|Kegiatan M|400000|400000|0
        |Jumlah Program B|400000|400000|0
        |TOTAL|1300000|1150000|150000
    """)
    assert [s.sel[0] for s in pilih("T103", grid)] == salah


def test_a_sub_jumlah_below_a_blank_heading_is_held_to_its_rows() -> None:
    """A wrong subtotal that names nothing would pass without a word: its other column tells."""
    # 4.750 + 4.150 + 2.814 = 11.714, 4.458 + 3.951 + 2.283 = 10.692; 3.600 + 1.500, 3.600 + 1.467.
    (temuan,) = pilih(
        "T104",
        kisi("""
        Program/Kegiatan/Sub Kegiatan | Pagu     | Realisasi
        Program Penunjang             |          |
        Kegiatan: Perencanaan         |          |
        Sub Kegiatan: Dokumen         | 4750000  | 4458000
        Sub Kegiatan: Laporan         | 4150000  | 3951000
        Sub Kegiatan: Evaluasi        | 2814000  | 2283000
        Sub Jumlah                    | 11714000 | 10652000
        Kegiatan: Pengadaan           |          |
        Sub Kegiatan: Mebel           | 3600000  | 3600000
        Sub Kegiatan: Peralatan       | 1500000  | 1467000
        Sub Jumlah                    | 5100000  | 5067000
        Sub Jumlah                    | 16814000 | 15759000
        JUMLAH                        | 16814000 | 15759000
        """),
    )
    assert temuan.sel == ("C7",)
    assert (temuan.nilai, temuan.seharusnya) == (Decimal(10_652_000), Decimal(10_692_000))
