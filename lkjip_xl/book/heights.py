"""Explicit row heights, because neither Excel nor LibreOffice fits merged cells by itself."""

from collections.abc import Iterable

from lkjip_xl.book.measure import column_pixels, is_number, text_height
from lkjip_xl.book.parts import Letak
from lkjip_xl.book.theme import look

TINGGI_TABEL = 17.0
TINGGI_TEKS = 15.0


def row_heights(sel: Iterable[Letak], lebar: tuple[float, ...]) -> dict[int, float]:
    """Return the height in points of every row that has a cell."""
    tinggi: dict[int, float] = {}
    bertingkat: list[tuple[Letak, float]] = []
    for letak in sel:
        perlu = _cell_height(letak, lebar)
        if letak.akhir[0] > letak.baris:
            bertingkat.append((letak, perlu))
            perlu = TINGGI_TABEL
        tinggi[letak.baris] = max(tinggi.get(letak.baris, 0.0), perlu)
    for letak, perlu in bertingkat:
        for baris in range(letak.baris, letak.akhir[0] + 1):
            tinggi.setdefault(baris, TINGGI_TABEL)
        kurang = perlu - sum(tinggi[b] for b in range(letak.baris, letak.akhir[0] + 1))
        if kurang > 0:
            tinggi[letak.akhir[0]] += kurang
    return tinggi


def _cell_height(letak: Letak, lebar: tuple[float, ...]) -> float:
    """Return the height a cell's text needs, at least that of a usual row."""
    biasa = TINGGI_TEKS if letak.bingkai == "tanpa" else TINGGI_TABEL
    nilai = letak.sel.nilai
    rupa = look(letak.sel.gaya, letak.ragam, letak.bingkai, angka=is_number(letak.sel))
    teks = nilai if isinstance(nilai, str) else "0"
    piksel = sum(column_pixels(angka) for angka in lebar[letak.kolom : letak.akhir[1] + 1])
    return max(biasa, text_height(teks, piksel, rupa))
