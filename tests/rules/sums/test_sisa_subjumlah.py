"""T103 in the rows that add up a part of a table."""

from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, ringkas, temuan_dari

# 60 - 35 = 25 and 40 - 20 = 20: 100 - 55 = 45; 30 - 12 = 18 and 8 - 1 = 7: 38 - 13 = 25;
# together 138 - 68 = 70.
BENAR = """
Kode              | Uraian           | Anggaran | Realisasi | Sisa
7.01.01           | Program A        |          |           |
7.01.01.2.01.0001 | Gaji             | 60       | 35        | 25
7.01.01.2.01.0002 | Mebel            | 40       | 20        | 20
                  | Jumlah Program A | 100      | 55        | 45
7.01.02           | Program B        |          |           |
7.01.02.2.01.0001 | Rapat            | 30       | 12        | 18
7.01.02.2.01.0002 | Kursus           | 8        | 1         | 7
                  | Jumlah Program B | 38       | 13        | 25
                  | TOTAL            | 138      | 68        | 70
"""


def test_a_wrong_sisa_of_a_subtotal_is_one_finding() -> None:
    """The only sisa printed for a program would be wrong, and nobody told."""
    assert kode_dari(kisi(BENAR)) == []
    (temuan,) = temuan_dari(kisi(BENAR.replace("55        | 45", "55        | 54")))
    assert ringkas(temuan) == ("T103", "kesalahan", "E5", 54, 45, 9)


def test_a_total_that_carries_the_wrong_sisa_of_a_subtotal_on_is_its_echo() -> None:
    """One wrong sisa would be two findings, at the subtotal and at the total."""
    salah = BENAR.replace("55        | 45", "55        | 54").replace("68        | 70", "68 | 79")
    (temuan,) = temuan_dari(kisi(salah))
    assert ringkas(temuan) == ("T103", "kesalahan", "E5", 54, 45, 9)
    assert temuan.gema == ("Lembar1!E10",)


def test_a_subtotal_without_words_and_with_a_wrong_sisa_adds_up_its_kegiatan() -> None:
    """Its right amounts would be compared with other rows, and be called wrong (T104)."""
    salah = BENAR.replace("Jumlah Program A", "Sub Total").replace("Jumlah Program B", "Sub Total")
    assert kode_dari(kisi(salah)) == []
    (temuan,) = temuan_dari(kisi(salah.replace("13        | 25", "13        | 52")))
    assert ringkas(temuan) == ("T103", "kesalahan", "E9", 52, 25, 27)


def test_a_subtotal_that_adds_up_a_wrong_sisa_is_no_second_finding() -> None:
    """One wrong sisa of a sub kegiatan would be two findings."""
    # Mebel 29 for 20: the subtotal adds up 25 + 29 = 54, the total 54 + 25 = 79.
    salah = BENAR.replace("20        | 20", "20 | 29").replace("55        | 45", "55 | 54")
    (temuan,) = temuan_dari(kisi(salah.replace("68        | 70", "68 | 79")))
    assert ringkas(temuan) == ("T103", "kesalahan", "E4", 29, 20, 9)


def test_subtotals_whose_sisa_is_of_another_column_are_one_warning() -> None:
    """A sisa that only subtotals state, less what is committed, would be wrong in each of them."""
    kepala = "Kode | Uraian | Anggaran | Realisasi | Sisa"
    baris = [
        f"7.01.0{n} | Program {n} | | |\n7.01.0{n}.2.01.0001 | Kerja {n} | {n}75 | {n}21 |\n"
        f" | Jumlah Program {n} | {n}75 | {n}21 | 4{n}"
        for n in range(1, 6)
    ]
    (temuan,) = temuan_dari(kisi("\n".join([kepala, *baris])))
    assert (temuan.kode, temuan.tingkat, len(temuan.sel)) == ("T103", "peringatan", 5)
