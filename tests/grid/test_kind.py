"""What a file is, and what a user is told when it is not a workbook."""

import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.kind import PENOLAKAN, probe
from lkjip_xl.grid.read import PEMBACA, read_workbook
from tests.alat.kisi import kisi
from tests.alat.ragam import PENULIS

from .buat import berawalan_x, mentah, ole, tulis, ubah

HTML = b"<html><body><table><tr><td>1</td></tr></table></body></html>"
XML2003 = b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
BURUK = [
    ("word", ole("WordDocument", "Workbook")),
    ("lain", ole()),
    ("mhtml", b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n" + HTML),
    ("mhtml", b"From: <Saved by Excel>\r\nMIME-Version: 1.0\r\n\r\n" + HTML),
    ("rusak", b"PK\x03\x04 putus di tengah"),
    ("kosong", b""),
    ("lain", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    ("xml", XML2003),
    ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\0"),
]


def _zip(path: Path, **deret: str) -> Path:
    with zipfile.ZipFile(path, "w") as arsip:
        for nama, teks in deret.items():
            arsip.writestr(nama.replace("__", "/").replace("_DOT_", "."), teks)
    return path


@pytest.mark.parametrize(("jenis", "data"), BURUK)
def test_each_bad_file_is_refused_in_words(tmp_path: Path, jenis: str, data: bytes) -> None:
    """A bad file would end in a traceback, or be told to be something else."""
    path = tmp_path / "Realisasi.xlsx"
    path.write_bytes(data)
    assert probe(path) == jenis
    with pytest.raises(GalatBerkas) as galat:
        read_workbook(path, "dinas/Realisasi.xlsx")
    assert (galat.value.pesan, galat.value.saran) == PENOLAKAN[jenis]
    assert galat.value.berkas == "dinas/Realisasi.xlsx"


@pytest.mark.parametrize(
    ("jenis", "data"),
    [
        ("terenkripsi", ole("EncryptionInfo", "EncryptedPackage")),
        ("xls", ole("Workbook")),
        ("xls", ole("Book")),
        ("xls", b"\x09\x08\x08\x00\x00\x05\x10\x00"),
        ("html", b"\xef\xbb\xbf\r\n<!DOCTYPE html>" + HTML),
        ("html", HTML.decode().encode("utf-16")),
        (
            "html",
            b"<br />\n<b>Warning</b>: Undefined index<br />\n<table><tr><td>1</td></tr></table>",
        ),
        ("html", b"PHP Notice: no session\n  <table border=1><tr><td>1</td></tr></table>"),
        ("csv", b"kode;uraian\r\n5.1;Belanja\r\n"),
        ("csv", b"kode;uraian\r\n5.1;Belanja <table> rapat\r\n"),
        ("csv", b"kode;uraian\r\n<TABLE;Belanja\r\n"),
        ("csv", "kode\tnilai".encode("utf-16")),
    ],
)
def test_kinds_are_told_by_their_content(tmp_path: Path, jenis: str, data: bytes) -> None:
    """A table would be handed to the wrong reader, or be refused for its name."""
    path = tmp_path / "Realisasi.xlsx"
    path.write_bytes(data)
    assert probe(path) == jenis


@pytest.mark.parametrize("jenis", ["xls", "xlsb", "ods"])
def test_a_file_of_each_kind_cut_off(tmp_path: Path, jenis: str) -> None:
    """A download that broke off would end in a traceback of its reader."""
    path = tmp_path / "a"
    PENULIS[jenis](path, kisi("Uraian | Anggaran \n Belanja | 12"))
    data = path.read_bytes()
    for panjang in range(600, len(data) - 200, max(len(data) // 12, 1)):
        path.write_bytes(data[:panjang])
        with pytest.raises(GalatBerkas) as galat:
            read_workbook(path, "a")
        assert galat.value.pesan in {PENOLAKAN["rusak"][0], PENOLAKAN["lain"][0]}


def test_a_zip_that_unpacks_to_gigabytes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few kilobytes would fill the memory until the program, or the computer, dies."""
    monkeypatch.setattr("lkjip_xl.grid.package.MAKS_URAI", 1_000_000)
    asal = mentah(tmp_path / "a.xlsx", "<sheetData/>" + " " * 1_000_000)
    path = tmp_path / "b.xlsx"
    with zipfile.ZipFile(asal) as dari, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as ke:
        for nama in dari.namelist():
            ke.writestr(nama, dari.read(nama))
    assert path.stat().st_size < 5_000
    with pytest.raises(GalatBerkas, match="terlalu besar"):
        read_workbook(path, "a.xlsx")


def test_a_locked_ods_is_told_apart(tmp_path: Path) -> None:
    """--sandi would be advised for a file that it cannot open."""
    path = _zip(
        tmp_path / "a",
        mimetype="application/vnd.oasis.opendocument.spreadsheet",
        **{"META-INF__manifest_DOT_xml": "<manifest:encryption-data/>"},
    )
    with pytest.raises(GalatBerkas) as galat:
        read_workbook(path, "a.ods")
    assert "LibreOffice" in galat.value.saran


def test_zips_are_told_apart(tmp_path: Path) -> None:
    """A document or an OpenDocument sheet would be handed to the reader of .xlsx."""
    ods = "application/vnd.oasis.opendocument.spreadsheet"
    assert probe(_zip(tmp_path / "a", mimetype=ods)) == "ods"
    assert probe(_zip(tmp_path / "b", xl__workbook_DOT_bin="x")) == "xlsb"
    assert probe(_zip(tmp_path / "c", word__document_DOT_xml="x")) == "word"
    assert probe(_zip(tmp_path / "d")) == "lain"


def test_a_document_with_an_embedded_sheet_is_no_sheet(tmp_path: Path) -> None:
    """A .docx with a chart names spreadsheetml among its content types and would be read."""
    path = tmp_path / "laporan.docx"
    jenis = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    with zipfile.ZipFile(path, "w") as arsip:
        arsip.writestr("[Content_Types].xml", f'<Default Extension="xlsx" ContentType="{jenis}"/>')
    assert probe(path) == "lain"


def test_a_workbook_by_any_name(tmp_path: Path) -> None:
    """A workbook renamed to .xls would be refused, or fail in the reader chosen by its name."""
    path = tmp_path / "LRA.xls"
    tulis(path, lambda b: b.add_worksheet("a").write(0, 0, "x"))
    assert probe(path) == "xlsx"
    assert read_workbook(path, "LRA.xls")[0].nilai(0, 0) == "x"


def test_every_kind_has_a_reader_or_a_refusal() -> None:
    """A kind without words would raise KeyError at the user."""
    assert not PEMBACA.keys() & PENOLAKAN.keys()
    for pesan, saran in PENOLAKAN.values():
        assert pesan.endswith(".")
        assert saran.endswith(".")


@pytest.mark.parametrize(
    "rusak",
    [
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
    ],
)
def test_broken_parts_are_told_as_a_broken_file(tmp_path: Path, rusak: str) -> None:
    """XML cut off inside of a good zip would end in a traceback of calamine or ElementTree."""
    baik = tulis(tmp_path / "baik.xlsx", lambda b: b.add_worksheet("a").write(0, 0, "x"))
    buruk = ubah(
        baik, tmp_path / "buruk.xlsx", lambda n, b: b[: len(b) * 2 // 3] if n == rusak else b
    )
    with pytest.raises(GalatBerkas) as galat:
        read_workbook(buruk, "buruk.xlsx")
    assert galat.value.pesan == PENOLAKAN["rusak"][0]


def test_bytes_cut_off(tmp_path: Path) -> None:
    """A download that broke off would end in BadZipFile."""
    data = mentah(tmp_path / "a.xlsx", "<sheetData/>").read_bytes()
    path = tmp_path / "b.xlsx"
    for panjang in range(4, len(data), 97):
        path.write_bytes(data[:panjang])
        with pytest.raises(GalatBerkas):
            read_workbook(path, "b.xlsx")


def test_missing_file_and_folder(tmp_path: Path) -> None:
    """A wrong path would be told as a broken file, or raise OSError."""
    with pytest.raises(GalatBerkas, match="tidak ditemukan"):
        read_workbook(tmp_path / "tiada.xlsx", "tiada.xlsx")
    with pytest.raises(GalatBerkas, match="folder"):
        read_workbook(tmp_path, "x")


def test_a_file_open_in_excel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Excel locks an open file on a share; the user would not learn that closing it helps."""
    path = mentah(tmp_path / "a.xlsx", "<sheetData/>")
    asli = os.open

    def terkunci(nama: Any, *a: Any, **k: Any) -> Any:
        if nama == path:
            raise PermissionError
        return asli(nama, *a, **k)

    monkeypatch.setattr("lkjip_xl.grid.kind.os.open", terkunci)
    with pytest.raises(GalatBerkas) as galat:
        read_workbook(path, "a.xlsx")
    assert "Tutup dulu" in galat.value.saran


def test_prefixed_package_is_recognised(tmp_path: Path) -> None:
    """A workbook of a report server (`x:workbook`) would be refused."""
    baik = tulis(tmp_path / "a.xlsx", lambda b: b.add_worksheet("a"))
    assert probe(ubah(baik, tmp_path / "b.xlsx", berawalan_x)) == "xlsx"
