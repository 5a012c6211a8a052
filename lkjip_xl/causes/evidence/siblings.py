"""The formula that a cell would have, were it written as its like in the column are."""

from collections import Counter
from fractions import Fraction

from lkjip_xl.cells.formula_tree import split_rows
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.kolom import Kebiasaan, PolaRumus
from lkjip_xl.rules.konteks import Konteks

_CUKUP = 2  # one formula beside is no custom yet
_HAMPIR_SEMUA = Fraction(4, 5)  # one cell in five may be typed over as well
_TANPA: PolaRumus = ()  # a number, or a formula that looks at another row or sheet


def custom_formula(konteks: Konteks, tabel: Tabel, pohon: Pohon, sel: Tempat) -> str | None:
    """Return the formula of their own row that the cell's like share, None without a custom.

    Rows of its kind tell, leaves of leaves and totals of totals; where they are too few, all do.
    """
    grid = konteks.grid(tabel)
    if grid is None or not grid.rumus:
        return None
    kebiasaan = _customs(konteks, tabel, pohon, grid, sel[1])
    jenis = kebiasaan.daun.get(sel[0])
    if jenis is None:
        return None
    if not any(pola for semua in kebiasaan.banyak.values() for pola in semua):
        return None
    sendiri = Counter({_pattern(grid, sel): 1})
    senada = kebiasaan.banyak[jenis] - sendiri
    if senada.total() < _CUKUP:
        senada += kebiasaan.banyak[not jenis]
    pola = max(senada, key=lambda satu: (satu != _TANPA, senada[satu]), default=_TANPA)
    if senada[pola] < _CUKUP or senada[pola] < _HAMPIR_SEMUA * senada.total():
        return None
    return str(sel[0] + 1).join(pola) or None


def _customs(konteks: Konteks, tabel: Tabel, pohon: Pohon, grid: Grid, kolom: int) -> Kebiasaan:
    """Return how the cells of a column are written, looked at once per run."""
    kunci = id(tabel), kolom
    if kunci not in konteks.kebiasaan:
        daun = {s.baris: not pohon.anak[p] for p, s in enumerate(pohon.simpul) if not s.maya}
        if pohon.total:
            daun[pohon.total.baris] = False
        terisi = {b: jenis for b, jenis in daun.items() if grid.nilai(b, kolom) is not None}
        hasil = Kebiasaan(terisi, {True: Counter(), False: Counter()})
        for baris, jenis in terisi.items():
            hasil.banyak[jenis][_pattern(grid, (baris, kolom))] += 1
        konteks.kebiasaan[kunci] = hasil
    return konteks.kebiasaan[kunci]


def _pattern(grid: Grid, sel: Tempat) -> PolaRumus:
    """Return a formula's text between the row numbers, where all of them are its own row's."""
    rumus = grid.rumus.get(sel)
    if rumus is None or "!" in rumus:
        return _TANPA
    potong, baris = split_rows(rumus)
    return potong if baris and set(baris) == {sel[0]} else _TANPA
