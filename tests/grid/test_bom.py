"""Small files that mean very much: refused, or read, before they cost time or memory."""

import time
import zipfile
from pathlib import Path

import pytest

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.read import read_workbook

from .buat import mentah

DUA = (
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
    '<row r="2"><c r="A2"><v>2</v></c></row></sheetData>'
)


def _refused(path: Path) -> None:
    mulai = time.process_time()
    with pytest.raises(GalatBerkas):
        read_workbook(path, path.name)
    assert time.process_time() - mulai < 2


def test_columns_that_overlap_are_laid_out_once(tmp_path: Path) -> None:
    """Twenty thousand ranges over all columns would be three hundred million widths."""
    kolom = "<cols>" + '<col min="1" max="16384" width="9"/>' * 20_000 + "</cols>"
    path = mentah(tmp_path / "a.xlsx", kolom + DUA)
    mulai = time.process_time()
    assert read_workbook(path, "a.xlsx")[0].kolom == [[1, 2]]
    assert time.process_time() - mulai < 2


def test_more_texts_than_any_workbook_has_are_refused(tmp_path: Path) -> None:
    """Half a megabyte would become twelve million texts."""
    path = mentah(tmp_path / "a.xlsx", DUA)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("xl/sharedStrings.xml", f"<sst>{'<si><t>x</t></si>' * 2_100_000}</sst>")
    _refused(path)


def test_one_part_for_two_sheets_is_refused(tmp_path: Path) -> None:
    """A file of some kilobytes would have five thousand sheets."""
    path = mentah(tmp_path / "a.xlsx", DUA)
    with zipfile.ZipFile(path) as arsip:
        deret = {nama: arsip.read(nama) for nama in arsip.namelist()}
    buku = deret["xl/workbook.xml"]
    awal, akhir = buku.index(b"<sheet "), buku.index(b"</sheets>")
    lembar = buku[awal:akhir]
    deret["xl/workbook.xml"] = buku[:akhir] + lembar.replace(b'name="', b'name="2 ') + buku[akhir:]
    with zipfile.ZipFile(path, "w") as arsip:
        for nama, data in deret.items():
            arsip.writestr(nama, data)
    _refused(path)


@pytest.mark.parametrize(
    ("nama", "data"),
    [
        ("a.csv", b"a;b\n1;2\n" + b"\n" * 3_000_000),
        ("a.csv", b"a;b\n" + b"x" * 70_000_000),
        ("a.xls", b"<table>" + b"<tr>" * 1_600_000 + b"</table>"),
        ("a.xls", b"<table><tr><td>1</td></tr>" + b"<" * 1_600_000 + b"</table>"),
    ],
    ids=["baris", "huruf", "tag", "kurung"],
)
def test_texts_without_measure_are_refused(tmp_path: Path, nama: str, data: bytes) -> None:
    """Blank lines and tags would be kept as a list or an element each."""
    path = tmp_path / nama
    path.write_bytes(data)
    _refused(path)


def test_a_torn_style_sheet_takes_no_time(tmp_path: Path) -> None:
    """Each brace would be looked for up to the end of the page."""
    path = tmp_path / "a.xls"
    path.write_text(f"<style>{'.a{' * 300_000}</style><table><tr><td>1</td></tr></table>")
    mulai = time.process_time()
    assert read_workbook(path, "a.xls")[0].n_baris == 1
    assert time.process_time() - mulai < 2
