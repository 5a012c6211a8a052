"""The last guard: what nobody foresaw costs its file and says what to send."""

from pathlib import Path
from typing import Any

import pytest

from lkjip_xl import pipeline
from tests.alat.buku_kerja import copy_sample, run, run_json


@pytest.fixture
def jatuh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Switch the guard on, and let every run with the DPA fall."""
    asli = pipeline.inspect

    def inspect(bacaan: pipeline.Bacaan, kabar: Any = None) -> Any:
        if any(berkas == "DPA.xlsx" for berkas, _ in bacaan.grid):
            raise ZeroDivisionError("rahasia 12345")
        return asli(bacaan, kabar)

    monkeypatch.setattr(pipeline, "inspect", inspect)
    monkeypatch.delenv("LKJIP_XL_TANPA_JAGA")


@pytest.mark.usefixtures("jatuh")
def test_one_file_does_not_stop_a_folder(tmp_path: Path) -> None:
    """Nothing of a folder would be checked because of one odd file."""
    sumber = copy_sample(tmp_path)
    dokumen = run_json("susun", sumber)
    assert ("B105", "DPA.xlsx") in {(t["kode"], t["berkas"]) for t in dokumen["temuan"]}
    assert (sumber / "Hasil-LKJiP.xlsx").exists()


@pytest.mark.usefixtures("jatuh")
def test_a_named_file_is_said_and_the_log_holds_no_figures(tmp_path: Path) -> None:
    """The user would see a traceback, or send us amounts and names with it."""
    sumber = copy_sample(tmp_path)
    log = tmp_path / "log.txt"
    hasil = run("periksa", sumber / "DPA.xlsx", "--log", log)
    assert hasil.exit_code == 2
    assert "DPA.xlsx" in hasil.stderr and "--log" in hasil.stderr
    assert "Traceback" not in hasil.stderr
    teks = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in teks and "12345" not in teks and str(tmp_path) not in teks
