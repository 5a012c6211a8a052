"""A sheet as the staff of a kecamatan lay it out: kop, bordered table, signature."""

import datetime
from collections.abc import Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_DIBUAT = datetime.datetime(2025, 1, 31, tzinfo=datetime.UTC).replace(tzinfo=None)
TANDA_TANGAN = (
    "Puring, 31 Januari 2025",
    "Camat Puring",
    "",
    "",
    "",
    "Turisno, S.Sos.",
    "Pembina",
    "NIP. 197208201994031006",
)


class Kertas:
    """One sheet being written, with the few looks that these documents use."""

    def __init__(self, buku: "Workbook", nama: str, lebar: Sequence[float]) -> None:
        """Add a sheet with column widths in characters."""
        self.buku = buku
        self.lembar: Worksheet = buku.add_worksheet(nama)
        self.lebar = len(lebar)
        for k, satu in enumerate(lebar):
            self.lembar.set_column(k, k, satu)
        self.lembar.set_paper(14)
        self.lembar.set_landscape()
        self.lembar.fit_to_pages(1, 0)
        self._gaya: dict[tuple[tuple[str, object], ...], xlsxwriter.format.Format] = {}

    def gaya(self, **sifat: object) -> "xlsxwriter.format.Format":
        """Return a format, made once."""
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._gaya:
            dasar = {"font_name": "Arial", "font_size": 10, "valign": "vcenter"}
            self._gaya[kunci] = self.buku.add_format(dasar | sifat)
        return self._gaya[kunci]

    def kop(self, baris: Sequence[str]) -> int:
        """Write the heading lines, centred over the table; return the next free row."""
        for b, teks in enumerate(baris):
            gaya = self.gaya(bold=True, align="center", font_size=12 if b == 0 else 10)
            if self.lebar > 1:
                self.lembar.merge_range(b, 0, b, self.lebar - 1, teks, gaya)
            else:
                self.lembar.write_string(b, 0, teks, gaya)
        return len(baris) + 1

    def kepala(self, baris: int, kata: Sequence[str]) -> None:
        """Write one header row."""
        gaya = self.gaya(bold=True, border=1, align="center", text_wrap=True, bg_color="#D9E2F3")
        for k, teks in enumerate(kata):
            self.lembar.write_string(baris, k, teks, gaya)

    def kepala_gabung(self, kata: Sequence[tuple[int, int, int, int, str]]) -> None:
        """Write merged header words: first row, first column, last row, last column."""
        gaya = self.gaya(bold=True, border=1, align="center", text_wrap=True, bg_color="#D9E2F3")
        for b1, k1, b2, k2, teks in kata:
            if (b1, k1) == (b2, k2):
                self.lembar.write_string(b1, k1, teks, gaya)
            else:
                self.lembar.merge_range(b1, k1, b2, k2, teks, gaya)

    def nomor_kolom(self, baris: int, kata: Sequence[str]) -> None:
        """Write the row of column numbers below a header."""
        gaya = self.gaya(italic=True, border=1, align="center", font_size=8)
        for k, teks in enumerate(kata):
            if teks.isdigit():
                self.lembar.write_number(baris, k, int(teks), gaya)
            else:
                self.lembar.write_string(baris, k, teks, gaya)

    def teks(
        self, baris: int, kolom: int, isi: str, *, tebal: bool = False, rata: str = ""
    ) -> None:
        """Write words in the table."""
        sifat: dict[str, object] = {"border": 1, "text_wrap": True, "bold": tebal}
        if rata:
            sifat["align"] = rata
        self.lembar.write_string(baris, kolom, isi, self.gaya(**sifat))

    def rupiah(self, baris: int, kolom: int, isi: int, *, tebal: bool = False) -> None:
        """Write an amount that was typed."""
        gaya = self.gaya(border=1, num_format="#,##0", bold=tebal)
        self.lembar.write_number(baris, kolom, isi, gaya)

    def jumlahkan(self, baris: int, kolom: int, rumus: str, hasil: int) -> None:
        """Write a sum with the value that Excel keeps for it."""
        gaya = self.gaya(border=1, num_format="#,##0", bold=True)
        self.lembar.write_formula(baris, kolom, rumus, gaya, hasil)

    def ketikan(self, baris: int, kolom: int, isi: str, *, tebal: bool = False) -> None:
        """Write what was typed into a cell the way Excel keeps it: 98,28% as a fraction."""
        if not isi or isi == "-":
            self.teks(baris, kolom, isi, tebal=tebal, rata="right" if isi else "")
            return
        polos = isi.replace("%", "").strip()
        desimal = len(polos.partition(",")[2])
        angka = Decimal(polos.replace(".", "").replace(",", "."))
        pola = "0" + ("." + "0" * desimal if desimal else "")
        if "%" in isi:
            angka, pola = angka / 100, pola + "%"
        elif "." in polos:
            pola = "#,##0"
        gaya = self.gaya(border=1, num_format=pola, bold=tebal, align="right")
        self.lembar.write_number(baris, kolom, float(angka), gaya)

    def tanda_tangan(self, baris: int, kolom: int) -> None:
        """Write the signature block below the table."""
        for b, teks in enumerate(TANDA_TANGAN):
            nama = teks.startswith("Turisno")
            gaya = self.gaya(align="center", bold=nama, underline=1 if nama else 0)
            self.lembar.write_string(baris + b, kolom, teks, gaya)


@contextmanager
def buku_contoh(path: Path) -> "Iterator[Workbook]":
    """Open a workbook whose bytes do not depend on when and where it is written."""
    buku = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    buku.set_properties({"author": "Kecamatan Puring", "created": _DIBUAT})
    yield buku
    buku.close()
