"""Tests of realisasi tables of several months."""

from decimal import Decimal

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.rules.bantu import pilih, ringkas


def _lra(bulan: str, *baris: str, sampai: str = "s.d. ", tahap: str = "") -> Grid:
    """Return a realisasi of a month: rows such as `Meja | 60 | 20`."""
    kata = [
        f"LRA {tahap} {sampai}Bulan {bulan} 2024",
        "",
        "Uraian | Anggaran | Realisasi",
        "Program Penunjang | |",
        "Kegiatan Umum | |",
        *(f"Sub Kegiatan {teks}" for teks in baris),
    ]
    return kisi("\n".join(kata), berkas=f"{bulan}.xlsx", lembar="LRA")


MARET = _lra("Maret", "Meja | 60 | 20", "Kursi | 40 | 10")


def test_growing_months_have_no_finding() -> None:
    """Each month would be called a fault for being another month."""
    april = _lra("April", "Meja | 60 | 30", "Kursi | 40 | 10")
    assert [pilih(k, MARET, april) for k in ("X112", "X113")] == [[], []]


def test_a_changed_pagu_is_named() -> None:
    """A pagu that changes between two months would go unsaid."""
    april = _lra("April", "Meja | 75 | 30", "Kursi | 40 | 10", tahap="Perubahan")
    (temuan,) = pilih("X112", MARET, april)
    assert (temuan.tingkat, temuan.berkas, temuan.sel) == ("informasi", "April.xlsx", ("B6",))
    assert "“Sub Kegiatan Meja” 60 menjadi 75" in temuan.pesan


def test_rows_that_come_and_go_are_named_once() -> None:
    """A row that vanishes would take its realisasi with it unseen."""
    april = _lra("April", "Meja | 60 | 30", "Komputer | 40 | 10")
    (temuan,) = pilih("X112", MARET, april)
    assert "baris baru: “Sub Kegiatan Komputer”" in temuan.pesan
    assert "tidak ada lagi: “Sub Kegiatan Kursi”" in temuan.pesan
    (turun,) = pilih("X113", MARET, april)
    assert turun.tingkat == "peringatan"


def test_a_sum_up_to_a_month_that_falls_is_a_warning() -> None:
    """Realisasi that was deleted between two months would be handed in."""
    april = _lra("April", "Meja | 60 | 15", "Kursi | 40 | 12")
    (temuan,) = pilih("X113", MARET, april)
    assert ringkas(temuan) == (
        "X113", "peringatan", "C6", Decimal(15), Decimal(20), Decimal(-5)
    )  # fmt: skip


def test_a_single_month_that_is_lower_is_only_said() -> None:
    """Months that stand for themselves would be called a fault."""
    maret = _lra("Maret", "Meja | 60 | 20", "Kursi | 40 | 10", sampai="")
    april = _lra("April", "Meja | 60 | 15", "Kursi | 40 | 12", sampai="")
    (temuan,) = pilih("X113", maret, april)
    assert temuan.tingkat == "informasi"


def test_many_rows_are_one_finding() -> None:
    """Fifty rows that fall would be fifty findings."""
    april = _lra("April", "Meja | 60 | 15", "Kursi | 40 | 8")
    (temuan,) = pilih("X113", MARET, april)
    assert temuan.sel == ("C6", "C7")


def test_a_sheet_named_by_its_month_is_that_month() -> None:
    """Twelve sheets Januari … Desember would be a tie in place of twelve months."""
    teks = "Uraian | Anggaran | Realisasi\nProgram A | |\nKegiatan B | |\nSub Kegiatan C | 60 | "
    grid, dua = (kisi(teks + n, lembar=b) for n, b in (("20", "Maret"), ("30", "Apr")))
    assert pilih("B106", grid, dua) == []
    assert pilih("X113", grid, dua) == []


def _kolom(kepala: str, *baris: str) -> Grid:
    """Return a table whose months stand beside each other."""
    kata = [
        "LRA 2024",
        "",
        f"Uraian | Anggaran | {kepala}",
        "Program A | |",
        "Kegiatan B | |",
        *baris,
    ]
    return kisi("\n".join(kata))


def test_columns_up_to_a_month_that_fall_are_a_warning() -> None:
    """A realisasi that was deleted between two columns would be handed in."""
    kepala = "Realisasi s.d. Januari | Realisasi s.d. Februari | Realisasi s.d. Maret"
    naik, turun = "Sub Kegiatan C | 60 | 10 | 20 | 30", "Sub Kegiatan D | 40 | 5 | 4 | 10"
    (temuan,) = pilih("X113", _kolom(kepala, naik, turun))
    assert ringkas(temuan) == ("X113", "peringatan", "D7", Decimal(4), Decimal(5), Decimal(-1))
    assert "menjadi 4 di Februari" in temuan.pesan
    assert pilih("X113", _kolom(kepala, naik)) == []


def test_columns_of_single_months_may_fall() -> None:
    """Each month with less spending than the one before would be a finding."""
    kepala = "Realisasi Januari | Realisasi Februari | Total Realisasi"
    assert pilih("X113", _kolom(kepala, "Sub Kegiatan C | 60 | 20 | 10 | 30")) == []
