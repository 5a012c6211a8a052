"""A pagu that shows the DPA's cell by a link: what is wrong is told where it was typed."""

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.causes.alat import ringkas, salah

# 734.512 + 312.003 + 137.227 + 98.115 = 1.281.857; 400.017 + 203.774 + 13.212 + 7.501 = 624.504.
DPA = """
    DPA

    Uraian         | Anggaran
    Kegiatan A     | =SUM(B5:B8):{jumlah}
    Sub Kegiatan A | {a}
    Sub Kegiatan B | 312003
    Sub Kegiatan C | 137227
    Sub Kegiatan D | 98115
"""
# 734.512 - 400.017 = 334.495 (54,46%), 312.003 - 203.774 = 108.229 (65,31%), 137.227 - 13.212 =
# 124.015 (9,63%), 98.115 - 7.501 = 90.614 (7,65%); 1.281.857 - 624.504 = 657.353 (48,72%).
LRA = """
    LRA

    Uraian         | Anggaran | Realisasi | Sisa | %
    Kegiatan A     | =SUM(B5:B8):{jumlah} | 624504 | 657353 | 48.72
    Sub Kegiatan A | {a} | 400017 | 334495 | 54.46
    Sub Kegiatan B | =DPA!B6:312003 | 203774 | 108229 | 65.31
    Sub Kegiatan C | =DPA!B7:137227 | 13212 | 124015 | 9.63
    Sub Kegiatan D | =DPA!B8:98115 | 7501 | 90614 | 7.65
"""


def _buku(dpa: int, lra: str) -> tuple[Grid, Grid]:
    """Return a DPA and a realisasi of one file, with the pagu of Sub Kegiatan A in both."""
    tampil = int(lra.rpartition(":")[2])
    return (
        kisi(DPA.format(a=dpa, jumlah=dpa + 547345), lembar="DPA"),
        kisi(LRA.format(a=lra, jumlah=tampil + 547345), lembar="LRA"),
    )


def test_links_that_agree_are_no_finding() -> None:
    """A right book would be called wrong."""
    assert salah(*_buku(734512, "=DPA!B5:734512")) == []


def test_a_slip_in_the_dpa_is_told_there_and_not_at_what_shows_it() -> None:
    """The right realisasi would be blamed, or the right sisa and percent be changed."""
    (temuan,) = salah(*_buku(743512, "=DPA!B5:743512"))
    assert (temuan.kode, temuan.lembar, temuan.sel) == ("X103", "DPA", ("B5",))
    assert ringkas(temuan.sebab[0]) == ("angka_tertukar", ("B5",), "kuat")
    assert temuan.perbaikan is not None and temuan.perbaikan.baru == 734512
    assert {"LRA!D5", "LRA!E5", "LRA!D4", "LRA!E4"} <= {*temuan.gema}


def test_a_number_typed_over_a_link_is_given_the_link() -> None:
    """The realisasi would be blamed, and the pagu stay another one than the DPA's."""
    (temuan,) = salah(*_buku(734512, "700000"))
    assert (temuan.lembar, ringkas(temuan.sebab[0])) == (
        "LRA",
        ("rumus_ditimpa_angka", ("B5",), "pasti"),
    )
    assert temuan.perbaikan is not None and temuan.perbaikan.baru == "=DPA!B5"


def test_a_link_to_another_row_is_given_its_own() -> None:
    """The right realisasi would be named strong, as a formula was believed."""
    (temuan,) = salah(*_buku(734512, "=DPA!B6:312003"))
    assert ringkas(temuan.sebab[0]) == ("rumus_kurang_baris", ("B5",), "pasti")
    assert temuan.perbaikan is not None and temuan.perbaikan.baru == "=DPA!B5"
