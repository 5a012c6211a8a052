"""The plain copy: values at their addresses, marks in words and colour."""

from lkjip_xl.report.isi import LembarSumber, Tanda
from lkjip_xl.salinan.plain import build_plain
from tests.alat.kisi import kisi

from .bahan import baca


def test_values_marks_and_legend() -> None:
    """A source that is no .xlsx would lose its addresses or its findings."""
    grid = kisi("Uraian|Pagu\nA|1.500\nB|=SUM(B2:B2):7")
    sumber = LembarSumber(0, "LRA", grid, tanda=(Tanda(2, 1, "kesalahan", "T101: salah"),))
    lembar = baca(build_plain("a.xls", [sumber]))["LRA"]
    assert [[s.value for s in b] for b in lembar["A1:B3"]] == [
        ["Uraian", "Pagu"],
        ["A", 1.5],
        ["B", 7],
    ]
    assert lembar["B3"].comment.text == "KESALAHAN: T101: salah"
    assert lembar["B3"].fill.fgColor.rgb == "FFF9DAD6"
    bawah = [s.value for (s,) in lembar["A4:A9"] if s.value]
    assert bawah[0].startswith("Salinan sederhana: hanya nilai")
    assert any("merah kesalahan" in teks for teks in bawah)


def test_sheet_names_that_excel_does_not_take() -> None:
    """A sheet of an .ods with a long or forbidden name would stop the copy."""
    nama = ["Rekap/Bulan [1]", "rekap bulan  1", "x" * 40, "x" * 35, "'"]
    lembar = [LembarSumber(i, n, kisi("a")) for i, n in enumerate(nama)]
    hasil = baca(build_plain("a.ods", lembar)).sheetnames
    assert hasil == ["Rekap Bulan  1", "rekap bulan  1 (2)", "x" * 31, "x" * 27 + " (2)", "Lembar"]
