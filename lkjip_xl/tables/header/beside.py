"""Two tables side by side under one row of headers, with a blank column between them."""

from dataclasses import replace

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Nilai
from lkjip_xl.tables.header.header import Kepala, header_at

_SEDIKIT = 2


def split_beside(grid: Grid, kepala: Kepala) -> list[Kepala]:
    """Return the parts of a header that blank columns set apart; one part where none does.

    Each has rows of its own: one table's data stand beside the second row of the other's header.
    """
    kelompok: list[list[int]] = []
    for k in sorted(kepala.kata):
        if kelompok and k == kelompok[-1][-1] + 1:
            kelompok[-1].append(k)
        else:
            kelompok.append([k])
    besar = [anggota for anggota in kelompok if len(anggota) >= _SEDIKIT]
    if len(besar) < _SEDIKIT:
        return [kepala]
    return [_own_header(grid, kepala, set(anggota)) for anggota in besar]


def _own_header(grid: Grid, kepala: Kepala, milik: set[int]) -> Kepala:
    """Return the header of some columns, as if nothing stood beside them."""
    sama = replace(kepala, kata={k: kata for k, kata in kepala.kata.items() if k in milik})
    if not kepala.baris or any(not kepala.kata[k] for k in milik):
        return sama
    kosong: list[Nilai] = [None] * grid.n_baris
    kolom = [nilai if k in milik else kosong for k, nilai in enumerate(grid.kolom)]
    gabungan = tuple(r for r in grid.gabungan if milik.issuperset(range(r[1], r[3] + 1)))
    sendiri = header_at(
        replace(grid, kolom=kolom, gabungan=gabungan, baca_rupa=lambda: grid.rupa), kepala.awal
    )
    return sendiri if sendiri.kata.keys() == milik else sama
