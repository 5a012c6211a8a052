"""A sheet as the staff of a kecamatan lay it out: kop, bordered table, signature."""

import math
from collections.abc import Sequence
from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

_DASAR = {"font_name": "Arial", "font_size": 10, "valign": "vcenter"}
_SEL = {"border": 1}
_KEPALA = {"border": 1, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#D9E2F3"}
_KERTAS_FOLIO = 14
_TINGGI_BARIS, _TINGGI_TEPI = 13, 4
_HURUF_PER_LEBAR = 1.15
Gabung = tuple[int, int, int, int, str]


class Kertas:
    """One sheet being written, with the few looks that these documents use."""

    def __init__(
        self, buku: Workbook, nama: str, lebar: Sequence[int], *, tegak: bool = False
    ) -> None:
        """Add a sheet with column widths in characters, to be printed on one page's width."""
        self.buku = buku
        self.lembar: Worksheet = buku.add_worksheet(nama)
        self.lebar = tuple(lebar)
        for k, ukuran in enumerate(lebar):
            self.lembar.set_column(k, k, ukuran)
        self.lembar.set_paper(_KERTAS_FOLIO)
        if not tegak:
            self.lembar.set_landscape()
        self.lembar.fit_to_pages(1, 0)
        self.lembar.center_horizontally()
        self._format: dict[tuple[tuple[str, object], ...], Format] = {}
        self._garis: dict[int, int] = {}

    def gaya(self, **sifat: object) -> Format:
        """Return a format, made once."""
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._format:
            self._format[kunci] = self.buku.add_format(_DASAR | sifat)
        return self._format[kunci]

    def fit(self, baris: int, lebar: int, teks: str) -> None:
        """Make a row as high as its longest text wrapped to a width; only Excel would by itself."""
        garis = math.ceil(len(teks) / (lebar * _HURUF_PER_LEBAR))
        if garis > self._garis.get(baris, 0):
            self._garis[baris] = garis
            self.lembar.set_row(baris, garis * _TINGGI_BARIS + _TINGGI_TEPI)

    def merge(self, gabung: Gabung, gaya: Format) -> None:
        """Write words over a block of cells, or into one cell."""
        b1, k1, b2, k2, teks = gabung
        if (b1, k1) == (b2, k2):
            self.lembar.write_string(b1, k1, teks, gaya)
        else:
            self.lembar.merge_range(b1, k1, b2, k2, "", gaya)
            self.lembar.write_string(b1, k1, teks, gaya)

    def kop(self, kata: Sequence[str]) -> int:
        """Write the heading lines, centred over the table; return the row of the header."""
        for b, teks in enumerate(kata):
            gaya = self.gaya(bold=True, align="center", font_size=12)
            self.merge((b, 0, b, len(self.lebar) - 1, teks), gaya)
        return len(kata) + 1

    def keterangan(self, baris: int, teks: str) -> int:
        """Write a line at the left above the table; return the row of the header."""
        self.lembar.write_string(baris, 0, teks, self.gaya(bold=True))
        return baris + 1

    def kepala(self, baris: int, kata: Sequence[str]) -> int:
        """Write one header row; return the row below."""
        return self.kepala_gabung([(baris, k, baris, k, teks) for k, teks in enumerate(kata)])

    def kepala_gabung(self, kata: Sequence[Gabung]) -> int:
        """Write merged header words, printed again on each page; return the row below."""
        for kotak in kata:
            b1, k1, b2, k2, teks = kotak
            self.merge(kotak, self.gaya(**_KEPALA))
            if (b1, k1) == (b2, k2):
                self.fit(b1, self.lebar[k1], teks)
        akhir = max(kotak[2] for kotak in kata)
        self.lembar.repeat_rows(min(kotak[0] for kotak in kata), akhir)
        return akhir + 1

    def nomor_kolom(self, baris: int, kata: Sequence[str]) -> int:
        """Write the row of column numbers below a header; return the row below."""
        gaya = self.gaya(italic=True, align="center", font_size=8, **_SEL)
        for k, teks in enumerate(kata):
            if teks.isdigit():
                self.lembar.write_number(baris, k, int(teks), gaya)
            else:
                self.lembar.write_string(baris, k, teks, gaya)
        return baris + 1

    def teks(
        self, baris: int, kolom: int, teks: str, *, tebal: bool = False, rata: str = "left"
    ) -> None:
        """Write words in the table; none leave a cell with nothing but its border."""
        gaya = self.gaya(text_wrap=True, bold=tebal, align=rata, **_SEL)
        if not teks:
            self.lembar.write_blank(baris, kolom, None, gaya)
            return
        self.lembar.write_string(baris, kolom, teks, gaya)
        self.fit(baris, self.lebar[kolom], teks)

    def rupiah(self, baris: int, kolom: int, nilai: int, *, tebal: bool = False) -> None:
        """Write an amount that was typed."""
        gaya = self.gaya(num_format="#,##0", bold=tebal, **_SEL)
        self.lembar.write_number(baris, kolom, nilai, gaya)

    def jumlahkan(self, baris: int, kolom: int, rumus: str, hasil: int) -> None:
        """Write a sum with the value that Excel keeps for it."""
        gaya = self.gaya(num_format="#,##0", bold=True, **_SEL)
        self.lembar.write_formula(baris, kolom, rumus, gaya, hasil)

    def ketikan(
        self, baris: int, kolom: int, teks: str, *, tebal: bool = False, rata: str = "center"
    ) -> None:
        """Write what was typed into a cell the way Excel keeps it: 98,28% as a fraction."""
        if not teks or teks == "-":
            self.teks(baris, kolom, teks, tebal=tebal, rata=rata)
            return
        angka, pola = read_typed(teks)
        gaya = self.gaya(num_format=pola, bold=tebal, align=rata, **_SEL)
        self.lembar.write_number(baris, kolom, float(angka), gaya)

    def tanda_tangan(self, baris: int, kolom: int, kata: Sequence[str]) -> None:
        """Write the signature block, centred from a column to the table's right edge."""
        for b, teks in enumerate(kata, baris):
            nama = b == baris + len(kata) - 3
            gaya = self.gaya(align="center", bold=nama, underline=int(nama))
            if teks:
                self.merge((b, kolom, b, len(self.lebar) - 1, teks), gaya)


def read_typed(teks: str) -> tuple[Decimal, str]:
    """Return the number and number format that Excel keeps for a typed Indonesian number."""
    polos = teks.replace("%", "").strip()
    desimal = len(polos.partition(",")[2])
    angka = Decimal(polos.replace(".", "").replace(",", "."))
    pola = "0." + "0" * desimal if desimal else "0"
    if "%" in teks:
        return angka / 100, pola + "%"
    return angka, "#,##0" if "." in polos else pola
