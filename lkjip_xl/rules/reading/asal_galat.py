"""Where an Excel error comes from: the cell that its formula reads, not the formula itself."""

from collections.abc import Iterable

from lkjip_xl.cells.formula_tree import parse_formula, references
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Tempat

_PALING_BANYAK = 400  # cells of a formula's ranges that are looked at


def find_origin(grid: Grid | None, sel: Tempat) -> Tempat:
    """Return the cell that an error comes from: a text among what is calculated, or a broken cell.

    The cell itself where its own formula is at fault.
    """
    dilalui = {sel}
    while grid is not None and sel in grid.rumus:
        dibaca = list(_cells_read(grid, sel))
        berikut = next((s for s in dibaca if grid.galat.get(s) == grid.galat.get(sel)), None)
        if berikut is None or berikut in dilalui:
            return next((s for s in dibaca if _is_text_origin(grid, sel, s)), sel)
        dilalui.add(berikut)
        sel = berikut
    return sel


def _cells_read(grid: Grid, sel: Tempat) -> Iterable[Tempat]:
    """Yield the cells of the same sheet that a formula mentions."""
    banyak = 0
    for r in references(parse_formula(grid.rumus[sel])):
        for b in range(r.baris, min(r.baris_akhir, grid.n_baris - 1) + 1):
            for k in range(r.kolom, min(r.kolom_akhir, grid.n_kolom - 1) + 1):
                banyak += 1
                if r.lembar or banyak > _PALING_BANYAK:
                    return
                yield b, k


def _is_text_origin(grid: Grid, sel: Tempat, dibaca: Tempat) -> bool:
    """Tell a text that a formula calculates with: that alone gives #VALUE!."""
    return grid.galat.get(sel) == "#VALUE!" and isinstance(grid.nilai(*dibaca), str)
