"""Cells very far below all others: they would make a sheet a million rows long."""

from dataclasses import replace

from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.grid.limits import MAKS_SELA

_LANGKAH = MAKS_SELA // 2  # a gap of MAKS_SELA rows holds one whole step


def without_far_rows(grid: Grid) -> Grid:
    """Return a sheet that ends before its first very long gap, and says what was left out."""
    if grid.n_baris <= MAKS_SELA:
        return grid
    for awal in range(0, grid.n_baris - _LANGKAH, _LANGKAH):
        if all(satu[awal : awal + _LANGKAH].count(None) == _LANGKAH for satu in grid.kolom):
            akhir, jauh = awal, awal + _LANGKAH
            while akhir and _is_blank(grid, akhir - 1):
                akhir -= 1
            while jauh < grid.n_baris and _is_blank(grid, jauh):
                jauh += 1
            if jauh - akhir >= MAKS_SELA:
                return _cut(grid, akhir, jauh)
    return grid


def _is_blank(grid: Grid, baris: int) -> bool:
    return all(satu[baris] is None for satu in grid.kolom)


def _cut(grid: Grid, akhir: int, jauh: int) -> Grid:
    asal = grid.baca_rupa
    return replace(
        grid,
        kolom=[satu[:akhir] for satu in grid.kolom] if akhir else [],
        gabungan=tuple(satu for satu in grid.gabungan if satu[0] < akhir),
        galat={sel: teks for sel, teks in grid.galat.items() if sel[0] < akhir},
        teks_kosong=frozenset(sel for sel in grid.teks_kosong if sel[0] < akhir),
        baris_tersembunyi=frozenset(b for b in grid.baris_tersembunyi if b < akhir),
        tinggi_baris={b: n for b, n in grid.tinggi_baris.items() if b < akhir},
        kurang=f"isi mulai baris {jauh + 1}, jauh di bawah tabelnya, tidak dibaca; hapus baris di "
        "luar tabel (Ctrl+End menunjukkannya)",
        baca_rupa=lambda: _above(asal(), akhir),
    )


def _above(rupa: Rupa, akhir: int) -> Rupa:
    rumus = {sel: teks for sel, teks in rupa.rumus.items() if sel[0] < akhir}
    return replace(rupa, rumus=rumus)
