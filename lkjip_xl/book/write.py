"""Write the workbook: the same content gives the same bytes, whole or not at all."""

import datetime
from io import BytesIO

from lkjip_xl.book.cells import BuatFormat, format_cache, write_content
from lkjip_xl.book.chart import insert_charts, insert_side_chart
from lkjip_xl.book.measure import is_number
from lkjip_xl.book.place import LembarLetak, place_book
from lkjip_xl.book.print import KERJA, set_up_report
from lkjip_xl.book.resolve import Peta
from lkjip_xl.book.sources.source import write_source_sheet
from lkjip_xl.book.theme import HURUF, UKURAN, WARNA_TAB, look
from lkjip_xl.book.xlsx import Workbook, Worksheet
from lkjip_xl.grid.property import NAMA_PROPERTI, TANDA_KELUARAN
from lkjip_xl.model.kabar import Lapor, part, silent, tell
from lkjip_xl.report.isi import Buku

TANGGAL_TETAP = datetime.datetime(2025, 1, 1)
PILIHAN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LEMBAR_DITULIS = 0.85  # of the time to write a book; packing it takes the rest
# Without "none" XlsxWriter ties the font to the theme, and Excel shows Calibri instead.
HURUF_DASAR = {"font_name": HURUF, "font_size": UKURAN, "font_scheme": "none"}


def build_book(
    buku: Buku,
    tanda: str = TANDA_KELUARAN,
    lapor: Lapor = silent,
) -> bytes:
    """Return the bytes of a workbook; `tanda` tells what work of this tool it is."""
    letak, peta = place_book(buku)
    wadah = BytesIO()
    # XlsxWriter adds to the properties it is given: a copy keeps the next workbook equal.
    kerja = Workbook(wadah, PILIHAN | {"default_format_properties": dict(HURUF_DASAR)})
    kerja.set_properties({"title": buku.judul, "created": TANGGAL_TETAP})
    kerja.set_custom_property(NAMA_PROPERTI, tanda)
    buat = format_cache(kerja)
    setengah = part(lapor, 0, _LEMBAR_DITULIS)
    for halaman in letak:
        lembar = kerja.add_worksheet(halaman.lembar.nama)
        pertama = halaman is next((s for s in letak if s.lembar.kunci not in KERJA), None)
        _write_report_sheet(kerja, lembar, halaman, peta, buat, buku.kertas, pertama=pertama)
    for sumber in tell(buku.sumber, setengah, lambda _satu: ""):
        lembar = kerja.add_worksheet(sumber.nama)
        write_source_sheet(kerja, lembar, sumber, peta, buat, buku.kertas)
    lapor("", _LEMBAR_DITULIS)
    kerja.close()
    return wadah.getvalue()


def _write_report_sheet(
    buku: Workbook,
    lembar: Worksheet,
    letak: LembarLetak,
    peta: Peta,
    buat: BuatFormat,
    kertas: str,
    *,
    pertama: bool = False,
) -> None:
    """Write a report sheet: sizes, cells, charts, print set-up."""
    lembar.set_tab_color(WARNA_TAB[letak.lembar.warna_tab])
    for kolom, lebar in enumerate(letak.lebar):
        lembar.set_column(kolom, kolom, lebar)
    _set_rows(lembar, letak)
    for sel in sorted(letak.sel, key=lambda s: (s.baris, s.kolom)):
        rupa = buat(look(sel.sel.gaya, sel.ragam, sel.bingkai, angka=is_number(sel.sel)))
        if sel.akhir != (sel.baris, sel.kolom):
            lembar.merge_range(sel.baris, sel.kolom, *sel.akhir, "", rupa)
        write_content(lembar, sel.baris, sel.kolom, sel.sel, rupa, peta)
    insert_charts(buku, lembar, letak, peta)
    insert_side_chart(buku, lembar, letak, peta)
    set_up_report(lembar, letak, kertas, pertama=pertama)


def _set_rows(lembar: Worksheet, letak: LembarLetak) -> None:
    """Set the row heights and the outline, whose totals stand above their parts."""
    for baris in range(letak.n_baris):
        pilihan = {"level": letak.garis_besar.get(baris, 0)}
        lembar.set_row(baris, letak.tinggi[baris], None, pilihan)
    if letak.garis_besar:
        lembar.outline_settings(True, False, False, False)
