"""Column widths and row heights of a copied source sheet; hidden ones are shown."""

import datetime
from collections.abc import Iterator

from lkjip_xl.book.measure import column_pixels, pixels_to_width, text_height, text_pixels
from lkjip_xl.book.sources.source_cells import gaya_look
from lkjip_xl.book.theme import look
from lkjip_xl.book.xlsx import Worksheet
from lkjip_xl.model.sel import Gaya, Nilai, Rentang
from lkjip_xl.report.isi import LembarSumber

LEBAR_BIASA, LEBAR_TEKS_TERBESAR = 8.43, 50.0
LEBAR_TERBESAR, TINGGI_TERBESAR = 255.0, 409.0
TINGGI_BIASA = 15.0
_TEPI = 5 / 7  # a file's width counts the cell's margins, XlsxWriter's does not


def source_widths(sumber: LembarSumber) -> list[float]:
    """Return the widths of all columns: the source's, but wide enough for every number."""
    grid = sumber.grid
    lebar = []
    for kolom in range(grid.n_kolom):
        asal = grid.lebar_kolom.get(kolom, 0.0) - _TEPI
        if asal < 1:
            asal = max(LEBAR_BIASA, _text_width(sumber, kolom))
        lebar.append(min(max(asal, _number_width(sumber, kolom)), LEBAR_TERBESAR))
    return lebar + [hitung.lebar for hitung in sumber.kolom_hitung]


def _text_width(sumber: LembarSumber, kolom: int) -> float:
    """Return the width of the longest text from the header down, within reason."""
    teks = [
        nilai
        for baris, nilai in enumerate(sumber.grid.kolom[kolom])
        if baris >= sumber.baris_kepala
        and isinstance(nilai, str)
        and not sumber.is_left_out(baris, kolom)
    ]
    terpanjang = max(teks, key=len, default="")
    return min(pixels_to_width(text_pixels(terpanjang[:200]) + 6), LEBAR_TEKS_TERBESAR)


def _number_width(sumber: LembarSumber, kolom: int) -> float:
    """Return the width of the longest number or date that must not become ###."""
    terpanjang = ""
    gaya, batas = sumber.grid.gaya_kolom(kolom), dict[str, tuple[float, float]]()
    for baris, nilai in enumerate(sumber.grid.kolom[kolom]):
        if not sumber.angka and (nilai is None or isinstance(nilai, str)):
            continue
        angka = sumber.angka.get((baris, kolom))
        if type(nilai) is float and angka is None:
            bentuk = gaya[baris].format_angka
            kecil, besar = batas.get(bentuk, (0.0, -1.0))
            if kecil <= nilai <= besar:  # no longer than what was seen in this format
                continue
            batas[bentuk] = min(kecil, nilai), max(besar, nilai)
        if angka is not None:
            teks = f"{angka:,f}"
        elif nilai is None or isinstance(nilai, str | bool):
            continue
        else:
            teks = _shown(nilai, gaya[baris].format_angka)
        terpanjang = max(terpanjang, teks, key=len)
    return pixels_to_width(text_pixels(terpanjang, tebal=True) + 6) if terpanjang else 0.0


def _shown(nilai: Nilai, format_angka: str) -> str:
    """Return about what a number or date shows; General shortens itself."""
    if isinstance(nilai, int | float):
        if format_angka in ("General", "@"):
            return ""
        return f"{nilai:,.{2 if '.0' in format_angka else 0}f}"
    return "00/00/0000 00:00" if isinstance(nilai, datetime.datetime) else "00/00/0000"


def row_needs(
    sumber: LembarSumber, lebar: list[float], gabungan: list[Rentang]
) -> dict[int, float]:
    """Return the heights that wrapped texts need, and the calculated headers."""
    grid = sumber.grid
    akhir = {(g[0], g[1]): (g[2], g[3]) for g in gabungan}
    perlu: dict[int, float] = {}
    for kolom, baris, nilai, gaya in _wrapped(sumber):
        bawah, kanan = akhir.get((baris, kolom), (baris, kolom))
        if bawah == baris:
            piksel = sum(map(column_pixels, lebar[kolom : kanan + 1]))
            tinggi = text_height(nilai, piksel, gaya_look(gaya))
            perlu[baris] = max(perlu.get(baris, TINGGI_BIASA), tinggi)
    for kolom, hitung in enumerate(sumber.kolom_hitung, start=grid.n_kolom):
        tinggi = text_height(hitung.kepala, column_pixels(lebar[kolom]), look("kepala_hitung"))
        perlu[sumber.baris_kepala] = max(perlu.get(sumber.baris_kepala, TINGGI_BIASA), tinggi)
    return perlu


def _wrapped(sumber: LembarSumber) -> Iterator[tuple[int, int, str, Gaya]]:
    """Yield column, row, text and look of the cells whose text is wrapped."""
    for kolom, nilai_kolom in enumerate(sumber.grid.kolom):
        semua = sumber.grid.gaya_kolom(kolom)
        if not any(gaya.bungkus for gaya in semua):
            continue
        for baris, (nilai, gaya) in enumerate(zip(nilai_kolom, semua, strict=True)):
            if gaya.bungkus and isinstance(nilai, str) and not sumber.is_left_out(baris, kolom):
                yield kolom, baris, nilai, gaya


def set_sizes(lembar: Worksheet, sumber: LembarSumber, gabungan: list[Rentang]) -> list[float]:
    """Set widths and heights, raising what would cut a text off; return the widths."""
    lebar = source_widths(sumber)
    for kolom, angka in enumerate(lebar):
        lembar.set_column(kolom, kolom, angka)
    tinggi = {b: t for b, t in sumber.grid.tinggi_baris.items() if t > 0}
    for baris, perlu in row_needs(sumber, lebar, gabungan).items():
        tinggi[baris] = max(perlu, tinggi.get(baris, 0.0))
    for baris, nilai in tinggi.items():
        lembar.set_row(baris, min(nilai, TINGGI_TERBESAR))
    return lebar
