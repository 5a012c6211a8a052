"""Pass 1: give every cell of a report sheet its place, and every name its address."""

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.book.heights import row_heights
from lkjip_xl.book.parts import Letak, place_signature, place_table, place_text, place_words
from lkjip_xl.book.parts import table_height as tinggi_tabel
from lkjip_xl.book.resolve import Alamat, Peta
from lkjip_xl.book.widths import sheet_widths
from lkjip_xl.lazy.beku import beku
from lkjip_xl.report.isi import (
    BlokTabel,
    Buku,
    Grafik,
    Isi,
    Lajur,
    Lembar,
    LembarSumber,
    sheet_anchor,
)

TINGGI_JARAK = 12.0  # points of a blank row
TINGGI_RUANG = 15.0  # points of a row in a chart's room: 20 pixels
PIKSEL_RUANG = 20
BARIS_GARIS = 14  # rows of a line over years: two such charts fit one landscape page
KEMBALI = "‹ Kembali ke Ringkasan"
TINGGI_SAMPING = 350  # pixels of a chart at the side: what a screen of 768 shows
TERTINGGI_SAMPING = 640  # pixels: what a landscape page shows
TINGGI_NAMA = 36  # pixels of the name of a program in three lines
LEBAR_SAMPING = 56.0  # characters of the column that a chart at the side stands in


class RentangBaris(NamedTuple):
    """Rows from the first to the last one."""

    awal: int
    akhir: int


class LetakTabel(NamedTuple):
    """The rows of a table: the first of its header, the first and the last of its body."""

    kepala: int
    badan: int
    akhir: int


class LetakGrafik(NamedTuple):
    """A chart, its first row and how many it takes."""

    baris: int
    tinggi: int
    grafik: Grafik


@beku
class LembarLetak:
    """A report sheet with everything at its place."""

    lembar: Lembar  # what was laid out
    sel: tuple[Letak, ...]  # every cell, top to bottom
    lebar: tuple[float, ...]  # of each column, in characters
    tinggi: dict[int, float]  # of each row, in points
    garis_besar: dict[int, int]  # outline level by row
    tabel: tuple[LetakTabel, ...]  # where each table lies
    grafik: tuple[LetakGrafik, ...]  # where each chart lies
    ttd: RentangBaris | None  # where the signature stands, if any
    n_baris: int  # rows that hold anything


def chart_rows(grafik: Grafik) -> int:
    """Return the rows of a chart's room: bars need one for each category."""
    banyak = max((len(seri.nilai) for seri in grafik.seri), default=0)
    if grafik.jenis == "batang":
        tebal = max(26, 11 * len(grafik.seri) + 10)
        return min((110 + banyak * tebal) // PIKSEL_RUANG + 1, 40)
    return BARIS_GARIS


def side_height(grafik: Grafik) -> int:
    """Return the pixels of a chart at the side: taller where its bars would lose their names."""
    banyak = max((len(seri.nilai) for seri in grafik.seri), default=0)
    return max(TINGGI_SAMPING, min(110 + banyak * TINGGI_NAMA, TERTINGGI_SAMPING))


def place_sheet(lembar: Lembar) -> LembarLetak:
    """Lay out one report sheet, top to bottom."""
    lebar = sheet_widths(lembar)
    n_kolom = len(lebar)
    sel = list(_place_head(lembar, n_kolom - 1))
    for teks in lembar.anak_judul:
        sel.append(place_words(len(sel), teks, "anak_judul", n_kolom - 1))
    baris = len(sel) + 1
    tabel: list[LetakTabel] = []
    garis_besar: dict[int, int] = {}
    for blok in lembar.blok:
        if isinstance(blok, BlokTabel):
            sel += place_table(blok, baris, lebar)
            badan = baris + tinggi_tabel(blok) - len(blok.baris)
            tabel.append(LetakTabel(baris, badan, badan + len(blok.baris) - 1))
            baris = badan
        else:
            sel += place_text(blok, baris, n_kolom)
        for deret in blok.baris:
            if deret.garis_besar:
                garis_besar[baris] = deret.garis_besar
            baris += 1
        baris += 1
    return _place_rest(lembar, baris, sel, lebar, tuple(tabel), garis_besar)


def _place_head(lembar: Lembar, akhir: int) -> Iterator[Letak]:
    """Yield the line that leads back, and the title, which links find by the sheet's name."""
    awal = 0
    if lembar.kembali:
        sel = Isi(KEMBALI, "kembali", tautan=lembar.kembali)
        yield Letak(0, 0, sel, (0, akhir))
        awal = 1
    judul = Isi(lembar.judul, "judul", nama=sheet_anchor(lembar.kunci))
    yield Letak(awal, 0, judul, (awal, akhir))


def _place_rest(
    lembar: Lembar,
    baris: int,
    sel: list[Letak],
    lebar: tuple[float, ...],
    tabel: tuple[LetakTabel, ...],
    garis_besar: dict[int, int],
) -> LembarLetak:
    """Lay out what stands below the blocks: notes, charts, signature."""
    for teks in lembar.catatan:
        sel.append(place_words(baris, teks, "catatan", len(lebar) - 1))
        baris += 1
    baris += bool(lembar.catatan)
    ruang: list[LetakGrafik] = []
    for grafik in lembar.grafik:
        ruang.append(LetakGrafik(baris, chart_rows(grafik), grafik))
        baris += chart_rows(grafik) + 1
    ttd = None
    if lembar.tanda_tangan:
        blok = list(place_signature(lembar.tanda_tangan, baris, lebar))
        ttd = RentangBaris(blok[0].baris, blok[-1].baris)
        sel += blok
    n_baris = max([s.akhir[0] for s in sel] + [r.baris + r.tinggi - 1 for r in ruang]) + 1
    tinggi = dict.fromkeys(range(n_baris), TINGGI_JARAK) | row_heights(sel, lebar)
    tinggi |= {r.baris + i: TINGGI_RUANG for r in ruang for i in range(r.tinggi)}
    if lembar.grafik_samping:
        lebar = (*lebar, LEBAR_SAMPING)
    return LembarLetak(
        lembar, tuple(sel), lebar, tinggi, garis_besar, tabel, tuple(ruang), ttd, n_baris
    )


def place_book(buku: Buku) -> tuple[tuple[LembarLetak, ...], Peta]:
    """Lay out all report sheets; return them and where every name stands."""
    letak = tuple(place_sheet(lembar) for lembar in buku.lembar)
    nama: dict[str, Alamat] = {}
    nilai: dict[str, Decimal | int | str | None] = {}
    for lembar, baris, kolom, sel in _contents(letak, buku.sumber):
        if sel.nama is None:
            continue
        if sel.nama in nama:
            raise ValueError(f"Nama sel ganda: {sel.nama}")
        nama[sel.nama] = (lembar, baris, kolom)
        nilai[sel.nama] = sel.nilai
    nama_sumber = {lembar.sumber: lembar.nama for lembar in buku.sumber}
    return letak, Peta(nama, nama_sumber, nilai, _calculated(buku.sumber))


def _calculated(
    sumber: Iterable[LembarSumber],
) -> dict[tuple[str, str], list[tuple[Collection[int], int]]]:
    """Return by source and role the rows and the column of its calculated columns."""
    hasil: dict[tuple[str, str], list[tuple[Collection[int], int]]] = {}
    for salinan in sumber:
        for kolom, hitung in enumerate(salinan.kolom_hitung, start=salinan.grid.n_kolom):
            if hitung.peran:
                kunci = str(salinan.sumber), hitung.peran
                hasil.setdefault(kunci, []).append((hitung.sel.keys(), kolom))
    return hasil


def _contents(
    letak: Iterable[LembarLetak], sumber: Iterable[LembarSumber]
) -> Iterator[tuple[str, int, int, Isi]]:
    """Yield every cell that may have a name of its own: a long column's have its role's."""
    for lembar in letak:
        yield from ((lembar.lembar.nama, s.baris, s.kolom, s.sel) for s in lembar.sel)
    for salinan in sumber:
        for kolom, hitung in enumerate(salinan.kolom_hitung, start=salinan.grid.n_kolom):
            if not isinstance(hitung.sel, Lajur):
                yield from ((salinan.nama, baris, kolom, sel) for baris, sel in hitung.sel.items())
