"""Opening the committed sample workbooks."""

from pathlib import Path

import openpyxl
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

PURING = Path(__file__).parents[2] / "workbooks" / "puring-2024"
NAMA = ("DPA", "Kinerja", "Pegawai", "Pengaturan", "Realisasi", "SKM")


def lembar(berkas: str, nama: str, *, rumus: bool = False) -> Worksheet:
    """Return a sheet of a committed workbook, with its formulas or the values kept for them."""
    buku = openpyxl.load_workbook(PURING / f"{berkas}.xlsx", data_only=not rumus)
    hasil = buku[nama]
    assert isinstance(hasil, Worksheet)
    return hasil


def read_cells(sheet: Worksheet, rentang: str) -> list[list[object]]:
    """Return the values of a block of cells, row by row."""
    sel: tuple[tuple[Cell | MergedCell, ...], ...] = sheet[rentang]
    return [[butir.value for butir in baris] for baris in sel]


def gaya(sheet: Worksheet, alamat: str) -> tuple[object, str]:
    """Return a cell's value and its number format: what typing it in Excel leaves."""
    sel = sheet[alamat]
    return sel.value, sel.number_format
