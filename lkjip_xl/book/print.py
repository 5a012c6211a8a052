"""Paper, margins, repeated headers and panes, so that a sheet can be printed as it is."""

from lkjip_xl.book.breaks import first_row, paginate
from lkjip_xl.book.place import LembarLetak
from lkjip_xl.book.theme import HURUF
from lkjip_xl.book.xlsx import Worksheet
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Rentang

# Excel's number of a paper, width and length in inches; F4 as Indonesian offices buy it.
KERTAS = {"F4": (14, 8.5, 13.0), "A4": (9, 8.27, 11.69)}
CM = 1 / 2.54
TEPI = {"left": 3 * CM, "right": 1.5 * CM, "top": 2 * CM, "bottom": 2 * CM}
BARIS_TABEL_PANJANG = 25  # about what a landscape page holds
TINGGI_BEKU = 220.0  # points: more frozen rows leave no room on a small screen
BARIS_BEKU_SUMBER = 14  # more frozen rows fill a small screen
_HURUF_KAKI = f'&"{HURUF},Regular"&8'
# Sheets for the desk are not handed in: their pages are not counted.
KERJA = {"ringkasan", "pemeriksaan", "narasi"}


def _set_up_page(lembar: Worksheet, kertas: str, mendatar: bool, cetak: Rentang) -> None:
    """Set what all sheets share; `cetak` is what is printed of the sheet."""
    lembar.set_paper(KERTAS[kertas][0])
    if mendatar:
        lembar.set_landscape()
    lembar.set_margins(**TEPI)
    lembar.print_area(*cetak)
    semua = "A1:XFD1048576"
    lembar.ignore_errors(
        {"number_stored_as_text": semua, "formula_range": semua, "formula_differs": semua}
    )


def _set_footer(lembar: Worksheet, *, bernomor: bool) -> None:
    """Set the footer: the sheet's name, and its page where it is part of the report."""
    nomor = f"&R{_HURUF_KAKI}Halaman &P" if bernomor else f"&R{_HURUF_KAKI}lembar kerja"
    lembar.set_footer(f"&L{_HURUF_KAKI}&A{nomor}", {"margin": 1 * CM})


def set_up_report(lembar: Worksheet, letak: LembarLetak, kertas: str, *, pertama: bool) -> None:
    """Set up a report sheet; the first one that is handed in is page 1."""
    mendatar = letak.lembar.arah == "mendatar"
    awal = first_row(letak)
    _set_up_page(lembar, kertas, mendatar, (awal, 0, letak.n_baris - 1, len(letak.lebar) - 1))
    _set_footer(lembar, bernomor=letak.lembar.kunci not in KERJA)
    if pertama:
        lembar.set_start_page(1)
    lembar.hide_gridlines(2)
    _freeze(lembar, letak)
    _, lebar, panjang = KERTAS[kertas]
    if mendatar:
        lebar, panjang = panjang, lebar
    lebar -= TEPI["left"] + TEPI["right"]
    panjang -= TEPI["top"] + TEPI["bottom"]
    cara = paginate(letak, lebar * 72, panjang * 72)
    lembar.fit_to_pages(1, int(cara.utuh))
    lembar.set_h_pagebreaks(list(cara.putus))
    if cara.ulang:
        lembar.repeat_rows(*cara.ulang)


def _freeze(lembar: Worksheet, letak: LembarLetak) -> None:
    """Freeze the header of a long or filtered first table."""
    if not letak.tabel:
        return
    _, badan, akhir = letak.tabel[0]
    atas = sum(letak.tinggi[b] for b in range(badan))
    if letak.lembar.saring:
        lembar.autofilter(badan - 1, 0, akhir, len(letak.lebar) - 1)
    panjang = akhir - badan + 1 >= BARIS_TABEL_PANJANG
    if (panjang or letak.lembar.saring) and atas <= TINGGI_BEKU:
        lembar.freeze_panes(badan, 0)


def set_up_source(
    lembar: Worksheet, grid: Grid, kertas: str, kepala: int, n_baris: int, n_kolom: int
) -> None:
    """Set up a copied source sheet; its header reaches as far down as its merges do."""
    cetak = (0, 0, max(n_baris, 1) - 1, max(n_kolom, 1) - 1)
    _set_up_page(lembar, kertas, True, cetak)
    _set_footer(lembar, bernomor=False)
    lembar.fit_to_pages(1, 0)
    akhir = max([kepala, *(g[2] for g in grid.gabungan if g[0] <= kepala <= g[2])])
    if grid.n_baris - kepala > BARIS_TABEL_PANJANG and akhir < BARIS_BEKU_SUMBER:
        lembar.repeat_rows(kepala, akhir)
        lembar.freeze_panes(akhir + 1, 0)
