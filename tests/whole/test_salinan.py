"""`periksa --salinan` as a person meets it: copies, refusals, sources left alone."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from lkjip_xl.book.save import save_new
from lkjip_xl.cli import main
from lkjip_xl.salinan import write
from lkjip_xl.salinan.tags import TakTersunting
from tests.alat.buku_kerja import BERKAS, CONTOH, copy_sample, edit_cell, run, run_json, write_sipd
from tests.alat.libreoffice import convert, perlu_libreoffice
from tests.alat.ragam import SANDI


def test_each_source_gets_a_copy_with_its_findings(tmp_path: Path) -> None:
    """Findings could only be read in the terminal."""
    sumber = copy_sample(tmp_path)
    hasil = run("periksa", sumber, "--salinan", tmp_path / "tanda")
    assert hasil.exit_code == 1
    assert {p.name for p in (tmp_path / "tanda").iterdir()} == {p.name for p in CONTOH.iterdir()}
    sel = load_workbook(tmp_path / "tanda" / "Realisasi.xlsx")["Tabel 3.5"]["F49"]
    assert sel.comment.text.startswith("KESALAHAN: Ganti isi sel F49 dari 98,28% menjadi 98,22%")
    assert "L101: Persentase TOTAL tercetak 98,28%" in sel.comment.text
    assert sel.fill.fgColor.rgb == "FFF9DAD6"
    assert f"{tmp_path / 'tanda' / 'Realisasi.xlsx'}: 2 temuan" in hasil.stdout
    for path in CONTOH.iterdir():
        assert (sumber / path.name).read_bytes() == path.read_bytes()


def test_copies_are_never_read_as_sources(tmp_path: Path) -> None:
    """A folder of copies inside the source folder would be counted a second time."""
    sumber = copy_sample(tmp_path)
    run("periksa", sumber, "--salinan", sumber / "Tanda")
    dokumen = run_json("periksa", sumber)
    assert dokumen["ringkasan"]["kesalahan"] == 5
    assert {s["berkas"] for s in dokumen["tidak_diperiksa"]} == {
        f"Tanda/{p.name}" for p in CONTOH.iterdir()
    }
    assert all("salinan bertanda" in s["alasan"] for s in dokumen["tidak_diperiksa"])


def test_json_stays_one_document(tmp_path: Path) -> None:
    """A script that reads stdout would find lines about copies in its JSON."""
    hasil = run("periksa", CONTOH, "--json", "--salinan", tmp_path / "tanda")
    assert json.loads(hasil.stdout)["ringkasan"]["kesalahan"] == 5
    assert "Salinan bertanda:" in hasil.stderr


@pytest.mark.parametrize("tujuan", ["sumber", "sumber/dalam", "sumber/../sumber", "berkas.txt"])
def test_a_folder_of_sources_is_refused(tmp_path: Path, tujuan: str) -> None:
    """Copies would stand among the sources, or on them."""
    sumber = copy_sample(tmp_path)
    (sumber / "dalam").mkdir()
    shutil.move(sumber / "SKM.xlsx", sumber / "dalam" / "SKM.xlsx")
    (tmp_path / "berkas.txt").write_text("x")
    sebelum = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    hasil = run("periksa", sumber, "--salinan", tmp_path / tujuan)
    assert hasil.exit_code == 2 and "→" in hasil.stderr
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == sebelum


def test_an_existing_file_is_refused(tmp_path: Path) -> None:
    """A person's file, or the copies of last time, would be overwritten."""
    sumber = copy_sample(tmp_path)
    (tmp_path / "tanda").mkdir()
    (tmp_path / "tanda" / "SKM.xlsx").write_text("milik orang")
    hasil = run("periksa", sumber, "--salinan", tmp_path / "tanda")
    assert hasil.exit_code == 2 and "SKM.xlsx" in hasil.stderr
    assert [p.name for p in (tmp_path / "tanda").iterdir()] == ["SKM.xlsx"]
    assert (tmp_path / "tanda" / "SKM.xlsx").read_text() == "milik orang"


def test_sub_folders_are_kept(tmp_path: Path) -> None:
    """Two files of one name in two folders would become one copy."""
    sumber = copy_sample(tmp_path)
    (sumber / "dalam").mkdir()
    shutil.move(sumber / "SKM.xlsx", sumber / "dalam" / "SKM.xlsx")
    run("periksa", sumber, "--salinan", tmp_path / "tanda")
    assert (tmp_path / "tanda" / "dalam" / "SKM.xlsx").exists()


def test_a_package_that_cannot_be_edited_gets_a_plain_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A workbook of an unknown build would get no copy, or a damaged one, without a word."""

    def tolak(*_: object) -> bytes:
        raise TakTersunting("lain")

    monkeypatch.setattr(write, "annotate", tolak)
    sumber = copy_sample(tmp_path) / "Realisasi.xlsx"
    hasil = run("periksa", sumber, "--salinan", tmp_path / "tanda")
    assert "salinan sederhana" in hasil.stdout
    sel = load_workbook(tmp_path / "tanda" / "Realisasi.xlsx")["Tabel 3.5"]["F49"]
    assert sel.comment.text.startswith("KESALAHAN: Ganti isi sel F49")


def test_where_one_copy_cannot_be_written_none_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of the copies would stay behind, looking like all of them."""

    def tolak(data: bytes, path: Path) -> None:
        if path.name == "SKM.xlsx":
            raise PermissionError(13, "Permission denied", str(path))
        save_new(data, path)

    monkeypatch.setattr(write, "save_new", tolak)
    hasil = run("periksa", CONTOH, "--salinan", tmp_path / "tanda")
    assert hasil.exit_code == 2 and hasil.stdout == ""
    assert not any((tmp_path / "tanda").rglob("*.xlsx"))


def test_an_unreadable_file_in_the_folder_does_not_stop_the_copies(tmp_path: Path) -> None:
    """One broken file would keep all others from being copied."""
    sumber = copy_sample(tmp_path)
    (sumber / "Rusak.xlsx").write_bytes(b"PK\x03\x04 bukan zip")
    run("periksa", sumber, "--salinan", tmp_path / "tanda")
    assert {p.name for p in (tmp_path / "tanda").iterdir()} == {p.name for p in CONTOH.iterdir()}


@pytest.mark.parametrize(
    "nama",
    ["realisasi.xls", "realisasi.xlsb", "realisasi.ods", "realisasi-html.xls", "realisasi.csv"],
)
def test_other_kinds_get_a_plain_copy(tmp_path: Path, nama: str) -> None:
    """A source that is no .xlsx would get no copy, or its values at other addresses."""
    hasil = run("periksa", BERKAS / nama, "--salinan", tmp_path)
    assert "salinan sederhana (nilai saja): aslinya bukan .xlsx" in hasil.stdout
    (lembar,) = load_workbook(tmp_path / f"{nama}.xlsx").worksheets
    assert lembar["B16"].value == "Jumlah" and lembar["C16"].value in (16_750_500, "16.750.500")
    assert run_json("periksa", tmp_path)["galat"]["pesan"].startswith("Tidak ada berkas")


def test_a_locked_source_is_not_copied(tmp_path: Path) -> None:
    """What a password protects would lie open in its copy."""
    perintah = ["periksa", str(BERKAS / "bersandi.xlsx"), "--sandi", "--salinan", str(tmp_path)]
    hasil = CliRunner().invoke(main, perintah, input=SANDI + "\n")
    assert hasil.exit_code == 0
    assert "tidak disalin" in hasil.output
    assert list(tmp_path.iterdir()) == []


@perlu_libreoffice
def test_libreoffice_shows_the_comments(tmp_path: Path) -> None:
    """A second program would not find the comments, or not open the copy at all."""
    write_sipd(tmp_path / "LRA.xlsx")
    edit_cell(tmp_path / "LRA.xlsx", "Sheet1", "F12", 1)
    run("periksa", tmp_path / "LRA.xlsx", "--salinan", tmp_path / "tanda")
    with zipfile.ZipFile(convert(tmp_path / "tanda" / "LRA.xlsx", tmp_path, "ods")) as arsip:
        teks = arsip.read("content.xml").decode()
    assert "<office:annotation" in teks and "KESALAHAN: Ganti isi sel F12" in teks
