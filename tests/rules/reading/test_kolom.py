"""A budget table one of whose two amounts lost its heading (B119)."""

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.rules.bantu import pilih

ISI = """
7.01.01      | Penunjang | 37000000 | 30500000 | 6500000
7.01.01.2.01 | Umum      | 25000000 | 20000000 | 5000000
7.01.01.2.02 | Aset      | 12000000 | 10500000 | 1500000
"""


@pytest.mark.parametrize(
    ("kepala", "tingkat"),
    [
        ("Kode | Uraian | Anggaran | Sisa |", ["kesalahan"]),
        ("Kode | Uraian | Realisasi | Sisa |", ["kesalahan"]),
        ("Kode | Uraian | A8qqaran | Realisasi | Keterangan", ["kesalahan"]),
        ("Kode | Uraian | Anggaran | Re0lisasi | Keterangan", ["peringatan"]),
        ("Kode | Uraian | Anggaran | | Keterangan", ["peringatan"]),
        ("Kode | Uraian | Anggaran | Realisasi | Sisa", []),
    ],
)
def test_a_lost_heading_is_told(kepala: str, tingkat: list[str]) -> None:
    """Half of the figures would be missing, or stand under another name, in a clean report."""
    assert [t.tingkat for t in pilih("B119", kisi(kepala + ISI))] == tingkat


def test_a_column_sisa_that_nobody_filled_shows_nothing() -> None:
    """The plan of a year, whose form has a blank column Sisa, would lack a realisasi."""
    rencana = """
    Kode         | Uraian    | Anggaran | Januari | Sisa
    7.01.01      | Penunjang | 37000000 |         |
    7.01.01.2.01 | Umum      | 25000000 |         |
    7.01.01.2.02 | Aset      | 12000000 |         |
    """
    assert pilih("B119", kisi(rencana)) == []


def test_a_title_that_says_realisasi_asks_for_it() -> None:
    """A report of realisasi without its realisasi would pass for a DPA."""
    teks = "Kode | Uraian | Anggaran" + ISI.replace("| 30500000 | 6500000", "").replace(
        "| 20000000 | 5000000", ""
    ).replace("| 10500000 | 1500000", "")
    judul = "LAPORAN REALISASI ANGGARAN TAHUN 2024\n\n"
    assert [t.tingkat for t in pilih("B119", kisi(judul + teks))] == ["peringatan"]
    assert pilih("B119", kisi("DPA TAHUN 2024\n\n" + teks)) == []


def test_a_dpa_beside_the_realisasi_is_no_fault() -> None:
    """Each workbook with a DPA under the same letterhead would be warned of."""
    judul = "LAPORAN REALISASI ANGGARAN TAHUN 2024\n\n"
    dpa = kisi(judul + "Kode | Uraian | Anggaran\n7.01.01 | Penunjang | 37000000", berkas="a.xlsx")
    lra = kisi(judul + "Kode | Uraian | Anggaran | Realisasi | Sisa" + ISI, berkas="b.xlsx")
    assert pilih("B119", dpa, lra) == []


def test_amounts_under_a_wrong_heading_are_said_where_the_total_has_one() -> None:
    """A pagu headed Kode would be taken for kode, and the realisasi stand alone without a word."""
    teks = """
    Uraian        | {}       | Realisasi
    **Alfa**      | 37000000 | 30500000
    Gaji          | 25000000 | 20000000
    Rapat         | 12000000 | 10500000
    JUMLAH        | 37000000 | 30500000
    """
    (cacat,) = pilih("B119", kisi(teks.format("Kode")))
    assert (cacat.tingkat, cacat.sel) == ("kesalahan", ("B1",))
    assert pilih("B119", kisi(teks.format("Anggaran"))) == []


def test_a_percent_sign_inside_of_a_word_is_no_percent() -> None:
    """A damaged heading, Angg%ran, would pass for a percent column, and the pagu be gone."""
    teks = """
    Uraian        | Angg%ran | Realisasi
    **Alfa**      | 37000000 | 30500000
    Gaji          | 25000000 | 20000000
    Rapat         | 12000000 | 10500000
    JUMLAH        | 37000000 | 30500000
    """
    (cacat,) = pilih("B119", kisi(teks))
    assert (cacat.tingkat, cacat.sel) == ("kesalahan", ("B1",))


@pytest.mark.parametrize("judul", ["Rea", "", "Anggaran"])
def test_headings_that_stand_one_column_beside_their_amounts(judul: str) -> None:
    """The sisa would be reported as realisasi, with nothing said."""
    temuan = pilih(
        "B119",
        kisi(f"""
        Kode         | Uraian    | Anggaran | {judul} | Realisasi | Sisa
        7.01.01      | Program A | 60000    | 45000   | 15000     |
        7.01.01.2.01 | Gaji      | 40000    | 30000   | 10000     |
        7.01.01.2.02 | Rapat     | 20000    | 15000   | 5000      |
        """),
    )
    assert [(t.tingkat, t.sel[0]) for t in temuan] == [("kesalahan", "D1")]


@pytest.mark.parametrize(
    ("judul", "sel"),
    [
        ("Kode | Uraian | | Anggaran | Realisasi | Sisa", "C1"),
        ("Kode | Uraian | Ann | Anggaran | Realisasi | Sisa", "C1"),
        ("Kode | Uraian | Pagu | | Realisasi | Sisa", "D1"),
    ],
)
def test_headings_pushed_one_column_to_the_right(judul: str, sel: str) -> None:
    """The realisasi would be reported as anggaran, and the sisa as realisasi, without a word."""
    temuan = pilih("B119", kisi(judul + ISI))
    assert [(t.tingkat, t.sel[0]) for t in temuan] == [("kesalahan", sel)]


def test_a_slip_beside_headings_that_were_pushed_hides_nothing() -> None:
    """One mistyped amount would take the finding of a whole table away."""
    isi = ISI.replace("| 25000000 |", "| 25,000.000 |") + (
        "7.01.02 | Pelayanan | 23456000 | 23000000 | 456000\n"
        "7.01.03 | Pembinaan | 20000000 | 19000000 | 1000000\n"
    )
    temuan = pilih("B119", kisi("Kode | Uraian | | Anggaran | Realisasi | Sisa" + isi))
    assert [t.tingkat for t in temuan] == ["kesalahan"]


def test_a_blank_realisasi_whose_role_another_column_has() -> None:
    """The sisa, under a heading nobody knows, would be the realisasi because it fits Sisa."""
    teks = "Kode | Uraian | Anggaran | {} | Sisa | {}" + ISI
    terbaca = pilih("B119", kisi(teks.format("Xyz", "Realisasi")))
    assert [(t.tingkat, t.sel) for t in terbaca] == [("peringatan", ("D1", "F1"))]
    assert pilih("B119", kisi(teks.format("SPJ", "Realisasi Fisik"))) == []


def test_a_blank_realisasi_beside_rupiah_without_a_heading() -> None:
    """The realisasi would be 0, though it stands in the next column."""
    teks = """
        Uraian    | Anggaran | {} | Realisasi
        Program A | 60000    | 45000 |
        Gaji      | 40000    | 30000 |
        Rapat     | 20000    | 15000 |
    """
    assert [t.tingkat for t in pilih("B119", kisi(teks.format("Rea")))] == ["peringatan"]
    assert pilih("B119", kisi(teks.format("Rencana"))) == []


def test_a_percent_above_rupiah_is_no_percent() -> None:
    """A damaged heading would take the whole anggaran away without a word."""
    temuan = pilih(
        "B119",
        kisi("""
        Uraian    | Anggara% | Realisasi
        Program A | 60000    | 45000
        Gaji      | 40000    | 30000
        Rapat     | 20000    | 15000
        """),
    )
    assert [(t.tingkat, t.sel[0]) for t in temuan] == [("kesalahan", "B1")]


def _month(bulan: str, judul: str, *angka: int) -> Grid:
    """Return the sheet of a month: its programs' realisasi under a heading."""
    teks = f"""
    Kode    | Uraian    | Anggaran | {judul}
    7.01.01 | Penunjang | 37000000 | {angka[0]}
    7.01.02 | Pelayanan | 25000000 | {angka[1]}
    Jumlah  |           | 62000000 | {sum(angka)}
    """
    return kisi(teks, lembar=bulan)


@pytest.mark.parametrize("judul", ["Realisasi Bulan Ini", "Realisasi Bulan {}"])
def test_one_month_of_several_is_not_the_realisasi_of_the_year(judul: str) -> None:
    """The report would hold what was spent in one month, and nobody would hear of the others."""
    rows = {"Januari": (3100000, 1200000), "Februari": (2900000, 4100000)}
    lembar = [_month(nama, judul.format(nama), *angka) for nama, angka in rows.items()]
    (temuan,) = pilih("B119", *lembar)
    assert temuan.tingkat == "kesalahan"
    assert sum(nama in temuan.pesan for nama in rows) == 1


def test_months_that_count_from_january_are_no_parts() -> None:
    """Each workbook of monthly reports with s.d. in its heading would be refused."""
    lembar = [
        _month("Januari", "Realisasi s.d. Bulan Ini", 3100000, 1200000),
        _month("Februari", "Realisasi s.d. Bulan Ini", 3900000, 4100000),
    ]
    assert pilih("B119", *lembar) == []
