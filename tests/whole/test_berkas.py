"""The same budget in every kind of file: one result, no finding, and what a kind cannot tell."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from lkjip_xl.cli import main
from tests.alat.buku_kerja import BERKAS, run, run_json
from tests.alat.ragam import SANDI

TERBUKA = [
    "realisasi.xlsx",
    "realisasi.xlsm",
    "realisasi.xls",
    "realisasi.xlsb",
    "realisasi.ods",
    "realisasi-html.xls",
    "realisasi.csv",
    "bersandi-bawaan.xls",
]
TERKUNCI = ["bersandi.xlsx", "bersandi.xls"]
# kode, uraian, anggaran, realisasi, as typed into the workbooks
ANGGARAN = [
    ("7.01.01", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH", "12500000", "11250000"),
    ("7.01.01.2.01", "Administrasi Keuangan Perangkat Daerah", "10000000", "9000000"),
    ("7.01.01.2.01.0001", "Penyediaan Gaji dan Tunjangan ASN", "7500000", "6900000"),
    ("7.01.01.2.01.0002", "Penatausahaan Keuangan – Verifikasi", "2500000", "2100000"),
    ("7.01.01.2.02", "Administrasi Umum Perangkat Daerah", "2500000", "2250000"),
    ("7.01.01.2.02.0001", "Penyelenggaraan Rapat Koordinasi", "2500000", "2250000"),
    ("7.01.02", "PROGRAM PEMBERDAYAAN MASYARAKAT DESA", "4250500", "4000000"),
    ("7.01.02.2.01", "Pembinaan Pemerintahan Desa", "4250500", "4000000"),
    ("7.01.02.2.01.0003", "Fasilitasi Musyawarah Desa", "4250500", "4000000"),
    (None, "JUMLAH", "16750500", "15250000"),
]


def _run_locked(*argumen: str | Path, sandi: str = SANDI) -> Result:
    """Run a command with --sandi; the password comes from stdin."""
    return CliRunner().invoke(main, [*map(str, argumen), "--sandi"], input=sandi + "\n")


def _amounts(dokumen: dict[str, Any]) -> list[tuple[str | None, str, str, str]]:
    """Return kode, uraian, anggaran and realisasi of each row of the result."""
    return [
        (butir["kode"], butir["uraian"], butir["anggaran"], butir["realisasi"])
        for butir in dokumen["hasil"]["realisasi_anggaran"]
    ]


@pytest.mark.parametrize("nama", TERBUKA)
def test_every_kind_gives_the_same_result(nama: str) -> None:
    """A reader would lose a row, a kode's zero or an amount, or invent a finding."""
    dokumen = run_json("periksa", BERKAS / nama)
    assert _amounts(dokumen) == ANGGARAN
    assert [temuan["kode"] for temuan in dokumen["temuan"]] == ["P108"]  # the name in its heading
    assert dokumen["sumber"][0]["rentang"] == "A5:D16"
    assert dokumen["sumber"][0]["tahun"] == "2024"


@pytest.mark.parametrize("nama", TERKUNCI)
def test_a_locked_file_gives_the_same_result(nama: str) -> None:
    """A workbook with a password could not be used without taking the password off."""
    hasil = _run_locked("periksa", BERKAS / nama, "--json")
    assert hasil.exit_code == 0
    assert _amounts(json.loads(hasil.stdout)) == ANGGARAN
    assert SANDI not in hasil.output


@pytest.mark.parametrize("nama", TERKUNCI)
def test_a_locked_file_without_its_password(nama: str) -> None:
    """A user would not learn that --sandi opens the file, or that the password was wrong."""
    tanpa = run("periksa", BERKAS / nama)
    assert tanpa.exit_code == 2
    assert "terkunci dengan kata sandi" in tanpa.output
    assert "--sandi" in tanpa.output
    salah = _run_locked("petakan", BERKAS / nama, sandi="Rahasia")
    assert salah.exit_code == 2
    assert "tidak membuka berkas ini" in salah.output
    assert "Rahasia" not in salah.output
    kosong = _run_locked("periksa", BERKAS / nama, sandi="")
    assert kosong.exit_code == 2
    assert "tidak diberikan" in kosong.output


def test_one_password_is_tried_on_each_locked_file(tmp_path: Path) -> None:
    """Of several locked files only the first would open, or the open ones fail."""
    for nama in [*TERKUNCI, "realisasi.ods"]:
        shutil.copy(BERKAS / nama, tmp_path / nama)
    hasil = _run_locked("susun", tmp_path)
    assert hasil.exit_code == 0
    buku = load_workbook(tmp_path / "Hasil-LKJiP.xlsx")
    assert sum(nama.startswith("S") and nama[1].isdecimal() for nama in buku.sheetnames) == 3


@pytest.mark.parametrize("nama", TERBUKA)
def test_what_a_kind_cannot_tell_is_said_once(nama: str) -> None:
    """A check that was never made would pass for a check without findings."""
    alasan = [butir["alasan"] for butir in run_json("periksa", BERKAS / nama)["tidak_diperiksa"]]
    if nama in {"realisasi.xlsb", "realisasi-html.xls", "realisasi.csv"}:
        assert len(alasan) == 1
        assert "rumus" in alasan[0]
        assert "tidak dapat diperiksa" in alasan[0]
    else:
        assert alasan == []


def test_names_do_not_matter(tmp_path: Path) -> None:
    """A workbook renamed by a download or by hand would be refused or misread."""
    for nama in TERBUKA:
        teks_lain = "Data.xls" if nama.endswith(".xlsx") else "Data.xlsx"
        shutil.copy(BERKAS / nama, tmp_path / teks_lain)
        assert _amounts(run_json("periksa", tmp_path / teks_lain)) == ANGGARAN


@pytest.mark.parametrize("nama", TERBUKA)
def test_the_copy_keeps_the_addresses(nama: str, tmp_path: Path) -> None:
    """A finding's cell would not be the cell that the user sees in the source."""
    keluaran = tmp_path / "Hasil.xlsx"
    assert run("susun", BERKAS / nama, "-o", keluaran).exit_code == 0
    buku = load_workbook(keluaran, data_only=True)
    lembar = next(sheet for sheet in buku if sheet.title.startswith("S1 "))
    assert lembar["B9"].value == "Penyediaan Gaji dan Tunjangan ASN"
    assert lembar["C9"].value == 7_500_000
    assert {"A5:A6", "B5:B6", "C5:D5"} <= {str(g) for g in lembar.merged_cells.ranges}
    assert lembar["B7"].font.b == (nama != "realisasi.csv")


@pytest.mark.parametrize("nama", ["realisasi-html.xls", "realisasi.csv"])
def test_texts_of_a_text_file_are_no_news(nama: str, tmp_path: Path) -> None:
    """Every amount would carry a comment that it was a text, as all in such a file are."""
    keluaran = tmp_path / "Hasil.xlsx"
    run("susun", BERKAS / nama, "-o", keluaran)
    buku = load_workbook(keluaran)
    lembar = next(sheet for sheet in buku if sheet.title.startswith("S1 "))
    assert not any(sel.comment for baris in lembar.iter_rows() for sel in baris)


def test_a_folder_of_everything(tmp_path: Path) -> None:
    """One bad file would stop the run, or be left out without a word."""
    buruk = {
        "kosong.xlsx": b"",
        "laporan.xls": b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>",
        "putus.xlsx": (BERKAS / "realisasi.xlsx").read_bytes()[:3000],
        "halaman.xls": b"<html><body>Silakan masuk</body></html>",
    }
    for nama, data in buruk.items():
        (tmp_path / nama).write_bytes(data)
    for nama in ("realisasi.xlsx", "bersandi.xlsx"):
        shutil.copy(BERKAS / nama, tmp_path / nama)
    (tmp_path / "~$realisasi.xlsx").write_bytes(b"kunci")
    (tmp_path / "unduhan.tmp").write_bytes(b"x")
    hasil = run("periksa", tmp_path, "--json")
    assert hasil.exit_code == 1
    dokumen = run_json("periksa", tmp_path)
    assert _amounts(dokumen) == ANGGARAN
    gagal = {t["berkas"] for t in dokumen["temuan"] if t["kode"] == "B105"}
    assert gagal == {*buruk, "bersandi.xlsx"}
    alasan = {butir["berkas"]: butir["alasan"] for butir in dokumen["tidak_diperiksa"]}
    assert alasan.keys() == gagal | {"~$realisasi.xlsx", "unduhan.tmp"}
    assert "MHTML" in alasan["laporan.xls"]
    assert "kosong" in alasan["kosong.xlsx"]
    assert "rusak" in alasan["putus.xlsx"]
    assert "tanpa tabel" in alasan["halaman.xls"]
    assert "kata sandi" in alasan["bersandi.xlsx"]
    assert "sedang dibuka" in alasan["~$realisasi.xlsx"]


def test_a_bad_file_that_was_named(tmp_path: Path) -> None:
    """A script would not learn which file failed, and why."""
    path = tmp_path / "laporan.xls"
    path.write_bytes(b"MIME-Version: 1.0\r\n\r\n<html>")
    hasil = run("periksa", BERKAS / "realisasi.xlsx", path, "--json")
    assert hasil.exit_code == 2
    galat = run_json("periksa", path)["galat"]
    assert galat["berkas"] == "laporan.xls"
    assert "MHTML" in galat["pesan"]
