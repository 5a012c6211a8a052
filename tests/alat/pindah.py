"""The same sheet laid out otherwise: rows above, columns beside and in another order."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.model.sel import Nilai, column_number, huruf_kolom

_SEL = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)")


def _rumus(teks: str, kolom: Sequence[int], turun: int) -> str:
    """Return a formula whose cells have moved with their table."""

    def ganti(cocok: re.Match[str]) -> str:
        return f"{huruf_kolom(kolom[column_number(cocok[1])])}{int(cocok[2]) + turun}"

    return _SEL.sub(ganti, teks)


def pindahkan(grid: Grid, kolom: Sequence[int], turun: int, lembar: str) -> Grid:
    """Return a sheet whose column k stands at `kolom[k]`, all rows `turun` lower, renamed."""
    lebar = max(kolom) + 1
    nilai: list[list[Nilai]] = [[None] * (grid.n_baris + turun) for _ in range(lebar)]
    for k, lajur in enumerate(grid.kolom):
        nilai[kolom[k]] = [None] * turun + list(lajur)
    rumus = {
        (b + turun, kolom[k]): _rumus(teks, kolom, turun) for (b, k), teks in grid.rumus.items()
    }
    gaya = {(b + turun, kolom[k]): rupa for (b, k), rupa in grid.rupa.gaya.items()}
    gabungan = [
        (b1 + turun, min(kolom[k1 : k2 + 1]), b2 + turun, max(kolom[k1 : k2 + 1]))
        for b1, k1, b2, k2 in grid.gabungan
    ]
    return replace(
        grid,
        lembar=lembar,
        kolom=nilai,
        gabungan=tuple(gabungan),
        baris_tersembunyi=frozenset(b + turun for b in grid.baris_tersembunyi),
        baca_rupa=lambda: Rupa(rumus, gaya),
    )


def satuan_kolom(grid: Grid) -> list[list[int]]:
    """Return the columns that stay together because a heading is merged over them."""
    induk = list(range(grid.n_kolom))
    for _, k1, _, k2 in grid.gabungan:
        for k in range(k1, k2 + 1):
            lama, baru = induk[k], induk[k1]
            induk = [baru if posisi == lama else posisi for posisi in induk]
    hasil: dict[int, list[int]] = {}
    for k, posisi in enumerate(induk):
        hasil.setdefault(posisi, []).append(k)
    return list(hasil.values())


def tambahkan(grid: Grid, baris: Sequence[Sequence[Nilai]], mulai: int, kolom: int = 0) -> Grid:
    """Return the sheet with more cells, from a row and column on."""
    lebar = max([grid.n_kolom, *(kolom + len(deret) for deret in baris)])
    tinggi = max(grid.n_baris, mulai + len(baris))
    lajur: list[list[Nilai]] = [[None] * tinggi for _ in range(lebar)]
    for k, lama in enumerate(grid.kolom):
        lajur[k][: len(lama)] = lama
    for b, deret in enumerate(baris):
        for k, nilai in enumerate(deret):
            lajur[kolom + k][mulai + b] = nilai
    return replace(grid, kolom=lajur, baca_rupa=lambda: grid.rupa)
