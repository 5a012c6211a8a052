"""The report as it comes out of the printer: nothing cut off, the right paper, numbered pages."""

import re
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell

from lkjip_xl.book.place import KEMBALI
from tests.alat.buku_kerja import copy_sample, edit_cell, run, write_sipd
from tests.alat.libreoffice import convert, perlu_libreoffice
from tests.alat.pdf import (
    Halaman,
    footer_numbers,
    overlaps,
    pages_of,
    perlu_poppler,
    read_pages,
    squeeze,
)

pytestmark = [perlu_libreoffice, perlu_poppler]

_F4, _A4 = (612.0, 936.0), (595.3, 841.9)
_ASAL = ("contoh", "sipd")


@pytest.fixture(scope="module", params=_ASAL)
def cetakan(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[Halaman]]:
    """Return a report and its printed pages."""
    folder = tmp_path_factory.mktemp(str(request.param))
    if request.param == "contoh":
        sumber = copy_sample(folder)
    else:
        sumber = folder / "LRA.xlsx"
        write_sipd(sumber)
    run("susun", sumber, "-o", folder / "hasil.xlsx")
    return folder / "hasil.xlsx", read_pages(convert(folder / "hasil.xlsx", folder, "pdf"))


def _rounded(nilai: object, desimal: int) -> str:
    """Return a number with commas for thousands and a point for decimals."""
    satuan = Decimal(1).scaleb(-desimal)
    return f"{Decimal(str(nilai)).quantize(satuan, ROUND_HALF_UP):,f}"


def _shown(sel: Cell) -> str | None:
    """Return what a cell shows on paper; None for a format that this test does not know."""
    nilai, bentuk = sel.value, str(sel.number_format)
    if isinstance(nilai, str):
        return nilai
    if isinstance(nilai, bool) or not isinstance(nilai, int | float):
        return None
    if bentuk.startswith("[=1]0%"):
        return (
            "100%" if nilai == 1 else _rounded(Decimal(str(nilai)) * 100, 2).replace(",", "") + "%"
        )
    if bentuk in {"#,##0", "0.00"}:
        return _rounded(nilai, 2 if "." in bentuk else 0)
    return f"{nilai:.15g}" if bentuk == "General" else None


def _report_sheets(buku: Workbook) -> list[str]:
    return [nama for nama in buku.sheetnames if not re.match(r"S\d+ ", nama)]


def test_everything_that_a_report_sheet_says_is_printed(
    cetakan: tuple[Path, list[Halaman]],
) -> None:
    """A row of the report would be outside the printed area, or show ### for a number."""
    path, halaman = cetakan
    buku = load_workbook(path, data_only=True)
    hilang = []
    for nama in _report_sheets(buku):
        teks = squeeze("".join(h.teks for h in pages_of(halaman, nama)))
        for baris in buku[nama].iter_rows():
            for sel in baris:
                tampil = _shown(sel) if isinstance(sel, Cell) else None
                if tampil and tampil != KEMBALI and squeeze(tampil) not in teks:
                    hilang.append(f"{nama}!{sel.coordinate}: {tampil[:80]}")
    assert hilang == []


def test_no_number_is_too_wide_for_its_column(cetakan: tuple[Path, list[Halaman]]) -> None:
    """An amount would be printed as ###, on a report or a source sheet."""
    assert [h.teks for h in cetakan[1] if "###" in h.teks] == []


def test_no_words_run_into_others(cetakan: tuple[Path, list[Halaman]]) -> None:
    """A row too low for its words would print them over the next row."""
    path, halaman = cetakan
    for nama in _report_sheets(load_workbook(path)):
        for butir in pages_of(halaman, nama):
            assert overlaps(butir) == [], nama


def test_paper_is_f4_and_pages_are_numbered(cetakan: tuple[Path, list[Halaman]]) -> None:
    """Pages would come out on another paper, or lie in the wrong order when they fall down."""
    _, halaman = cetakan
    assert all(sorted((h.lebar, h.tinggi)) == pytest.approx(_F4, abs=1) for h in halaman)
    nomor = footer_numbers(halaman)
    laporan = [posisi for posisi in nomor if posisi is not None]
    assert laporan == list(range(1, len(laporan) + 1)) and laporan
    awal = nomor.index(1)  # Ringkasan, Pemeriksaan and Narasi before, copied sources behind
    assert set(nomor[:awal]) == {None} == set(nomor[awal + len(laporan) :])


def test_no_report_sheet_is_printed_smaller_than_can_be_read(
    cetakan: tuple[Path, list[Halaman]],
) -> None:
    """A wide table would be shrunk to letters that nobody can read."""
    path, halaman = cetakan
    for nama in _report_sheets(load_workbook(path)):
        for butir in pages_of(halaman, nama):
            tinggi = sorted(k.bawah - k.atas for k in butir.kata)
            assert tinggi[len(tinggi) // 2] > 5, nama


def test_paper_is_a4_by_setting(tmp_path: Path) -> None:
    """An office without F4 would have to set up each sheet by hand."""
    sumber = copy_sample(tmp_path)
    edit_cell(sumber / "Pengaturan.xlsx", "Metode", "B5", "A4")
    run("susun", sumber, "-o", tmp_path / "hasil.xlsx")
    halaman = read_pages(convert(tmp_path / "hasil.xlsx", tmp_path, "pdf"))
    assert all(sorted((h.lebar, h.tinggi)) == pytest.approx(_A4, abs=1) for h in halaman)
