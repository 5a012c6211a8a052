"""Formulas and looks: the slow pass."""

from pathlib import Path
from typing import Any

from lkjip_xl.grid.read import read_workbook
from lkjip_xl.model.sel import Gaya

from .buat import berawalan_x, mentah, tulis, ubah


def test_looks_of_cells(tmp_path: Path) -> None:
    """Bold parents and indented children would look alike, and levels be lost."""

    def write_cells(buku: Any) -> None:
        lembar = buku.add_worksheet("a")
        lembar.write(0, 0, "biasa")
        lembar.write(1, 0, "induk", buku.add_format({"bold": True, "italic": True}))
        lembar.write(2, 0, "anak", buku.add_format({"indent": 2, "text_wrap": True}))
        lembar.write(3, 0, 5, buku.add_format({"num_format": "#,##0.00", "align": "center"}))
        lembar.write(4, 0, "bergaris", buku.add_format({"border": 1}))
        lembar.write_blank(9, 9, None, buku.add_format({"bold": True}))

    path = tulis(tmp_path / "a.xlsx", write_cells)
    for berkas in (path, ubah(path, tmp_path / "x.xlsx", berawalan_x)):
        grid = read_workbook(berkas, "a")[0]
        assert grid.rupa.terbaca
        assert grid.rupa.gaya == {
            (1, 0): Gaya(tebal=True, miring=True),
            (2, 0): Gaya(indentasi=2, rata="left", bungkus=True),
            (3, 0): Gaya(format_angka="#,##0.00", rata="center"),
        }
        assert grid.gaya(0, 0) == Gaya()


def test_formulas_are_text_of_their_own_cell(tmp_path: Path) -> None:
    """A shared formula would be missing or not shifted, a text with "=" pass for a formula."""
    teks = """<dimension ref="A1"/><sheetData>
    <row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C$1</f><v>1</v></c></row>
    <row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>
    <row r="3"><c r="A3"><f t="shared" si="0"/></c>
      <c r="B3" t="str"><v>=hai</v></c>
      <c r="C3"><f t="array" ref="C3:C4">SUM(A1:A2*2)</f><v>3</v></c>
      <c r="D3"><f t="dataTable" ref="D3:D4" r1="A1"/><v>3</v></c></row></sheetData>"""
    grid = read_workbook(mentah(tmp_path / "a.xlsx", teks), "a")[0]
    assert grid.rumus == {
        (0, 0): "=B1+$C$1",
        (1, 0): "=B2+$C$1",
        (2, 0): "=B3+$C$1",
        (2, 2): "=SUM(A1:A2*2)",
    }
    assert grid.nilai(2, 1) == "=hai"


def test_no_pass_for_formulas_where_there_are_none(tmp_path: Path) -> None:
    """Asking for formulas would cost the slow pass on every sheet of plain values."""
    path = tulis(tmp_path / "a.xlsx", lambda b: b.add_worksheet("a").write(0, 0, "f"))
    grid = read_workbook(path, "a")[0]
    path.unlink()
    assert not grid.ada_rumus
    assert not grid.ada_gaya
    assert grid.rumus == {}


def test_a_word_for_a_number_costs_only_its_cell(tmp_path: Path) -> None:
    """The formulas of the whole sheet would be lost for one value that is no number."""
    sel = '<c r="A1"><v>tiga</v></c><c r="B1"><f>A1</f><v>1</v></c>'
    teks = f'<sheetData><row r="1">{sel}</row></sheetData>'
    grid = read_workbook(mentah(tmp_path / "a.xlsx", teks), "a")[0]
    assert [k[0] for k in grid.kolom] == ["tiga", 1]
    assert grid.rumus == {(0, 1): "=A1"}
    assert grid.rupa.terbaca


def test_a_shared_formula_without_its_text_is_marked(tmp_path: Path) -> None:
    """A parent whose formula was lost would pass for one that never had a formula."""
    sel = '<c r="B1"><f t="shared" si="7"/><v>1</v></c>'
    teks = f'<sheetData><row r="1">{sel}</row></sheetData>'
    grid = read_workbook(mentah(tmp_path / "a.xlsx", teks), "a")[0]
    assert grid.ada_rumus
    assert not grid.rupa.terbaca


def test_the_file_is_let_go(tmp_path: Path) -> None:
    """On Windows the user could not save the file in Excel while the program runs."""
    path = tulis(tmp_path / "a.xlsx", lambda b: b.add_worksheet("a").write_formula(0, 0, "=1"))
    grid = read_workbook(path, "a")[0]
    assert grid.rumus == {(0, 0): "=1"}
    path.unlink()
    assert grid.sel(0, 0).rumus == "=1"
