"""Damaged and hostile packages: refused at once, read whole, or costing one cell."""

import io
import re
import struct
import time
import warnings
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from lkjip_xl.grid import limits
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.grid.package import open_package
from lkjip_xl.grid.read import read_workbook
from lkjip_xl.grid.xml import parse_xml

from .buat import mentah, ubah

RAGAM = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DUA = (
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
    '<row r="2"><c r="A2"><v>2</v></c></row></sheetData>'
)


def baca(path: Path) -> Grid:
    """Return the one sheet of a file."""
    return read_workbook(path, path.name)[0]


def lembar(tmp_path: Path, teks: str) -> Path:
    """Write a workbook whose sheet holds some XML."""
    return mentah(tmp_path / "a.xlsx", teks)


def test_one_wrong_bit_in_any_used_part_is_refused(tmp_path: Path) -> None:
    """JUMLAH would become JUPLAH on a bad stick, and the total be added to its own parts."""
    path = lembar(tmp_path, DUA)
    asli = path.read_bytes()
    for kata in (b"<v>2</v>", b'sheetId="1"', b"officeDocument"):
        salah = bytearray(asli)
        salah[asli.index(kata) + 3] ^= 1
        path.write_bytes(bytes(salah))
        with pytest.raises(GalatBerkas, match="rusak"):
            baca(path)


@pytest.mark.parametrize(
    "teks",
    [
        DUA.replace("</sheetData>", ""),
        DUA.replace("<v>2</v>", "<v>2</w>"),
        DUA + DUA.replace("2", "3"),
        DUA.replace("</sheetData>", "<f " * 300_000 + "</sheetData>"),
        DUA.replace('r="A2"', 'r="A1"'),
        DUA.replace('r="A2"', 'r="A3"'),
        DUA.replace('r="A2"', 'r="A99999999999"'),
        DUA.replace('r="A2"', 'r="ZZZZ2"'),
        DUA.replace('r="A2"', 'r="XFE2"'),
        DUA.replace('<row r="2"><c r="A2">', '<row r="1048577"><c r="A1048577">'),
        DUA.replace('<c r="A2">', '<c r="A2" t="s">'),
        DUA.replace("<v>2</v>", "<v>&j;</v>"),
        DUA.replace("<v>2</v>", "<v>\x01</v>"),
        "<a>" * 5000 + "</a>" * 5000 + DUA,
    ],
    ids=str,
)
def test_what_is_not_whole_is_refused_at_once(tmp_path: Path, teks: str) -> None:
    """A part of the rows would pass for all of them, or the program not come back."""
    mulai = time.process_time()
    with pytest.raises(GalatBerkas):
        baca(lembar(tmp_path, teks))
    assert time.process_time() - mulai < 2


def test_no_document_type_is_read(tmp_path: Path) -> None:
    """Entities would change amounts, or fill the memory."""
    path = lembar(tmp_path, DUA)
    tujuan = ubah(
        path,
        tmp_path / "b.xlsx",
        lambda n, b: b'<!DOCTYPE x [<!ENTITY j "1">]>' + b if "sheet1" in n else b,
    )
    with pytest.raises(GalatBerkas):
        baca(tujuan)


def test_a_part_twice_or_outside_is_refused(tmp_path: Path) -> None:
    """Two readers would see two different sheets."""
    for nama in ("xl/worksheets/sheet1.xml", "XL/worksheets/SHEET1.xml", "../a.xml", "/a.xml"):
        path = lembar(tmp_path, DUA)
        with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as arsip:
            warnings.simplefilter("ignore")  # a name twice is meant
            arsip.writestr(nama, "<a/>")
        with pytest.raises(GalatBerkas, match="rusak"):
            baca(path)


def test_a_size_that_lies_is_refused() -> None:
    """A bomb would declare ten bytes and unpack to gigabytes in a reader that believes it."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("a", bytes(5_000_000))
    bait = bytearray(wadah.getvalue())
    pusat = bait.index(b"PK\x01\x02")
    bait[pusat + 24 : pusat + 28] = struct.pack("<I", 10)
    with pytest.raises(GalatBerkas):
        open_package(bytes(bait)).read("a")


def _sheet_only(ganti: Callable[[bytes], bytes], nama: str, data: bytes) -> bytes:
    """Return a part, changed where it is the sheet."""
    return ganti(data) if "sheet1" in nama else data


def test_how_a_part_is_written_does_not_matter(tmp_path: Path) -> None:
    """Comments, other quotes, a prefix or another encoding would hide cells from the reader."""
    for ganti in (
        lambda b: b.replace(b"<v>2", b"<!-- 7 --><v>2"),
        lambda b: b.replace(b"<v>2<", b"<v><![CDATA[2]]><"),
        lambda b: b.replace(b'r="A2"', b"r = 'A2' x='a>b'"),
        lambda b: b.replace(b"<row ", b"\n <row\n "),
        lambda b: b.replace(b"<v>2</v>", b"<v>2</v><extLst><v>9</v></extLst>"),
        lambda b: re.sub(rb"<(/?)([a-zA-Z])", rb"<\1q:\2", b).replace(b"xmlns=", b"xmlns:q="),
        lambda b: b.decode().encode("utf-16"),
    ):
        path = lembar(tmp_path, DUA)
        path_lain = ubah(path, tmp_path / "b.xlsx", partial(_sheet_only, ganti))
        assert baca(path_lain).kolom == [[1, 2]]


def test_rows_out_of_order_keep_their_formulas(tmp_path: Path) -> None:
    """Levels that stand only in formulas would be lost."""
    teks = (
        '<sheetData><row r="2"><c r="A2"><v>2</v></c></row>'
        '<row r="1"><c r="A1"><f>A2</f><v>2</v></c></row></sheetData>'
    )
    grid = baca(lembar(tmp_path, teks))
    assert grid.kolom == [[2, 2]] and grid.rumus == {(0, 0): "=A2"}


@pytest.mark.parametrize("nilai", ["NaN", "Infinity", "1E309", "1E308", "12_00", "9" * 400])
def test_a_number_beyond_measure_is_a_text_of_its_cell(tmp_path: Path, nilai: str) -> None:
    """Sums would be infinite, or the program fall, for one cell."""
    grid = baca(lembar(tmp_path, DUA.replace("<v>2</v>", f"<v>{nilai}</v>")))
    assert grid.kolom == [[1, nilai]]


def test_an_unknown_error_costs_its_cell(tmp_path: Path) -> None:
    """#SPILL! of a newer Excel would make the whole file unreadable."""
    teks = DUA.replace('<c r="A2"><v>2</v>', '<c r="A2" t="e"><v>#SPILL!</v>')
    grid = baca(lembar(tmp_path, teks))
    assert grid.galat == {(1, 0): "#SPILL!"} and grid.kolom == [[1, None]]


def test_a_merge_over_the_whole_sheet_is_cut(tmp_path: Path) -> None:
    """One merge would be laid out as seventeen billion cells."""
    teks = DUA + '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    (gabungan,) = baca(lembar(tmp_path, teks)).gabungan
    assert gabungan[:2] == (0, 0) and gabungan[2] < 100 and gabungan[3] < 100


def test_what_is_not_seen_is_no_part_of_a_text(tmp_path: Path) -> None:
    """A kode with a zero width space before it would be no kode, an amount no amount."""
    sel = '<c r="A2" t="inlineStr"><is><t>\u200b7.01_x000B_\u202aA_x0001_\ufeff</t></is></c>'
    grid = baca(lembar(tmp_path, DUA.replace('<c r="A2"><v>2</v></c>', sel)))
    assert grid.kolom == [[1, "7.01 A"]]


def test_counts_of_texts_are_hints(tmp_path: Path) -> None:
    """A declared size would be set aside in memory, and the process die without a word."""
    path = lembar(tmp_path, DUA.replace('<c r="A2">', '<c r="A2" t="s">').replace(">2<", ">0<"))
    with zipfile.ZipFile(path, "a") as arsip:
        arsip.writestr(
            "xl/sharedStrings.xml",
            '<sst count="4294967295" uniqueCount="4294967295"><si><t>x</t></si></sst>',
        )
    assert baca(path).kolom == [[1, "x"]]


@pytest.mark.parametrize(
    ("hitungan", "utuh"),
    [
        ('count="5" uniqueCount="1"', True),
        ('uniqueCount="3"', True),  # not counted by its writer
        ("", True),
        ('count="5" uniqueCount="2"', False),
    ],
)
def test_a_table_of_texts_that_lost_one_is_refused(
    tmp_path: Path, hitungan: str, utuh: bool
) -> None:
    """Each name behind the lost one would stand in the row before its own, without a word."""
    path = lembar(tmp_path, DUA.replace('<c r="A2">', '<c r="A2" t="s">').replace(">2<", ">0<"))
    with zipfile.ZipFile(path, "a") as arsip:
        arsip.writestr("xl/sharedStrings.xml", f"<sst {hitungan}><si><t>x</t></si></sst>")
    if utuh:
        assert baca(path).kolom == [[1, "x"]]
    else:
        with pytest.raises(GalatBerkas, match="rusak"):
            baca(path)


def test_a_page_that_ends_before_its_table_says_so(tmp_path: Path) -> None:
    """Half of a download would be summed up as the whole."""
    path = tmp_path / "a.xls"
    path.write_text("<html><table><tr><td>a</td></tr><tr><td>b", encoding="utf-8")
    assert "berakhir" in baca(path).kurang
    path.write_text("<html><table><tr><td>a</td></tr></table>", encoding="utf-8")
    assert baca(path).kurang == ""


def test_spans_of_a_page_are_counted_before_they_are_laid_out(tmp_path: Path) -> None:
    """A page of some kilobytes would take gigabytes."""
    path = tmp_path / "a.xls"
    sel = "<td colspan=1000 rowspan=65534>x</td>"
    path.write_text(f"<table><tr>{sel * 1000}</tr>{'<tr><td>y</td></tr>' * 5000}</table>")
    with pytest.raises(GalatBerkas, match="terlalu besar"):
        baca(path)


def test_each_limit_is_told() -> None:
    """A file would be refused, or read in part, by a limit that nobody can look up."""
    halaman = (Path(__file__).parents[2] / "docs" / "keamanan.md").read_text("utf-8")
    batas = [nama for nama in vars(limits) if nama.isupper()]
    assert len(batas) > 20
    assert [nama for nama in batas if f"`{nama}`" not in halaman] == []


@pytest.mark.parametrize(("banyak", "terbaca"), [(5, True), (30, False)])
def test_sums_of_whole_columns_are_left_unread_where_they_are_far_too_many(
    banyak: int, terbaca: bool
) -> None:
    """Thousands of rows that each sum all others would be a day's work."""
    # 20.000 rows may be mentioned 250.000 + 40 x 20.000 times: 52 such sums would be too many, of
    # two terms each 27.
    n = 20_000
    rumus = {(b, 0): f"=SUM(A1:A{n})+SUM(A$1:A1048576)" for b in range(banyak)}
    grid = Grid("a", "b", [[1] * n], ada_rumus=True, baca_rupa=lambda: Rupa(rumus))
    assert grid.rupa.terbaca == terbaca
    assert len(grid.rumus) == (banyak if terbaca else 26)


@pytest.mark.parametrize("kolom", [10, 60])
def test_very_long_formulas_in_many_columns_are_left_unread_beyond_a_measure(kolom: int) -> None:
    """A small file could hold 400 columns of formulas of 8.000 letters: half an hour."""
    panjang = "=" + "+".join(f"A{n}" for n in range(1000, 2300))
    rumus = {(b, k): panjang for b in range(10) for k in range(kolom)}
    rumus |= {(11, k): "=SUM(A1:A9)" for k in range(kolom)}
    grid = Grid("a", "b", [[1] * 20] * kolom, ada_rumus=True, baca_rupa=lambda: Rupa(rumus))
    muat = (4 << 20) // (len(panjang) - 256)
    assert grid.rupa.terbaca == (kolom == 10)
    assert sum(teks == panjang for teks in grid.rumus.values()) == min(muat, 10 * kolom)
    assert sum(teks != panjang for teks in grid.rumus.values()) == kolom


def test_a_namespace_that_a_tree_cannot_hold_is_refused() -> None:
    """A brace in the name of a namespace ended the program, as the tree parts names there."""
    with pytest.raises(GalatBerkas):
        parse_xml(b'<a:b xmlns:a="urn:x}y"/>')


SATU = '<row r="2"><c r="A2"><v>2</v></c></row>'


@pytest.mark.parametrize(
    "teks",
    [
        DUA.replace(
            "</sheetData>", '<row r="9" xmlns="urn:x"><c r="A9"><v>9</v></c></row></sheetData>'
        ),
        DUA.replace(
            "</sheetData>", '<x:row xmlns:x="urn:x" r="9"><x:c r="A9"/></x:row></sheetData>'
        ),
        DUA.replace("<v>2</v>", '<v>2</v><x:v xmlns:x="urn:x">9</x:v>'),
        DUA.replace(
            SATU,
            f'<m:AlternateContent xmlns:m="{RAGAM}"><m:Choice Requires="x">'
            f"{SATU.replace('2</v>', '9</v>')}</m:Choice><m:Fallback>{SATU}</m:Fallback>"
            "</m:AlternateContent>",
        ),
    ],
    ids=("ruang", "awalan", "nilai", "ragam"),
)
def test_what_stands_in_another_namespace_is_no_cell(tmp_path: Path, teks: str) -> None:
    """A row of another vocabulary, or written twice for two programs, would be added up."""
    assert baca(lembar(tmp_path, teks)).kolom == [[1, 2]]


def test_a_text_that_names_a_namespace_is_a_text(tmp_path: Path) -> None:
    """A sheet whose texts speak of XML would be refused, or read without end."""
    sel = '<c r="A1" t="inlineStr"><is><t>a xmlns=&quot;b&quot;</t></is></c>'
    grid = baca(lembar(tmp_path, f'<sheetData><row r="1">{sel}</row></sheetData>'))
    assert grid.kolom == [['a xmlns="b"']]


def test_a_root_with_a_prefix_holds_only_what_has_it(tmp_path: Path) -> None:
    """Rows without the prefix stand in no namespace, and would be read as the sheet's."""
    path = lembar(tmp_path, DUA)
    asing = b"<row><c><v>9</v></c></row></q:sheetData>"

    def ganti(data: bytes) -> bytes:
        awalan = re.sub(rb"<(/?)([a-zA-Z])", rb"<\1q:\2", data).replace(b"xmlns=", b"xmlns:q=")
        return awalan.replace(b"</q:sheetData>", asing)

    path_lain = ubah(path, tmp_path / "b.xlsx", partial(_sheet_only, ganti))
    assert baca(path_lain).kolom == [[1, 2]]


def test_a_part_of_a_name_with_other_slashes_is_the_same(tmp_path: Path) -> None:
    """Excel takes both for one part: which of two contents counts, nobody knows."""
    path = lembar(tmp_path, DUA)
    data = path.read_bytes()
    with zipfile.ZipFile(path, "a") as arsip:
        arsip.writestr("xl/worksheets/sheetX.xml", "<a/>")
    ganda = path.read_bytes().replace(b"xl/worksheets/sheetX", b"xl\\worksheets\\sheet1")
    path.write_bytes(ganda)
    with pytest.raises(GalatBerkas, match="rusak"):
        baca(path)
    path.write_bytes(data.replace(b"xl/worksheets/", b"xl\\worksheets\\"))
    assert baca(path).kolom == [[1, 2]]
