"""Notes beside a table: what its colours and short words mean, behind a blank column."""

from dataclasses import replace
from itertools import pairwise

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.tables.header.extent import holds_rupiah, is_rupiah

_LEBAR = 2  # columns of a legend: a sign and its meaning
_PALING_BANYAK = 10  # cells of a legend; a list beside a table has more
_KEPALA = 7  # rows of a header above the first amount, in which a legend may begin


def without_legend(grid: Grid) -> Grid:
    """Return the grid without the notes beside its amounts, which would be words of its header.

    They are few words in at most two columns at the right, behind a column that is blank; what
    stands above the header or below the amounts (kop, names of officials) stays.
    """
    kolom = _beyond_gap(grid)
    uang = [k for k in range(min(kolom, default=0)) if holds_rupiah(grid.kolom[k])]
    if not uang:
        return grid
    rows = [b for b, nilai in enumerate(grid.kolom[uang[0]]) if is_rupiah(nilai)]
    dari, sampai = max(0, rows[0] - _KEPALA), rows[-1] + 1
    catatan = [(b, k) for k in kolom for b in range(dari, sampai) if rapikan(grid.kolom[k][b])]
    bukan = any(not isinstance(grid.kolom[k][b], str) for b, k in catatan)
    if bukan or len(catatan) > _PALING_BANYAK:
        return grid
    baru = [list(nilai) if k in kolom else nilai for k, nilai in enumerate(grid.kolom)]
    for b, k in catatan:
        baru[k][b] = None
    return replace(grid, kolom=baru, baca_rupa=lambda: grid.rupa)


def _beyond_gap(grid: Grid) -> list[int]:
    """Return the last columns behind the last blank one, where these are as few as a legend's."""
    berisi = [k for k, kolom in enumerate(grid.kolom) if any(map(rapikan, kolom))]
    celah = [k for k, kanan in pairwise(berisi) if kanan > k + 1]
    lebih = [k for k in berisi if k > celah[-1]] if celah else []
    return lebih if len(lebih) <= _LEBAR else []
