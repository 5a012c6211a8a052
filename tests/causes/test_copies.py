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
