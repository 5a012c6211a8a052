"""From grids to the report's content, and its cells by name."""

from lkjip_xl.grid.grid import Grid
from lkjip_xl.pipeline import Bacaan, inspect
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import BlokTabel, Buku, Isi, Lembar
from lkjip_xl.report.susun import build_report
from lkjip_xl.tables.sources import recognise_all


def bahan(*grid: Grid) -> Bahan:
    """Return what a run makes of grids."""
    entri = tuple(recognise_all(grid))
    return inspect(Bacaan(entri, {(g.berkas, g.lembar): g for g in grid}, (), (), ()))


def buku(*grid: Grid) -> Buku:
    """Return the report's content of grids."""
    return build_report(bahan(*grid))


def lembar(kerja: Buku, kunci: str) -> Lembar:
    """Return a sheet by its key."""
    return next(halaman for halaman in kerja.lembar if halaman.kunci == kunci)


def tabel(halaman: Lembar) -> list[BlokTabel]:
    """Return the tables of a sheet, top to bottom."""
    return [blok for blok in halaman.blok if isinstance(blok, BlokTabel)]


def nilai(blok_tabel: BlokTabel) -> list[list[object]]:
    """Return the values of a table's cells, row by row."""
    return [[None if s is None else s.nilai for s in baris.sel] for baris in blok_tabel.baris]


def bernama(kerja: Buku) -> dict[str, Isi]:
    """Return the named cells of the report and of the calculated columns."""
    semua = [s for lbr in kerja.lembar for b in lbr.blok for r in b.baris for s in r.sel if s]
    semua += [s for sumber in kerja.sumber for k in sumber.kolom_hitung for s in k.sel.values()]
    return {s.nama: s for s in semua if s.nama}
