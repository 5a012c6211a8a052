"""The typed cells of a row that a formula of the same row is calculated from."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.cells.formula_tree import Operasi, Rujukan, parse_formula, references
from lkjip_xl.cells.formulas import sum_parts
from lkjip_xl.cells.numbers import ke_desimal
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Tempat


class Bagian(NamedTuple):
    """A typed number that a formula of its row adds (+1) or subtracts (-1)."""

    sel: Tempat  # zero-based
    nilai: Decimal  # what is typed
    tanda: int = 1  # how it counts


def summands(grid: Grid | None, sel: Tempat) -> list[Bagian]:
    """Return the typed numbers of its own row that a formula adds, none for any other formula."""
    if grid is None:
        return []
    isi = _summed(grid, sel)
    return [Bagian(di, n, tanda) for tanda, di in isi if (n := _typed(grid, di)) is not None]


def cells_behind(grid: Grid | None, sel: Tempat) -> list[Tempat]:
    """Return the cells of its own row, typed or blank, that a formula adds; itself without one."""
    if grid is None or sel not in grid.rumus:
        return [sel]
    return [di for _, di in _summed(grid, sel) if di not in grid.rumus]


def _summed(grid: Grid, sel: Tempat) -> list[tuple[int, Tempat]]:
    """Return the cells of its own row that a formula adds (+1) or subtracts (-1)."""
    rumus = grid.rumus.get(sel)
    suku = (sum_parts(rumus) if rumus else None) or []
    if any((s.rujukan.baris, s.rujukan.baris_akhir) != (sel[0], sel[0]) for s in suku):
        return []
    if any(s.rujukan.lembar for s in suku):
        return []
    return [
        (s.tanda, (sel[0], k))
        for s in suku
        for k in range(s.rujukan.kolom, s.rujukan.kolom_akhir + 1)
    ]


def operands(
    grid: Grid | None, sel: Tempat, tertulis: Decimal, benar: Decimal
) -> Iterator[tuple[Bagian, Decimal]]:
    """Yield the typed numbers behind a formula, with what each should be to make it right."""
    for satu in summands(grid, sel):
        yield satu, satu.nilai + satu.tanda * (benar - tertulis)
    for satu in _factors(grid, sel) if tertulis else ():
        yield satu, satu.nilai * benar / tertulis


def _factors(grid: Grid | None, sel: Tempat) -> list[Bagian]:
    """Return the typed numbers of its own row that a formula multiplies (volume by harga)."""
    rumus = grid.rumus.get(sel) if grid else None
    pohon = parse_formula(rumus) if rumus else None
    if grid is None or not isinstance(pohon, Operasi) or not _only_multiplies(pohon):
        return []
    rujukan = references(pohon)
    if any(r.lembar or (r.baris, r.baris_akhir) != (sel[0], sel[0]) for r in rujukan):
        return []
    isi = ((r.baris, r.kolom) for r in rujukan)
    return [Bagian(di, n) for di in isi if (n := _typed(grid, di)) is not None]


def _only_multiplies(pohon: object) -> bool:
    if isinstance(pohon, Operasi):
        return pohon.nama == "*" and all(map(_only_multiplies, pohon.argumen))
    return isinstance(pohon, Rujukan) and pohon.kolom == pohon.kolom_akhir


def _typed(grid: Grid, sel: Tempat) -> Decimal | None:
    """Return the number that is typed in a cell, None for a formula, a text or a blank."""
    nilai = grid.nilai(*sel)
    if sel in grid.rumus or isinstance(nilai, bool) or not isinstance(nilai, int | float):
        return None
    return ke_desimal(nilai)
