"""Causes in the typed numbers that a formula of the same row is calculated from."""

from decimal import Decimal

from lkjip_xl.model.temuan import Ganti
from tests.alat.kisi import kisi
from tests.causes.alat import ringkas, salah, sebab

# 7 x 131.003 = 917.021; 11 x 512.345 = 5.635.795; 5 x 412.179 = 2.060.895;
# 917.021 + 5.635.795 + 2.060.895 = 8.613.711.
BELANJA = """
Uraian | Volume | Satuan | Harga Satuan | Pagu Anggaran
Kegiatan A |  |  |  | 8613711
Sub Kegiatan A | 7 | Rim | 131003 | =B3*D3:917021
Sub Kegiatan B | 11 | Orang | 512345 | =B4*D4:5635795
Sub Kegiatan C | 5 | Unit | 412179 | =B5*D5:2060895
"""


def test_the_sign_of_a_price_is_why_its_total_misses() -> None:
    """A product follows what is typed before it: the total would be called wrong instead."""
    teks = BELANJA.replace("| 412179 ", "| -412179 ").replace(":2060895", ":-2060895")
    (temuan,) = salah(kisi(teks))
    dugaan = temuan.sebab[0]
    assert ringkas(dugaan) == ("tanda_terbalik", ("D5",), "kuat")
    assert dugaan.ganti == (Ganti("D5", Decimal(-412_179), Decimal(412_179)),)


def test_a_zero_too_many_in_one_of_two_factors_is_not_surely_in_either() -> None:
    """Volume or harga would be called wrong though either explains the product."""
    # 50 x 412.179 = 20.608.950
    teks = BELANJA.replace("| 5 |", "| 50 |").replace(":2060895", ":20608950")
    (temuan,) = salah(kisi(teks))
    assert {dugaan.sel for dugaan in temuan.sebab} >= {("B5",), ("D5",)}
    assert {dugaan.keyakinan for dugaan in temuan.sebab} == {"mungkin"}


# 400.017 : 734.512 = 54,46%; 203.774 : 312.003 = 65,31%; 13.212 : 137.227 = 9,63%;
# 617.003 : 1.183.742 = 52,12%. 100.000 typed as 100 leaves 103.874 and 517.103.
PERSEN = """
Uraian | Anggaran | Realisasi s.d. Bulan Lalu | Realisasi Bulan Ini | Realisasi s.d. Bulan Ini | %
Program A | =B3:1183742 | =C3:317003 | =D3:200100 | =C2+D2:517103 | 52.12
Kegiatan A | =SUM(B4:B6):1183742 | =SUM(C4:C6):317003 | =SUM(D4:D6):200100 | =C3+D3:517103 | 52.12
Sub Kegiatan A | 734512 | 200017 | 200000 | =C4+D4:400017 | 54.46
Sub Kegiatan B | 312003 | 103774 | 100 | =C5+D5:103874 | 65.31
Sub Kegiatan C | 137227 | 13212 | 0 | =C6+D6:13212 | 9.63
"""


def test_percents_of_a_chain_name_the_number_behind_a_sum_across() -> None:
    """Each percent of the chain would be a fault of its own, and be changed though it is right."""
    (temuan,) = salah(kisi(PERSEN))
    assert (temuan.sel, set(temuan.gema)) == (("F5",), {"Lembar1!F2", "Lembar1!F3"})
    dugaan = temuan.sebab[0]
    assert ringkas(dugaan) == ("kelipatan_seribu", ("D5",), "kuat")
    assert dugaan.ganti == (Ganti("D5", Decimal(100), Decimal(100_000)),)


def test_percents_of_a_chain_without_a_slip_name_the_cells_behind_the_sum() -> None:
    """Three percents that agree would all be changed because no known slip is behind them."""
    # 57.321 for 100.000: 103.774 + 57.321 = 161.095; 400.017 + 161.095 + 13.212 = 574.324.
    teks = PERSEN.replace("| 100 |", "| 57321 |").replace(":103874", ":161095")
    teks = teks.replace(":200100", ":257321").replace(":517103", ":574324")
    (temuan,) = salah(kisi(teks))
    assert set(temuan.gema) == {"Lembar1!F2", "Lembar1!F3"}
    assert ringkas(temuan.sebab[0]) == ("tidak_dapat_dijelaskan", ("C5", "D5"), "mungkin")
    assert temuan.perbaikan
    assert temuan.perbaikan.cocokkan[:1] == ("C5",)


# 312.000 - 203.774 = 108.226 was typed beside 312; 734.512 + 312 + 137.227 = 872.051.
# The sisa: 334.495 + 108.226 + 124.015 = 566.736.
SISA = """
Uraian | Anggaran | Realisasi | Sisa
Program A | =B3:872051 | =C3:617003 | =D3:566736
Kegiatan A | =SUM(B4:B6):872051 | =SUM(C4:C6):617003 | =SUM(D4:D6):566736
Sub Kegiatan A | 734512 | 400017 | 334495
Sub Kegiatan B | 312 | 203774 | 108226
Sub Kegiatan C | 137227 | 13212 | 124015
"""


def test_an_exact_sisa_makes_the_only_slip_strong() -> None:
    """A swap that leaves the sisa wrong would be named before three zeros that mend it."""
    dugaan = sebab(kisi(SISA))
    assert ringkas(dugaan) == ("kelipatan_seribu", ("B5",), "kuat")
    assert dugaan.ganti == (Ganti("B5", Decimal(312), Decimal(312_000)),)


# The sisa of Sub Kegiatan B is that of a pagu of 3.120.030; 203.774 : 312.003 = 65,31%, and
# 734.512 + 312.003 + 137.227 = 1.183.742.
DISANGKAL = """
Uraian         | Anggaran | Realisasi | Sisa    | %
Kegiatan A     | 1183742  | 617003    | 566739  | 52.12
Sub Kegiatan A | 734512   | 400017    | 334495  | 54.46
Sub Kegiatan B | 312003   | 203774    | 2916256 | 65.31
Sub Kegiatan C | 137227   | 13212     | 124015  | 9.63
"""


def test_a_slip_that_percent_and_sum_deny_is_not_strong() -> None:
    """An amount would be changed that the percent of its own row and its total say is right."""
    (temuan,) = salah(kisi(DISANGKAL))
    assert temuan.sel == ("D4",)
    assert ("B4",) not in {s.sel for s in temuan.sebab if s.keyakinan != "mungkin"}


# 500.000 : 800.000 = 62,5%; 100.000 : 100.000 = 100%; 600.000 : 1.000.000 = 60%.
KASAR = """
Uraian         | Anggaran            | Realisasi          | %
Kegiatan A     | =SUM(B3:B5):1000000 | =SUM(C3:C5):500100 | 60
Sub Kegiatan A | 800000              | 500000             | 62.5
Sub Kegiatan B | 100000              | 100                | 100
Sub Kegiatan C | 100000              | 0                  | 0
"""


def test_two_coarse_percents_make_no_slip_strong() -> None:
    """Zeros that happen to fit two rounded percents would be written over a right amount."""
    (temuan,) = salah(kisi(KASAR))
    assert ringkas(temuan.sebab[0]) == ("kelipatan_seribu", ("C4",), "mungkin")
