"""Tests of a recap beside its detail: programs of 214 + 431 = 645 and 302 + 91 = 393."""

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.rules.bantu import pilih, ringkas

RINCIAN = """
LAPORAN REALISASI{}

Uraian          | Anggaran | Realisasi
Program Desa    | 645000   | 540000
Kegiatan Satu   | 214000   | 200000
Kegiatan Dua    | 431000   | 340000
Program Umum    | 393000   | 370000
Kegiatan Tiga   | 302000   | 280000
Kegiatan Empat  | 91000    | 90000
Jumlah          | 1038000  | 910000
"""
REKAP = """
REKAPITULASI REALISASI{}

Uraian          | Anggaran | Realisasi
Program Desa    | {}       | {}
Program Umum    | 393000   | 370000
Jumlah          | {}       | {}
"""


def _dua(*rekap: object, bulan: str = "") -> tuple[Grid, Grid]:
    """Return the detail and a recap, of another month where that is said."""
    rincian = kisi(RINCIAN.format(" BULAN MEI" if bulan else ""), lembar="Rincian")
    return rincian, kisi(REKAP.format(bulan, *rekap), lembar="Rekap")


def test_a_recap_that_says_the_same_has_no_finding() -> None:
    """A right recap would be called old."""
    assert pilih("X118", *_dua(645000, 540000, 1038000, 910000)) == []


def test_an_old_recap_is_named_with_both_cells() -> None:
    """A recap of an earlier version adds up by itself, and would be handed in."""
    # 610 + 393 = 1.003.
    (temuan,) = pilih("X118", *_dua(610000, 540000, 1003000, 910000))
    assert ringkas(temuan)[:5] == ("X118", "peringatan", "B4", 610000, 645000)
    assert temuan.lembar == "Rekap"
    assert temuan.gema == ("Rincian!B4",)


def test_a_recap_that_breaks_its_own_sum_is_not_told_twice() -> None:
    """One slip in the recap would be two findings: its total still has the right amount."""
    assert pilih("X118", *_dua(610000, 540000, 1038000, 910000)) == []


def test_a_table_that_differs_in_much_is_no_recap() -> None:
    """A budget of another stage, or a realisasi of another month, would be called old."""
    # Of four amounts only two agree.
    assert pilih("X118", *_dua(610000, 500000, 1003000, 870000)) == []
    lain = _dua(645000, 530000, 1038000, 900000, bulan=" BULAN APRIL")
    assert pilih("X118", *lain) == []
