"""Quirks of .ods: repeated rows and cells, errors, styles by parent and by column."""

from pathlib import Path

import pytest

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.read import read_workbook
from lkjip_xl.model.sel import Gaya
from tests.alat.buku_kerja import BERKAS
from tests.alat.ragam import paket_ods


def _teks(teks: str, sifat: str = "") -> str:
    return (
        f'<table:table-cell {sifat} office:value-type="string"><text:p>{teks}</text:p>'
        "</table:table-cell>"
    )


def _baris(teks: str, sifat: str = "") -> str:
    return f"<table:table-row {sifat}>{teks}</table:table-row>"


def _baca(path: Path, tubuh: str, gaya: str = "") -> list[Grid]:
    return read_workbook(paket_ods(path / "a.ods", tubuh, gaya), "a.ods")


def _lembar(tubuh: str, nama: str = "A") -> str:
    return f'<table:table table:name="{nama}">{tubuh}</table:table>'


ULANG = 'table:number-rows-repeated="{}"'
KOSONG = '<table:table-cell table:number-columns-repeated="{}"/>'


def test_repeated_rows_and_cells_keep_addresses(tmp_path: Path) -> None:
    """An error or a merged cell below or beside repeated ones would stand in the wrong place."""
    galat = (
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" '
        'office:string-value="" calcext:value-type="error"><text:p>{}</text:p></table:table-cell>'
    )
    baris = (
        _baris(_teks("a"))
        + _baris(KOSONG.format(3), ULANG.format(4))
        + _baris(
            KOSONG.format(2)
            + _teks(
                "gabung",
                'table:number-columns-spanned="2" table:number-rows-spanned="2"',
            )
            + "<table:covered-table-cell/>"
            + galat.format("#REF!")
        )
        + _baris(KOSONG.format(4) + galat.format("Err:502"), ULANG.format(1))
        + _baris(KOSONG.format(16384), ULANG.format(1048000))
    )
    grid = _baca(tmp_path, _lembar(baris, "Belanja &amp; RAK"))[0]
    assert grid.lembar == "Belanja & RAK"
    assert (grid.n_baris, grid.n_kolom) == (7, 5)
    assert grid.nilai(5, 2) == "gabung"
    assert grid.gabungan == ((5, 2, 6, 3),)
    assert grid.galat == {(5, 4): "#REF!", (6, 4): "#Err:502"}
    assert grid.teks_kosong == frozenset()
    assert grid.rumus == {(5, 4): "=1/0", (6, 4): "=1/0"}


def test_what_is_hidden(tmp_path: Path) -> None:
    """Rows, columns and sheets that the user has hidden would pass for visible ones."""
    teks = (
        '<table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:visibility="collapse"/>'
        + _baris(_teks("a") + _teks("b") + _teks("c"))
        + _baris(_teks("d"), 'table:visibility="filter"')
        + _baris(_teks("e"), 'table:visibility="collapse" table:number-rows-repeated="2"')
        + _baris(_teks("f"))
    )
    grid = _baca(tmp_path, _lembar(teks))[0]
    assert grid.baris_tersembunyi == {1, 2, 3}
    assert grid.kolom_tersembunyi == {2}
    assert [k[4] for k in grid.kolom] == ["f", None, None]


def test_an_empty_result_is_no_missing_one(tmp_path: Path) -> None:
    """=IF(A1="";"";…) would be told as a formula that was never calculated."""
    baris = _baris(
        _teks("a")
        + '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" '
        'office:string-value=""><text:p/></table:table-cell>' + _teks("b")
    )
    grid = _baca(tmp_path, _lembar(baris))[0]
    assert grid.teks_kosong == {(0, 1)}
    assert grid.nilai(0, 1) is None


@pytest.mark.parametrize(
    "tubuh",
    [
        _baris(_teks("a")) + _baris(KOSONG.format(16380) + _teks("z"), ULANG.format(900_000)),
        _baris(_teks("a", 'table:number-columns-repeated="16384"'), ULANG.format(1_000_000)),
        _baris(KOSONG.format(16383) + _teks("z"))
        + _baris(KOSONG.format(1), ULANG.format(1_000_000))
        + _baris(_teks("z")),
    ],
)
def test_a_cell_far_away_is_refused(tmp_path: Path, tubuh: str) -> None:
    """A few repeated cells would fill the memory until the program dies."""
    with pytest.raises(GalatBerkas, match="sangat jauh"):
        _baca(tmp_path, _lembar(tubuh))


def test_many_rows_out_of_one_are_refused(tmp_path: Path) -> None:
    """A kilobyte would become a million rows, and the program not come back for minutes."""
    baris = _baris(_teks("a")) + _baris(_teks("b"), ULANG.format(1_000_000))
    with pytest.raises(GalatBerkas, match="terlalu besar"):
        _baca(tmp_path, _lembar(baris))


def test_a_count_that_is_none_counts_once(tmp_path: Path) -> None:
    """One odd letter among the looks would end in a traceback."""
    kolom = '<table:table-column table:number-columns-repeated="h3"/>'
    grid = _baca(tmp_path, _lembar(kolom + _baris(_teks("a"))))[0]
    assert grid.rupa.terbaca and grid.kolom == [["a"]]


def test_looks_come_from_parents_and_columns(tmp_path: Path) -> None:
    """Percent, bold and indents of a hand-made sheet would be lost: few cells name their own."""
    gaya = (
        '<number:percentage-style style:name="N1"><number:number number:decimal-places="2"/>'
        "<number:text>%</number:text></number:percentage-style>"
        '<number:number-style style:name="N2">'
        '<number:number number:decimal-places="0" number:grouping="true"/></number:number-style>'
        '<style:style style:name="induk" style:family="table-cell">'
        '<style:text-properties fo:font-weight="bold" fo:font-style="italic"/></style:style>'
        '<style:style style:name="anak" style:family="table-cell" '
        'style:parent-style-name="induk" style:data-style-name="N1">'
        '<style:paragraph-properties fo:text-align="center" fo:margin-left="0.74cm"/>'
        '</style:style><style:style style:name="kolom" style:family="table-cell" '
        'style:data-style-name="N2"><style:table-cell-properties fo:wrap-option="wrap"/>'
        "</style:style>"
    )
    angka = '<table:table-cell {} office:value-type="float" office:value="{}"/>'
    teks = (
        '<table:table-column/><table:table-column table:default-cell-style-name="kolom"/>'
        + _baris(angka.format('table:style-name="anak"', "0.98") + angka.format("", "1200"))
    )
    grid = _baca(tmp_path, _lembar(teks), gaya)[0]
    assert grid.gaya(0, 0) == Gaya(True, True, 2, "0.00%", "center", False)
    assert grid.gaya(0, 1) == Gaya(format_angka="#,##0", bungkus=True)


def test_formulas_in_the_words_of_excel() -> None:
    """A formula rule would not understand of:=SUM([.C9:.C10])."""
    grid = read_workbook(BERKAS / "realisasi.ods", "realisasi.ods")[0]
    assert grid.rumus[7, 2] == "=SUM(C9:C10)"
    assert grid.rumus[15, 3] == "=SUM(D7,D13)"


@pytest.mark.parametrize(
    ("tertulis", "rumus"),
    [
        ("of:=[.B2]+[.$C$3]*2", "=B2+$C$3*2"),
        ("of:=SUM([$'RAK 2024'.A1:.A9])", "=SUM('RAK 2024'!A1:A9)"),
        ("of:=IF([.A1]&gt;0;&quot;a;b&quot;;[DPA.B2])", '=IF(A1>0,"a;b",DPA!B2)'),
    ],
)
def test_references(tmp_path: Path, tertulis: str, rumus: str) -> None:
    """A reference to another sheet, or a text in a formula, would be torn."""
    sel = (
        f'<table:table-cell table:formula="{tertulis}" office:value="1" office:value-type="float"/>'
    )
    grid = _baca(tmp_path, _lembar(_baris(sel)))[0]
    assert grid.rumus == {(0, 0): rumus}


def test_xml_that_is_torn_is_refused(tmp_path: Path) -> None:
    """Half of a sheet would pass for the whole of it."""
    path = paket_ods(tmp_path / "a.ods", _lembar(_baris(_teks("a"))), "<torn>")
    with pytest.raises(GalatBerkas, match="rusak"):
        read_workbook(path, "a.ods")


def test_spaces_without_measure_are_refused(tmp_path: Path) -> None:
    """Two thousand million spaces would end the process without a word."""
    with pytest.raises(GalatBerkas, match="terlalu besar"):
        _baca(tmp_path, _lembar(_baris(_teks('<text:s text:c="2000000000"/>'))))


def test_values_without_a_text_count_before_they_are_repeated(tmp_path: Path) -> None:
    """A value need not be shown: nine hundred rows of a million such cells killed the program."""
    sel = '<table:table-cell {} office:value-type="float" office:value="1"/>'
    lebar = sel.format('table:number-columns-repeated="1000"')
    banyak = _baris(lebar, ULANG.format(1000)) * 900
    for tubuh in (banyak, _baris(sel.format('table:number-columns-repeated="2147483647"'))):
        with pytest.raises(GalatBerkas):
            _baca(tmp_path, _lembar(_baris(_teks("a")) + tubuh))
    grid = _baca(tmp_path, _lembar(_baris(_teks("a")) + _baris(sel.format(""), ULANG.format(1500))))
    assert grid[0].n_baris == 1501


def test_two_sheets_of_one_name_are_refused(tmp_path: Path) -> None:
    """Only one of them would be read, and the amounts of the other be lost without a word."""
    tubuh = _lembar(_baris(_teks("satu"))) + _lembar(_baris(_teks("dua")))
    with pytest.raises(GalatBerkas):
        _baca(tmp_path, tubuh)
