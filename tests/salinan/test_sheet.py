"""Marked cells get another format number; the rest of the sheet's XML stays as it is."""

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_xl.model.sel import alamat
from lkjip_xl.salinan import tags
from lkjip_xl.salinan.sheet import add_drawing, find_body, find_drawing, mark_cells
from tests.alat.kisi import sel

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _mark(data: str, *di: str, kepala: str = "", p: str = "") -> str:
    """Return `sheetData` with cells marked; a marked format is the old one plus 100."""
    xml = f"<{p}worksheet>{kepala}{data}<{p}pageMargins/></{p}worksheet>".encode()
    sunting = mark_cells(find_body(xml), {sel(a): "kesalahan" for a in di}, lambda s, _: s + 100)
    hasil = tags.apply(xml, sunting).decode()
    return hasil.removeprefix(f"<{p}worksheet>{kepala}").removesuffix(
        f"<{p}pageMargins/></{p}worksheet>"
    )


@pytest.mark.parametrize(
    ("data", "di", "hasil"),
    [
        (  # a cell that is there
            '<row r="2"><c r="A2" s="3"><v>1</v></c><c r="B2"/></row>', ("A2", "B2"),
            '<row r="2"><c r="A2" s="103"><v>1</v></c><c s="100" r="B2"/></row>',
        ),
        (  # between two cells, and after the last one
            '<row r="2"><c r="A2"/><c r="D2"><v>1</v></c></row>', ("B2", "E2"),
            '<row r="2"><c r="A2"/><c r="B2" s="100"/><c r="D2"><v>1</v></c><c r="E2" s="100"/>'
            "</row>",
        ),
        (  # rows that are missing: before, between, after
            '<row r="2"/><row r="5"/>', ("A1", "A3", "A9"),
            '<row r="1"><c r="A1" s="100"/></row><row r="2"/><row r="3"><c r="A3" s="100"/></row>'
            '<row r="5"/><row r="9"><c r="A9" s="100"/></row>',
        ),
        (  # a row without cells
            '<row r="2" ht="30"/>', ("B2",), '<row r="2" ht="30"><c r="B2" s="100"/></row>',
        ),
        (  # rows and cells without addresses count on
            "<row><c/></row><row><c><v>1</v></c><c><v>2</v></c></row>", ("B2", "C2"),
            '<row><c/></row><row><c><v>1</v></c><c s="100"><v>2</v></c><c r="C2" s="100"/></row>',
        ),
        (  # spans are widened only where a cell was added outside of them
            '<row r="2" spans="1:2"><c r="A2"/></row><row r="3" spans="1:2"/>', ("D2", "B3"),
            '<row r="2" spans="1:4"><c r="A2"/><c r="D2" s="100"/></row>'
            '<row r="3" spans="1:2"><c r="B3" s="100"/></row>',
        ),
        (  # a blank cell has its row's format
            '<row r="2" s="4" customFormat="1"/>', ("B2",),
            '<row r="2" s="4" customFormat="1"><c r="B2" s="104"/></row>',
        ),
        (  # a text that looks like a row
            '<row r="2"><c r="A2" t="inlineStr"><is><t><![CDATA[<row r="3">]]></t></is></c></row>',
            ("A3",),
            '<row r="2"><c r="A2" t="inlineStr"><is><t><![CDATA[<row r="3">]]></t></is></c></row>'
            '<row r="3"><c r="A3" s="100"/></row>',
        ),
    ],
)  # fmt: skip
def test_cells_are_marked(data: str, di: tuple[str, ...], hasil: str) -> None:
    """A cell would be marked wrongly, stand twice, or out of order, and Excel repair the file."""
    assert _mark(f"<sheetData>{data}</sheetData>", *di) == f"<sheetData>{hasil}</sheetData>"


def test_an_empty_sheet_gets_its_cell() -> None:
    """A finding on an empty sheet could not be marked."""
    assert _mark("<sheetData/>", "B2") == (
        '<sheetData><row r="2"><c r="B2" s="100"/></row></sheetData>'
    )


def test_prefixed_names() -> None:
    """Cells added without the prefix would be unknown elements."""
    assert _mark('<x:sheetData><x:row r="1"/></x:sheetData>', "A1", "A2", p="x:") == (
        '<x:sheetData><x:row r="1"><x:c r="A1" s="100"/></x:row>'
        '<x:row r="2"><x:c r="A2" s="100"/></x:row></x:sheetData>'
    )


def test_a_blank_cell_has_its_columns_format() -> None:
    """A blank cell marked in a bordered column would lose its border."""
    kepala = '<cols><col min="1" max="1" style="2"/><col min="2" max="4" style="7"/></cols>'
    assert 'r="C1" s="107"' in _mark("<sheetData/>", "C1", kepala=kepala)


def _wrapped(nama: str) -> str:
    """Return an element as Excel wraps it for programs of before 2010."""
    return f"<mc:AlternateContent><mc:Choice><{nama}/></mc:Choice></mc:AlternateContent>"


@pytest.mark.parametrize(
    ("sebelum", "sesudah"),
    [
        ("<pageMargins/><drawing/>", "<legacyDrawingHF/><tableParts/><extLst/>"),
        ("<pageMargins/>", "<tableParts/>"),
        ("<pageMargins/>", _wrapped("controls")),
        (_wrapped("drawing"), "<extLst/>"),
        ("<dataValidations><a b='<extLst>'/></dataValidations>", ""),
    ],
)  # fmt: skip
def test_the_link_to_comments_stands_in_the_schemas_order(sebelum: str, sesudah: str) -> None:
    """Excel would call the copy damaged: its parts would stand in another order."""
    xml = f'<worksheet xmlns:q="{R}"><sheetData/>{sebelum}{sesudah}</worksheet>'.encode()
    hasil = tags.apply(xml, [add_drawing(find_body(xml), "rId3", R)]).decode()
    assert f'{sebelum}<legacyDrawing q:id="rId3"/>{sesudah}' in hasil
    assert find_drawing(find_body(hasil.encode())) == "rId3"


def test_an_undeclared_prefix_is_declared() -> None:
    """The link would use a prefix that the sheet does not know."""
    xml = b"<x:worksheet><x:sheetData/></x:worksheet>"
    hasil = tags.apply(xml, [add_drawing(find_body(xml), "rId1", R)]).decode()
    assert f'<x:legacyDrawing xmlns:r="{R}" r:id="rId1"/></x:worksheet>' in hasil


@st.composite
def _sheets(draw: st.DrawFn) -> str:
    """Draw rows with gaps, some without cells, some without addresses."""
    beralamat = draw(st.booleans())
    baris = []
    for b in sorted(draw(st.sets(st.integers(1, 8), max_size=5))):
        kolom = sorted(draw(st.sets(st.integers(0, 7), max_size=5)))
        kata = [
            f'<c r="{alamat(b - 1, k)}" s="{k}"><v>{b * 10 + k}</v></c>' if k % 2 else
            f'<c s="{k}" r="{alamat(b - 1, k)}"/>' for k in kolom
        ]  # fmt: skip
        if not beralamat and kolom == list(range(len(kolom))):
            kata = [re.sub(r' r="\w+"', "", teks) for teks in kata]
        baris.append(f'<row r="{b}">{"".join(kata)}</row>' if kata else f'<row r="{b}"/>')
    return f"<sheetData>{''.join(baris)}</sheetData>"


def _cells(data: str) -> dict[tuple[int, int], tuple[int, str]]:
    """Return format and value of each cell by place; fails where the order is broken."""
    hasil: dict[tuple[int, int], tuple[int, str]] = {}
    for baris in ET.fromstring(data):
        kolom = -1
        for elemen in baris:
            tempat = sel(elemen.get("r", alamat(int(baris.get("r", "0")) - 1, kolom + 1)))
            kolom = tempat[1]
            hasil[tempat] = int(elemen.get("s", "0")), elemen.findtext("v", "")
    assert list(hasil) == sorted(hasil)
    return hasil


@given(_sheets(), st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9))))
def test_any_sheet_keeps_its_cells(data: str, tanda: set[tuple[int, int]]) -> None:
    """A cell beside a marked one would be lost, moved or changed on some shape of sheet."""
    lama = _cells(data)
    baru = _cells(_mark(data, *(alamat(*tempat) for tempat in tanda)))
    harap = lama | {t: (lama[t][0] + 100, lama[t][1]) if t in lama else (100, "") for t in tanda}
    assert baru == harap
