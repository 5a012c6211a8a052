"""Many files are read by several processes, and nothing of the result tells it."""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bench.speed.besar import budget_rows, spoil, write_book
from lkjip_xl.grid.files import BerkasSumber, expand_sources
from lkjip_xl.pipeline import build_workbook, inspect, read_sources
from lkjip_xl.report.json_dokumen import build_document
from lkjip_xl.tables import processes


@pytest.fixture(name="folder")
def _files(tmp_path: Path) -> Path:
    """Return a folder of budgets with formulas, one of them wrong, and a torn file."""
    for nomor in range(4):
        baris = budget_rows(40 + nomor)
        spoil(baris, 2 if nomor == 1 else 100)
        write_book(tmp_path / f"LRA {nomor}.xlsx", [baris], "rumus" if nomor % 2 else "teks")
    (tmp_path / "rusak.xlsx").write_bytes(b"PK\x03\x04 bukan zip")
    return tmp_path


@pytest.fixture(name="dua_proses")
def _two_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_processes", lambda _berkas: 2)


def _results(folder: Path, *, bersama: bool) -> tuple[str, bytes]:
    bahan = inspect(read_sources([folder], bersama=bersama))
    return json.dumps(build_document(bahan, None)), build_workbook(bahan)


@pytest.mark.usefixtures("dua_proses")
def test_the_same_bytes_come_of_it(folder: Path) -> None:
    """A report would depend on how many cores the computer has."""
    assert _results(folder, bersama=True) == _results(folder, bersama=False)


@pytest.mark.usefixtures("dua_proses")
def test_the_processes_do_the_work(folder: Path) -> None:
    """A process that cannot hand over its work would leave it, unseen, to the first one."""
    semua = list(processes.read_many(expand_sources([folder]).berkas, None))
    assert [len(terbaca.lembar) for terbaca in semua] == [1, 1, 1, 1, 0]
    assert all(entri for terbaca in semua for entri in terbaca.entri)
    assert semua[-1].galat is not None


def _die(_satu: BerkasSumber, _sandi: str | None) -> None:
    os._exit(1)


@pytest.mark.usefixtures("dua_proses")
@pytest.mark.skipif(sys.platform != "linux", reason="hanya proses bercabang mewarisi penggantinya")
def test_a_killed_process_costs_only_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer short of memory ends a process: the whole run would be lost with it."""
    sebelum = _results(folder, bersama=False)
    monkeypatch.setattr(processes, "_read_and_recognise", _die)
    assert _results(folder, bersama=True) == sebelum


def _sources(folder: Path, banyak: int, bita: int) -> Sequence[BerkasSumber]:
    path = folder / "A.xlsx"
    path.write_bytes(bytes(bita))
    return [BerkasSumber(path, f"{n}.xlsx", eksplisit=False) for n in range(banyak)]


def test_a_small_run_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Starting processes would take longer than a folder of a dozen small files."""
    monkeypatch.setattr(processes, "_cores", lambda: 2)
    assert processes._processes(_sources(tmp_path, 12, 1_000_000)) == 1
    assert processes._processes(_sources(tmp_path, 100, 1_000)) == 1
    assert processes._processes(_sources(tmp_path, 100, 100_000)) == 2


def test_a_browser_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page has no processes: it would fail on a folder of many files."""
    monkeypatch.setattr(processes, "_cores", lambda: 2)
    monkeypatch.setattr(sys, "platform", "emscripten")
    assert processes._processes(_sources(tmp_path, 100, 100_000)) == 1
