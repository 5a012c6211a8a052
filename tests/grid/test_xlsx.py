"""Values and the plain facts of a sheet: what calamine and the scan give together."""

import datetime
import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.read import read_workbook

from .buat import MAIN, berawalan_x, mentah, tulis, ubah

STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"


def baca(path: Path) -> list[Grid]:
    """Read a file by its own name."""
    return read_workbook(path, path.name)


def _lengkap(buku: Any) -> None:
    lembar = buku.add_worksheet("A & B")
    lembar.write("B2", "  Belanja\u00a0")
    lembar.write("C2", 12.5)
    lembar.write("D2", True)
    lembar.write("E2", 12)
    lembar.write("B3", "   ")
    lembar.write("C3", "\u00a0")
    lembar.write("D3", 45293, buku.add_format({"num_format": "dd/mm/yyyy"}))
    lembar.write("E3", 1.5, buku.add_format({"num_format": "[h]:mm"}))
    lembar.merge_range("A5:C6", "Jumlah")
    lembar.write_formula("D5", "=1/0", None, "#DIV/0!")
    lembar.write_formula("E5", "=C2*2", None, 25)
    lembar.write_blank("Z90", None, buku.add_format({"bold": True}))
    lembar.set_row(2, None, None, {"hidden": True})
    lembar.set_row(3, 33)
    lembar.set_column("A:A", 40)
    lembar.set_column("C:D", 10, None, {"hidden": True})
    lembar.set_column("F:XFD", None, None, {"hidden": True})


@pytest.fixture(params=["biasa", "x:"])
def lengkap(tmp_path: Path, request: pytest.FixtureRequest) -> Grid:
    """Return a sheet with a bit of everything, plain and with a namespace prefix."""
    path = tulis(tmp_path / "a.xlsx", _lengkap)
    if request.param == "x:":
        path = ubah(path, tmp_path / "x.xlsx", berawalan_x)
    return baca(path)[0]


def test_values(lengkap: Grid) -> None:
    """Values would be changed, shifted, or blank text would count as a value."""
    assert lengkap.lembar == "A & B"
    assert (lengkap.n_baris, lengkap.n_kolom) == (5, 5)
    assert [k[1] for k in lengkap.kolom] == [None, "  Belanja\u00a0", 12.5, True, 12]
    assert [k[2] for k in lengkap.kolom] == [None, None, None, datetime.date(2024, 1, 2), 1.5]
    assert [k[4] for k in lengkap.kolom] == ["Jumlah", None, None, None, 25]


def test_facts_of_the_sheet(lengkap: Grid) -> None:
    """Errors, merged ranges or what the user has hidden would be overlooked."""
    assert lengkap.galat == {(4, 3): "#DIV/0!"}
    assert lengkap.gabungan == ((4, 0, 5, 2),)
    assert lengkap.baris_tersembunyi == {2}
    assert lengkap.kolom_tersembunyi == {2, 3}
    assert lengkap.lebar_kolom[0] == pytest.approx(40.7, abs=0.1)
    assert lengkap.tinggi_baris == {3: 33}
    assert lengkap.ada_rumus
    assert lengkap.ada_gaya


def test_filtered_rows_are_hidden(tmp_path: Path) -> None:
    """Rows that a filter hides would not be known as hidden."""

    def write_cells(buku: Any) -> None:
        lembar = buku.add_worksheet("a")
        lembar.write_column("A1", ["Jenis", "x", "y", "x"])
        lembar.autofilter("A1:A4")
        lembar.filter_column("A", "x == x")
        lembar.set_row(2, None, None, {"hidden": True})

    assert baca(tulis(tmp_path / "a.xlsx", write_cells))[0].baris_tersembunyi == {2}


def test_sheets(tmp_path: Path) -> None:
    """A hidden sheet would be lost or pass for a visible one, or a chart for a table."""

    def write_cells(buku: Any) -> None:
        for nama in ("satu", "dua", "tiga"):
            buku.add_worksheet(nama).write(0, 0, nama)
        grafik = buku.add_chart({"type": "bar"})
        grafik.add_series({"values": "=satu!$A$1"})
        buku.add_chartsheet("grafik").set_chart(grafik)
        buku.add_worksheet("kosong")
        buku.get_worksheet_by_name("dua").hide()
        buku.get_worksheet_by_name("tiga").very_hidden()

    lembar = baca(tulis(tmp_path / "a.xlsx", write_cells))
    assert [(g.lembar, g.tersembunyi) for g in lembar] == [
        ("satu", False),
        ("dua", True),
        ("tiga", True),
        ("kosong", False),
    ]
    assert [g.nilai(0, 0) for g in lembar] == ["satu", "dua", "tiga", None]
    assert (lembar[3].n_baris, lembar[3].n_kolom) == (0, 0)


ISI = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row></sheetData>'


@pytest.mark.parametrize(
    "dimensi", ["", '<dimension ref="A1"/>', '<dimension ref="A1:XFD1048576"/>']
)
def test_dimension_is_not_trusted(tmp_path: Path, dimensi: str) -> None:
    """A missing or wrong <dimension> would cut off or blow up the sheet."""
    grid = baca(mentah(tmp_path / "a.xlsx", dimensi + ISI))[0]
    assert grid.kolom == [[1], [None], [2]]


def test_targets_and_strict_files(tmp_path: Path) -> None:
    """The part of a sheet would not be found: absolute target, strict namespaces."""
    sembunyi = ISI.replace('<row r="1">', '<row r="1" hidden="true">')
    for target, ns in (
        ("worksheets/sheet1.xml", MAIN),
        ("/xl/worksheets/sheet1.xml", MAIN),
        ("worksheets/sheet1.xml", STRICT),
    ):
        grid = baca(mentah(tmp_path / "a.xlsx", sembunyi, target, ns))[0]
        assert grid.kolom == [[1], [None], [2]]
        assert grid.baris_tersembunyi == {0}


def test_formula_never_calculated_widens_the_sheet(tmp_path: Path) -> None:
    """A total written by a program, not by Excel, would lie outside of the sheet."""
    for sel in (
        '<c r="C9"><f>SUM(A1:A8)</f></c>',
        '<c r="C9"><f>SUM(A1:A8)</f><v></v></c>',
        '<c r="C9"><f t="shared" ref="C9" si="0">SUM(A1:A8)</f><v/></c>',
    ):
        teks = (
            f'<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9">{sel}</row></sheetData>'
        )
        grid = baca(mentah(tmp_path / "a.xlsx", teks))[0]
        assert (grid.n_baris, grid.n_kolom) == (9, 3)
        assert grid.rumus == {(8, 2): "=SUM(A1:A8)"}
        assert grid.nilai(8, 2) is None


def test_a_formula_calculated_to_nothing_is_known(tmp_path: Path) -> None:
    """=IF(A1="","",…) of an empty row would be taken for a formula never calculated."""
    teks = (
        '<sheetData><row r="1"><c r="A1" t="str"><f>IF(B1="","",B1)</f><v></v></c>'
        '<c r="C1"><f>B1</f><v></v></c></row></sheetData>'
    )
    grid = baca(mentah(tmp_path / "a.xlsx", teks))[0]
    assert grid.teks_kosong == {(0, 0)}
    assert [k[0] for k in grid.kolom] == [None, None, None]


def test_cells_without_addresses(tmp_path: Path) -> None:
    """A writer that leaves `r` away would put errors and hidden rows in the wrong place."""
    teks = (
        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row>"
        '<row hidden="1"><c><v>3</v></c><c t="e"><v>#N/A</v></c><c><f>A1</f></c></row></sheetData>'
    )
    grid = baca(mentah(tmp_path / "a.xlsx", teks))[0]
    assert grid.kolom == [[1, 3], [2, None], [None, None]]
    assert grid.galat == {(1, 1): "#N/A"}
    assert grid.baris_tersembunyi == {1}
    assert grid.rumus == {(1, 2): "=A1"}


def test_a_stray_cell_far_away_is_named(tmp_path: Path) -> None:
    """One cell at the end of the sheet would fill the memory until the program dies."""
    teks = (
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    )
    with pytest.raises(GalatBerkas, match="XFD1048576") as galat:
        baca(mentah(tmp_path / "a.xlsx", teks))
    assert "hapus baris" in galat.value.saran


def test_reading_costs_no_openpyxl(tmp_path: Path) -> None:
    """Every start would cost 170 ms more, and what openpyxl refuses would be lost again."""
    path = tulis(tmp_path / "a.xlsx", _lengkap)
    kode = (
        "import sys; from pathlib import Path; from lkjip_xl.grid.read import read_workbook\n"
        "grid = read_workbook(Path(sys.argv[1]), 'a')[0]\n"
        "assert grid.galat and grid.rumus and 'openpyxl' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", kode, str(path)], check=True)


TEKS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=9
).filter(lambda t: not t.isspace())
SEL = st.none() | TEKS | st.integers(-(10**14), 10**14) | st.booleans()
PECAHAN = st.floats(-1e12, 1e12).map(lambda n: round(n, 3))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(SEL | PECAHAN, max_size=5), max_size=6))
def test_what_was_written_is_read(tmp_path_factory: pytest.TempPathFactory, isi: Any) -> None:
    """A value would come back changed, in another cell, or not at all."""
    memori = io.BytesIO()
    buku = xlsxwriter.Workbook(memori)
    lembar = buku.add_worksheet("a")
    for b, baris in enumerate(isi):
        for k, nilai in enumerate(baris):
            if isinstance(nilai, str):
                lembar.write_string(b, k, nilai)
            elif nilai is not None:
                lembar.write(b, k, nilai)
    buku.close()
    path = tmp_path_factory.getbasetemp() / "sifat.xlsx"
    path.write_bytes(memori.getvalue())
    grid = baca(path)[0]
    ada = {(b, k): n for b, r in enumerate(isi) for k, n in enumerate(r) if n is not None}
    assert {
        (b, k): n
        for k, kolom in enumerate(grid.kolom)
        for b, n in enumerate(kolom)
        if n is not None
    } == ada
    assert grid.n_baris == max((b + 1 for b, _ in ada), default=0)
    assert grid.n_kolom == max((k + 1 for _, k in ada), default=0)
