"""How long each kind of file takes to read, beside the least that its own reader needs.

`python -m bench.jenis [BARIS]` writes one budget, with bold parents and their sums as formulas,
in every kind, and prints the time of the bare reader (all values as Python objects, nothing
else) and of reading into grids. Both alternate, and the best run of each counts: processor time,
so that other programs on the machine disturb less.
"""

import csv
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import xlrd
from python_calamine import CalamineWorkbook

from lkjip_xl.grid.formats.markup import parse_page
from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.grid.read import read_workbook
from lkjip_xl.model.sel import Gaya
from tests.alat.ragam import PENULIS

_KALI = 9
_REKENING_PER_SUB = 8
KEPALA = ("Kode", "Uraian", "Anggaran", "Realisasi")
_REKENING = "5.1."


def _calamine(path: Path) -> object:
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


def _xlrd(path: Path) -> object:
    lembar = xlrd.open_workbook(str(path), formatting_info=True).sheet_by_index(0)
    return [lembar.row_values(b) for b in range(lembar.nrows)]


def _markup(path: Path) -> object:
    akar = parse_page(path.read_text(encoding="utf-8"))
    return [[sel.text for sel in baris] for baris in akar.iter("tr")]


def _csv(path: Path) -> object:
    with path.open(encoding="cp1252", newline="") as berkas:
        return list(csv.reader(berkas, delimiter=";"))


LANTAI: dict[str, Callable[[Path], object]] = {
    "xlsx": _calamine,
    "xls": _xlrd,
    "xlsb": _calamine,
    "ods": _calamine,
    "html": _markup,
    "csv": _csv,
}


def large_rows(baris: int) -> Iterator[tuple[str, str, int, int]]:
    """Yield a clean budget in one kode column: program, kegiatan, sub kegiatan, rekening."""
    tertulis = sub = 0
    while tertulis < baris:
        program, kegiatan, nomor = sub // 2500 + 1, sub // 50 % 50 + 1, sub % 50 + 1
        awal = f"7.01.{program:02d}"
        kode = f"{awal}.2.{kegiatan:02d}.{nomor:04d}"
        pagu = _REKENING_PER_SUB * 1000
        kelompok = [(kode, f"Sub Kegiatan {nomor}", pagu, pagu // 2)]
        if sub % 50 == 0:
            kelompok.insert(
                0, (f"{awal}.2.{kegiatan:02d}", f"Kegiatan {kegiatan}", pagu * 50, pagu * 25)
            )
        if sub % 2500 == 0:
            kelompok.insert(0, (awal, f"Program {program}", pagu * 2500, pagu * 1250))
        for rek in range(1, _REKENING_PER_SUB + 1):
            kelompok.append((f"5.1.02.01.001.{rek:05d}", f"Belanja {rek}", 1000, 500))
        yield from kelompok
        tertulis += len(kelompok)
        sub += 1


def large_grid(baris: int) -> Grid:
    """Return the budget as a grid: parents are bold, and their anggaran is a formula."""
    semua = [KEPALA, *large_rows(baris)]
    induk = [b for b, deret in enumerate(semua) if b and not deret[0].startswith(_REKENING)]
    rupa = Rupa(
        {(b, 2): f"=SUM(C{b + 2}:C{b + 9})" for b in induk},
        {(b, 1): Gaya(tebal=True) for b in induk},
    )
    kolom = [list(lajur) for lajur in zip(*semua, strict=True)]
    return Grid("LRA", "LRA", kolom, ada_rumus=True, baca_rupa=lambda: rupa)


def _processor_time(kerja: Callable[[], object]) -> float:
    mulai = time.process_time()
    kerja()
    return time.process_time() - mulai


def measure(baris: int) -> Iterator[tuple[str, float, float]]:
    """Yield kind, seconds of the bare reader, and seconds of reading into grids."""
    grid = large_grid(baris)
    with tempfile.TemporaryDirectory() as folder:
        for jenis, tulis in PENULIS.items():
            path = Path(folder) / f"LRA.{jenis}"
            tulis(path, grid)
            putaran = [
                (
                    _processor_time(lambda p=path, j=jenis: LANTAI[j](p)),  # type: ignore[misc]
                    _processor_time(lambda p=path: read_workbook(p, p.name)),  # type: ignore[misc]
                )
                for _ in range(_KALI)
            ]
            yield jenis, min(lantai for lantai, _ in putaran), min(baca for _, baca in putaran)


def write_kinds(baris: int) -> None:
    """Print the ratios."""
    print(f"{baris} baris; pembaca saja, membaca ke kisi, perbandingan")
    for jenis, lantai, baca in measure(baris):
        print(f"{jenis:<6} {lantai * 1000:6.0f} ms {baca * 1000:6.0f} ms {baca / lantai:5.2f} ×")


if __name__ == "__main__":
    write_kinds(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
