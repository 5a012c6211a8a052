"""Write one report sheet whose cells have their places."""

from lkjip_xl.book.cells import BuatFormat, write_content
from lkjip_xl.book.chart import insert_charts, insert_side_chart
from lkjip_xl.book.measure import is_number
from lkjip_xl.book.place import LembarLetak
from lkjip_xl.book.print import set_up_report
from lkjip_xl.book.resolve import Peta
from lkjip_xl.book.theme import WARNA_TAB, look
from lkjip_xl.book.xlsx import Workbook, Worksheet


def write_report_sheet(
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
        rupa = buat(look(sel.isi.gaya, sel.ragam, sel.bingkai, angka=is_number(sel.isi)))
        if sel.akhir != (sel.baris, sel.kolom):
            lembar.merge_range(sel.baris, sel.kolom, *sel.akhir, "", rupa)
        write_content(lembar, sel.baris, sel.kolom, sel.isi, rupa, peta)
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
