"""The content of a workbook before it has addresses.

A formula refers to other cells by name: `acuan("3.5", 12, "realisasi")` gives a token such as
`3.5|12|realisasi` between two marks; only the book knows that this is `'3.5 Realisasi
Anggaran'!E17`. The marks are control codes, which no text that was read can hold (grid/clean.py):
words from a source are never taken for a cell.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from decimal import Decimal
from typing import Literal, NamedTuple

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.sel import Rentang, Tempat
from lkjip_xl.model.temuan import TingkatTanda

BUKA, TUTUP = "\x02", "\x03"

Arah = Literal["tegak", "mendatar"]


def nama_sel(*bagian: str | int) -> str:
    """Return the name of a cell from its parts: sheet key, row key, column key."""
    return "|".join(map(str, bagian))


def acuan(*bagian: str | int) -> str:
    """Return the token by which a formula refers to a named cell."""
    return f"{BUKA}{nama_sel(*bagian)}{TUTUP}"


def acuan_sumber(sumber: int, baris: int | str, kolom: int) -> str:
    """Return the token of a cell on the copied source sheet of source `sumber`."""
    return acuan("S", sumber, baris, kolom)


def acuan_hitung(sumber: int, baris: int | str, peran: str) -> str:
    """Return the token of the cell in a calculated column beside a copied source sheet."""
    return acuan("H", sumber, baris, peran)


def sebaris(geser: int = 0) -> str:
    """Return the row in a token by its distance from the formula's own row.

    So the formulas of a long calculated column are one text, and take its place only once.
    """
    return f"{geser:+d}"


class Isi(NamedTuple):
    """One cell: a value, or a formula with the value it has now."""

    nilai: Decimal | int | str | None = None  # what it shows; a percent is a fraction
    gaya: str = "teks"  # a key of the theme
    rumus: str | None = None  # names in place of addresses
    nama: str | None = None  # makes it known to formulas and links
    tautan: str | None = None  # the cell that a click leads to; without a value its address shows


class Baris(NamedTuple):
    """One row; `garis_besar` is its outline level (0: none), `ragam` a row look of the theme."""

    sel: tuple[Isi | None, ...]
    garis_besar: int = 0
    ragam: str | None = None


class Kolom(NamedTuple):
    """One column: its width in characters and its header words, top row first.

    Equal neighbours below one parent are merged; so are a word and the `""` below it.
    """

    lebar: float
    kepala: tuple[str, ...]


class Seri(NamedTuple):
    """One series of a chart, as names of cells from first to last."""

    judul: str
    kategori: tuple[str, ...]
    nilai: tuple[str, ...]


@beku
class Grafik:
    """A chart below its table; `alternatif` is read aloud to those who cannot see it.

    `utama` is the series that it is about: dark and labelled, the others are grey. Bars stand in
    the order of their cells, the first one on top; lines are labelled at their ends.
    """

    jenis: Literal["batang", "kolom", "garis"]  # its shape
    judul: str  # above it
    seri: tuple[Seri, ...]  # in the order of the legend
    alternatif: str  # read aloud to those who cannot see it
    sumbu: Literal["juta", "nilai", "persen"] = "nilai"  # what its axis counts
    minimum: float | None = None  # of the axis; None: the program decides
    maksimum: float | None = None  # of the axis; None: the program decides
    utama: int = 0  # the series that it is about: dark and labelled


@beku
class BlokTabel:
    """A table with its header; `nomor_kolom` adds the row 1, 2, 3 below the header.

    `hitungan_kolom` adds to the number of a column how it comes about: 6 (5/4).
    """

    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]
    nomor_kolom: bool = False
    hitungan_kolom: Mapping[int, str] = field(default_factory=dict)


@beku
class BlokTeks:
    """Words across the whole width of the sheet, or rows of label and value without borders.

    A cell reaches over the `None` places after it; the last one to the end of the sheet's width.
    """

    baris: tuple[Baris, ...]


def heading(teks: str) -> BlokTeks:
    """Return the line that stands over a block of a sheet."""
    return BlokTeks((Baris((Isi(teks, "judul_blok"),)),))


class TandaTangan(NamedTuple):
    """The signature block of the sheets that are handed in."""

    tempat_tanggal: str  # Puring, 31 Januari 2025
    jabatan: str  # of the signer
    nama: str  # with titles
    pangkat: str  # of the signer
    nip: str  # as typed


@beku
class Lembar:
    """One sheet of the report, top to bottom: title, blocks, notes, charts, signature."""

    kunci: str  # the first part of the names of its cells
    nama: str  # on its tab
    judul: str  # in its first row
    anak_judul: tuple[str, ...]  # lines below the title
    blok: tuple[BlokTabel | BlokTeks, ...]  # tables and texts
    catatan: tuple[str, ...] = ()  # small, below the blocks
    grafik: tuple[Grafik, ...] = ()  # below the notes
    tanda_tangan: TandaTangan | None = None  # at the end
    arah: Arah = "tegak"  # of the paper
    warna_tab: str = "laporan"  # a key of the theme
    # Least column widths, for sheets without a table or with a narrow one.
    lebar: tuple[float, ...] = ()
    grafik_samping: Grafik | None = None  # at the right of everything
    saring: bool = False  # a filter on the table
    kembali: str | None = None  # the cell to which a line above the title leads back


def sheet_anchor(kunci: str) -> str:
    """Return the name of a report sheet's first cell, for links to the sheet."""
    return nama_sel("lembar", kunci)


class Lajur(Mapping[int, Isi]):
    """The cells of a long calculated column, each made when it is asked for, never kept."""

    def __init__(self, letak: Mapping[int, int], buat: Callable[[int, int], Isi]) -> None:
        """Keep the rows with what stands there (`letak`), and how a cell is made of both."""
        self._letak, self._buat = letak, buat

    def __getitem__(self, baris: int) -> Isi:
        """Return the cell of a row."""
        return self._buat(baris, self._letak[baris])

    def find(self, baris: int) -> Isi | None:
        """Return the cell of a row, None where there is none."""
        posisi = self._letak.get(baris)
        return None if posisi is None else self._buat(baris, posisi)

    def __contains__(self, baris: object) -> bool:
        """Tell whether a row has a cell, without making it."""
        return baris in self._letak

    def __iter__(self) -> Iterator[int]:
        """Return the rows."""
        return iter(self._letak)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._letak)


class KolomHitung(NamedTuple):
    """A calculated column beside a copied source sheet."""

    kepala: str  # its head
    sel: Mapping[int, Isi]  # by zero-based source row
    lebar: float = 16  # in characters
    peran: str = ""  # how `acuan_hitung` names its cells; empty: they have no name
    tabel: int = 0  # tells columns of one role apart on a sheet of several tables


class Tanda(NamedTuple):
    """A finding's mark on a source cell: its level and the words of its comment."""

    baris: int
    kolom: int
    tingkat: TingkatTanda
    teks: str


@beku
class Rahasia:
    """What of a sheet with answers is not copied, and what is said of it."""

    kolom: frozenset[int] = frozenset()  # left out from row `dari` on
    dari: int = 0  # zero-based
    sel: frozenset[Tempat] = frozenset()  # further cells that are left out
    kecuali: tuple[Rentang, ...] = ()  # ranges of other tables, which are copied
    catatan: tuple[str, ...] = ()  # sentences on the sheet

    def covers(self, baris: int, kolom: int) -> bool:
        """Tell a cell that is not copied."""
        if (kolom not in self.kolom or baris < self.dari) and (baris, kolom) not in self.sel:
            return False
        return not any(b <= baris <= b2 and k <= kolom <= k2 for b, k, b2, k2 in self.kecuali)


@beku
class LembarSumber:
    """A source sheet to copy: same addresses, values only, calculated columns to the right."""

    sumber: int  # its number
    nama: str  # on its tab
    grid: Grid  # what is copied
    # Text cells that were read as numbers.
    angka: dict[Tempat, Decimal] = field(default_factory=dict)
    diabaikan: Rahasia | None = None  # cells that are not copied; their headers stay
    baris_kepala: int = 0  # where calculated headers stand
    kolom_hitung: tuple[KolomHitung, ...] = ()  # beside it
    tanda: tuple[Tanda, ...] = ()  # marks of findings
    catatan: tuple[str, ...] = ()  # above it
    kembali: str | None = None  # the cell to which a line above leads back

    def is_left_out(self, baris: int, kolom: int) -> bool:
        """Tell a cell that is not copied."""
        return self.diabaikan is not None and self.diabaikan.covers(baris, kolom)


@beku
class Buku:
    """The whole workbook: report sheets, then source sheets; `kertas` is what they print on."""

    judul: str
    lembar: tuple[Lembar, ...]
    sumber: tuple[LembarSumber, ...]
    kertas: Literal["F4", "A4"] = "F4"
