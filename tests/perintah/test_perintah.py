"""The commands as a person meets them: exit codes, sentences, files left alone."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from openpyxl import load_workbook

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.perintah.output import check_target
from tests.alat.buku_kerja import CONTOH, copy_sample, run, run_json, write_sipd


def _write_list(path: Path) -> None:
    """Write a workbook that has nothing to do with a LKJiP."""
    buku = xlsxwriter.Workbook(str(path))
    lembar = buku.add_worksheet("Daftar Hadir")
    for b, teks in enumerate(("Nama Peserta", "Budi", "Sari")):
        lembar.write_string(b, 0, teks)
    buku.close()


def _bad_file(folder: Path, jenis: str) -> Path:
    path = folder / "Realisasi.xlsx"
    if jenis == "kosong":
        path.write_bytes(b"")
    elif jenis == "rusak":
        path.write_bytes((CONTOH / "Realisasi.xlsx").read_bytes()[:5000])
    elif jenis == "terenkripsi":
        ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1016
        path.write_bytes(ole + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512)
    elif jenis == "tanpa_tabel":
        _write_list(path)
    return path


@pytest.mark.parametrize("jenis", ["hilang", "kosong", "rusak", "terenkripsi", "tanpa_tabel"])
def test_bad_input_is_one_sentence_and_nothing_written(tmp_path: Path, jenis: str) -> None:
    """A file that cannot be used would give a traceback, or a half-written report."""
    path = _bad_file(tmp_path, jenis)
    sebelum = sorted(tmp_path.iterdir())
    hasil = run("susun", path)
    assert hasil.exit_code == 2
    assert hasil.stdout == ""
    assert "→" in hasil.stderr and "Traceback" not in hasil.stderr
    assert sorted(tmp_path.iterdir()) == sebelum


def test_a_locked_file_says_close_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file open in Excel would end in a traceback instead of `close it first`."""
    sumber = copy_sample(tmp_path) / "Realisasi.xlsx"
    asli = os.open

    def tolak(path: Any, *a: Any, **k: Any) -> Any:
        if os.path.basename(path) == "Realisasi.xlsx":
            raise PermissionError(13, "Permission denied", str(path))
        return asli(path, *a, **k)

    monkeypatch.setattr("lkjip_xl.grid.kind.os.open", tolak)
    hasil = run("susun", sumber)
    assert hasil.exit_code == 2
    assert "Tutup" in hasil.stderr


def test_json_on_failure_is_one_document(tmp_path: Path) -> None:
    """A script that reads stdout would find no JSON where the run failed."""
    hasil = run("periksa", tmp_path / "tidak-ada.xlsx", "--json")
    assert hasil.exit_code == 2
    assert set(json.loads(hasil.stdout)["galat"]) == {"pesan", "saran", "berkas"}


def test_bad_file_in_a_folder_does_not_stop_the_rest(tmp_path: Path) -> None:
    """One broken file in a folder would keep all others from being checked."""
    sumber = copy_sample(tmp_path)
    (sumber / "Rusak.xlsx").write_bytes(b"PK\x03\x04 bukan zip")
    dokumen = run_json("periksa", sumber)
    assert dokumen["ringkasan"]["kesalahan"] == 6
    assert any(t["kode"] == "B105" and t["berkas"] == "Rusak.xlsx" for t in dokumen["temuan"])
    assert any(t["berkas"] == "Rusak.xlsx" for t in dokumen["tidak_diperiksa"])


def test_a_folder_with_only_a_bad_file_says_why_it_is_bad(tmp_path: Path) -> None:
    """A person would be told to look for tables in a file that is broken."""
    path = _bad_file(tmp_path, "rusak")
    galat = run_json("periksa", path.parent)["galat"]
    assert galat["berkas"] == "Realisasi.xlsx"
    assert "rusak" in galat["pesan"]


def test_our_own_output_is_replaced_and_kept(tmp_path: Path) -> None:
    """A second run would need an option, or the earlier report would be lost."""
    sumber = copy_sample(tmp_path)
    assert run("susun", sumber).exit_code == 1
    lama = (sumber / "Hasil-LKJiP.xlsx").read_bytes()
    assert run("susun", sumber).exit_code == 1
    assert (sumber / "Hasil-LKJiP-sebelumnya.xlsx").read_bytes() == lama


def test_a_file_of_others_is_replaced_only_when_told(tmp_path: Path) -> None:
    """Somebody's own workbook would be overwritten by the report."""
    sumber = copy_sample(tmp_path)
    milik = b"bukan hasil program"
    (sumber / "Hasil-LKJiP.xlsx").write_bytes(milik)
    assert run("susun", sumber).exit_code == 2
    assert (sumber / "Hasil-LKJiP.xlsx").read_bytes() == milik
    assert run("susun", sumber, "--timpa").exit_code in (1, 2)


def test_output_onto_a_source_is_refused(tmp_path: Path) -> None:
    """A source would be replaced by the report."""
    sumber = copy_sample(tmp_path)
    with pytest.raises(GalatBerkas):
        check_target(sumber / "DPA.xlsx", [sumber / "DPA.xlsx"], timpa=True)
    asli = (sumber / "DPA.xlsx").read_bytes()
    assert run("susun", sumber, "-o", sumber / "DPA.xlsx", "--timpa").exit_code == 2
    assert (sumber / "DPA.xlsx").read_bytes() == asli


def test_sources_are_never_changed(tmp_path: Path) -> None:
    """A source would be saved over."""
    sumber = copy_sample(tmp_path)
    run("susun", sumber)
    for path in CONTOH.iterdir():
        assert (sumber / path.name).read_bytes() == path.read_bytes()


def test_an_export_of_sipd_is_clean(tmp_path: Path) -> None:
    """A real export would be called wrong, or its amounts per kelompok not added."""
    anggaran, realisasi = write_sipd(tmp_path / "LRA.xlsx")
    dokumen = run_json("periksa", tmp_path / "LRA.xlsx")
    assert dokumen["ringkasan"]["kesalahan"] == 0
    assert dokumen["ringkasan"]["anggaran"] == str(anggaran)
    assert dokumen["ringkasan"]["realisasi"] == str(realisasi)
    tingkat = [b["tingkat"] for b in dokumen["hasil"]["realisasi_anggaran"]]
    assert [tingkat.count(t) for t in ("urusan", "bidang_urusan", "skpd", "program")] == [
        1,
        2,
        2,
        2,
    ]
    assert (tingkat.count("kegiatan"), tingkat.count("sub_kegiatan")) == (2, 6)
    assert tingkat.count("rekening") == 6 * 5


def test_help_starts_with_an_example() -> None:
    """The program alone would not say how it is used."""
    hasil = run()
    assert hasil.exit_code == 0
    assert "Contoh:" in hasil.output and "susun" in hasil.output


def test_module_is_the_same_program() -> None:
    """`python -m lkjip_xl` would not work where the script is not on the path."""
    hasil = subprocess.run(
        [sys.executable, "-m", "lkjip_xl", "aturan", "T101"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert hasil.returncode == 0
    for bagian in ("Apa:", "Mengapa:", "Contoh:", "Cara memperbaiki:", "Keterbatasan:"):
        assert bagian in hasil.stdout


def test_petakan_shows_each_sheet(tmp_path: Path) -> None:
    """A misreading could not be seen: range, columns, levels, or the reason would be missing."""
    sumber = copy_sample(tmp_path)
    _write_list(sumber / "Hadir.xlsx")
    keluar = run("petakan", sumber).stdout
    assert "A5:F49, 44 baris" in keluar
    assert "4 program, 9 kegiatan, 30 sub kegiatan (dari gaya)" in keluar
    assert "tidak dikenali: tidak ada baris kepala tabel" in keluar


def test_petakan_writes_a_pemetaan_that_susun_obeys(tmp_path: Path) -> None:
    """A misreading could be seen, but not be corrected without changing the source."""
    sumber = copy_sample(tmp_path)
    awal = run_json("periksa", sumber)
    assert run("petakan", sumber, "--tulis").exit_code == 0
    sama = run_json("periksa", sumber)
    assert sama["ringkasan"] == awal["ringkasan"] | {"informasi": 9}
    buku = load_workbook(sumber / "Pemetaan.xlsx")
    baris = next(b for b in buku["Pemetaan"].iter_rows() if b[1].value == "Tabel 3.5")
    kolom = [b for b in buku["Pemetaan"].iter_rows(min_row=baris[0].row) if b[6].value == "sisa"]
    kolom[0][7].value = "-"
    buku.save(sumber / "Pemetaan.xlsx")
    dokumen = run_json("periksa", sumber)
    lra = next(s for s in dokumen["sumber"] if s["lembar"] == "Tabel 3.5")
    assert "sisa" not in lra["kolom"]
    assert "sisa tidak ada (tanpa pemetaan kolom E)" in lra["alasan"]


def test_petakan_never_writes_over_a_file(tmp_path: Path) -> None:
    """A Pemetaan that a person has corrected would be lost."""
    sumber = copy_sample(tmp_path)
    asli = (sumber / "DPA.xlsx").read_bytes()
    hasil = run("petakan", sumber, "--tulis", sumber / "DPA.xlsx")
    assert hasil.exit_code == 2
    assert "sudah ada" in hasil.stderr and "→" in hasil.stderr
    assert (sumber / "DPA.xlsx").read_bytes() == asli
    assert run("petakan", sumber, "--tulis", tmp_path / "tidak" / "ada.xlsx").exit_code == 2


def test_petakan_takes_its_source_on_either_side_of_tulis(tmp_path: Path) -> None:
    """`petakan --tulis FOLDER` would take the folder for the file to write."""
    sumber = copy_sample(tmp_path)
    assert run("petakan", "--tulis", sumber).exit_code == 0
    assert (sumber / "Pemetaan.xlsx").exists()
    for argumen in ((), ("--tulis",), ("--tulis", tmp_path / "Baru.xlsx")):
        hasil = run("petakan", *argumen)
        assert hasil.exit_code == 2
        assert "SUMBER... belum disebutkan" in hasil.stderr


def test_petakan_says_how_to_use_a_pemetaan_elsewhere(tmp_path: Path) -> None:
    """A Pemetaan beside a single source would not count, and nobody would know why."""
    sumber = copy_sample(tmp_path)
    keluar = run("petakan", sumber / "DPA.xlsx", "--tulis", tmp_path / "Peta.xlsx").stdout
    assert f'lkjip-xl susun "{sumber / "DPA.xlsx"}" "{tmp_path / "Peta.xlsx"}"' in keluar


def test_contoh_writes_what_susun_reads(tmp_path: Path) -> None:
    """The sample from the installed package would not be the one of the repository."""
    assert run("contoh", tmp_path / "contoh").exit_code == 0
    assert run_json("periksa", tmp_path / "contoh")["ringkasan"]["kesalahan"] == 5
    assert run("contoh", tmp_path / "contoh").exit_code == 2


def test_earlier_output_in_the_folder_is_skipped(tmp_path: Path) -> None:
    """A second run would read its own report as a source."""
    sumber = copy_sample(tmp_path)
    run("susun", sumber)
    shutil.copy(sumber / "Hasil-LKJiP.xlsx", sumber / "Salinan.xlsx")
    dokumen = run_json("periksa", sumber)
    assert {s["berkas"] for s in dokumen["tidak_diperiksa"]} == {"Hasil-LKJiP.xlsx", "Salinan.xlsx"}
    assert dokumen["ringkasan"]["kesalahan"] == 5


def test_a_lone_export_feeds_its_own_sheets_only(tmp_path: Path) -> None:
    """A sheet would be missing that the export can feed, or an empty one be handed in."""
    write_sipd(tmp_path / "LRA.xlsx")
    assert run("susun", tmp_path / "LRA.xlsx", "-o", tmp_path / "hasil.xlsx").exit_code == 0
    assert load_workbook(tmp_path / "hasil.xlsx").sheetnames == [
        "Ringkasan",
        "Pemeriksaan",
        "Narasi",
        "3.5 Realisasi Anggaran",
        "Metode",
        "S1 Sheet1",
    ]


def test_a_reader_that_stops_early_is_no_error() -> None:
    """`lkjip-xl aturan | more` would end in a sentence about a full disk."""
    perintah = [sys.executable, "-m", "lkjip_xl", "periksa", str(CONTOH), "--json"]
    with subprocess.Popen(perintah, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as proses:
        assert proses.stdout and proses.stderr
        proses.stdout.close()
        assert proses.stderr.read() == b""


def test_paths_without_a_command_are_the_main_job(tmp_path: Path) -> None:
    """A person who drops a folder on the program would be told that it is no command."""
    sumber = copy_sample(tmp_path)
    hasil = run(sumber, "-o", tmp_path / "hasil")  # the ending is added
    assert hasil.exit_code == 1
    assert (tmp_path / "hasil.xlsx").exists()
    assert hasil.stdout.splitlines()[0].startswith("Belum siap diserahkan: 5 kesalahan")


@pytest.mark.parametrize(
    ("argumen", "pesan", "saran"),
    [
        (("susn", "x"), "“susn” tidak ada", "Maksud Anda susun?"),
        (("petak", "x"), "“petak” tidak ada", "Maksud Anda petakan?"),
        (("periksa", "--jsn", "x"), "--jsn tidak dikenal", "Maksud Anda --json?"),
        (("qwertz",), "“qwertz” tidak ada", "lkjip-xl --bantuan"),
    ],
)
def test_a_slip_in_the_command_line_is_asked_about(
    argumen: tuple[str, ...], pesan: str, saran: str
) -> None:
    """A person would not learn which letter is wrong."""
    hasil = run(*argumen)
    assert hasil.exit_code == 2
    assert pesan in hasil.stderr and saran in hasil.stderr


def test_a_slip_in_a_path_is_asked_about(tmp_path: Path) -> None:
    """A file would be called missing though it stands there under nearly the same name."""
    sumber = copy_sample(tmp_path)
    for argumen in (("susun",), ("periksa",), ()):
        hasil = run(*argumen, sumber / "Realisas.xlsx")
        assert hasil.exit_code == 2
        assert "Maksud Anda “" in hasil.stderr and "Realisasi.xlsx”?" in hasil.stderr


def test_unlike_names_are_not_asked_about(tmp_path: Path) -> None:
    """A file that has only its ending in common would be offered: teks.xlsx for tidak ada.xlsx."""
    (tmp_path / "teks.xlsx").write_bytes(b"")
    hasil = run("periksa", tmp_path / "tidak ada.xlsx")
    assert hasil.exit_code == 2
    assert "Maksud Anda" not in hasil.stderr


@pytest.mark.parametrize("argumen", [("-h",), ("--help",), ("help",), ("bantuan",)])
def test_help_is_found_under_each_of_its_names(argumen: tuple[str, ...]) -> None:
    """A person would guess a name for the help that is not there."""
    hasil = run(*argumen)
    assert hasil.exit_code == 0 and "Perintah:" in hasil.output


def test_help_on_one_command() -> None:
    """`help susun` would show the whole list again."""
    for argumen in (("help", "susun"), ("susun", "-h")):
        assert "SUMBER..." in run(*argumen).output


def test_the_version_is_found_under_both_names() -> None:
    """A person who asks for help could not say which version it is."""
    assert run("--version").output == run("--versi").output != ""


def test_all_findings_are_printed_when_asked_for() -> None:
    """Who cannot open the workbook could not read the sixth finding."""
    pendek, semua = run("periksa", CONTOH).stdout, run("periksa", CONTOH, "--semua").stdout
    assert "14 hal lain (6 peringatan, 8 informasi): jalankan lagi dengan --semua" in pendek
    assert "K104" not in pendek and "K104" in semua
