"""Paper, margins, repeated headers and panes, so that a sheet can be printed as it is."""

from lkjip_xl.book.breaks import page_breaks
from lkjip_xl.book.place import LembarLetak
from lkjip_xl.book.theme import HURUF
from lkjip_xl.book.xlsx import Worksheet
from lkjip_xl.grid.grid import Grid

# Excel's number of a paper, width and length in inches; F4 as Indonesian offices buy it.
KERTAS = {"F4": (14, 8.5, 13.0), "A4": (9, 8.27, 11.69)}
CM = 1 / 2.54
TEPI = {"left": 3 * CM, "right": 1.5 * CM, "top": 2 * CM, "bottom": 2 * CM}
BARIS_TABEL_PANJANG = 25
TINGGI_BEKU = 220.0  # points: more frozen rows leave no room on a small screen
BARIS_BEKU_SUMBER = 14
_KAKI = f'&L&"{HURUF},Regular"&8&A&R&"{HURUF},Regular"&8Halaman &P dari &N'


def _set_up_page(
    lembar: Worksheet, kertas: str, mendatar: bool, n_baris: int, n_kolom: int
) -> None:
    """Set what all sheets share."""
    lembar.set_paper(KERTAS[kertas][0])
    if mendatar:
        lembar.set_landscape()
    lembar.set_margins(**TEPI)
    lembar.fit_to_pages(1, 0)
    lembar.set_footer(_KAKI, {"margin": 1 * CM})
    akhir = (max(n_baris, 1) - 1, max(n_kolom, 1) - 1)
    lembar.print_area(0, 0, *akhir)
    semua = "A1:XFD1048576"
    lembar.ignore_errors(
        {"number_stored_as_text": semua, "formula_range": semua, "formula_differs": semua}
    )


def set_up_report(lembar: Worksheet, letak: LembarLetak, kertas: str) -> None:
    """Set up a report sheet."""
    mendatar = letak.lembar.arah == "mendatar"
    _set_up_page(lembar, kertas, mendatar, letak.n_baris, len(letak.lebar))
    lembar.hide_gridlines(2)
    ulang = _repeat_header(lembar, letak)
    _, lebar, panjang = KERTAS[kertas]
    if mendatar:
        lebar, panjang = panjang, lebar
    lebar -= TEPI["left"] + TEPI["right"]
    panjang -= TEPI["top"] + TEPI["bottom"]
    lembar.set_h_pagebreaks(page_breaks(letak, lebar * 72, panjang * 72, ulang))


def _repeat_header(lembar: Worksheet, letak: LembarLetak) -> float:
    """Repeat and freeze the header of the first table; return the height that is repeated."""
    if not letak.kepala:
        return 0.0
    kepala, badan, akhir = letak.kepala[0]
    panjang = akhir - badan + 1 >= BARIS_TABEL_PANJANG
    atas = sum(letak.tinggi[b] for b in range(badan))
    if panjang and atas <= TINGGI_BEKU:
        lembar.freeze_panes(badan, 0)
    if badan == kepala or not (panjang or len(letak.kepala) == 1):
        return 0.0
    lembar.repeat_rows(kepala, badan - 1)
    return sum(letak.tinggi[b] for b in range(kepala, badan))


def set_up_source(
    lembar: Worksheet, grid: Grid, kertas: str, kepala: int, n_baris: int, n_kolom: int
) -> None:
    """Set up a copied source sheet; its header reaches as far down as its merges do."""
    _set_up_page(lembar, kertas, True, n_baris, n_kolom)
    akhir = max([kepala, *(g[2] for g in grid.gabungan if g[0] <= kepala <= g[2])])
    if grid.n_baris - kepala > BARIS_TABEL_PANJANG and akhir < BARIS_BEKU_SUMBER:
        lembar.repeat_rows(kepala, akhir)
        lembar.freeze_panes(akhir + 1, 0)
