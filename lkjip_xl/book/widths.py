"""The column widths of a report sheet: as asked, never too narrow for a number or a word."""

from collections.abc import Iterator

from lkjip_xl.book.header import header_boxes
from lkjip_xl.book.measure import pixels_to_width, shown_number, text_pixels
from lkjip_xl.book.theme import look
from lkjip_xl.report.isi import BlokTabel, Lembar

LEBAR_TEKS = {"tegak": 96.0, "mendatar": 150.0}  # characters that fill the page at full size
LEBAR_LABEL = 28.0
_KODE_TERLEBAR = 30.0
_RUANG_ANGKA = 17.0  # pixels beside a number: both edges and the indent at its right


def sheet_widths(lembar: Lembar) -> tuple[float, ...]:
    """Return the widths of all columns that the sheet uses."""
    tabel = [blok for blok in lembar.blok if isinstance(blok, BlokTabel)]
    banyak = max(
        [len(lembar.lebar), 1]
        + [len(blok.kolom) for blok in tabel]
        + [len(baris.sel) for blok in lembar.blok for baris in blok.baris]
    )
    lebar = [0.0] * banyak
    for kolom, angka in _wishes(lembar, tabel):
        lebar[kolom] = max(lebar[kolom], angka)
    return tuple(_fill_missing(lebar, LEBAR_TEKS[lembar.arah]))


def _wishes(lembar: Lembar, tabel: list[BlokTabel]) -> Iterator[tuple[int, float]]:
    """Yield each width that a column must at least have."""
    yield from enumerate(lembar.lebar)
    for blok in tabel:
        yield from ((k, kolom.lebar) for k, kolom in enumerate(blok.kolom))
        yield from _header_wishes(blok)
        yield from _body_wishes(blok)


def _header_wishes(blok: BlokTabel) -> Iterator[tuple[int, float]]:
    """Yield the width of the longest word of each header, which must not be broken."""
    for _, k, _, k2, kata in header_boxes(blok.kolom):
        if k == k2 and kata:
            piksel = max(text_pixels(teks, tebal=True) for teks in kata.split())
            yield k, pixels_to_width(piksel + 6)


def _body_wishes(blok: BlokTabel) -> Iterator[tuple[int, float]]:
    """Yield the widths of numbers and codes, which must not be wrapped."""
    for baris in blok.baris:
        for k, sel in enumerate(baris.sel):
            if sel is None:
                continue
            teks = shown_number(sel)
            rupa = look(sel.gaya, baris.ragam or "biasa")
            ukuran, tebal = float(rupa["font_size"]), bool(rupa.get("bold"))
            if teks:
                yield k, pixels_to_width(text_pixels(teks, ukuran, tebal) + _RUANG_ANGKA)
            elif sel.gaya == "kode" and sel.nilai:
                piksel = text_pixels(str(sel.nilai), ukuran, tebal)
                yield k, min(pixels_to_width(piksel + 6), _KODE_TERLEBAR)


def _fill_missing(lebar: list[float], halaman: float) -> list[float]:
    """Give columns that nobody asked for the room that is left on the page."""
    tanpa = [k for k, angka in enumerate(lebar) if not angka]
    for k in tanpa[:-1]:
        lebar[k] = LEBAR_LABEL
    if tanpa:
        lebar[tanpa[-1]] = max(halaman - sum(lebar), LEBAR_LABEL)
    return lebar
