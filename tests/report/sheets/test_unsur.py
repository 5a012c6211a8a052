"""Tabel 3.3 where the source rounds its IKM in another way than the report."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.alat.buku_kerja import run, run_json
from tests.alat.libreoffice import LOKAL, changes, perlu_libreoffice, read_cells
from tests.alat.survei import UNSUR

# 45 respondents: so many of them answer 4 in each unsur, the others 3; the answers add up to 1.426.
EMPAT = (19, 20, 14, 39, 24, 25, 23, 33, 14)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with answers whose IKM below them is rounded only at the end: 88,0247."""
    hasil = tmp_path_factory.mktemp("skm")
    buku = Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar.append(["No", "Nama", *UNSUR])
    for n in range(45):
        lembar.append([n + 1, f"Orang {n}", *(4 if n < banyak else 3 for banyak in EMPAT)])
    lembar.append([None, "IKM", 1426 * 25 / 405])
    buku.save(hasil / "SKM.xlsx")
    return hasil


def test_the_printed_ikm_stands_in_the_json(folder: Path) -> None:
    """The report would carry 88,03 (from values of two decimals), the office's own says 88,02."""
    dokumen = run_json("periksa", folder)
    assert (dokumen["ringkasan"]["ikm"], dokumen["ringkasan"]["mutu"]) == ("88.02", "B")
    assert dokumen["hasil"]["skm_responden"]["ikm"] == "88.02"


@perlu_libreoffice
@pytest.mark.parametrize("locale", LOKAL)
def test_every_sheet_shows_the_printed_ikm(folder: Path, tmp_path: Path, locale: str) -> None:
    """One sheet would say 88,02 and another 88,03, or a recalculation would change it."""
    buku = tmp_path / "hasil.xlsx"
    run("susun", folder, "-o", buku)
    assert changes(buku, tmp_path, locale) == []
    for lembar, isi in read_cells(buku).items():
        if lembar in {"3.3 Unsur SKM", "SKM", "Metode", "Ringkasan"}:
            assert 88.02 in isi.values(), lembar
            assert 88.03 not in isi.values(), lembar


def test_a_changed_unsur_gives_a_new_ikm(folder: Path, tmp_path: Path) -> None:
    """The printed IKM would stand for ever: the formula only holds it within its rounding."""
    buku = tmp_path / "hasil.xlsx"
    run("susun", folder, "-o", buku)
    rumus = [
        sel.value
        for baris in load_workbook(buku)["3.3 Unsur SKM"].iter_rows()
        for sel in baris
        if isinstance(sel.value, str) and "ABS(ROUND(" in sel.value
    ]
    (teks,) = rumus
    assert "<=0.01" in teks
    assert "!C47" in teks.replace("$", "")
