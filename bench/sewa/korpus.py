"""The workbooks of a run: drawn once, while all is on, and kept as sheets with their truth."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bench.jalan import find
from bench.kasus import Kasus as KasusCacat
from bench.kasus import draw_case as draw_fault
from bench.kasus import draw_clean
from bench.lembar import TakTerbaca
from bench.nilai import judge
from bench.sewa.rapor import Rapor, of_clean, of_document, of_faults, of_findings
from bench.susunan.faults.suntik import draw_faulty
from bench.susunan.kasus import draw_case
from bench.susunan.measure.diagnosa import diagnose
from bench.susunan.measure.jalan import time_limit
from bench.susunan.measure.nilai import grade
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.read import read_workbook
from lkjip_xl.pipeline import Bacaan, inspect, read_sources
from lkjip_xl.report.json_dokumen import build_document
from lkjip_xl.tables.sources import recognise_all

Dokumen = dict[str, Any]


@dataclass(frozen=True)
class Soal:
    """A workbook, and how well it is read."""

    nama: str
    nilai: Callable[[], Rapor]


def document(grid: list[Grid]) -> Dokumen:
    """Return what `periksa --json` says of some sheets; what must never happen is an answer too."""
    try:
        with time_limit():
            entri = tuple(recognise_all(grid))
            menurut = {(lembar.berkas, lembar.lembar): lembar for lembar in grid}
            return dict(build_document(inspect(Bacaan(entri, menurut, (), (), ())), None))
    except GalatBerkas as galat:
        return {"galat": {"pesan": galat.pesan, "saran": galat.saran}}
    except Exception as galat:  # a traceback is counted, not hidden
        return {"runtuh": f"{type(galat).__name__}: {galat}"}


def _sheets(data: bytes, nama: str) -> list[Grid]:
    """Return the sheets of a workbook, formulas and looks read."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{nama}.xlsx"
        path.write_bytes(data)
        grid = list(read_workbook(path, path.name))
        for lembar in grid:
            _ = lembar.rupa
    return grid


def composed(nomor: range, benih: int) -> Iterator[Soal]:
    """Yield the clean workbooks of composed layouts."""
    for n in nomor:
        kasus = draw_case(n, benih)
        grid = _sheets(kasus.bytes(), kasus.berkas)
        benar = kasus.kebenaran

        def nilai(grid: list[Grid] = grid, benar: Any = benar) -> Rapor:
            dokumen = document(grid)
            return of_clean(dokumen, grade(dokumen, benar))

        yield Soal(f"susunan {n}", nilai)


def composed_faults(nomor: range, benih: int) -> Iterator[Soal]:
    """Yield composed workbooks with faults."""
    for n in nomor:
        kasus = draw_faulty(n, benih)
        grid = _sheets(kasus.kasus.bytes(), kasus.kasus.berkas)

        def nilai(grid: list[Grid] = grid, cacat: Any = kasus.cacat) -> Rapor:
            dokumen = document(grid)
            return of_faults(dokumen, diagnose(dokumen, cacat))

        yield Soal(f"cacat susunan {n}", nilai)


def faults(nomor: range, benih: int) -> Iterator[Soal]:
    """Yield the workbooks of the layouts known from the field, each with a fault or two."""
    for n in nomor:
        kasus = draw_fault(n, benih)
        yield Soal(f"cacat {n}", partial(_faulty, kasus, kasus.buku.grid()))


def _faulty(kasus: KasusCacat, grid: list[Grid]) -> Rapor:
    try:
        with time_limit():
            temuan = find(grid)
    except GalatBerkas:
        temuan = ()
    except Exception as galat:
        return Rapor({}, {"runtuh": 1}, repr(galat))
    return of_findings(temuan, judge(kasus, temuan))


def _clean(grid: list[Grid]) -> Rapor:
    return of_document(document(grid))


def clean(nomor: range, benih: int) -> Iterator[Soal]:
    """Yield clean workbooks of those layouts; any change of what is said of one is a loss."""
    for n in nomor:
        try:
            grid = draw_clean(n, benih)
        except TakTerbaca:
            continue
        yield Soal(f"bersih {n}", partial(_clean, grid))


def files(path: Path) -> Iterator[Soal]:
    """Yield the workbooks below a folder: a folder of several that belong together is one."""
    for folder in [path, *sorted(p for p in path.rglob("*") if p.is_dir())]:
        if (folder / "Realisasi.xlsx").exists():
            yield Soal(folder.name, partial(_from_files, [folder]))
            continue
        for berkas in sorted(p for p in folder.iterdir() if p.is_file()):
            yield Soal(berkas.name, partial(_from_files, [berkas]))


def _from_files(path: list[Path]) -> Rapor:
    try:
        with time_limit():
            return of_document(dict(build_document(inspect(read_sources(path)), None)))
    except GalatBerkas as galat:
        return of_document({"galat": galat.pesan})
    except Exception as galat:
        return of_document({"runtuh": repr(galat)})
