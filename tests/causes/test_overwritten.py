"""Causes of a cell that is written unlike all others of its kind in the column."""

from decimal import Decimal

import pytest

from lkjip_xl.model.temuan import Ganti
from tests.alat.kisi import kisi
from tests.causes.alat import KUMULATIF, ringkas, salah, sebab
from tests.rules.bantu import pilih

# 734.512 + 312.003 + 137.227 = 1.183.742; 400.017 + 203.774 + 13.212 = 617.003;
# 312.003 - 203.774 = 108.229; 1.183.742 - 617.003 = 566.739.
SISA = """
Uraian         | Anggaran              | Realisasi            | Sisa
Program A      | =B3:1183742           | =C3:617003           | =B2-C2:566739
Kegiatan A     | =SUM(B4:B6):1183742   | =SUM(C4:C6):617003   | =B3-C3:566739
Sub Kegiatan A | 734512                | 400017               | =B4-C4:334495
Sub Kegiatan B | 312003                | 203774               | =B5-C5:108229
Sub Kegiatan C | 137227                | 13212                | =B6-C6:124015
Jumlah         | =B2:1183742           | =C2:617003           | =B7-C7:566739
"""


def test_a_number_over_the_sisa_of_a_leaf_is_a_formula_typed_over() -> None:
    """A sisa among formulas would stay unexplained, and the leaf's amounts be searched in vain."""
    dugaan = sebab(kisi(SISA.replace("=B5-C5:108229", "150000")))
    assert ringkas(dugaan) == ("rumus_ditimpa_angka", ("D5",), "pasti")
    assert dugaan.ganti == (Ganti("D5", Decimal(150_000), "=B5-C5"),)


def test_a_reversed_difference_is_at_fault_itself() -> None:
    """A row's own sisa would be blamed on the cell of its parent, and F104 be told besides."""
    dugaan = sebab(kisi(SISA.replace("=B5-C5:108229", "=C5-B5:-108229")))
    assert ringkas(dugaan) == ("tanda_terbalik", ("D5",), "pasti")
    assert dugaan.ganti == (Ganti("D5", Decimal(-108_229), "=B5-C5"),)


def test_an_unexplained_sisa_is_not_its_parents() -> None:
    """A sum of sisa above, which is right, would be named for the sisa of one row."""
    # The sisa of the leaves are typed: no formula tells.
    tertulis = SISA
    for rumus in ("=B4-C4:", "=B5-C5:", "=B6-C6:"):
        tertulis = tertulis.replace(rumus, "")
    (temuan,) = salah(kisi(tertulis.replace("108229", "150631")))
    assert temuan.sel == ("D5",)
    assert {s for dugaan in temuan.sebab for s in dugaan.sel} == {"D5"}


def test_typed_sisa_throughout_are_no_formulas_typed_over() -> None:
    """Two formulas in a column that is typed would make all others wrong."""
    tertulis = SISA.replace("=B5-C5:108229", "150631").replace("=B6-C6:124015", "124015")
    (temuan,) = salah(kisi(tertulis))
    assert "rumus_ditimpa_angka" not in {dugaan.jenis for dugaan in temuan.sebab}


def test_a_sum_across_typed_over_in_a_leaf_is_why_its_parent_misses() -> None:
    """Only the total would be named, whose own formula is right."""
    (temuan,) = pilih("T101", kisi(KUMULATIF.replace("=C6+D6:32630990", "30000000")))
    dugaan = temuan.sebab[0]
    assert temuan.sel == ("E5",)
    assert ringkas(dugaan) == ("rumus_ditimpa_angka", ("E6",), "pasti")
    assert dugaan.ganti == (Ganti("E6", Decimal(30_000_000), "=C6+D6"),)


def test_a_sum_across_of_the_wrong_columns_in_a_leaf_is_why_its_parent_misses() -> None:
    """A formula of a leaf that adds other columns than its like would stay unexplained."""
    # 30.939.797 + 12.500.171 = 43.439.968
    (temuan,) = pilih("T101", kisi(KUMULATIF.replace("=C6+D6:32630990", "=B6+D6:43439968")))
    dugaan = temuan.sebab[0]
    assert ringkas(dugaan) == ("kolom_tertukar", ("E6",), "pasti")
    assert dugaan.ganti[0].baru == "=C6+D6"


@pytest.mark.parametrize(
    ("rumus", "jenis"),
    [
        ("=C6:20130819", "rumus_kurang_baris"),
        ("=C6+D6+D6:45131161", "baris_terhitung_ganda"),
        ("=C6-D6:7630648", "tanda_terbalik"),
    ],
)
def test_a_sum_across_tells_which_slip_makes_it_unlike_the_others(rumus: str, jenis: str) -> None:
    """A column counted twice would be called a minus, one left out another column's amount."""
    # 20.130.819 + 12.500.171 + 12.500.171 = 45.131.161; 20.130.819 - 12.500.171 = 7.630.648
    (temuan,) = pilih("T101", kisi(KUMULATIF.replace("=C6+D6:32630990", rumus)))
    assert ringkas(temuan.sebab[0]) == (jenis, ("E6",), "pasti")


# 400.000 : 800.000 = 50%; 100.000 : 400.000 = 25%; 150.000 : 200.000 = 75%;
# 650.000 : 1.400.000 = 46,428571428571%.
PERSEN = """
Uraian         | Anggaran            | Realisasi          | %
Kegiatan A     | =SUM(B3:B5):1400000 | =SUM(C3:C5):650000 | =C2/B2:0.4642857142857143
Sub Kegiatan A | 800000              | 400000             | =C3/B3:0.5
Sub Kegiatan B | 400000              | 100000             | =C4/B4:0.25
Sub Kegiatan C | 200000              | 150000             | =C5/B5:0.75
"""


def test_a_percent_typed_over_is_given_its_formula() -> None:
    """A number would be put into a column of formulas, and be old with the next amount."""
    grid = kisi(PERSEN.replace("=C4/B4:0.25", "0.31"), format={"D": "0.00%"})
    assert ringkas(sebab(grid)) == ("rumus_ditimpa_angka", ("D4",), "pasti")
    (temuan,) = salah(grid)
    assert temuan.perbaikan
    assert (temuan.perbaikan.sel, temuan.perbaikan.baru) == ("D4", "=C4/B4")


# 334.495 + 108.229 + 124.015 = 566.739; 124.015 typed as 124.000 is counted besides its row:
# 334.495 + 108.229 + 124.000 + 124.015 = 690.739.
SUBTOTAL = """
Uraian | Anggaran | Realisasi | Sisa
Program A | =SUBTOTAL(9,B3:B7):1183742 | =SUBTOTAL(9,C3:C7):617003 | =SUBTOTAL(9,D3:D7):690739
Kegiatan A | =SUBTOTAL(9,B4:B5):1046515 | =SUBTOTAL(9,C4:C5):603791 | =SUBTOTAL(9,D4:D5):442724
Sub Kegiatan A | 734512 | 400017 | 334495
Sub Kegiatan B | 312003 | 203774 | 108229
Kegiatan B | =SUBTOTAL(9,B7:B7):137227 | =SUBTOTAL(9,C7:C7):13212 | 124000
Sub Kegiatan C | 137227 | 13212 | 124015
"""


def test_a_subtotal_above_one_that_was_typed_over_follows_from_it() -> None:
    """The sum that counts the typed number twice would be a fault of its own, told first."""
    (temuan,) = salah(kisi(SUBTOTAL))
    assert (temuan.sel, temuan.gema) == (("D6",), ("Lembar1!D2",))
    assert ringkas(temuan.sebab[0]) == ("rumus_ditimpa_angka", ("D6",), "pasti")


# Only the sum of the months of Sub Kegiatan C is known: 23.130.819 + 16.000.171 = 39.130.990.
TANPA_BULAN = """
Uraian         | Anggaran | Realisasi s.d. Bulan Lalu | Bulan Ini | Realisasi s.d. Bulan Ini
Kegiatan A     | 70939797 | =SUM(C3:C5):23130819 | =SUM(D3:D5):16000171 | =C2+D2:39130990
Sub Kegiatan A | 30939797 | 20130819             | 12500171             | =C3+D3:32630990
Sub Kegiatan B | 20000000 | 3000000              | 3500000              | =C4+D4:6500000
Sub Kegiatan C | 20000000 |                      |                      | 9876543
Kegiatan D     | 50939797 | =SUM(C7:C8):23130819 | =SUM(D7:D8):16000171 | =C6+D6:39130990
Sub Kegiatan E | 30939797 | 20130819             | 12500171             | =C7+D7:32630990
Sub Kegiatan F | 20000000 | 3000000              | 3500000              | =C8+D8:6500000
"""


def test_a_sum_across_without_parts_is_no_formula_typed_over() -> None:
    """Zero would be written over an amount whose months nobody filled."""
    (temuan,) = pilih("T101", kisi(TANPA_BULAN))
    assert temuan.sel == ("E2",)
    assert ("rumus_ditimpa_angka", ("E5",)) not in {(s.jenis, s.sel) for s in temuan.sebab}
