"""Copy a source sheet: same addresses, values only, calculated columns at its right."""

from collections.abc import Sequence

from lkjip_xl.book.cells import BuatFormat, cached_value, write_content, write_text
from lkjip_xl.book.measure import column_pixels, is_number, text_height
from lkjip_xl.book.place import KEMBALI
from lkjip_xl.book.print import set_up_source
from lkjip_xl.book.resolve import Penulis, Peta
from lkjip_xl.book.sources.comments import gather_comments, write_comments
from lkjip_xl.book.sources.source_cells import source_look, write_value
from lkjip_xl.book.sources.source_rows import (
    Baris,
    Lajur,
    constants,
    row_texts,
    source_columns,
)
from lkjip_xl.book.sources.source_sizes import set_sizes
from lkjip_xl.book.theme import TINGKAT, WARNA_TAB, Rupa, look
from lkjip_xl.book.xlsx import Workbook, Worksheet
from lkjip_xl.model.sel import Rentang, Tempat
from lkjip_xl.model.temuan import TingkatTanda
from lkjip_xl.report.isi import Isi, LembarSumber

_URUTAN_TINGKAT = tuple(TINGKAT)


def write_source_sheet(
    buku: Workbook, lembar: Worksheet, sumber: LembarSumber, peta: Peta, buat: BuatFormat,
    kertas: str = "F4",
) -> None:  # fmt: skip
    """Write the copy of one source sheet with its marks, columns, notes and comments."""
    lembar.set_tab_color(WARNA_TAB["sumber"])
    gabungan = usable_merges(sumber)
    lebar = set_sizes(lembar, sumber, gabungan)
    jangkar = anchors(gabungan)
    tingkat = mark_levels(sumber, jangkar)
    latar = {tempat: TINGKAT[teks] for tempat, teks in tingkat.items()}
    for rentang in gabungan:
        tempat = (rentang[0], rentang[1])
        rupa = source_look(sumber, *tempat) | latar.get(tempat, {})
        lembar.merge_range(*rentang, "", buat(rupa))
    lajur = source_columns(sumber, tingkat)
    lembar.baris_jadi = Baris(buku, lembar, sumber, lajur, peta, buat).make
    khusus = _special_rows(sumber, lajur, jangkar, latar)
    _write_cells(lembar, sumber, lajur, khusus, jangkar, latar, buat)
    _write_calculated(lembar, sumber, khusus, peta, buat)
    n_baris = _write_notes(lembar, sumber, lebar, buat)
    _write_way_back(lembar, sumber, peta, buat)
    write_comments(lembar, gather_comments(sumber, jangkar))
    n_kolom = sumber.grid.n_kolom + len(sumber.kolom_hitung)
    set_up_source(lembar, sumber.grid, kertas, sumber.baris_kepala, n_baris, n_kolom)


def _special_rows(
    sumber: LembarSumber,
    lajur: Sequence[Lajur],
    jangkar: dict[Tempat, Tempat],
    latar: dict[Tempat, Rupa],
) -> set[int]:
    """Return the rows that are written cell by cell: merged, headed, marked beside the source.

    The first row is one where the link back stands beside it.
    """
    grid = sumber.grid
    panjang = frozenset().union(*(garis.panjang for garis in lajur))
    luar = {b for b, k in latar if b >= grid.n_baris or k >= grid.n_kolom}
    kembali = {0} if sumber.kembali else set()
    return {b for b, _ in jangkar} | luar | panjang | kembali | {sumber.baris_kepala}


def usable_merges(sumber: LembarSumber) -> list[Rentang]:
    """Return the merges within the used range, without those that overlap an earlier one."""
    hasil: list[Rentang] = []
    terpakai: set[Tempat] = set()
    for b, k, b2, k2 in sumber.grid.gabungan:
        batas = (b, k, min(b2, sumber.grid.n_baris - 1), min(k2, sumber.grid.n_kolom - 1))
        sel = {(i, j) for i in range(b, batas[2] + 1) for j in range(k, batas[3] + 1)}
        if len(sel) > 1 and terpakai.isdisjoint(sel):
            terpakai |= sel
            hasil.append(batas)
    return hasil


def anchors(gabungan: list[Rentang]) -> dict[Tempat, Tempat]:
    """Return for each cell of a merged area the one that shows."""
    return {
        (b, k): (g[0], g[1])
        for g in gabungan
        for b in range(g[0], g[2] + 1)
        for k in range(g[1], g[3] + 1)
    }


def mark_levels(sumber: LembarSumber, jangkar: dict[Tempat, Tempat]) -> dict[Tempat, TingkatTanda]:
    """Return the tingkat of each marked cell: that of its gravest finding."""
    tingkat: dict[Tempat, TingkatTanda] = {}
    for tanda in sumber.tanda:
        tempat = jangkar.get((tanda.baris, tanda.kolom), (tanda.baris, tanda.kolom))
        lama = tingkat.get(tempat, tanda.tingkat)
        tingkat[tempat] = min(lama, tanda.tingkat, key=_URUTAN_TINGKAT.index)
    return tingkat


def _write_cells(
    lembar: Worksheet,
    sumber: LembarSumber,
    lajur: Sequence[Lajur],
    khusus: set[int],
    jangkar: dict[Tempat, Tempat],
    latar: dict[Tempat, Rupa],
    buat: BuatFormat,
) -> None:
    """Write the special rows, enter the texts of all others; merged, only the first has a value."""
    grid = sumber.grid
    kosong: Rupa = {}
    for baris, teks in row_texts(lajur, khusus):
        lembar.count_texts(teks)
        for kolom in range(grid.n_kolom if baris in khusus else 0):
            tempat = (baris, kolom)
            if jangkar.get(tempat, tempat) == tempat and not sumber.is_left_out(*tempat):
                write_value(lembar, sumber, tempat, latar.get(tempat, kosong), buat)
    for (baris, kolom), warna in latar.items():
        di_luar = baris >= grid.n_baris or kolom >= grid.n_kolom
        if baris in khusus and (di_luar or sumber.is_left_out(baris, kolom)):
            rupa = source_look(sumber, baris, kolom) | warna
            write_text(lembar, baris, kolom, "", buat(rupa))
    biasa = [b for b in range(grid.n_baris) if b not in khusus]
    for kolom, garis in enumerate(lajur):
        for arah in (biasa, reversed(biasa)):
            if (tepi := next(filter(garis.has_cell, arah), None)) is not None:
                lembar.reserve(tepi, kolom)


def _write_calculated(
    lembar: Worksheet, sumber: LembarSumber, khusus: set[int], peta: Peta, buat: BuatFormat
) -> None:
    """Write the heads of the calculated columns, and their cells in special rows."""
    penulis = Penulis(lembar.get_name(), peta)
    for kolom, hitung in enumerate(sumber.kolom_hitung, start=sumber.grid.n_kolom):
        kepala = Isi(hitung.kepala, "kepala_hitung")
        write_content(lembar, sumber.baris_kepala, kolom, kepala, buat(look("kepala_hitung")), peta)
        lembar.count_texts(constants(hitung, khusus))
        for baris in sorted(b for b in khusus if b in hitung.sel):
            sel = hitung.sel[baris]
            rupa = buat(look(sel.gaya, "hitung", "penuh", angka=is_number(sel)))
            if sel.rumus is None:
                write_content(lembar, baris, kolom, sel, rupa, peta)
            else:
                rumus = penulis.write(sel.rumus, baris, hitung.tabel)
                lembar.write_own_formula(baris, kolom, rumus, rupa, cached_value(sel.nilai))
        for baris in (min(hitung.sel), max(hitung.sel)):
            lembar.reserve(baris, kolom)


def _write_way_back(lembar: Worksheet, sumber: LembarSumber, peta: Peta, buat: BuatFormat) -> None:
    """Write the link back beside the copy: its own cells keep their addresses."""
    if sumber.kembali:
        kolom = sumber.grid.n_kolom + len(sumber.kolom_hitung)
        sel = Isi(KEMBALI, "kembali", tautan=sumber.kembali)
        write_content(lembar, 0, kolom, sel, buat(look("kembali") | {"text_wrap": False}), peta)


def _write_notes(
    lembar: Worksheet, sumber: LembarSumber, lebar: list[float], buat: BuatFormat
) -> int:
    """Write the notes two rows below the used range; return the number of used rows."""
    baris = sumber.grid.n_baris
    rupa = look("catatan")
    kolom_akhir = sumber.grid.n_kolom + len(sumber.kolom_hitung) - 1
    piksel = sum(map(column_pixels, lebar))
    for urutan, teks in enumerate(sumber.catatan, start=baris + 1):
        if kolom_akhir > 0:
            lembar.merge_range(urutan, 0, urutan, kolom_akhir, "", buat(rupa))
        write_text(lembar, urutan, 0, teks, buat(rupa))
        lembar.set_row(urutan, text_height(teks, piksel, rupa) + 2)
        baris = urutan + 1
    return baris
