"""X117 and Tabel 3.5 of a realisasi without a column of pagu: it stands in the DPA."""

from pathlib import Path

import pytest

from lkjip_xl.book.write import build_book
from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi, periksa
from tests.alat.laporan import bernama, buku, lembar
from tests.alat.libreoffice import LOKAL, changes, perlu_libreoffice
from tests.rules.bantu import pilih

_DPA = """
    Kode | Uraian | Pagu
    7.01.01 | Program Penunjang | 170
    7.01.01.2.01 | Perencanaan | 170
    7.01.01.2.01.0001 | Dokumen | 100
    5.1.02 | Kertas | 60
    5.1.03 | Jasa | 40
    7.01.01.2.01.0007 | Evaluasi | 50
    5.1.02 | Kertas | 50
    7.01.01.2.01.0008 | Arsip | 20
    """
_REALISASI = """
    Kode | Uraian | Realisasi
    7.01.01 | Program Penunjang | 135
    7.01.01.2.01 | Perencanaan | 135
    7.01.01.2.01.0001 | Dokumen | 90
    7.01.01.2.01.0007 | Evaluasi | 30
    7.01.01.2.01.0008 | Arsip | 15
    """


def _grid(realisasi: str = _REALISASI, dpa: str = _DPA) -> tuple[Grid, Grid]:
    return kisi(dpa, berkas="DPA.xlsx"), kisi(realisasi, berkas="LRA.xlsx")


def _rows(*grid: Grid) -> list[tuple[str, int, int]]:
    return [
        (r.uraian, int(r.anggaran), int(r.realisasi)) for r in periksa(*grid)[1].realisasi_anggaran
    ]


def test_the_pagu_of_the_dpa_stands_beside_the_realisasi() -> None:
    """The report would have no anggaran, or print 0 in each row, though the DPA was given."""
    assert _rows(*_grid()) == [
        ("Program Penunjang", 170, 135),
        ("Perencanaan", 170, 135),
        ("Dokumen", 100, 90),
        ("Evaluasi", 50, 30),
        ("Arsip", 20, 15),
        ("JUMLAH", 170, 135),
    ]
    (temuan,) = pilih("X117", *_grid())
    assert temuan.tingkat == "informasi"
    assert "DPA.xlsx" in temuan.pesan


def test_rows_of_one_side_only_are_said_or_shown() -> None:
    """A row of realisasi without pagu would pass, or one of which nothing was spent be lost."""
    # The DPA has 50 for Evaluasi, of which nothing is spent; Rapat has no pagu.
    teks = _REALISASI.replace("0007 | Evaluasi", "0009 | Rapat Koordinasi")
    assert _rows(*_grid(teks))[-1] == ("JUMLAH", 170, 135)
    assert ("Evaluasi", 50, 0) in _rows(*_grid(teks))
    assert ("Rapat Koordinasi", 0, 30) in _rows(*_grid(teks))
    kurang = [t for t in pilih("X117", *_grid(teks)) if t.tingkat == "peringatan"]
    assert [t.sel for t in kurang] == [("B5",)]


@pytest.mark.parametrize(
    ("dpa", "kata"),
    [
        (None, "tidak ada DPA"),
        (
            "Kode | Uraian | Pagu\n1.02.02 | Program Gizi | 9\n1.02.02.2.01 | Posyandu | 9",
            "tidak dapat dipasangkan",
        ),
        (f"DPA TAHUN ANGGARAN 2023\n{_DPA}", "tidak dapat dipasangkan"),
    ],
)
def test_another_dpa_gives_no_pagu(dpa: str | None, kata: str) -> None:
    """The pagu of another year or agency would be taken, or its lack not be said."""
    lra = kisi(f"REALISASI TAHUN ANGGARAN 2024\n{_REALISASI}", berkas="LRA.xlsx")
    grid = (lra,) if dpa is None else (kisi(dpa, berkas="DPA.xlsx"), lra)
    (temuan,) = pilih("X117", *grid)
    assert (temuan.tingkat, kata in temuan.pesan) == ("peringatan", True)


@perlu_libreoffice
@pytest.mark.parametrize("lokal", LOKAL)
def test_its_formulas_point_to_the_dpa(tmp_path: Path, lokal: str) -> None:
    """The pagu would be typed, or another value appear as soon as Excel calculates."""
    assert "Anggaran: DPA.xlsx, lembar Lembar1." in lembar(buku(*_grid()), "3.5").catatan
    isi = bernama(buku(*_grid()))
    assert isi["3.5|2|anggaran"].nilai == 100
    asal = tmp_path / "Hasil.xlsx"
    asal.write_bytes(build_book(buku(*_grid())))
    assert changes(asal, tmp_path, lokal) == []


@perlu_libreoffice
def test_the_pagu_after_the_change_of_a_dpa_with_both(tmp_path: Path) -> None:
    """After a change the pagu would be lacking, or be that before it."""
    # Dokumen 90 -> 100, Evaluasi 60 -> 50, Arsip 25 -> 20: 175 before, 170 after.
    dpa = """
    Kode | Uraian | Sebelum Perubahan | Setelah Perubahan
    7.01.01 | Program Penunjang | 175 | 170
    7.01.01.2.01 | Perencanaan | 175 | 170
    7.01.01.2.01.0001 | Dokumen | 90 | 100
    7.01.01.2.01.0007 | Evaluasi | 60 | 50
    7.01.01.2.01.0008 | Arsip | 25 | 20
    """
    grid = _grid(dpa=f"DPA PERUBAHAN\n{dpa}")
    assert _rows(*grid)[-1] == ("JUMLAH", 170, 135)
    asal = tmp_path / "Hasil.xlsx"
    asal.write_bytes(build_book(buku(*grid)))
    assert changes(asal, tmp_path, LOKAL[0]) == []


def test_a_column_of_anggaran_without_an_amount_is_none() -> None:
    """A heading over a blank column would give a budget of 0, overspent, without a word."""
    teks = "Uraian|Anggaran|Realisasi\nProgram A||60000\nProgram B||40000\nJumlah||100000"
    (temuan,) = pilih("X117", kisi(teks))
    assert temuan.tingkat == "peringatan" and "(B) kosong" in temuan.pesan
