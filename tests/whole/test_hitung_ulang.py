"""The written values against a recalculation, and the chain from a source sheet to the report."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook

from tests.alat.buku_kerja import copy_sample, edit_cell, run, run_json, write_sipd
from tests.alat.libreoffice import (
    LOKAL,
    PERINGATAN_REGIONAL,
    changes,
    perlu_libreoffice,
    read_cells,
    recalculate,
    stale_cells,
)

pytestmark = perlu_libreoffice


@pytest.mark.parametrize("lokal", LOKAL)
@pytest.mark.parametrize("asal", ["contoh", "sipd"])
def test_recalculation_changes_no_cell(tmp_path: Path, lokal: str, asal: str) -> None:
    """A figure would change when the reader's Excel recalculates, or show an error."""
    hasil = tmp_path / "hasil.xlsx"
    if asal == "contoh":
        run("susun", copy_sample(tmp_path), "-o", hasil)
    else:
        write_sipd(tmp_path / "LRA.xlsx")
        run("susun", tmp_path / "LRA.xlsx", "-o", hasil)
    assert changes(hasil, tmp_path, lokal) == []


@pytest.mark.parametrize("lokal", LOKAL)
def test_a_stale_leaf_counts_with_its_new_value_everywhere(tmp_path: Path, lokal: str) -> None:
    """The report would hold the old pagu, and change when somebody opens it."""
    with Workbook(tmp_path / "LRA.xlsx") as buku:
        dpa, lra = buku.add_worksheet("DPA"), buku.add_worksheet("LRA")
        dpa.write_row(0, 0, ("Kode", "Uraian", "Pagu"))
        dpa.write_row(1, 0, ("7.01.01", "Program A", 110))
        lra.write_row(0, 0, ("Kode", "Uraian", "Anggaran", "Realisasi"))
        lra.write_row(1, 0, ("7.01.01", "Program A", None, 40))
        lra.write_formula(1, 2, "=DPA!C2", None, 100)  # stored before the pagu was changed
    dokumen = run_json("susun", tmp_path / "LRA.xlsx", "-o", tmp_path / "hasil.xlsx")
    assert dokumen["ringkasan"]["anggaran"] == "110"
    assert [t["kode"] for t in dokumen["temuan"] if t["tingkat"] == "kesalahan"] == ["F103"]
    assert changes(tmp_path / "hasil.xlsx", tmp_path, lokal) == []


# file, sheet and cell on the source; the copied sheet; the new value
_UBAHAN = (
    ("Realisasi.xlsx", "Tabel 3.5", "D8", "S14 Tabel 3.5", 4_100_000),
    ("Realisasi.xlsx", "Tabel 3.5", "C24", "S14 Tabel 3.5", 995_500),
    ("SKM.xlsx", "Tabel 3.3", "C9", "S15 Tabel 3.3", 91.37),
    ("Kinerja.xlsx", "Tabel 3.1", "E7", "S4 Tabel 3.1", 74.1),
    ("Kinerja.xlsx", "Tabel 3.1", "E5", "S4 Tabel 3.1", 80),
    ("Kinerja.xlsx", "Tabel 3.2", "C6", "S5 Tabel 3.2", 91.5),
    ("Kinerja.xlsx", "Tabel 3.2", "G6", "S5 Tabel 3.2", 95),
    ("Kinerja.xlsx", "Tabel 3.4", "F14", "S6 Tabel 3.4", 0.8),
    ("Kinerja.xlsx", "Perjanjian Kinerja", "G5", "S3 Perjanjian Kinerja", 80),
    ("DPA.xlsx", "Perubahan", "G13", "S1 Perubahan", 4_300_000),
    ("Pegawai.xlsx", "Tabel 1.2", "C10", "S8 Tabel 1.2", 11),
)


@pytest.mark.parametrize(
    ("ubah", "lokal"), [(ubah, LOKAL[urut % 2]) for urut, ubah in enumerate(_UBAHAN)]
)
def test_the_chain_is_alive(
    tmp_path: Path, ubah: tuple[str, str, str, str, float], lokal: str
) -> None:
    """A corrected cell on a source sheet would not reach every table of the report."""
    berkas, lembar, sel, salinan, nilai = ubah
    sumber = copy_sample(tmp_path)
    lama, baru = tmp_path / "lama.xlsx", tmp_path / "baru.xlsx"
    run("susun", sumber, "-o", lama)
    assert salinan in load_workbook(lama).sheetnames
    edit_cell(lama, salinan, sel, nilai)
    edit_cell(sumber / berkas, lembar, sel, nilai)
    run("susun", sumber, "-o", baru)
    assert stale_cells(lama, baru, tmp_path, lokal) == []


@pytest.mark.parametrize(("lokal", "muncul"), [("en-US", True), ("id-ID", False)])
def test_english_settings_are_said(tmp_path: Path, lokal: str, muncul: bool) -> None:
    """A person would type 1.234,56 into an Excel that reads it as another number, unwarned."""
    write_sipd(tmp_path / "LRA.xlsx")
    run("susun", tmp_path / "LRA.xlsx", "-o", tmp_path / "hasil.xlsx")
    for path in (tmp_path / "hasil.xlsx", recalculate(tmp_path / "hasil.xlsx", tmp_path, lokal)):
        kata = [str(n) for n in read_cells(path)["Ringkasan"].values()]
        ada = any(teks.startswith(PERINGATAN_REGIONAL) for teks in kata)
        assert ada == (muncul and path.parent != tmp_path)


def test_a_change_does_reach_the_report(tmp_path: Path) -> None:
    """The chain test would pass on a report whose figures are typed."""
    sumber = copy_sample(tmp_path)
    lama = tmp_path / "lama.xlsx"
    run("susun", sumber, "-o", lama)
    edit_cell(lama, "S14 Tabel 3.5", "D8", 4_199_000 - 1_000_000)
    hasil = read_cells(recalculate(lama, tmp_path, "id-ID"))["3.5 Realisasi Anggaran"]
    assert 3_519_069_195 - 1_000_000 in hasil.values()
