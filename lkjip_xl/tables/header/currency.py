"""Columns of nothing but Rp beside the amounts: their heading is that of the amounts."""

from dataclasses import replace

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai, Rentang

_RP = later(r"rp\.?|:|rp\. ?:")
_CUKUP = 3  # cells of Rp; fewer are a unit below a heading
_KEPALA = 4  # rows above the first Rp in which its heading stands


def with_wide_headings(grid: Grid) -> Grid:
    """Return the grid with the heading of each column of Rp merged over the amounts beside it."""
    baru: list[Rentang] = []
    for k in range(grid.n_kolom - 1):
        pertama = _first_mark(grid.kolom[k])
        if pertama is None:
            continue
        for b in range(max(0, pertama - _KEPALA), pertama):
            kata, kanan = grid.kolom[k][b], grid.kolom[k + 1][b]
            if isinstance(kata, str) and kanan is None and not _is_merged(grid, b, k):
                baru.append((b, k, b, k + 1))
    if not baru:
        return grid
    gabungan = (*grid.gabungan, *baru)
    return replace(grid, gabungan=gabungan, baca_rupa=lambda: grid.rupa)


def _first_mark(kolom: list[Nilai]) -> int | None:
    """Return the first row of a column of Rp, None for other ones.

    Its heading may stand there again on each page, and a signature below.
    """
    rupiah = [b for b, nilai in enumerate(kolom) if _is_mark(nilai)]
    if len(rupiah) < _CUKUP:
        return None
    kepala = {None, *kolom[max(0, rupiah[0] - _KEPALA) : rupiah[0]]}
    bawah = (nilai for nilai in kolom[rupiah[0] : rupiah[-1]] if nilai not in kepala)
    return rupiah[0] if all(map(_is_mark, bawah)) else None


def _is_mark(nilai: Nilai) -> bool:
    return isinstance(nilai, str) and _RP.fullmatch(nilai.strip().lower()) is not None


def _is_merged(grid: Grid, baris: int, kolom: int) -> bool:
    return any(b1 <= baris <= b2 and k1 <= kolom < k2 for b1, k1, b2, k2 in grid.gabungan)
