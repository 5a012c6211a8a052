"""Narasi: the founding document's sentences with its right figures."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from lkjip_xl.report.blocks.kutipan import Kutipan, literal, sentence
from tests.alat.buku_kerja import CONTOH, copy_sample, edit_cell, run


@pytest.fixture(scope="module")
def baris(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return every text of the sheet in the sample's report."""
    hasil = tmp_path_factory.mktemp("narasi") / "hasil.xlsx"
    run("susun", CONTOH, "-o", hasil)
    lembar = load_workbook(hasil, data_only=True)["Narasi"]
    return [str(sel.value) for b in lembar.iter_rows() for sel in b if sel.value is not None]


def test_realisasi_is_said_with_the_right_percent(baris: list[str]) -> None:
    """The text would say 98,28% where the table says 98,22%, as the founding document does."""
    assert (
        "Anggaran Kecamatan Puring tahun 2024 sebesar Rp 3.582.710.000 dengan realisasi "
        "Rp 3.519.069.195 atau 98,22%, sehingga tersisa Rp 63.640.805." in baris
    )
    assert not any("98,28" in satu for satu in baris)


def test_capaian_is_said_with_its_own_kategori(baris: list[str]) -> None:
    """The text would name another kategori than the scale gives (the document: Sangat Baik)."""
    assert any(
        "adalah 101,43% (realisasi 88,24 dari target 87), termasuk kategori Baik Sekali." in satu
        for satu in baris
    )


def test_unsur_to_improve_lowest_first(baris: list[str]) -> None:
    """Produk Layanan (87,1) would be skipped, as the founding document skips it."""
    assert (
        "Unsur yang masih perlu diperbaiki, mulai dari yang terendah: Waktu Pelayanan (84,74), "
        "Perilaku Pelaksana (85,18), Sarana dan Prasarana (85,59), Persyaratan (86,11), Produk "
        "Layanan (87,10), Prosedur (87,29), Kompetensi Pelaksana (87,33)." in baris
    )


def test_plans_follow_their_unsur(baris: list[str]) -> None:
    """A plan would stand beside another unsur, or a missing plan go unsaid."""
    assert any(s.startswith("1. Waktu Pelayanan: mempublikasi dan memampang") for s in baris)
    assert "5. Produk Layanan: (rencana tindak lanjut belum diisi di Pengaturan)" in baris


def test_efisiensi_is_said_by_its_method(baris: list[str]) -> None:
    """The text would say 1,72%, which comes from the misprinted serapan."""
    assert any(
        "adalah 1,78%, dari serapan 98,22% dan capaian 101,43%: efisien." in s for s in baris
    )


def test_every_quoted_figure_has_its_cell(baris: list[str]) -> None:
    """A reader could not find the cell that a quoted figure comes from."""
    assert any(satu.startswith("3.5 Realisasi Anggaran · ") for satu in baris)
    assert any(satu.startswith("3.6 Efisiensi · ") for satu in baris)


def test_ties_name_each_unsur_once(tmp_path: Path) -> None:
    """Two unsur of one value would be named as the same one twice."""
    sumber = copy_sample(tmp_path)
    edit_cell(sumber / "SKM.xlsx", "Tabel 3.3", "C9", 85.18)
    run("susun", sumber, "-o", tmp_path / "hasil.xlsx")
    lembar = load_workbook(tmp_path / "hasil.xlsx", data_only=True)["Narasi"]
    teks = " ".join(str(s.value) for b in lembar.iter_rows() for s in b if s.value)
    assert "terendah: Waktu Pelayanan (85,18), Perilaku Pelaksana (85,18)," in teks


def test_long_words_are_cut_for_excel() -> None:
    """Excel would refuse the file: a text between quotes may have 255 characters."""
    potong = literal("kata " * 200).split('"&"')
    assert len(potong) == 4 and all(len(satu) < 255 for satu in potong)


def test_quotes_in_names_are_doubled() -> None:
    """A name with a quotation mark would break the formula."""
    isi = sentence(
        ('Kegiatan "A": ', Kutipan("x", ("3.5", 1, "persen"), Decimal("98.22"), "persen"))
    )
    assert isi.nilai == 'Kegiatan "A": 98,22%'
    assert isi.rumus is not None and isi.rumus.startswith('="Kegiatan ""A"": "&')


def test_years_and_end_of_renstra_are_said(baris: list[str]) -> None:
    """The text would not say 99,15% (88,24 of 89), or get the change from 86,80 wrong."""
    assert (
        "Realisasi Indeks Kepuasan Masyarakat (IKM) Kecamatan Puring tahun 2024 adalah 88,24, "
        "naik 1,44 dari 2023. Dibandingkan target akhir renstra (89), tingkat kemajuannya 99,15%."
        in baris
    )


def test_kegiatan_average_is_said(baris: list[str]) -> None:
    """The text would leave out what the document's conclusion rests on."""
    assert "Rata-rata capaian kegiatan Kecamatan Puring tahun 2024 adalah 100%." in baris


def test_other_units_are_compared(baris: list[str]) -> None:
    """The text would say below Petanahan (88,04), where 88,24 is above it."""
    assert (
        "Dibandingkan unit lain, IKM itu lebih tinggi daripada Petanahan (88,04), lebih rendah "
        "daripada Buayan (92,36)." in baris
    )
