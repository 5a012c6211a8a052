"""Write the workbook: the same content gives the same bytes, whole or not at all."""

import datetime
from io import BytesIO

from lkjip_xl.book.cells import format_cache
from lkjip_xl.book.place import place_book
from lkjip_xl.book.print import KERJA
from lkjip_xl.book.report_sheet import write_report_sheet
from lkjip_xl.book.sources.source import write_source_sheet
from lkjip_xl.book.theme import HURUF, UKURAN
from lkjip_xl.book.xlsx import Workbook
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
    for satu in letak:
        lembar = kerja.add_worksheet(satu.lembar.nama)
        pertama = satu is next((s for s in letak if s.lembar.kunci not in KERJA), None)
        write_report_sheet(kerja, lembar, satu, peta, buat, buku.kertas, pertama=pertama)
    for sumber in tell(buku.sumber, setengah, lambda _satu: ""):
        lembar = kerja.add_worksheet(sumber.nama)
        write_source_sheet(kerja, lembar, sumber, peta, buat, buku.kertas)
    lapor("", _LEMBAR_DITULIS)
    kerja.close()
    return wadah.getvalue()
