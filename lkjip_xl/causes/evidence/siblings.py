"""The formula that a cell would have, were it written as its like in the column are."""

from collections import Counter
from fractions import Fraction

from lkjip_xl.cells.formula_tree import split_rows
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.konteks import Konteks, PolaRumus

_CUKUP = 2  # one formula beside is no custom yet
_HAMPIR_SEMUA = Fraction(4, 5)  # one cell in five may be typed over as well
_TANPA: PolaRumus = ()  # a number, or a formula that looks at another row or sheet


def custom_formula(konteks: Konteks, tabel: Tabel, pohon: Pohon, sel: Tempat) -> str | None:
    """Return the formula of their own row that the cell's like share and it has not, else None.

    Rows of its kind tell, leaves of leaves and totals of totals; where they are too few, all do.
    """
    grid, kunci = konteks.grid(tabel), (id(tabel), sel[1])
    if grid is None or not grid.rumus:
        return None
    if kunci not in konteks.menyimpang:
        konteks.menyimpang[kunci] = _written_unlike(grid, pohon, sel[1])
    return str(sel[0] + 1).join(konteks.menyimpang[kunci].get(sel[0], _TANPA)) or None


def _written_unlike(grid: Grid, pohon: Pohon, kolom: int) -> dict[int, PolaRumus]:
    """Return by sheet row how a cell's like are written, for the cells that are not."""
    daun = {s.baris: not pohon.anak[p] for p, s in enumerate(pohon.simpul) if not s.maya}
    if pohon.total:
        daun[pohon.total.baris] = False
    pola = {b: _pattern(grid, (b, kolom)) for b in daun if grid.nilai(b, kolom) is not None}
    hasil: dict[int, PolaRumus] = {}
    for jenis in (True, False):
        sejenis = {b: satu for b, satu in pola.items() if daun[b] is jenis}
        ramai = sejenis if len(sejenis) > _CUKUP else pola
        umum = _custom(Counter(ramai.values()))
        hasil |= {b: umum for b, satu in sejenis.items() if satu != umum}
    return hasil


def _custom(banyak: Counter[PolaRumus]) -> PolaRumus:
    """Return what nearly all cells but one are written like."""
    umum, n = max(
        banyak.items(), key=lambda satu: (satu[0] != _TANPA, satu[1]), default=(_TANPA, 0)
    )
    lain = banyak.total() - 1
    return umum if n >= _CUKUP and n >= _HAMPIR_SEMUA * lain else _TANPA


def _pattern(grid: Grid, sel: Tempat) -> PolaRumus:
    """Return a formula's text between the row numbers, where all of them are its own row's."""
    rumus = grid.rumus.get(sel)
    if rumus is None or "!" in rumus:
        return _TANPA
    potong, baris = split_rows(rumus)
    return potong if baris and set(baris) == {sel[0]} else _TANPA
