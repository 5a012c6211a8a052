"""Causes of percents that hold a row once which the totals hold twice."""

from tests.alat.kisi import kisi
from tests.causes.alat import ringkas, salah

# 617.003 : 1.183.742 = 52,12%; with Sub Kegiatan B twice 820.777 : 1.495.745 = 54,87%.
GANDA = """
Kode           | Uraian         | Anggaran            | Realisasi          | %
7.01.01        | Program A      | =C3:1495745         | =D3:820777         | 52.12
7.01.01.2.01   | Kegiatan A     | =SUM(C4:C7):1495745 | =SUM(D4:D7):820777 | 52.12
7.01.01.2.01.01 | Sub Kegiatan A | 734512             | 400017             | 54.46
7.01.01.2.01.02 | Sub Kegiatan B | 312003             | 203774             | 65.31
7.01.01.2.01.02 | Sub Kegiatan B | 312003             | 203774             | 65.31
7.01.01.2.01.03 | Sub Kegiatan C | 137227             | 13212              | 9.63
               | Jumlah         | =C2:1495745         | =D2:820777         | 52.12
"""


def test_a_row_entered_twice_is_told_by_the_percents_above_it() -> None:
    """Three right percents would be changed to what a doubled row makes of them."""
    (temuan,) = salah(kisi(GANDA))
    assert ringkas(temuan.sebab[0]) == ("baris_terhitung_ganda", ("C6", "D6"), "kuat")
    assert {"Lembar1!E2", "Lembar1!E8", "Lembar1!A6"} <= set(temuan.gema)
    assert temuan.saran.startswith("Hapus baris 5 atau 6")


def test_one_percent_alone_is_no_proof_of_a_copy() -> None:
    """One wrong percent of a total with two equal rows would have a row deleted."""
    teks = GANDA.replace("=D3:820777         | 52.12", "=D3:820777         | 54.87")
    semua = salah(kisi(teks.replace("=D2:820777         | 52.12", "=D2:820777         | 54.87")))
    assert "kuat" not in {dugaan.keyakinan for temuan in semua for dugaan in temuan.sebab}


def test_equal_rows_that_the_percents_count_twice_are_no_copies() -> None:
    """Two packages of one name and amount would be called one."""
    assert not [t for t in salah(kisi(GANDA.replace("52.12", "54.87"))) if t.sebab]


def test_a_copy_that_a_formula_leaves_out_is_no_row_that_it_lacks() -> None:
    """The formula would be widened to the copy, and the amount be reported twice."""
    # 734.512 + 312.003 = 1.046.515 without the copy in row 7.
    teks = """
    Kode               | Uraian        | Anggaran
    7.01.01.2.01       | Kegiatan A    | =SUBTOTAL(9,C3:C6):1048723
    7.01.01.2.01.0001  | Sub A         | =SUBTOTAL(9,C4:C6):1048723
    5.1.01.01.01.0001  | Belanja Gaji  | 2208
    5.1.02.01.01.0001  | Belanja Rapat | 734512
    5.1.02.01.01.0020  | Belanja Tulis | 312003
    5.1.02.01.01.0020  | Belanja Tulis | 312003
    """
    temuan = next(t for t in salah(kisi(teks)) if t.kode == "T101")
    assert ringkas(temuan.sebab[0])[:2] == ("baris_terhitung_ganda", ("C7",))
    assert temuan.saran.startswith("Hapus baris 7 bila tersalin dua kali")


def test_a_row_never_stands_below_its_own_copy() -> None:
    """The copy would be the child of its original, and a right sum be called a double count."""
    teks = """
    Kode            | Uraian         | Anggaran
    7.01.01         | Program A      | =SUM(C3,C7):1358518
    7.01.01.2.01    | Kegiatan A     | =SUM(C4:C6):1358518
    7.01.01.2.01.01 | Sub Kegiatan A | 312003
    7.01.01.2.01.01 | Sub Kegiatan A | 312003
    7.01.01.2.01.02 | Sub Kegiatan B | 734512
    7.01.01.2.02    | Kegiatan B     | =SUM(C8:C9):500
    7.01.01.2.02.01 | Sub Kegiatan C | 200
    7.01.01.2.02.02 | Sub Kegiatan D | 300
    """
    assert "T101" not in {t.kode for t in salah(kisi(teks)) if t.sel == ("C3",)}
