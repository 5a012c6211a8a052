"""T109 where the heading of a table names the sum: Semester I, Semester II and Jumlah."""

import pytest

from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, pilih, ringkas

# Semester I + II = Jumlah: 12.320.215 + 7.691.000 = 20.011.215, and so on; each column of the last
# row is the sum of the four: 12.320.215 + 8.113.900 + 7.020.774 + 7.432.330 = 34.887.219.
SEMESTER = """
Kode | Uraian | Pagu | Realisasi | |
 | | | Semester I | Semester II | Jumlah
7.01.01 | Program A | | | |
7.01.01.2.01.0001 | Gaji | 41250300 | 12320215 | 7691000 | 20011215
7.01.01.2.01.0002 | Mebel | 25700450 | 8113900 | 6427210 | 14541110
7.01.02 | Program B | | | |
7.01.02.2.01.0001 | Rapat | 31070003 | 7020774 | 4034000 | 11054774
7.01.02.2.01.0002 | Kursus | 21110111 | 7432330 | 7110670 | 14543000
Jumlah | | 119130864 | 34887219 | 25262880 | 60150099
"""
# The same in thousands: 1.232 + 769 = 2.001; 1.232 + 811 + 702 + 743 = 3.488.
RIBUAN = """
(dalam ribuan rupiah) | | | | |
Kode | Uraian | Pagu | Realisasi | |
 | | | Semester I | Semester II | Jumlah
7.01.01 | Program A | | | |
7.01.01.2.01.0001 | Gaji | 41250 | 1232 | 769 | 2001
7.01.01.2.01.0002 | Mebel | 25700 | 811 | 642 | 1453
7.01.02 | Program B | | | |
7.01.02.2.01.0001 | Rapat | 31070 | 702 | 403 | 1105
7.01.02.2.01.0002 | Kursus | 21110 | 743 | 711 | 1454
Jumlah | | 119130 | 3488 | 2525 | 6013
"""
# Each sub kegiatan has one source of funds, so that Jumlah is a copy of one column in each row.
DANA = """
Kode | Uraian | Anggaran per Sumber Dana | | |
 | | PAD | DAU | DAK | Jumlah
7.01.01 | Program A | | | |
7.01.01.2.01.0001 | Gaji | | 41250300 | | 41250300
7.01.01.2.01.0002 | Mebel | 25700450 | | | 25700450
7.01.01.2.01.0003 | Listrik | | | 3600000 | 3600000
7.01.02 | Program B | | | |
7.01.02.2.01.0001 | Rapat | | 31070003 | | 31070003
7.01.02.2.01.0002 | Kursus | 21110111 | | | 21110111
7.01.02.2.01.0003 | Survei | | | 4150700 | 4150700
"""


def test_one_wrong_semester_and_the_total_that_follows_it_are_one_finding() -> None:
    """Two of five rows would break the sum, and a semester 90.000 too high go unmentioned."""
    assert kode_dari(kisi(SEMESTER)) == []
    # 8.203.900 + 6.427.210 = 14.631.110; the total of the semester follows: 34.977.219.
    salah = SEMESTER.replace("8113900", "8203900").replace("34887219", "34977219")
    (temuan,) = pilih("T109", kisi(salah))
    assert ringkas(temuan) == ("T109", "peringatan", "F5", 14541110, 14631110, -90000)
    assert temuan.gema == ("Lembar1!F9",)


def test_a_table_in_thousands_is_checked_across_too() -> None:
    """Amounts below 5.000 would be no amounts, and nothing across be checked."""
    assert "T109" not in kode_dari(kisi(RIBUAN))
    # 901 + 642 = 1.543; the total of the semester follows: 3.578.
    salah = RIBUAN.replace("811", "901").replace("3488", "3578")
    (temuan,) = pilih("T109", kisi(salah))
    assert ringkas(temuan) == ("T109", "peringatan", "F6", 1453, 1543, -90)


def test_a_jumlah_that_copies_now_one_source_of_funds_and_now_another_is_their_sum() -> None:
    """A row of one source would prove nothing, and a Jumlah that differs from it be right."""
    assert "T109" not in kode_dari(kisi(DANA))
    salah = DANA.replace("3600000 | 3600000", "3600200 | 3600000")
    (temuan,) = pilih("T109", kisi(salah))
    assert ringkas(temuan) == ("T109", "peringatan", "F6", 3600000, 3600200, -200)


def test_a_jumlah_that_copies_one_column_alone_proves_no_sum() -> None:
    """A column of another kind, filled in one row, would make that row's right Jumlah wrong."""
    # DAU is Jumlah in every row; what two rows have besides under DAK may be part of it.
    teks = """
    Kode | Uraian | Anggaran per Sumber Dana | |
     | | DAU | DAK | Jumlah
    7.01.01.2.01.0001 | Gaji | 41250300 | | 41250300
    7.01.01.2.01.0002 | Mebel | 25700450 | | 25700450
    7.01.01.2.01.0003 | Listrik | 3600000 | 1200000 | 3600000
    7.01.01.2.01.0004 | Rapat | 31070003 | | 31070003
    7.01.01.2.01.0005 | Survei | 4150700 | 1300700 | 4150700
    """
    assert "T109" not in kode_dari(kisi(teks))


@pytest.mark.parametrize("tulis", ["{}", "{:,}"])
def test_a_source_of_one_row_alone_belongs_to_the_sum_too(tulis: str) -> None:
    """A DAK that one row has would be no column, and that row's right Jumlah be wrong."""
    dak = tulis.format(3600000).replace(",", ".")
    teks = DANA.replace("| | 4150700", "| 4150700 |").replace("3600000", dak)
    assert "T109" not in kode_dari(kisi(teks))
    (temuan,) = pilih("T109", kisi(teks.replace(f"{dak} | {dak}", f"{dak} | 3600200")))
    assert ringkas(temuan) == ("T109", "peringatan", "F6", 3600200, 3600000, 200)


def test_running_sums_are_no_parts() -> None:
    """Each Jumlah beside sums up to each TW would be wrong."""
    kepala = (
        "Kode | Uraian | Pagu | Realisasi | | |\n | | | s.d. TW I | s.d. TW II | s.d. TW III | "
    )
    baris = [
        f"7.01.0{n} | Program {n} | {n}9215730 | {n}1120411 | {n}3350912 | {n}7712345 | {n}7712345"
        for n in range(1, 7)
    ]
    assert "T109" not in kode_dari(kisi("\n".join([f"{kepala}Jumlah", *baris])))
