"""Reading an HTML table, which many programs name .xls: texts, bold, indents, merged cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from math import gcd
from typing import NamedTuple
from xml.etree.ElementTree import Element

from lkjip_xl.grid.columns import text_grid
from lkjip_xl.grid.formats.counts import read_count
from lkjip_xl.grid.formats.decode import decode
from lkjip_xl.grid.formats.markup import TERLALU_DALAM, TERPUTUS, parse_page
from lkjip_xl.grid.formats.uneven import Ukuran, describe, uneven_rows
from lkjip_xl.grid.galat import TERLALU_BESAR, GalatBerkas
from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.grid.kind import PENOLAKAN
from lkjip_xl.grid.limits import MAKS_KOLOM, MAKS_SEL, MAKS_TAG
from lkjip_xl.grid.scan import Pindai
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Gaya, Rentang, Tempat

_SEL = ("td", "th")
_BARIS_BARU = {"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"}
_JUDUL = {"h1", "h2", "h3", "h4", "h5", "h6", "b", "strong"}
_PENTING = {"colspan", "rowspan", "style", "class", "x:num", "sdval"}
_BUKAN_ISI = {"script", "style", "table", "title", "head", "template"}
# Letters that no reader of the page sees: in front of an amount they would be part of it.
_TAK_TAMPAK = later(r"display:\s*none|visibility:\s*hidden|mso-hide:\s*all", re.IGNORECASE)
_MAKS_LEBAR, _MAKS_TINGGI = 1000, 65534  # that HTML lets a cell span
_RUANG = later(r"[ \t\r\n\f]+")
_KELAS = later(r"\.([\w-]+)\s*\{([^{}]*)\}")
_TEBAL = later(r"font-weight:\s*(?:bold|[6-9]00)")
_INDEN = later(r"mso-char-indent-count:\s*(\d{1,3})")
_BUKA, _TUTUP = later(r"<table\b", re.IGNORECASE), later(r"</table\b", re.IGNORECASE)
_BATASAN = (
    "rumus tidak dapat diperiksa karena berkas ini tabel HTML, yang hanya menyimpan teksnya; "
    "berikan berkas Excel aslinya bila ada"
)


class _Sel(NamedTuple):
    """A cell that is more than a plain text."""

    nilai: str | float  # its text, or the number that Excel wrote beside it
    tebal: bool = False  # bold
    inden: int = 0  # levels
    nbsp: int = 0  # spaces that indent its text
    lebar: int = 1  # columns that it spans
    tinggi: int = 1  # rows that it spans


@dataclass
class _Lembar:
    """The sheet while it is filled from top to bottom."""

    # The cells of each row so far.
    baris: list[list[str | float | None]] = field(default_factory=list)
    gabungan: list[Rentang] = field(default_factory=list)  # merged areas
    berupa: dict[Tempat, _Sel] = field(default_factory=dict)  # cells with a look of their own
    luas: int = 0  # cells so far
    ganjil: list[int] = field(default_factory=list)  # rows with more or fewer cells


def read_html(data: bytes, berkas: str) -> list[Grid]:
    """Return all tables of a page, and the texts around them, on one sheet as Excel shows them."""
    teks = decode(data)
    if teks.count("<") > MAKS_TAG:
        raise GalatBerkas(*TERLALU_BESAR)
    akar = parse_page(teks)
    if akar.find(".//table") is None:
        raise GalatBerkas(*PENOLAKAN["tanpa_tabel"])
    kelas = dict(_KELAS.findall(" ".join(s.text or "" for s in akar.iter("style"))))
    lembar = _Lembar()
    for blok in _blocks(akar, kelas):
        _place(lembar, blok)
    grid = text_grid(berkas, lembar.baris, Pindai(False, gabungan=tuple(lembar.gabungan)), _BATASAN)
    grid.kurang = _cut_off(teks, akar)
    grid.geser = describe(lembar.ganjil)
    rupa = Rupa(gaya=_looks(lembar.berupa))
    grid.baca_rupa = lambda: rupa
    return [grid]


def _cut_off(teks: str, akar: Element) -> str:
    """Return what is missing where a page ends before its table, or its table before its cells."""
    if akar.get(TERPUTUS) or len(_BUKA.findall(teks)) > len(_TUTUP.findall(teks)):
        return (
            "halaman ini berakhir sebelum tabelnya selesai, jadi baris terakhirnya mungkin hilang"
        )
    if akar.get(TERLALU_DALAM):
        return "tag halaman ini bersarang terlalu dalam, jadi sebagian selnya tidak terbaca"
    if _has_cells_outside(akar):
        return "sebagian sel halaman ini berada di luar tabelnya, jadi isinya tidak terbaca"
    return ""


def _has_cells_outside(elemen: Element) -> bool:
    """Tell whether a cell stands in no table: its text is shown, but not as a cell."""
    return any(
        anak.tag in _SEL or (anak.tag != "table" and _has_cells_outside(anak)) for anak in elemen
    )


def _blocks(elemen: Element, kelas: dict[str, str]) -> Iterator[list[list[str | _Sel]]]:
    """Yield the rows of each table, and each text outside of tables as a row of its own."""
    yield from _loose(elemen.text)
    for anak in elemen:
        if anak.tag == "table":
            judul = anak.find("caption")
            if judul is not None:
                yield [[_text(judul)]]
            # Rows of a table inside of a cell come after that cell's own row.
            yield [_cells(cabang, kelas) for cabang in anak.iter("tr")] or [_cells(anak, kelas)]
        elif anak.find(".//table") is not None:
            yield from _blocks(anak, kelas)
        elif anak.tag not in _BUKAN_ISI and (teks := _text(anak)):
            yield [[_Sel(teks, tebal=anak.tag in _JUDUL)]]
        yield from _loose(anak.tail)


def _loose(teks: str | None) -> Iterator[list[list[str | _Sel]]]:
    if teks and (polos := _flat(teks)):
        yield [[polos]]


def _cells(baris: Element, kelas: dict[str, str]) -> list[str | _Sel]:
    """Return the cells of a row: plain texts as such, for there are many."""
    tebal = bool(baris.attrib) and _TEBAL.search(_style(baris, kelas)) is not None
    hasil: list[str | _Sel] = []
    for sel in baris:
        if sel.tag not in _SEL:
            continue
        teks = sel.text or ""
        istimewa = len(sel) or sel.tag == "th" or not _PENTING.isdisjoint(sel.keys())
        if tebal or istimewa or "\xa0" in teks:
            hasil.append(_cell(sel, kelas, tebal))
        else:
            hasil.append(_flat(teks))
    return hasil


def _cell(sel: Element, kelas: dict[str, str], tebal: bool) -> _Sel:
    """Return a cell with its look, its spans and the number that may stand beside its text."""
    berisi = len(sel) > 0
    mentah = _text(sel) if berisi else _flat(sel.text or "")
    polos = mentah.lstrip("\xa0 ")
    tebal = tebal or sel.tag == "th" or (berisi and _is_bold_inside(sel))
    inden = 0
    if sel.get("style") or sel.get("class"):
        gaya = _style(sel, kelas)
        tebal = tebal or _TEBAL.search(gaya) is not None
        cocok = _INDEN.search(gaya)
        inden = int(cocok[1]) if cocok else 0
    return _Sel(
        _stored(sel, polos.rstrip("\xa0 ")),
        tebal,
        inden,
        mentah.count("\xa0", 0, len(mentah) - len(polos)) if polos else 0,
        _span(sel.get("colspan"), _MAKS_LEBAR),
        _span(sel.get("rowspan"), _MAKS_TINGGI),
    )


def _is_bold_inside(sel: Element) -> bool:
    return sel.find(".//b") is not None or sel.find(".//strong") is not None


def _style(elemen: Element, kelas: dict[str, str]) -> str:
    nama = (elemen.get("class") or "").split()
    return ";".join([*(kelas.get(teks, "") for teks in nama), elemen.get("style") or ""])


def _stored(sel: Element, teks: str) -> str | float:
    """Return the number that Excel or LibreOffice keeps beside the text; a percent stays text."""
    mentah = sel.get("x:num") or sel.get("sdval")
    if not mentah or teks.endswith("%"):
        return teks
    try:
        return float(mentah)
    except ValueError:
        return teks


def _span(teks: str | None, terbesar: int) -> int:
    return min(max(read_count(teks), 1), terbesar)


def _flat(teks: str) -> str:
    """Return a text with single spaces, as a page shows it."""
    if "\n" in teks or "  " in teks or "\t" in teks:
        teks = _RUANG.sub(" ", teks)
    return teks.strip(" ")


def _text(elemen: Element) -> str:
    """Return the text of an element without that of tables in it; a <br> is a line break."""
    baris = "".join(_pieces(elemen)).split("\n")
    return "\n".join(bersih for teks in baris if (bersih := _flat(teks)))


def _pieces(elemen: Element) -> Iterator[str]:
    yield _RUANG.sub(" ", elemen.text or "")
    for anak in elemen:
        if anak.tag in _BARIS_BARU:
            yield "\n"
        if anak.tag not in _BUKAN_ISI and not _TAK_TAMPAK.search(anak.get("style") or ""):
            yield from _pieces(anak)
        yield _RUANG.sub(" ", anak.tail or "")


def _place(lembar: _Lembar, blok: list[list[str | _Sel]]) -> None:
    """Add the rows of a table below what is there; spans push later cells to the right."""
    awal = len(lembar.baris)
    ukuran: list[Ukuran] = []
    tertutup: dict[int, int] = {}  # column -> first row that a span from above leaves free
    for b, sel_baris in enumerate(blok, awal):
        baris: list[str | float | None] = []
        mulai = _width(baris, tertutup, b)
        for sel in sel_baris:
            while tertutup.get(len(baris), 0) > b and len(baris) <= MAKS_KOLOM:
                baris.append(None)
            if isinstance(sel, _Sel):
                _place_cell(lembar, baris, sel, range(b, awal + len(blok)), tertutup)
            else:
                baris.append(sel)
            if len(baris) > MAKS_KOLOM:
                raise GalatBerkas(*TERLALU_BESAR)
        terisi = sum(n not in (None, "") for n in baris)
        ukuran.append(Ukuran(b, mulai, _width(baris, tertutup, b), terisi))
        lembar.luas += len(baris)
        if lembar.luas > MAKS_SEL:
            raise GalatBerkas(*TERLALU_BESAR)
        lembar.baris.append(baris)
    lembar.ganjil += uneven_rows(ukuran)


def _width(baris: list[str | float | None], tertutup: dict[int, int], b: int) -> int:
    """Return the width of a row with the cells that reach into it from above at its end."""
    n = len(baris)
    while tertutup.get(n, 0) > b:
        n += 1
    return n


def _place_cell(
    lembar: _Lembar,
    baris: list[str | float | None],
    sel: _Sel,
    batas: range,
    tertutup: dict[int, int],
) -> None:
    """Add a cell to its row; `batas` are the rows from this one to the end of the table."""
    b, k = batas.start, len(baris)
    if sel.tebal or sel.nbsp or sel.inden:
        lembar.berupa[b, k] = sel
    baris += [sel.nilai, *[None] * (sel.lebar - 1)]
    if sel.lebar > 1 or sel.tinggi > 1:
        akhir = min(b + sel.tinggi, batas.stop)
        tertutup.update(dict.fromkeys(range(k, k + sel.lebar), akhir))
        lembar.gabungan.append((b, k, akhir - 1, k + sel.lebar - 1))


def _looks(berupa: dict[Tempat, _Sel]) -> dict[Tempat, Gaya]:
    """Return the looks; an indent is counted in the spaces that all indents of the page share."""
    satuan = reduce(gcd, (sel.nbsp for sel in berupa.values()), 0) or 1
    return {
        letak: Gaya(tebal=sel.tebal, indentasi=sel.inden or sel.nbsp // satuan)
        for letak, sel in berupa.items()
    }
