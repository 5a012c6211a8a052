"""XlsxWriter, which does not declare its types, behind one door, and two shorter ways through it.

Formulas of ours skip the 29 searches for functions of newer Excels, and the rows of a long sheet
may come as ready XML. Both know the inside of one version of XlsxWriter, which is therefore
pinned; tests hold the bytes equal to what XlsxWriter itself writes.
"""

from collections.abc import Callable, Iterable
from io import BytesIO, StringIO
from typing import IO, NamedTuple, TextIO
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook as _Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.format import Format
from xlsxwriter.packager import Packager
from xlsxwriter.worksheet import CellFormulaTuple
from xlsxwriter.worksheet import Worksheet as _Worksheet

__all__ = ["BarisJadi", "Chart", "Format", "Workbook", "Worksheet"]

_PER_RENTANG = 16  # the rows that share one `spans`
_SEKALI = 1 << 16  # bytes that are compressed at a time
_KEMPIS = 5  # of 9: two thirds of the time of the usual 6, and 2% more bytes


class BarisJadi(NamedTuple):
    """The cells of one row as XML, with their first and last column."""

    xml: str
    awal: int
    akhir: int


class Worksheet(_Worksheet):  # type: ignore[misc]
    """A worksheet that takes formulas and rows which need no more care."""

    fh: TextIO
    # Makes a row when it is its turn; None where the row was written cell by cell.
    baris_jadi: Callable[[int], BarisJadi | None] | None = None

    def write_own_formula(
        self, baris: int, kolom: int, rumus: str, rupa: Format, nilai: float | str
    ) -> None:
        """Write a formula that starts with `=` and uses no function newer than Excel 2007."""
        if not self._check_dimensions(baris, kolom):
            self.table[baris][kolom] = CellFormulaTuple(rumus[1:], rupa, nilai)

    def reserve(self, baris: int, kolom: int) -> None:
        """Extend the used range to a cell of a row that comes ready."""
        self._check_dimensions(baris, kolom)

    def count_texts(self, teks: Iterable[str]) -> None:
        """Enter the texts of rows that come ready among the texts of the workbook."""
        nomor, banyak = self.str_table.string_table, 0
        for kata in teks:
            banyak += 1
            if kata not in nomor:
                nomor[kata] = len(nomor)
        self.str_table.count += banyak
        self.str_table.unique_count = len(nomor)

    def date_number(self, nilai: object) -> float:
        """Return a date or time as Excel counts it."""
        return float(self._convert_date_time(nilai))

    def _write_rows(self) -> None:
        if self.baris_jadi is None:
            super()._write_rows()
            return
        awal = self.dim_rowmin
        while awal <= self.dim_rowmax:
            lanjut = min((awal // _PER_RENTANG + 1) * _PER_RENTANG, self.dim_rowmax + 1)
            self._write_block({b: self._make_row(b) for b in range(awal, lanjut)})
            awal = lanjut

    def _make_row(self, baris: int) -> BarisJadi | None:
        if self.table.get(baris):
            sel, lembar, baris_ini = self.table[baris], self.fh, StringIO()
            self.fh = baris_ini
            for kolom in sorted(sel):
                self._write_cell(baris, kolom, sel[kolom])
            self.fh = lembar
            return BarisJadi(baris_ini.getvalue(), min(sel), max(sel))
        return self.baris_jadi(baris) if self.baris_jadi else None

    def _write_block(self, siap: dict[int, BarisJadi | None]) -> None:
        """Write the rows that share one `spans`: from their first column to their last."""
        tepi = [k for jadi in siap.values() if jadi for k in (jadi.awal, jadi.akhir)]
        tepi += [k for b in siap for k in self.comments.get(b, ())]
        rentang = f"{min(tepi) + 1}:{max(tepi) + 1}" if tepi else None
        for baris, jadi in siap.items():
            info = self.row_info.get(baris)
            if jadi and not info:  # as `_write_row` does
                self.fh.write(f'<row r="{baris + 1}" spans="{rentang}">{jadi.xml}</row>')
            elif jadi:
                self._write_row(baris, rentang, info)
                self.fh.write(f"{jadi.xml}</row>")
            elif info or baris in self.comments:
                self._write_empty_row(baris, rentang, info)


class _Bagian(StringIO):
    """A part of the file that goes into the package as it is written: it never stands whole."""

    def __init__(self, tujuan: IO[bytes]) -> None:
        super().__init__()
        self._tujuan, self._isi = tujuan, bytearray()

    def write(self, teks: str, /) -> int:
        self._isi += teks.encode()
        if len(self._isi) >= _SEKALI:
            self._hand_over()
        return len(teks)

    def _hand_over(self) -> None:
        self._tujuan.write(self._isi)
        self._isi = bytearray()

    def finish(self) -> None:
        """Hand over what is left; nothing can be added after it."""
        self._hand_over()
        self._tujuan.close()

    def getvalue(self) -> str:
        """Return nothing: XlsxWriter would pack the part a second time."""
        return ""


class _Paket(Packager):  # type: ignore[misc]
    """Puts the parts into the package one after the other, as XlsxWriter writes them."""

    def __init__(self, arsip: ZipFile) -> None:
        super().__init__()
        self._arsip = arsip
        self._terbuka: _Bagian | None = None

    def _filename(self, nama: str) -> _Bagian:
        self.finish()
        self._terbuka = _Bagian(self._arsip.open(nama, "w"))  # as of 1 January 1980, as in Excel
        self.filenames.append((self._terbuka, nama, False))
        return self._terbuka

    def finish(self) -> None:
        """Close the part that was written last."""
        if self._terbuka:
            self._terbuka.finish()
            self._terbuka = None


class Workbook(_Workbook):  # type: ignore[misc]
    """A workbook of such worksheets."""

    worksheet_class = Worksheet
    filename: IO[bytes]

    def _store_workbook(self) -> None:
        wadah, self.filename = self.filename, BytesIO()  # there XlsxWriter packs empty parts
        with ZipFile(wadah, "w", ZIP_DEFLATED, compresslevel=_KEMPIS) as arsip:
            self._paket = _Paket(arsip)
            self._nomor_teks: dict[str, int] = {}
            try:
                super()._store_workbook()
            finally:  # an open part would hide why it was broken off
                self._paket.finish()

    def _get_packager(self) -> _Paket:
        return self._paket

    @property
    def nomor_teks(self) -> dict[str, int]:
        """Return the number of each text, also when the texts are already in their order.

        All sheets share it: one of each would fill the memory where there are thousands.
        """
        tabel = self.str_table
        belum_urut: dict[str, int] = tabel.string_table
        if belum_urut:
            return belum_urut
        if len(self._nomor_teks) != len(tabel.string_array):
            self._nomor_teks = {teks: n for n, teks in enumerate(tabel.string_array)}
        return self._nomor_teks
