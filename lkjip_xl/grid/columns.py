"""From the rows that a reader gives to the columns of a grid."""

import datetime
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from lkjip_xl.grid.clean import visible, visible_or_none
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.grid.limits import MAKS_ANGKA, MAKS_KOLOM, MAKS_LUAS_GABUNGAN, MAKS_SEL, MAKS_SELA
from lkjip_xl.grid.scan import KOSONG, Luas, Pindai
from lkjip_xl.model.sel import Nilai, Rentang, alamat

_TEPI = 50  # rows or columns by which a merged cell may reach beyond what is filled in
_MAKS_NAMA = 31
_SEHARI = datetime.timedelta(days=1)
_LANGKAH = MAKS_SELA // 2  # a gap of MAKS_SELA rows holds one whole step


def check_size(lembar: str, baris: int, kolom: int) -> None:
    """Raise GalatBerkas for a sheet that Excel has not, or that fills the memory with blanks."""
    if baris * kolom > MAKS_SEL or kolom > MAKS_KOLOM:
        raise too_far(lembar, baris - 1, kolom - 1)


def too_far(lembar: str, baris: int, kolom: int) -> GalatBerkas:
    """Return what to tell of a sheet with a cell far away from all others."""
    return GalatBerkas(
        f'Lembar "{lembar}" berisi sel yang sangat jauh dari tabelnya, '
        f"sampai {alamat(baris, kolom)}.",
        "Di Excel tekan Ctrl+End pada lembar itu, hapus baris dan kolom di luar tabel, "
        "lalu simpan.",
    )


def clip_ranges(gabungan: Iterable[Rentang], n_baris: int, n_kolom: int) -> tuple[Rentang, ...]:
    """Return merged ranges cut to the used area and a little more, as many as can be looked at."""
    hasil: list[Rentang] = []
    luas = 0
    for b, k, b2, k2 in gabungan:
        if b >= n_baris or k >= n_kolom:
            continue
        rentang = b, k, min(b2, n_baris + _TEPI), min(k2, n_kolom + _TEPI)
        luas += (rentang[2] - b + 1) * (rentang[3] - k + 1)
        if luas > MAKS_LUAS_GABUNGAN:
            break
        hasil.append(rentang)
    return tuple(hasil)


def to_columns(baris: list[Any], batas: Luas = KOSONG) -> list[list[Nilai]]:
    """Turn rows of equal length into columns, without blank ones at the end but up to `batas`.

    A blank text counts as no value, a duration as its days.
    """
    kolom: list[list[Nilai]] = [
        [
            visible_or_none(n)
            if n.__class__ is str
            else (n if -MAKS_ANGKA < n < MAKS_ANGKA else str(n))
            if n.__class__ is float
            else n / _SEHARI
            if n.__class__ is datetime.timedelta
            else n
            for n in lajur
        ]
        for lajur in zip(*baris, strict=True)
    ]
    panjang = [_used(nilai) for nilai in kolom]
    n_kolom = max(_used(panjang, 0), batas.kolom)
    n_baris = max([*panjang, batas.baris])
    kolom = kolom[:n_kolom] + [[] for _ in range(n_kolom - len(kolom))]
    for nilai in kolom:
        nilai[n_baris:] = [None] * (n_baris - len(nilai))
    return kolom


def pad_rows(baris: list[list[Any]]) -> list[list[Any]]:
    """Make rows of any length equally long, in place."""
    panjang = set(map(len, baris))
    if len(panjang) > 1:
        terpanjang = max(panjang)
        for deret in baris:
            deret.extend([None] * (terpanjang - len(deret)))
    return baris


def _used(nilai: list[Any], kosong: object = None) -> int:
    n = len(nilai)
    while n and nilai[n - 1] == kosong:
        n -= 1
    return n


def build_grid(berkas: str, lembar: str, kolom: list[list[Nilai]], temuan: Pindai) -> Grid:
    """Return the grid of a sheet, with what a scan found within its used range."""
    n_kolom, n_baris = len(kolom), len(kolom[0]) if kolom else 0
    return Grid(
        berkas,
        lembar,
        kolom,
        gabungan=clip_ranges(temuan.gabungan, n_baris, n_kolom),
        galat=temuan.galat,
        teks_kosong=temuan.teks_kosong,
        baris_tersembunyi=frozenset(b for b in temuan.baris_tersembunyi if b < n_baris),
        kolom_tersembunyi=frozenset(k for k in temuan.kolom_tersembunyi if k < n_kolom),
        lebar_kolom={k: n for k, n in temuan.lebar_kolom.items() if k < n_kolom},
        tinggi_baris={b: n for b, n in temuan.tinggi_baris.items() if b < n_baris},
        ada_rumus=temuan.ada_rumus,
        ada_gaya=temuan.ada_gaya,
    )


def text_grid(berkas: str, baris: list[list[Any]], temuan: Pindai, batasan: str) -> Grid:
    """Return the one sheet of a file that knows only texts, named as Excel would name it."""
    lembar = visible(PurePosixPath(berkas).stem)[:_MAKS_NAMA]
    for deret in baris:
        while len(deret) > MAKS_KOLOM and not deret[-1]:
            deret.pop()
    n_kolom = max(map(len, baris), default=0)
    check_size(lembar, len(baris), n_kolom)
    grid = build_grid(berkas, lembar, to_columns(pad_rows(baris)), temuan)
    grid.serba_teks = True
    grid.batasan = batasan
    return grid


def without_far_rows(grid: Grid) -> Grid:
    """Return a sheet that ends before its first very long gap, and says what was left out."""
    if grid.n_baris <= MAKS_SELA:
        return grid
    for awal in range(0, grid.n_baris - _LANGKAH, _LANGKAH):
        if all(kolom[awal : awal + _LANGKAH].count(None) == _LANGKAH for kolom in grid.kolom):
            akhir, jauh = awal, awal + _LANGKAH
            while akhir and _is_blank(grid, akhir - 1):
                akhir -= 1
            while jauh < grid.n_baris and _is_blank(grid, jauh):
                jauh += 1
            if jauh - akhir >= MAKS_SELA:
                return _cut(grid, akhir, jauh)
    return grid


def _is_blank(grid: Grid, baris: int) -> bool:
    return all(kolom[baris] is None for kolom in grid.kolom)


def _cut(grid: Grid, akhir: int, jauh: int) -> Grid:
    asal = grid.baca_rupa
    return replace(
        grid,
        kolom=[kolom[:akhir] for kolom in grid.kolom] if akhir else [],
        gabungan=tuple(gabungan for gabungan in grid.gabungan if gabungan[0] < akhir),
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
