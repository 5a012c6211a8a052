"""HTML tables named .xls, as SIPD's tools, Excel and PHP scripts write them."""

import time
from pathlib import Path

import pytest

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.read import read_workbook


def _baca(path: Path, teks: str, sandi: str = "utf-8") -> Grid:
    berkas = path / "Laporan.xls"
    berkas.write_bytes(teks.encode(sandi))
    hasil = read_workbook(berkas, "dinas/Laporan.xls")
    assert len(hasil) == 1
    return hasil[0]


def test_spans_push_later_cells_to_the_right(tmp_path: Path) -> None:
    """Amounts under a header of two rows would stand in the wrong column."""
    grid = _baca(
        tmp_path,
        "<table><tr><th rowspan=2>Kode<th colspan=2>Jumlah<th rowspan=2>%"
        "<tr><th>Anggaran<th>Realisasi<tr><td>5<td>10<td>9<td>90</table>",
    )
    assert grid.lembar == "Laporan"
    assert grid.kolom == [
        ["Kode", None, "5"],
        ["Jumlah", "Anggaran", "10"],
        [None, "Realisasi", "9"],
        ["%", None, "90"],
    ]
    assert grid.gabungan == ((0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 1, 3))


def test_indents_and_bold(tmp_path: Path) -> None:
    """Levels that only &nbsp; and <b> show would be lost, or stay in the names."""
    kata = "".join(
        f"<tr><td>{'&nbsp;' * n}{teks}</td><td>1.234.567</td></tr>"
        for n, teks in (
            (0, "<b>Program</b>"),
            (5, "Kegiatan"),
            (10, "Sub &amp; lain"),
            (0, "&nbsp;"),
        )
    )
    grid = _baca(tmp_path, f"<table>{kata}</table>")
    assert grid.kolom[0] == ["Program", "Kegiatan", "Sub & lain", None]
    assert grid.kolom[1] == ["1.234.567"] * 4
    assert [grid.gaya(b, 0).indentasi for b in range(4)] == [0, 1, 2, 0]
    assert [grid.gaya(b, 0).tebal for b in range(4)] == [True, False, False, False]


def test_styles_of_excels_own_pages(tmp_path: Path) -> None:
    """A sheet that Excel saved as a page would lose bold, indents and the exact numbers."""
    grid = _baca(
        tmp_path,
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>'
        ".xl1 {font-weight:700;} .xl2 {mso-char-indent-count:2;padding-left:24px;}</style></head>"
        '<body><table><tr><td class=xl1 x:num="1234567.5">1.234.568</td><td class=xl2>anak</td>'
        '<td x:num="0.98224">98,22%</td><td sdval="12">12,00</td><td x:num>7</td></tr>'
        '<tr style="font-weight: bold"><td>t</td></tr></table>',
    )
    assert [k[0] for k in grid.kolom] == [1234567.5, "anak", "98,22%", 12, "7"]
    assert grid.gaya(0, 0).tebal
    assert grid.gaya(0, 1).indentasi == 2
    assert grid.gaya(1, 0).tebal


def test_titles_and_several_tables_on_one_sheet(tmp_path: Path) -> None:
    """The year above a table would be lost, or a second table overlooked."""
    grid = _baca(
        tmp_path,
        "<html><head><title>x</title><script>var t = '<td>';</script></head><body>"
        "<h3>LAPORAN<br>TAHUN 2024</h3>Kecamatan Contoh<div><table><caption>Belanja</caption>"
        "<tr><td>a</td></tr></table></div><p>di antara</p>"
        "<table><tr><td>b</td><td><table><tr><td>c</td><td>d</td></tr></table></td></tr>"
        "<tr><td>e</td></tr></table>akhir",
    )
    kata = ["LAPORAN\nTAHUN 2024", "Kecamatan Contoh", "Belanja", "a", "di antara"]
    assert grid.kolom == [[*kata, "b", "c", "e", "akhir"], [*[None] * 6, "d", None, None]]


@pytest.mark.parametrize(
    "teks",
    [
        "<table><tr><td>a<td>b<tr><td>c",
        "<TABLE><TR><TD>a</TD><TD>b</TR><TR><TD>c</TABLE></TR>",
        '<table><tr><td colspan="x">a</td><td rowspan="0">b</td></tr><tr><td>c</td></tr></table>',
        '<?xml version="1.0" encoding="iso-8859-1"?><html xmlns="http://www.w3.org/1999/xhtml">'
        "<body><table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>",
        "<br />\n<b>Warning</b>: Undefined<br />\n<table><tr><td>a<td>b<tr><td>c</table>",
        "<table>\n<!-- <tr><td>x --><tr>\n <td>\n a\n </td><td>b</td>\n</tr><tr><td>c</table>",
    ],
)
def test_broken_pages_are_read(tmp_path: Path, teks: str) -> None:
    """Tags left open or closed twice, as scripts write them, would shift or lose cells."""
    grid = _baca(tmp_path, teks)
    assert [k[-2:] for k in grid.kolom] == [["a", "c"], ["b", None]]


def test_cells_without_a_row_tag_are_a_row(tmp_path: Path) -> None:
    """A header whose <tr> a script forgot would vanish, and with it the columns' names."""
    grid = _baca(
        tmp_path, "<table><thead><th>Uraian<th>Pagu</thead><tr><form><td>a</form><td>1</table>"
    )
    assert grid.kolom == [["Uraian", "a"], ["Pagu", "1"]]


def test_a_sign_in_an_attribute_ends_no_tag(tmp_path: Path) -> None:
    """`title="a > b"` would put half of an attribute into the cell."""
    grid = _baca(
        tmp_path, "<table><tr><td title=\"a > b\" colspan='2'>x</td><td>1 < 2</td></table>"
    )
    assert [k[0] for k in grid.kolom] == ["x", None, "1 < 2"]


@pytest.mark.parametrize(
    "pecahan", ["<!--", "<a ", '<a b="', "<a b= ", "</ ", "<!", "<?", "<script ", "&", "<td>"]
)
def test_a_torn_page_takes_no_longer(pecahan: str, tmp_path: Path) -> None:
    """A download that broke off, or a page made to harm, would keep the program for hours.

    300.000 letters of each take a tenth of a second; a search that goes back takes minutes.
    """
    teks = pecahan * (300_000 // len(pecahan))
    mulai = time.process_time()
    grid = _baca(tmp_path, f"<table><tr><td>a</td></tr></table>{teks}")
    assert grid.kolom[0][0] == "a"
    assert time.process_time() - mulai < 10


@pytest.mark.parametrize(
    ("sandi", "meta"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "windows-1252"),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("cp1252", "windows-1252"),
        ("cp1252", "iso-8859-1"),
        ("cp1252", "utf-8"),
        ("cp1252", "tidak-ada"),
        ("cp1252", ""),
    ],
)
def test_letters_of_any_encoding(tmp_path: Path, sandi: str, meta: str) -> None:
    """Dashes and quotes would turn into other letters, and names not match those of the DPA."""
    kepala = f'<meta http-equiv="Content-Type" content="text/html; charset={meta}">' if meta else ""
    grid = _baca(tmp_path, f"<html><head>{kepala}</head><table><tr><td>Rapat – “é”", sandi)
    assert grid.kolom == [["Rapat – “é”"]]


def test_a_page_without_a_table(tmp_path: Path) -> None:
    """A login page saved as .xls would pass for an empty sheet."""
    with pytest.raises(GalatBerkas, match="tanpa tabel"):
        _baca(tmp_path, "<html><body><form>Silakan masuk</form></body></html>")


def test_spans_that_are_absurd(tmp_path: Path) -> None:
    """One mistyped span would fill the memory."""
    teks = '<tr><td colspan="99999999" rowspan="99999999">a</td></tr>' * 3 + "<tr><td>b</td></tr>"
    grid = _baca(tmp_path, f"<table>{teks}</table>")
    assert grid.n_baris == 4
    assert grid.n_kolom <= 3001


def test_a_row_with_another_number_of_cells_is_told(tmp_path: Path) -> None:
    """A tag lost on the way would put realisasi under anggaran, without a word."""
    kepala = "<tr><th rowspan=2>Kode<th colspan=2>Jumlah<th rowspan=2>%<tr><th>Pagu<th>Realisasi"
    baris = "<tr><td>{}<td>10<td>9<td>90"
    utuh = "<table>" + kepala + "".join(map(baris.format, "abcd")) + "</table>"
    assert _baca(tmp_path, utuh).geser == ""
    assert "baris 4" in _baca(tmp_path, utuh.replace("<td>b<td>10", "<td>b10")).geser
    assert "baris 5" in _baca(tmp_path, utuh.replace("<td>c", "<td>c<td>")).geser


def test_cells_outside_of_their_table_are_told(tmp_path: Path) -> None:
    """The rows after a stray end tag would be words below the table, and their amounts nothing."""
    teks = "<table><tr><td>a<td>1<td>2</table><tr><td>b<td>3<td>4</table>"
    assert "di luar tabelnya" in _baca(tmp_path, teks).kurang


def test_rows_that_a_cell_above_pushes_away_are_told(tmp_path: Path) -> None:
    """A damaged span would move half of a budget beyond its columns, without a word."""
    kepala = "<tr><th>Kode<th>Uraian<th>Pagu"
    baris = "".join(f"<tr><td>{k}<td>Program {k}<td>10" for k in "abcd")
    utuh = f"<table>{kepala}{baris}</table>"
    assert _baca(tmp_path, utuh).geser == ""
    rusak = utuh.replace("<td>b", '<td rowspan="1000000000" colspan="1048576">b')
    assert "baris 4, 5" in _baca(tmp_path, rusak).geser


@pytest.mark.parametrize("tanda", ["<!-- ", "<script>", '<td x="'])
def test_a_page_that_ends_inside_of_a_mark_says_so(tmp_path: Path, tanda: str) -> None:
    """A comment that nobody closed swallowed the rest of the table, and its end with it."""
    isi = "<table><tr><td>Gaji</td><td>10</td></tr>{}<tr><td>Rapat</td><td>9</td></tr></table>"
    assert "berakhir sebelum" in _baca(tmp_path, isi.format(tanda)).kurang
    utuh = isi.format("") + tanda
    assert not _baca(tmp_path, utuh).kurang


@pytest.mark.parametrize(
    "sisipan",
    [
        '<span style="display: none">9</span>',
        '<b style="visibility:hidden">9</b>',
        "<template>9</template>",
    ],
)
def test_what_a_page_does_not_show_is_no_part_of_an_amount(tmp_path: Path, sisipan: str) -> None:
    """A hidden 9 before 10.000 would make it 910.000."""
    grid = _baca(tmp_path, f"<table><tr><td>Gaji</td><td>{sisipan}10.000</td></tr></table>")
    assert grid.kolom == [["Gaji"], ["10.000"]]
