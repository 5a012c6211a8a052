"""The forms as files, blank and filled: what `templat` writes is read back without a finding."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from lkjip_xl.templat import BERKAS, write_templat
from tests.alat.buku_kerja import edit_cell, run, run_json
from tests.alat.libreoffice import perlu_libreoffice, recalculate
from tests.templat.isian import KINERJA_RESPONDEN, PEGAWAI, RESPONDEN, SEMUA, Isian, fill

AKAR = Path(__file__).parents[2]
ISIAN = {
    "rekap": SEMUA,
    "responden": {**SEMUA, "Kinerja.xlsx": KINERJA_RESPONDEN, "SKM.xlsx": RESPONDEN},
}


def _grave(dokumen: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return kode, sheet and message of all findings that are more than informasi."""
    return [
        (t["kode"], t["lembar"], t["pesan"])
        for t in dokumen["temuan"]
        if t["tingkat"] != "informasi"
    ]


def _found(dokumen: dict[str, Any]) -> set[str]:
    return {s["dikenali"] for s in dokumen["sumber"]} - {"tidak_dikenali"}


@pytest.mark.parametrize("isian", ISIAN.values(), ids=ISIAN.keys())
def test_filled_forms_are_read_without_a_finding(tmp_path: Path, isian: Isian) -> None:
    """A form filled and saved by another program than Excel would be called wrong."""
    dokumen = run_json("periksa", fill(tmp_path, isian))
    assert _grave(dokumen) == []
    assert {t["kode"] for t in dokumen["temuan"]} <= {"B103", "B111", "K104"}


@perlu_libreoffice
@pytest.mark.parametrize("isian", ISIAN.values(), ids=ISIAN.keys())
def test_filled_and_calculated_forms_are_read_without_a_finding(
    tmp_path: Path, isian: Isian
) -> None:
    """A formula of a form would give another figure than the program does."""
    hitung = tmp_path / "hitung"
    hitung.mkdir()
    for path in sorted(fill(tmp_path / "isi", isian).iterdir()):
        shutil.copy(recalculate(path, tmp_path / "lo", "id-ID"), hitung / path.name)
    dokumen = run_json("periksa", hitung)
    assert _grave(dokumen) == []
    assert {t["kode"] for t in dokumen["temuan"]} <= {"B111", "K104"}
    (banding,) = [s for s in dokumen["sumber"] if s["lembar"] == "Perbandingan"]
    assert "realisasi_2024" in banding["kolom"]


def test_filled_figures_are_those_that_were_typed(tmp_path: Path) -> None:
    """An example, a blank row or a sum of the form would enter the report."""
    dokumen = run_json("periksa", fill(tmp_path, SEMUA))
    ringkasan = dokumen["ringkasan"]
    # 1.500.000 + 2.500.000 + 3.000.000 + 1.000.000.000, and what was spent of them
    assert ringkasan["anggaran"] == "1007000000"
    assert ringkasan["realisasi"] == "996399900"
    murni = dokumen["hasil"]["anggaran_perubahan"][-1]
    # 6.000.000 + 1.000.000.000, and 1.000.000 more
    assert (murni["tingkat"], murni["anggaran_murni"]) == ("jumlah", "1006000000")
    # the founding document's unsur, each times 0,11
    assert (ringkasan["ikm"], ringkasan["mutu"]) == ("88.24", "B")
    capaian = [baris["capaian"] for baris in dokumen["hasil"]["capaian_kinerja"]]
    # 88,24 of 87; (2 x 10 - 9) of 10
    assert capaian == ["101.43", "110.00"]


def test_every_form_is_read_as_what_it_is_for(tmp_path: Path) -> None:
    """A form would be filled in vain."""
    rekap = _found(run_json("periksa", fill(tmp_path / "a", ISIAN["rekap"])))
    jawaban = _found(run_json("periksa", fill(tmp_path / "b", ISIAN["responden"])))
    assert rekap | jawaban == {
        "anggaran", "anggaran_perubahan", "perjanjian_kinerja", "capaian_kinerja",
        "perbandingan_capaian", "capaian_kegiatan", "skm_rekap", "skm_triwulan", "skm_responden",
        "pegawai_jabatan", "pegawai_golongan", "pengaturan",
    }  # fmt: skip


def test_levels_and_year_are_those_of_the_form(tmp_path: Path) -> None:
    """Rows of the form would stand at the wrong level, or the rows nobody filled as well."""
    sumber = {s["lembar"]: s for s in run_json("periksa", fill(tmp_path, SEMUA))["sumber"]}
    anggaran = sumber["Realisasi Anggaran"]
    assert (anggaran["hierarki"], anggaran["tahun"], anggaran["baris"]) == ("kode", "2025", 9)


@pytest.mark.parametrize("perintah", ["periksa", "susun"])
def test_blank_forms_give_no_figure_but_a_sentence(tmp_path: Path, perintah: str) -> None:
    """Blank forms would be reported as a budget of zero, or their examples as data."""
    write_templat(tmp_path)
    hasil = run(perintah, tmp_path)
    assert hasil.exit_code == 2
    assert "formulir “Realisasi Anggaran” di Anggaran.xlsx dan 18 formulir lain" in hasil.stderr
    assert "masih kosong" in hasil.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(BERKAS)


def test_blank_forms_beside_a_filled_one_are_named(tmp_path: Path) -> None:
    """A form that was forgotten would go unsaid, or count as zeros."""
    dokumen = run_json("periksa", fill(tmp_path, {"Pegawai.xlsx": PEGAWAI}))
    assert set(dokumen["hasil"]) == {"pegawai_jabatan", "pegawai_golongan"}
    kosong = {t["lembar"] for t in dokumen["tidak_diperiksa"] if "masih kosong" in t["alasan"]}
    assert {"Realisasi Anggaran", "Capaian", "Jawaban Responden", "Rekap Unsur"} <= kosong
    assert {"Tindak Lanjut", "Keterangan", "Pemetaan"} <= kosong


def test_blank_forms_get_no_sheet(tmp_path: Path) -> None:
    """Three copies of mere headers would be printed, and stand in the contents."""
    identitas = {"Identitas": SEMUA["Pengaturan.xlsx"]["Identitas"]}
    run("susun", fill(tmp_path, {**SEMUA, "Pengaturan.xlsx": identitas}),
        "-o", tmp_path / "hasil.xlsx")  # fmt: skip
    lembar = " ".join(load_workbook(tmp_path / "hasil.xlsx").sheetnames)
    assert "Identitas" in lembar
    assert [nama for nama in ("Tindak Lanjut", "Keterangan", "Pemetaan") if nama in lembar] == []


def test_a_filled_form_of_texts_gets_its_sheet(tmp_path: Path) -> None:
    """The rencana tindak lanjut that somebody typed would be left out as blank."""
    fill(tmp_path, SEMUA)
    edit_cell(tmp_path / "Pengaturan.xlsx", "Tindak Lanjut", "A6", "Persyaratan")
    edit_cell(tmp_path / "Pengaturan.xlsx", "Tindak Lanjut", "B6", "Menempel daftar syarat")
    run("susun", tmp_path, "-o", tmp_path / "hasil.xlsx")
    assert "Tindak Lanjut" in " ".join(load_workbook(tmp_path / "hasil.xlsx").sheetnames)


def test_a_missed_row_of_a_form_is_found(tmp_path: Path) -> None:
    """A pagu typed in a row without a name would be lost in silence."""
    fill(tmp_path, SEMUA)
    edit_cell(tmp_path / "Anggaran.xlsx", "Realisasi Anggaran", "D12", 5_000_000)
    kode = [baris[0] for baris in _grave(run_json("periksa", tmp_path))]
    assert kode == ["B108"]


def test_a_filled_example_is_asked_about(tmp_path: Path) -> None:
    """Data typed into the example's row would be lost in silence."""
    fill(tmp_path, SEMUA)
    edit_cell(tmp_path / "Pegawai.xlsx", "Jabatan", "B5", 2)
    kode = [baris[0] for baris in _grave(run_json("periksa", tmp_path))]
    assert kode == ["B111"]


def test_same_bytes_on_any_machine(tmp_path: Path) -> None:
    """A time zone, a hash seed or a working folder would show in the forms."""
    kode = (
        "from pathlib import Path; from lkjip_xl.templat import write_templat\n"
        "write_templat(Path('hasil'))"
    )
    for nama, zona, benih in (("satu", "Asia/Jakarta", "1"), ("dua", "America/New_York", "77")):
        folder = tmp_path / nama
        folder.mkdir()
        lingkungan = os.environ | {"TZ": zona, "PYTHONHASHSEED": benih, "PYTHONPATH": str(AKAR)}
        subprocess.run([sys.executable, "-c", kode], cwd=folder, env=lingkungan, check=True)
    for berkas in BERKAS:
        deret = [(tmp_path / n / "hasil" / berkas).read_bytes() for n in ("satu", "dua")]
        assert deret[0] == deret[1], berkas


def test_no_file_of_the_user_is_replaced(tmp_path: Path) -> None:
    """A form that somebody has filled would be lost, or half of the forms written beside it."""
    (tmp_path / "SKM.xlsx").write_bytes(b"milik saya")
    hasil = run("templat", tmp_path)
    assert hasil.exit_code == 2
    assert "SKM.xlsx" in hasil.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["SKM.xlsx"]
    assert (tmp_path / "SKM.xlsx").read_bytes() == b"milik saya"


def test_the_command_names_what_it_wrote(tmp_path: Path) -> None:
    """Somebody would not know where the forms are, or what to do with them."""
    folder = tmp_path / "baru"
    hasil = run("templat", folder)
    assert hasil.exit_code == 0
    assert all(str(folder / nama) in hasil.stdout for nama in BERKAS)
    assert "lkjip-xl periksa" in hasil.stdout
