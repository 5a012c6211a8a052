"""A cell as it was seen, and how cells are addressed (zero-based inside, A1 outside)."""

import datetime
from functools import lru_cache

from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later

Nilai = None | str | int | float | bool | datetime.datetime | datetime.date | datetime.time
_ALAMAT = later(r"([A-Z]{1,3})([1-9]\d{0,6})")
# A cell: its zero-based row and column.
Tempat = tuple[int, int]
Rentang = tuple[int, int, int, int]  # first row, first column, last row, last column


@lru_cache(maxsize=1024)  # a workbook has few columns, and each finding names many cells
def huruf_kolom(kolom: int) -> str:
    """Return the letters of a zero-based column: 0 -> A, 27 -> AB."""
    huruf = ""
    sisa = kolom + 1
    while sisa:
        sisa, posisi = divmod(sisa - 1, 26)
        huruf = chr(65 + posisi) + huruf
    return huruf


def column_number(huruf: str) -> int:
    """Return the zero-based column of its letters: AB -> 27."""
    nomor = 0
    for teks in huruf.upper():
        nomor = nomor * 26 + ord(teks) - 64
    return nomor - 1


def is_address(teks: str) -> bool:
    """Tell whether a text is the address of a cell."""
    return _ALAMAT.fullmatch(teks) is not None


def address_of(sel: str) -> Tempat:
    """Return the zero-based row and column of an A1 address: F13 -> (12, 5)."""
    cocok = _ALAMAT.fullmatch(sel)
    if cocok is None:
        raise ValueError(sel)
    return int(cocok[2]) - 1, column_number(cocok[1])


def alamat(baris: int, kolom: int) -> str:
    """Return the A1 address of a zero-based cell: (12, 5) -> F13."""
    return f"{huruf_kolom(kolom)}{baris + 1}"


def tulis_rentang(rentang: Rentang) -> str:
    """Return the A1 form of a range: (5, 0, 489, 12) -> A6:M490."""
    return f"{alamat(rentang[0], rentang[1])}:{alamat(rentang[2], rentang[3])}"


@beku
class Gaya:
    """The look of a cell, as far as it says something about its level or its number."""

    tebal: bool = False  # bold
    miring: bool = False  # italic
    indentasi: int = 0  # steps
    format_angka: str = "General"  # as Excel writes it
    rata: str | None = None  # how it is aligned; None: as usual
    bungkus: bool = False  # whether words are wrapped


@beku
class Sel:
    """One cell of a grid: a view made on demand, never stored by the million."""

    berkas: str  # its file
    lembar: str  # its sheet
    baris: int  # zero-based
    kolom: int  # zero-based
    nilai: Nilai  # stored or calculated
    rumus: str | None  # with `=`; None: none
    gaya: Gaya  # its look

    @property
    def alamat(self) -> str:
        """Return the A1 address."""
        return alamat(self.baris, self.kolom)
