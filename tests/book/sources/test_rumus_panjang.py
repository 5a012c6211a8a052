"""A calculated cell whose formula is longer than Excel takes holds its value alone."""

from io import BytesIO
from pathlib import Path

import openpyxl
import xlsxwriter

from lkjip_xl.book.resolve import PANJANG_RUMUS
from lkjip_xl.pipeline import build_workbook, inspect, read_sources

_BANYAK = 2000  # programs, each a row apart from the next: 2.000 cells of five letters and a comma


def test_a_total_of_too_many_cells_is_written_as_its_value(tmp_path: Path) -> None:
    """Excel would repair the report: the sum of 2.000 single rows has 12.000 letters."""
    path = tmp_path / "LRA.xlsx"
    with xlsxwriter.Workbook(str(path)) as buku:
        lembar = buku.add_worksheet("LRA")
        lembar.write_row(0, 0, ["Kode", "Uraian", "Anggaran", "Realisasi"])
        for i in range(_BANYAK):
            kode = f"7.01.{i + 1:05d}"
            lembar.write_row(2 * i + 1, 0, [kode, f"Program {i}", 1000 + i, 500])
            lembar.write_row(2 * i + 2, 0, [f"{kode}.2.01", f"Kegiatan {i}", 1000 + i, 500])
        jumlah = 1000 * _BANYAK + _BANYAK * (_BANYAK - 1) // 2
        lembar.write_row(2 * _BANYAK + 1, 1, ["Jumlah", jumlah, 500 * _BANYAK])
    hasil = build_workbook(inspect(read_sources([path])))
    salinan = openpyxl.load_workbook(BytesIO(hasil))["S1 LRA"]
    assert salinan["E1"].value == "Anggaran (dihitung)"
    assert salinan["E2"].value == "=SUM(E3)"
    assert salinan.cell(2 * _BANYAK + 2, 5).value == jumlah
    assert salinan.cell(2 * _BANYAK + 2, 6).value == 500 * _BANYAK
    semua = [sel for baris in salinan.iter_rows() for sel in baris]
    rumus = [str(sel.value) for sel in semua if sel.data_type == "f"]
    assert max(map(len, rumus)) <= PANJANG_RUMUS
