"""What a run loads: a small workbook is checked faster than all rooms are imported."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.speed.besar import write_budget

# What no run on an .xlsx of typed amounts without findings needs.
_TAK_PERLU = ("lkjip_xl.salinan", "lkjip_xl.templat", "lkjip_xl.contoh", "lkjip_xl.causes")
_BERAT = ("openpyxl", "numpy", "pandas", "msoffcrypto", "lxml", "xlrd", "python_calamine",
          "lkjip_xl.grid.formats", "csv", "urllib.request", "email", "http",
          "multiprocessing", "concurrent.futures")  # fmt: skip
# What few tables need: fractions of a median, a solver's random numbers, the entities of HTML.
_JARANG = ("statistics", "random", "html", "lkjip_xl.report.json_dokumen", "lkjip_xl.api")
_HANYA_SUSUN = ("lkjip_xl.book", "lkjip_xl.report.susun", "lkjip_xl.report.blocks", "xlsxwriter")

_AWAL = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
sys.argv = ["lkjip-xl", *json.loads({!r})]
from lkjip_xl.cli import main
main()
"""


def loaded(*perintah: str) -> list[str]:
    """Return the modules that a command has loaded when it ends."""
    program = _AWAL.format(json.dumps(perintah))
    hasil = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return list(json.loads(hasil.stderr.splitlines()[-1]))


def _within(modul: list[str], nama: tuple[str, ...]) -> list[str]:
    return [m for m in modul if any(m == teks or m.startswith(f"{teks}.") for teks in nama)]


@pytest.fixture(name="anggaran")
def _budget(tmp_path: Path) -> Path:
    return write_budget(tmp_path / "LRA.xlsx", 60, "ketik")


def test_help_loads_no_room() -> None:
    """Help would take as long as a run: every room would be imported for a page of text."""
    milik = [m for m in loaded("--help") if m.startswith("lkjip_xl.")]
    assert set(milik) <= {
        "lkjip_xl.cli",
        "lkjip_xl.grid",
        "lkjip_xl.grid.galat",
        "lkjip_xl.lazy",
        "lkjip_xl.lazy.pola",
        "lkjip_xl.perintah.output",
        "lkjip_xl.perintah",
        "lkjip_xl.perintah.bantuan",
        "lkjip_xl.perintah.jaga",
        "lkjip_xl.perintah.terminal",
    }


def test_a_check_loads_no_report(anggaran: Path) -> None:
    """A check of a small file would spend most of its time on importing what it never uses."""
    modul = loaded("periksa", str(anggaran))
    assert _within(modul, (*_TAK_PERLU, *_BERAT, *_HANYA_SUSUN, *_JARANG)) == []


def test_importing_compiles_nothing() -> None:
    """Starting would take as long as reading 5.000 rows: hundreds of patterns and records."""
    program = (
        "import click, dataclasses, decimal, fractions, re\n"
        "from importlib import import_module as muat\n"
        "buat, banyak = dataclasses._process_class, []\n"
        "dataclasses._process_class = lambda *a, **k: banyak.append(1) or buat(*a, **k)\n"
        "import xml.etree.ElementTree, zipfile, textwrap, difflib, json\n"
        "awal = len(re._cache)\n"
        "muat('lkjip_xl.perintah.jalan'), muat('lkjip_xl.report.screen.layar')\n"
        "print(len(banyak), len(re._cache) - awal)"
    )
    hasil = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    records, pola = map(int, hasil.stdout.split())
    assert records <= 25  # those that change, and so are plain dataclasses
    assert pola <= 10


def test_a_report_loads_no_slow_reader(anggaran: Path) -> None:
    """A report of typed cells would wait for a library that only reads formulas and passwords."""
    modul = loaded("susun", str(anggaran), "-o", str(anggaran.with_name("Hasil.xlsx")))
    assert _within(modul, (*_TAK_PERLU, *_BERAT)) == []
