"""Leaves count with what their formula gives now."""

from decimal import Decimal

from tests.alat.kisi import kisi, periksa

DPA = """
Kode    | Uraian    | Pagu
7.01.01 | Program A | 100
7.01.02 | Program B | 50
"""
LRA = """
Uraian    | Anggaran    | Realisasi
Program A | =DPA!C2:{}  | 40
Program B | 50          | 20
Jumlah    | 150         | 60
"""


def test_an_old_link_to_another_sheet_counts_with_the_new_value() -> None:
    """The report would take the pagu from before the change, and say nothing."""
    grid_lain = kisi(DPA, lembar="DPA")
    _, hasil, temuan = periksa(kisi(LRA.format(90)), grid_lain)
    assert hasil.realisasi_anggaran[0].anggaran == 100
    (cacat,) = [t for t in temuan if t.kode == "F103"]
    assert (cacat.sel, cacat.nilai, cacat.seharusnya) == (("B2",), Decimal(90), Decimal(100))
    assert cacat.sebab[0].jenis == "nilai_tersimpan_usang"


def test_a_link_that_is_up_to_date_is_no_finding() -> None:
    """Every link would be called old."""
    temuan = periksa(kisi(LRA.format(100)), kisi(DPA, lembar="DPA"))[2]
    assert [t.kode for t in temuan if t.kode.startswith("F")] == []


def test_totals_that_carry_the_old_value_are_its_echo() -> None:
    """One old link would be a stale cell and a wrong total."""
    teks = """
    Uraian    | Anggaran       | Realisasi
    Program A | =DPA!C2:90     | 40
    Program B | 50             | 20
    Jumlah    | =SUM(B2:B3):140 | 60
    """
    temuan = periksa(kisi(teks), kisi(DPA, lembar="DPA"))[2]
    (cacat,) = [t for t in temuan if t.tingkat == "kesalahan"]
    assert (cacat.kode, cacat.gema) == ("F103", ("Lembar1!B4",))
