"""Tests of formulas that are wrong already or will be."""

from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, pilih

RUMUS = """
Uraian         | Anggaran
Program A      | {}
Kegiatan A     | =SUM(B4:B6):100
Sub Kegiatan A | 70
Sub Kegiatan B | 30
Sub Kegiatan C | 0
Kegiatan B     | =SUM(B8:B8):20
Sub Kegiatan D | 20
"""


def test_formulas_that_take_in_every_row_are_no_finding() -> None:
    """A right sheet would be warned about."""
    assert kode_dari(kisi(RUMUS.format("=B3+B7:120"))) == []


def test_f101_a_range_that_misses_an_empty_row() -> None:
    """The sum would go wrong unseen as soon as the row is filled."""
    teks = RUMUS.format("=B3+B7:120").replace("SUM(B4:B6)", "SUM(B4:B5)")
    (temuan,) = pilih("F101", kisi(teks))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("B3", "B6"))
    assert kode_dari(kisi(teks)) == ["F101"]


def test_f101_a_row_of_another_parent_is_not_counted_twice() -> None:
    """“Memuat dua kali” would send the reader looking for a second mention that is not there."""
    teks = RUMUS.format("=B3+B7:120").replace("SUM(B8:B8):20", "SUM(B8:B8)+B6:20")
    (temuan,) = pilih("F101", kisi(teks))
    assert "memuat sub kegiatan “Sub Kegiatan C” di luar rinciannya" in temuan.pesan


def test_f101_a_zero_below_blank_parents_is_counted_once() -> None:
    """A right SUM over all rows would be said to count a sub kegiatan of 0 twice."""
    teks = """
    Kode              | Uraian | Anggaran
    7.01.01           | A      |
    7.01.01.2.01      | B      |
    7.01.01.2.01.0001 | C      | 70
    7.01.01.2.02      | D      |
    7.01.01.2.02.0001 | E      | 0
    7.01.01.2.02.0002 | F      | 30
    Jumlah            |        | =SUM(C2:C7):100
    """  # 70 + 0 + 30 = 100
    assert pilih("F101", kisi(teks)) == []


def test_f101_leaves_a_sum_that_is_wrong_already_to_its_finding() -> None:
    """One short range would be reported by its sum and by its formula."""
    # Without C (5): 70 + 30 = 100, the kegiatan holds 105.
    teks = RUMUS.format("=B3+B7:120").replace("SUM(B4:B6)", "SUM(B4:B5)")
    assert kode_dari(kisi(teks.replace("Sub Kegiatan C | 0", "Sub Kegiatan C | 5"))) == ["T101"]


def test_f102_a_number_typed_over_a_formula() -> None:
    """A right total that no longer follows its rows would pass."""
    (temuan,) = pilih("F102", kisi(RUMUS.format("120")))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("B2",))


def test_f102_is_silent_where_all_totals_are_typed() -> None:
    """Every hand-typed table would be full of warnings."""
    teks = RUMUS.format("120").replace("=SUM(B4:B6):100", "100").replace("=SUM(B8:B8):20", "20")
    assert kode_dari(kisi(teks)) == []
