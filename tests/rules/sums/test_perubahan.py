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


def test_the_earlier_budget_typed_as_the_later_one_is_named() -> None:
    """The right difference would be told to become zero beside a budget that never changed."""
    # 214.000 stands before and after, +20.000 beside it; the formulas above follow the wrong cell.
    teks = (
        TABEL.format("214000", "20000", "-26000")
        .replace("636000", "=SUM(C5:C6):616000")
        .replace("1014000", "=C4+C7:994000")
    )
    (temuan,) = pilih("T111", kisi(teks.strip("\n")))
    sebab = temuan.sebab[0]
    assert temuan.sel == ("D5",)
    assert (sebab.jenis, sebab.sel, sebab.keyakinan) == ("pagu_murni_dipakai", ("C5",), "kuat")
    assert sebab.ganti[0].baru == 234000
    assert temuan.perbaikan is not None
    assert temuan.perbaikan.sel == "C5"


def test_a_child_that_breaks_its_own_difference_is_named_by_the_total() -> None:
    """A right total would be told to follow the one row that still holds the budget before."""
    # 214.000 + 402.000 = 616.000, the total says 636.000; 234.000 - 214.000 = 20.000 stands beside.
    (temuan,) = pilih("T101", _tabel("-26000", "214000"))
    sebab = temuan.sebab[0]
    assert temuan.sel[0] == "C4"
    assert (sebab.jenis, sebab.sel, sebab.keyakinan) == ("pagu_murni_dipakai", ("C5",), "kuat")


def test_a_wrong_difference_of_an_unchanged_budget_is_not_called_the_earlier_budget() -> None:
    """A budget that did not change would be told to, against the totals above it."""
    # 432.000 stays 432.000; -30.000 is typed, and the totals are counted without it.
    teks = (
        TABEL.format("234000", "20000", "4000")
        .replace("402000", "432000")
        .replace("636000", "=SUM(C5:C6):666000")
        .replace("1014000", "=C4+C7:1044000")
        .replace("| -10000", "| 20000")
    )
    (temuan,) = pilih("T111", kisi(teks.strip("\n")))
    assert temuan.sel == ("D6",)
    assert all(s.keyakinan == "mungkin" for s in temuan.sebab)
