"""A whole workbook's copy: marked where it must be, everything else byte for byte."""

import base64
import io
import re
from typing import Any

import pytest

from lkjip_xl.salinan.edit import annotate
from lkjip_xl.salinan.tags import TakTersunting

from .bahan import baca, bagian, berbeda, buku, catatan, ganti, salin, susunan, tanda

KETAT = {
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": b"http://purl.oclc.org/ooxml/officeDocument/relationships",
}  # fmt: skip


PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJg"
    "gg=="
)


def _everything(kerja: Any) -> None:
    """Fill a workbook with one of everything that a copy could lose."""
    tebal = kerja.add_format({"bold": True, "num_format": "#,##0", "border": 1, "indent": 1})
    s = kerja.add_worksheet("S")
    s.write_row(0, 0, ["Kode", "Pagu", "Realisasi"])
    for b in range(1, 6):
        s.write_row(b, 0, [f"7.{b}", b * 100, b * 90], tebal)
    s.write_formula("B7", "=SUM(B2:B6)", tebal, 1500)
    s.insert_image("H2", "a.png", {"image_data": io.BytesIO(PNG)})
    grafik = kerja.add_chart({"type": "column"})
    grafik.add_series({"values": "=S!$B$2:$B$6"})
    s.insert_chart("H9", grafik)
    s.data_validation("C2:C6", {"validate": "decimal", "criteria": ">", "value": 0})
    s.conditional_format("B2:B6", {"type": "data_bar", "data_bar_2010": True})
    s.add_table("E1:F4", {"columns": [{"header": "x"}, {"header": "y"}]})
    s.write_url("A9", "https://example.go.id/a>b")
    s.set_header("&C&G", {"image_center": "k.png", "image_data_center": io.BytesIO(PNG)})
    s.write_comment("B3", "kata pengguna", {"author": "Siti"})
    s.protect()
    lembar_lain = kerja.add_worksheet("Lain")
    lembar_lain.write_comment("A1", "di lembar lain")
    kerja.define_name("Pagu", "=S!$B$2:$B$6")
    kerja.add_vba_project(io.BytesIO(b"\xd0\xcf\x11\xe0 makro"), True)
    kerja.set_custom_property("Label", "Rahasia")


def test_only_the_parts_that_must_change_differ() -> None:
    """A chart, picture, macro or format of the source would be lost in its copy."""
    asal = buku(_everything)
    salinan = salin(asal, B3="kesalahan", B7="kesalahan", D4="terkait")
    assert berbeda(asal, salinan) == (
        {
            "docProps/custom.xml",
            "xl/comments1.xml",
            "xl/drawings/vmlDrawing1.vml",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
        },
        set(),
    )
    nama = susunan(bagian(salinan)["xl/worksheets/sheet1.xml"])
    assert nama.count("legacyDrawing") == 1
    lembar = baca(salinan)["S"]
    assert catatan(salinan) == {"B3": "kata pengguna\nkata B3", "B7": "kata B7", "D4": "kata D4"}
    assert lembar["B3"].comment.author == "Siti"
    assert [lembar[a].fill.fgColor.rgb for a in ("B3", "B7", "D4", "B4")] == [
        "FFF9DAD6",
        "FFF9DAD6",
        "FFECE6F5",
        "00000000",
    ]
    assert (lembar["B3"].font.b, lembar["B3"].number_format, lembar["B3"].border.left.style) == (
        True,
        "#,##0",
        "thin",
    )
    assert lembar["B7"].value == "=SUM(B2:B6)" and lembar["D4"].value is None


def test_in_the_sheet_only_marked_cells_differ() -> None:
    """A value, formula or setting of the sheet would be written anew, and differently."""
    asal = buku(_everything)
    lama = bagian(asal)["xl/worksheets/sheet1.xml"]
    baru = bagian(salin(asal, B3="kesalahan"))["xl/worksheets/sheet1.xml"]
    kembali = re.sub(rb'<c s="\d+" r="B3"|<c r="B3" s="\d+"', b'<c r="B3" s="1"', baru)
    assert kembali == re.sub(rb'<c r="B3" s="\d+"', b'<c r="B3" s="1"', lama)


def test_a_sheet_without_comments_gets_all_it_needs() -> None:
    """Excel would call the copy damaged: a part without its relation, type or shape."""
    asal = buku(lambda k: k.add_worksheet("S").write_row(0, 0, ["Pagu", 5]))
    salinan = salin(asal, B1="peringatan")
    assert berbeda(asal, salinan) == (
        {"[Content_Types].xml", "_rels/.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml"},
        {
            "docProps/custom.xml",
            "xl/comments1.xml",
            "xl/drawings/vmlDrawing1.vml",
            "xl/worksheets/_rels/sheet1.xml.rels",
        },
    )
    deret = bagian(salinan)
    assert b'PartName="/xl/comments1.xml"' in deret["[Content_Types].xml"]
    assert b'Extension="vml"' in deret["[Content_Types].xml"]
    rels = deret["xl/worksheets/_rels/sheet1.xml.rels"]
    assert b'"../comments1.xml"' in rels and b'"../drawings/vmlDrawing1.vml"' in rels
    assert susunan(deret["xl/worksheets/sheet1.xml"])[-1] == "legacyDrawing"
    assert catatan(salinan) == {"B1": "kata B1"}
    assert deret["xl/drawings/vmlDrawing1.vml"].count(b"<v:shape ") == 2


def test_threaded_comments_stay_and_our_words_go_to_the_legend() -> None:
    """Excel shows the thread alone: our words on that cell would be seen by nobody."""

    def write_cells(kerja: Any) -> None:
        s = kerja.add_worksheet("S")
        s.write_row(0, 0, ["Pagu", 5, 6])
        s.write_comment("B1", "[Threaded comment]", {"author": "tc={1}"})

    asal = buku(write_cells)
    salinan = salin(asal, B1="kesalahan", C1="informasi")
    assert catatan(salinan) == {"B1": "[Threaded comment]", "C1": "kata C1"}
    lembar = baca(salinan)["S"]
    assert "Sel B1: kata B1" in lembar["A1"].comment.text
    assert lembar["B1"].fill.fgColor.rgb == "FFF9DAD6"


@pytest.mark.parametrize("bentuk", ["ketat", "berawalan", "mutlak", "besar_kecil"])
def test_packages_of_other_builds(bentuk: str) -> None:
    """A workbook of another program or saved as strict would be copied with broken links."""

    def write_cells(kerja: Any) -> None:
        s = kerja.add_worksheet("S")
        s.write_row(0, 0, ["Pagu", 5])
        s.write_comment("C3", "lama")

    def awalan(xml: bytes) -> bytes:
        return re.sub(rb"<(/?)([a-zA-Z])", rb"<\1x:\2", xml).replace(b"xmlns=", b"xmlns:x=")

    def ketat(xml: bytes) -> bytes:
        for dari, ke in KETAT.items():
            xml = xml.replace(dari, ke)
        return xml

    ubah = {
        "ketat": (r".*\.(xml|rels)", ketat),
        "berawalan": (r"xl/(comments1|styles|workbook|worksheets/sheet1)\.xml", awalan),
        "mutlak": (r".*\.rels", lambda x: x.replace(b'"../', b'"/xl/')),
        "besar_kecil": (r".*\.rels", lambda x: x.replace(b"/comments1", b"/Comments1")),
    }  # fmt: skip
    asal = ganti(buku(write_cells), ubah[bentuk])
    salinan = salin(asal, B1="kesalahan", D5="peringatan", C3="informasi")
    berubah, baru = berbeda(asal, salinan)
    assert not baru & {"xl/comments2.xml", "xl/drawings/vmlDrawing2.vml"}
    assert "xl/comments1.xml" in berubah
    akhir = bagian(salinan)
    komentar = akhir["xl/comments1.xml"]
    assert re.findall(rb'ref="(\w+)"', komentar) == [b"A1", b"B1", b"C3", b"D5"]
    lembar = akhir["xl/worksheets/sheet1.xml"]
    assert susunan(lembar).count("legacyDrawing") == 1
    assert re.search(rb'<(x:)?c r="D5"[^>]*/>', lembar)
    if bentuk == "mutlak":
        assert catatan(salinan)["C3"] == "lama\nkata C3"


def test_sheets_that_share_their_comments_are_not_edited() -> None:
    """Marks of one sheet would show on the other one."""

    def write_cells(kerja: Any) -> None:
        for nama in ("S", "T"):
            kerja.add_worksheet(nama).write_comment("B1", "lama")

    asal = ganti(
        buku(write_cells), (r"xl/worksheets/_rels/sheet2.*", lambda x: x.replace(b"nts2", b"nts1"))
    )
    with pytest.raises(TakTersunting):
        salin(asal, B1="kesalahan")


def test_a_file_without_findings_is_only_marked_as_a_copy() -> None:
    """A copy would be read as a second source, or a clean sheet would carry a comment."""
    asal = buku(lambda k: k.add_worksheet("S").write_row(0, 0, ["Pagu", 5]))
    assert berbeda(asal, annotate(asal, {})) == (
        {"[Content_Types].xml", "_rels/.rels"},
        {"docProps/custom.xml"},
    )


def test_two_copies_are_equal() -> None:
    """Two runs on the same source would differ."""
    asal = buku(_everything)
    assert salin(asal, B3="kesalahan") == salin(asal, B3="kesalahan")


def test_many_sheets_have_shapes_of_their_own() -> None:
    """Two comments would share a shape number, and Excel would drop one of them."""

    def write_cells(kerja: Any) -> None:
        for nama in ("S", "T", "U"):
            kerja.add_worksheet(nama).write_row(0, 0, ["Pagu", 5])
        kerja.get_worksheet_by_name("T").write_comment("A1", "lama")

    lembar_bertanda = tanda({"B1": "kesalahan", "B2": "kesalahan"})
    salinan = annotate(buku(write_cells), dict.fromkeys(("S", "T", "U"), lembar_bertanda))
    nomor = [
        n
        for nama, xml in bagian(salinan).items()
        if nama.endswith(".vml")
        for n in re.findall(rb'id="_x0000_s(\d+)"', xml)
    ]
    assert len(nomor) == len(set(nomor)) == 9
