"""Write single cells: numbers as numbers, texts as texts, never as formulas or links."""

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from types import MappingProxyType

from lkjip_xl.book.resolve import Alamat, Peta, RumusTerlaluPanjang, quote_sheet, resolve
from lkjip_xl.book.theme import RupaTetap
from lkjip_xl.book.xlsx import Format, Workbook, Worksheet
from lkjip_xl.model.sel import alamat
from lkjip_xl.report.isi import Isi

PANJANG_TEKS = 32767  # letters of a cell: the limit of Excel
BuatFormat = Callable[[RupaTetap], Format]


def format_cache(buku: Workbook) -> BuatFormat:
    """Return a maker of formats that gives equal properties one format."""
    ada: dict[tuple[tuple[str, object], ...], Format] = {}
    kenal: dict[int, tuple[object, Format]] = {}  # the theme's looks by identity

    def make(rupa: RupaTetap) -> Format:
        if isinstance(rupa, MappingProxyType):
            if id(rupa) not in kenal:
                kenal[id(rupa)] = rupa, find(rupa)
            return kenal[id(rupa)][1]
        return find(rupa)

    def find(rupa: RupaTetap) -> Format:
        kunci = tuple(sorted(rupa.items()))
        if kunci not in ada:
            ada[kunci] = buku.add_format(dict(rupa))
        return ada[kunci]

    return make


def plain_number(nilai: Decimal | int) -> int | float:
    """Return a number as Excel keeps it."""
    bulat = int(nilai)
    return bulat if bulat == nilai else float(nilai)


def cached_value(nilai: Decimal | int | str | None) -> int | float | str:
    """Return what a formula cell shows before any recalculation."""
    if nilai is None:
        return ""
    return nilai[:PANJANG_TEKS] if isinstance(nilai, str) else plain_number(nilai)


def write_text(lembar: Worksheet, baris: int, kolom: int, teks: str, rupa: Format) -> None:
    """Write a text as it is, whatever it looks like."""
    if teks:
        lembar.write_string(baris, kolom, teks[:PANJANG_TEKS], rupa)
    else:
        lembar.write_blank(baris, kolom, None, rupa)


def link_target(tempat: Alamat) -> str:
    """Return the link to a cell of this workbook."""
    return f"internal:{quote_sheet(tempat[0])}!{alamat(tempat[1], tempat[2])}"


def link_words(tempat: Alamat) -> str:
    """Return the address that a link without words of its own shows."""
    return f"{tempat[0]} · {alamat(tempat[1], tempat[2])}"


def write_content(
    lembar: Worksheet, baris: int, kolom: int, sel: Isi, rupa: Format, peta: Peta
) -> None:
    """Write a formula with its value, a link, a number, a text or a blank.

    Of a formula that is too long for Excel the value alone is written.
    """
    nilai = sel.nilai
    if sel.rumus is not None:
        with suppress(RumusTerlaluPanjang):
            rumus = resolve(sel.rumus, lembar.get_name(), peta)
            lembar.write_own_formula(baris, kolom, rumus, rupa, cached_value(nilai))
            return
    if sel.tautan is not None:
        tempat = peta.find(sel.tautan)
        nilai = link_words(tempat) if nilai is None else nilai
        lembar.write_url(baris, kolom, link_target(tempat), rupa, str(nilai))
    if nilai is None or isinstance(nilai, str):
        write_text(lembar, baris, kolom, nilai or "", rupa)
    else:
        lembar.write_number(baris, kolom, plain_number(nilai), rupa)
