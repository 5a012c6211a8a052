"""The harness itself: if it let a wrong value pass, every recalculation test would be empty."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import xlsxwriter

from tests.alat.libreoffice import (
    LOKAL,
    differences,
    perlu_libreoffice,
    read_cells,
    recalculate,
    strip_cached,
)


def _book(path: Path, hasil: dict[str, tuple[str, object]]) -> Path:
    buku = xlsxwriter.Workbook(str(path))
    lembar = buku.add_worksheet("A")
    for alamat, (rumus, nilai) in hasil.items():
        lembar.write_formula(alamat, rumus, None, nilai)
    buku.close()
    return path


BENAR: dict[str, tuple[str, object]] = {
    "A1": ("=1+2", 3),
    "A2": ('="a"&"b"', "ab"),
    "A3": ("=0.1+0.2", 0.3),
    "A4": ('=""', ""),
    "A5": ('=IF(1>2,"<","&gt;")', "&gt;"),
}


def test_strip_cached_leaves_formulas_without_values(tmp_path: Path) -> None:
    """A value left behind would be compared with itself."""
    strip_cached(_book(tmp_path / "a.xlsx", BENAR), tmp_path / "b.xlsx")
    assert read_cells(tmp_path / "b.xlsx") == {"A": {}}


@perlu_libreoffice
@pytest.mark.parametrize("lokal", LOKAL)
def test_right_values_make_no_difference(tmp_path: Path, lokal: str) -> None:
    """A harness that reports right values would make every test red."""
    asal = _book(tmp_path / "a.xlsx", BENAR)
    strip_cached(asal, tmp_path / "b.xlsx")
    assert differences(asal, recalculate(tmp_path / "b.xlsx", tmp_path, lokal)) == []


@perlu_libreoffice
def test_wrong_values_and_errors_are_reported(tmp_path: Path) -> None:
    """A wrong carried value, a wrong text or an error would pass unseen."""
    salah: dict[str, tuple[str, object]] = {
        "A1": ("=1+2", 3.00000000001),
        "A2": ('="a"&"b"', "AB"),
        "A3": ("=1/0", "#DIV/0!"),
        "A4": ('=""', 0),
    }
    asal = _book(tmp_path / "a.xlsx", salah)
    beda = differences(asal, recalculate(asal, tmp_path, "en-US"))
    assert [teks.split(":")[0] for teks in beda] == ["A!A1", "A!A2", "A!A3", "A!A4"]


@perlu_libreoffice
def test_locales_write_numbers_differently(tmp_path: Path) -> None:
    """If both runs had the same separators, nothing would be proved about Indonesian Excel."""
    asal = _book(tmp_path / "a.xlsx", {"A1": ("=FIXED(1234.5,2)", "")})
    hasil = [read_cells(recalculate(asal, tmp_path, lokal))["A"]["A1"] for lokal in LOKAL]
    assert hasil == ["1,234.50", "1.234,50"]


@pytest.mark.parametrize(
    ("setelan", "hasil"),
    [({}, "skipped"), ({"CI": "true"}, "failed"), ({"WAJIB_LIBREOFFICE": "1"}, "failed")],
)
def test_without_libreoffice(tmp_path: Path, setelan: dict[str, str], hasil: str) -> None:
    """A runner without LibreOffice would be green though nothing was recalculated."""
    akar = Path(__file__).parents[2]
    (tmp_path / "test_uji.py").write_text(
        "from tests.alat.libreoffice import perlu_libreoffice, recalculate\n\n\n"
        "@perlu_libreoffice\n"
        "def test_uji(tmp_path):\n"
        "    recalculate(tmp_path / 'a.xlsx', tmp_path, 'en-US')\n",
        encoding="utf-8",
    )
    bersih = {k: v for k, v in os.environ.items() if k not in {"CI", "WAJIB_LIBREOFFICE"}}
    lingkungan = bersih | {"PATH": str(tmp_path), "PYTHONPATH": str(akar)} | setelan
    jalan = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path, env=lingkungan, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert f"1 {hasil}" in jalan.stdout, jalan.stdout
