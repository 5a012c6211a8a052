"""Tests of what a budget's change added or took.

214 + 432 = 646 becomes 234 + 402 = 636, 303 + 91 = 394 becomes 283 + 95 = 378; 1.040 becomes 1.014.
"""

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, pilih, ringkas

TABEL = """
RINGKASAN PERUBAHAN ANGGARAN

Uraian         | Sebelum Perubahan | Setelah Perubahan | Bertambah/(Berkurang)
Program A      | 646000            | 636000            | -10000
Kegiatan Satu  | 214000            | {}                | {}
Kegiatan Dua   | 432000            | 402000            | -30000
Program B      | 394000            | 378000            | -16000
Kegiatan Tiga  | 303000            | 283000            | -20000
Kegiatan Empat | 91000             | 95000             | 4000
Jumlah         | 1040000           | 1014000           | {}
"""


def _tabel(total: str, ubah: str = "234000", selisih: str = "20000") -> Grid:
    return kisi(TABEL.format(ubah, selisih, total).strip("\n"))


def test_right_differences_have_no_finding() -> None:
    """A right table of changes would be called wrong."""
    assert kode_dari(_tabel("-26000")) == []


def test_a_difference_that_is_none_is_named() -> None:
    """26.000 less would be handed in as 22.000 less."""
    (temuan,) = pilih("T111", _tabel("-22000"))
    assert ringkas(temuan) == ("T111", "kesalahan", "D10", -22000, -26000, 4000)
    assert "T109" not in kode_dari(_tabel("-22000"))


def test_a_wrong_budget_is_not_told_twice() -> None:
    """The right difference would be changed beside a budget that is wrong: 234 typed as 243."""
    kode = kode_dari(_tabel("-26000", "243000"))
    assert "T111" not in kode
    assert "T101" in kode


def test_a_column_that_most_rows_do_not_prove_is_left_alone() -> None:
    """A column in which only what was added stands would be called wrong."""
    teks = "Uraian | Sebelum Perubahan | Setelah Perubahan | Selisih\nProgram A | 646 | 636 | 5\n"
    teks += "Kegiatan Satu | 214 | 234 | 20\nKegiatan Dua | 432 | 402 | 7\nJumlah | 646 | 636 | 1"
    assert pilih("T111", kisi(teks)) == []
