"""Pass 1: give every cell of a report sheet its place, and every name its address."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from lkjip_xl.book.heights import row_heights
from lkjip_xl.book.parts import Letak, place_signature, place_table, place_text, place_words
from lkjip_xl.book.parts import table_height as tinggi_tabel
from lkjip_xl.book.resolve import Alamat, Peta
from lkjip_xl.book.widths import sheet_widths
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
KEMBALI = "‹ Kembali ke Ringkasan"
TINGGI_SAMPING = 350  # pixels of a chart at the side: what a screen of 768 shows
LEBAR_SAMPING = 56.0  # characters of the column that a chart at the side stands in


@dataclass(frozen=True)
class LembarLetak:
    """A report sheet with everything at its place."""

    lembar: Lembar
    sel: tuple[Letak, ...]
    lebar: tuple[float, ...]
    tinggi: dict[int, float]
    garis_besar: dict[int, int]
    kepala: tuple[tuple[int, int, int], ...]  # of each table: first header, first and last body row
    grafik: tuple[tuple[int, int, Grafik], ...]  # first row, rows
    ttd: tuple[int, int] | None
    n_baris: int


def chart_rows(grafik: Grafik) -> int:
    """Return the rows of a chart's room: bars need one for each category."""
    banyak = max((len(seri.nilai) for seri in grafik.seri), default=0)
    if grafik.jenis == "batang":
        tebal = max(26, 11 * len(grafik.seri) + 10)
        return min((110 + banyak * tebal) // PIKSEL_RUANG + 1, 40)
    return 16


def place_sheet(lembar: Lembar) -> LembarLetak:
    """Lay out one report sheet, top to bottom."""
    lebar = sheet_widths(lembar)
    n_kolom = len(lebar)
    sel = list(_place_head(lembar, n_kolom - 1))
    for teks in lembar.anak_judul:
        sel.append(place_words(len(sel), teks, "anak_judul", n_kolom - 1))
    baris = len(sel) + 1
    kepala: list[tuple[int, int, int]] = []
    garis_besar: dict[int, int] = {}
    for blok in lembar.blok:
        if isinstance(blok, BlokTabel):
            sel += place_table(blok, baris, lebar)
            badan = baris + tinggi_tabel(blok) - len(blok.baris)
            kepala.append((baris, badan, badan + len(blok.baris) - 1))
            baris = badan
        else:
            sel += place_text(blok, baris, n_kolom)
        for deret in blok.baris:
            if deret.garis_besar:
                garis_besar[baris] = deret.garis_besar
            baris += 1
        baris += 1
    return _place_rest(lembar, baris, sel, lebar, tuple(kepala), garis_besar)


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
    kepala: tuple[tuple[int, int, int], ...],
    garis_besar: dict[int, int],
) -> LembarLetak:
    """Lay out what stands below the blocks: notes, charts, signature."""
    for teks in lembar.catatan:
        sel.append(place_words(baris, teks, "catatan", len(lebar) - 1))
        baris += 1
    baris += bool(lembar.catatan)
    ruang: list[tuple[int, int, Grafik]] = []
    for grafik in lembar.grafik:
        ruang.append((baris, chart_rows(grafik), grafik))
        baris += chart_rows(grafik) + 1
    ttd = None
    if lembar.tanda_tangan:
        blok = list(place_signature(lembar.tanda_tangan, baris, lebar))
        ttd = (blok[0].baris, blok[-1].baris)
        sel += blok
    n_baris = max([s.akhir[0] for s in sel] + [b + n - 1 for b, n, _ in ruang]) + 1
    tinggi = dict.fromkeys(range(n_baris), TINGGI_JARAK) | row_heights(sel, lebar)
    tinggi |= {b + i: TINGGI_RUANG for b, n, _ in ruang for i in range(n)}
    if lembar.grafik_samping:
        lebar = (*lebar, LEBAR_SAMPING)
    return LembarLetak(
        lembar, tuple(sel), lebar, tinggi, garis_besar, kepala, tuple(ruang), ttd, n_baris
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
                hasil.setdefault(kunci, []).append((hitung.isi.keys(), kolom))
    return hasil


def _contents(
    letak: Iterable[LembarLetak], sumber: Iterable[LembarSumber]
) -> Iterator[tuple[str, int, int, Isi]]:
    """Yield every cell that may have a name of its own: a long column's have its role's."""
    for lembar in letak:
        yield from ((lembar.lembar.nama, s.baris, s.kolom, s.isi) for s in lembar.sel)
    for salinan in sumber:
        for kolom, hitung in enumerate(salinan.kolom_hitung, start=salinan.grid.n_kolom):
            if not isinstance(hitung.isi, Lajur):
                yield from ((salinan.nama, baris, kolom, sel) for baris, sel in hitung.isi.items())
