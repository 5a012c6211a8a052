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
        tanda = {teks for teks in grid.teks_kolom[k] if _RP.fullmatch(teks.strip().lower())}
        for b in _heading_rows(grid.kolom[k], tanda) if tanda else ():
            kata, kanan = grid.kolom[k][b], grid.kolom[k + 1][b]
            if isinstance(kata, str) and kanan is None and not _is_merged(grid, b, k):
                baru.append((b, k, b, k + 1))
    if not baru:
        return grid
    gabungan = (*grid.gabungan, *baru)
    return replace(grid, gabungan=gabungan, baca_rupa=lambda: grid.rupa)


def _heading_rows(kolom: list[Nilai], tanda: set[str]) -> list[int]:
    """Return the rows where the heading of a column of Rp may stand; none of other columns.

    It may stand there again on each page, and a signature below. `tanda` is how Rp is written.
    """
    rupiah = [b for b, nilai in enumerate(kolom) if nilai in tanda]
    if len(rupiah) < _CUKUP:
        return []
    atas = range(max(0, rupiah[0] - _KEPALA), rupiah[0])
    kepala = {kolom[b] for b in atas} - {None}
    antara = [b for b in range(*rupiah[:: len(rupiah) - 1]) if kolom[b] not in tanda]
    ulang = [b for b in antara if kolom[b] in kepala]
    hanya = all(kolom[b] is None for b in set(antara).difference(ulang))
    return [*atas, *ulang] if hanya else []


def _is_merged(grid: Grid, baris: int, kolom: int) -> bool:
    return any(k1 <= kolom < k2 for _, k1, _, k2 in grid.gabungan_di(baris))
