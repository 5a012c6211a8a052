"""Column widths and row heights of a copied source sheet; hidden ones are shown."""

from lkjip_xl.book.measure import column_pixels, pixels_to_width, text_height, text_pixels
from lkjip_xl.book.source_cells import source_look
from lkjip_xl.book.theme import look
from lkjip_xl.book.xlsx import Worksheet
from lkjip_xl.report.isi import LembarSumber

LEBAR_BIASA = 8.43
LEBAR_TERBESAR, TINGGI_TERBESAR = 255.0, 409.0
_TEPI = 5 / 7  # a file's width counts the cell's margins, XlsxWriter's does not


def source_widths(sumber: LembarSumber) -> list[float]:
    """Return the widths of all columns, wide enough for texts that became numbers."""
    grid = sumber.grid
    lebar = []
    for kolom in range(grid.n_kolom):
        asal = grid.lebar_kolom.get(kolom, 0.0) - _TEPI
        lebar.append(min(asal, LEBAR_TERBESAR) if asal >= 1 else LEBAR_BIASA)
    for (baris, kolom), angka in sumber.angka.items():
        if kolom < len(lebar):
            tebal = grid.gaya(baris, kolom).tebal
            perlu = pixels_to_width(text_pixels(f"{angka:,f}", tebal=tebal) + 6)
            lebar[kolom] = max(lebar[kolom], perlu)
    return lebar + [satu.lebar for satu in sumber.kolom_hitung]


def header_height(sumber: LembarSumber, lebar: list[float]) -> float:
    """Return the height that the words in the calculated headers' row need."""
    tinggi = 15.0
    for kolom, satu in enumerate(sumber.kolom_hitung, start=sumber.grid.n_kolom):
        rupa = look("kepala_hitung")
        tinggi = max(tinggi, text_height(satu.kepala, column_pixels(lebar[kolom]), rupa))
    tergabung = {
        (g[0], k) for g in sumber.grid.gabungan if g[:2] != g[2:] for k in range(g[1], g[3] + 1)
    }
    for kolom in range(sumber.grid.n_kolom):
        nilai = sumber.grid.nilai(sumber.baris_kepala, kolom)
        if isinstance(nilai, str) and (sumber.baris_kepala, kolom) not in tergabung:
            rupa = source_look(sumber, sumber.baris_kepala, kolom)
            tinggi = max(tinggi, text_height(nilai, column_pixels(lebar[kolom]), rupa))
    return tinggi


def set_sizes(lembar: Worksheet, sumber: LembarSumber) -> None:
    """Set widths and heights; a row without one is left for Excel to fit."""
    lebar = source_widths(sumber)
    for kolom, satu in enumerate(lebar):
        lembar.set_column(kolom, kolom, satu)
    tinggi = {b: min(t, TINGGI_TERBESAR) for b, t in sumber.grid.tinggi_baris.items() if t > 0}
    if sumber.kolom_hitung:
        perlu = header_height(sumber, lebar)
        tinggi[sumber.baris_kepala] = max(perlu, tinggi.get(sumber.baris_kepala, 0.0))
    for baris, satu in tinggi.items():
        lembar.set_row(baris, satu)
