"""How long the program takes beside the least that its reader needs for the same file.

`python -m bench.kecepatan [BARIS]` writes a SIPD-like export of about BARIS rows, then measures
calamine alone (the floor), reading into grids, and the whole check, and prints each as a ratio;
the annotated copy of that file, with three findings, in seconds; and reading each kind of file.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook

from bench.jenis import KEPALA, large_rows, write_kinds
from lkjip_xl.grid.read import read_workbook
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.pipeline import inspect, read_sources
from lkjip_xl.salinan.write import build_copies

_KALI = 3


def write_large(path: Path, baris: int) -> None:
    """Write the budget as a SIPD-like export."""
    buku = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    lembar = buku.add_worksheet("LRA")
    for b, isi in enumerate([KEPALA, *large_rows(baris)]):
        lembar.write_row(b, 0, isi)
    buku.close()


def _time(kerja: Callable[[], object]) -> float:
    """Return the best of a few runs (seconds)."""
    waktu = []
    for _ in range(_KALI):
        mulai = time.perf_counter()
        kerja()
        waktu.append(time.perf_counter() - mulai)
    return min(waktu)


def main() -> None:
    """Print the ratios."""
    baris = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "LRA.xlsx"
        write_large(path, baris)

        def lantai() -> object:
            return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()

        dasar = _time(lantai)
        print(f"{baris} baris; lantai (calamine saja) {dasar * 1000:.0f} ms")
        for nama, kerja in (
            ("membaca ke kisi", lambda: read_workbook(path, path.name)),
            ("periksa seluruhnya", lambda: inspect(read_sources([path]))),
        ):
            print(f"{nama:<20} {_time(kerja) / dasar:5.1f} × lantai")
        print(f"{'salinan bertanda':<20} {_time(_annotating(path)):5.1f} detik")
    print()
    write_kinds(baris)


def _annotating(path: Path) -> Callable[[], object]:
    """Return the work of building the annotated copy of a file with three findings."""
    bacaan = read_sources([path])
    temuan = tuple(
        Temuan("T101", "kesalahan", "Pesan.", "Saran.", path.name, "LRA", (f"C{b}",))
        for b in (2, 3, 11)
    )
    bahan = replace(inspect(bacaan), temuan=temuan)
    return lambda: build_copies(bahan, bacaan.berkas, path.parent)


if __name__ == "__main__":
    main()
