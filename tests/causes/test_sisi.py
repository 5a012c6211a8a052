"""Another pagu in the DPA than in the realisasi: the cell is named on the side that is wrong."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.temuan import Temuan
from tests.alat.kisi import kisi
from tests.causes.alat import ringkas, salah

# 400.017 / 734.512 = 54,46 %, 203.774 / 312.003 = 65,31 %, 603.791 / 1.046.515 = 57,70 %;
# 734.512 - 400.017 = 334.495, 312.003 - 203.774 = 108.229, together 442.724.
LRA = """
    Uraian         | Anggaran  | Realisasi | {sisa} | {persen}
    Program A      | =B3:{jumlah} | =C3:603791 | {s0} | {p0}
    Kegiatan A     | =B4+B5:{jumlah} | =C4+C5:603791 | {s0} | {p0}
    Sub Kegiatan A | {a} | 400017 | {s1} | {p1}
    Sub Kegiatan B | {b} | 203774 | {s2} | {p2}
"""
DPA = """
    DPA

    Uraian         | Anggaran
    Program A      | =B5:{jumlah}
    Kegiatan A     | =B6+B7:{jumlah}
    Sub Kegiatan A | {a}
    Sub Kegiatan B | {b}
"""


def _lra(a: int = 734512, b: int = 312003, *, bersaksi: bool = True) -> Grid:
    """Return a realisasi, with its typed sisa and percents or without them."""
    saksi = {"sisa": "Sisa", "s0": 442724, "s1": 334495, "s2": 108229}
    saksi |= {"persen": "%", "p0": "57.70", "p1": "54.46", "p2": "65.31"}
    isi = saksi if bersaksi else dict.fromkeys(saksi, "")
    return kisi(LRA.format(a=a, b=b, jumlah=a + b, **isi), berkas="LRA.xlsx")


def _dpa(a: int = 734512, b: int = 312003) -> Grid:
    return kisi(DPA.format(a=a, b=b, jumlah=a + b), berkas="DPA.xlsx")


def _pagu(*grid: Grid) -> Temuan:
    (temuan,) = salah(*grid)
    return temuan


def test_the_same_pagu_on_both_sides_is_no_finding() -> None:
    """A right DPA would be called wrong."""
    assert salah(_lra(), _dpa()) == []


@pytest.mark.parametrize(
    ("pagu", "jenis"),
    [(734512000, "kelipatan_seribu"), (743512, "angka_tertukar"), (7345120, "kelipatan_sepuluh")],
)
def test_the_dpa_is_named_where_the_realisasi_is_proven(pagu: int, jenis: str) -> None:
    """A person would overwrite the right pagu of the realisasi, that its sisa and percent prove."""
    temuan = _pagu(_lra(), _dpa(a=pagu))
    assert (temuan.kode, temuan.berkas, temuan.sel) == ("X103", "DPA.xlsx", ("B6",))
    assert ringkas(temuan.sebab[0]) == (jenis, ("B6",), "kuat")
    assert temuan.perbaikan is not None
    assert temuan.perbaikan.sel == "B6"
    assert temuan.perbaikan.baru == 734512
    assert "LRA.xlsx" in temuan.pesan and "B4" in temuan.pesan


def test_two_rows_of_the_dpa_in_each_others_place_are_one_finding() -> None:
    """Two right pagu of the realisasi would be called wrong."""
    temuan = _pagu(_lra(), _dpa(a=312003, b=734512))
    assert (temuan.berkas, ringkas(temuan.sebab[0])) == (
        "DPA.xlsx",
        ("kolom_tertukar", ("B6", "B7"), "kuat"),
    )


def test_without_a_witness_both_cells_are_named() -> None:
    """The realisasi would be blamed, and the cell of the DPA be looked for by hand."""
    temuan = _pagu(_lra(bersaksi=False), _dpa(a=743512))
    assert (temuan.berkas, temuan.sel) == ("LRA.xlsx", ("B4",))
    assert temuan.saran.startswith("Cocokkan B4 dan sel B6 lembar Lembar1 di DPA.xlsx")
    assert "C4" not in temuan.saran


def test_another_amount_that_no_slip_makes_stays_a_question() -> None:
    """The pagu of a change would be overwritten with that of the year's begin."""
    # 801.300 is no slip of 734.512: the realisasi may well hold the pagu before the change.
    temuan = _pagu(_lra(), _dpa(a=801300))
    assert (temuan.berkas, temuan.sebab[0].keyakinan) == ("LRA.xlsx", "mungkin")
