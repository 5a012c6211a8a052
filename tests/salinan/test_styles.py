"""A marked cell keeps its format but for the fill, and can be read on it."""

from xml.etree import ElementTree as ET

import pytest

from lkjip_xl.model.temuan import TingkatTanda
from lkjip_xl.salinan.styles import GayaBuku
from lkjip_xl.salinan.tags import TakTersunting


def _styles(huruf: str = "<font/>") -> bytes:
    return (
        f'<styleSheet><fonts count="1">{huruf}</fonts><fills count="2"><fill/><fill/></fills>'
        '<borders/><cellXfs count="2"><xf fontId="0" fillId="0"/>'
        '<xf numFmtId="3" fontId="0" fillId="1" borderId="4"><alignment indent="1"/></xf>'
        "</cellXfs><dxfs/></styleSheet>"
    ).encode()


def test_only_the_fill_changes() -> None:
    """Borders, number format or alignment of a marked cell would be lost."""
    gaya = GayaBuku(_styles())
    assert gaya.derive(1, "kesalahan") == 2
    hasil = gaya.to_bytes().decode()
    xf = ET.fromstring(hasil).findall("cellXfs/xf")[2]
    assert xf.attrib == {
        "numFmtId": "3",
        "fontId": "0",
        "fillId": "2",
        "borderId": "4",
        "applyFill": "1",
    }
    assert xf[0].attrib == {"indent": "1"}
    assert '<fills count="3">' in hasil and '<cellXfs count="3">' in hasil
    assert '<fgColor rgb="FFF9DAD6"/>' in hasil and '<fonts count="1">' in hasil


def test_equal_marks_share_a_format() -> None:
    """A thousand marked cells would make a thousand formats; Excel has room for 64.000."""
    gaya = GayaBuku(_styles())
    marks: tuple[tuple[int, TingkatTanda], ...] = (
        (1, "kesalahan"),
        (1, "kesalahan"),
        (0, "terkait"),
    )
    assert [gaya.derive(nomor, tingkat) for nomor, tingkat in marks] == [2, 2, 3]
    assert gaya.to_bytes().count(b"<fgColor") == 2


@pytest.mark.parametrize(
    ("warna", "gelap"),
    [
        ('rgb="FFFFFFFF"', True),
        ('theme="0"', True),
        ('indexed="9"', True),
        ('rgb="FF1F4E79"', False),
        ('theme="1"', False),
    ],
)
def test_light_letters_become_dark(warna: str, gelap: bool) -> None:
    """White words of a dark total row could not be read on the light fill."""
    gaya = GayaBuku(_styles(f"<font><b/><color {warna}/><sz val='9'/></font>"))
    gaya.derive(1, "kesalahan")
    hasil = gaya.to_bytes()
    tambahan = b"<font><b/><color rgb=\"FF1F2A33\"/><sz val='9'/></font></fonts>" in hasil
    assert tambahan == gelap
    assert (b'applyFont="1"' in hasil) == gelap


def test_a_format_that_is_not_there_is_the_first() -> None:
    """A wrong format number in the source would stop the copy."""
    gaya = GayaBuku(_styles())
    assert gaya.derive(99, "kesalahan") == 2


def test_missing_lists_are_refused() -> None:
    """Formats would be appended to lists that do not exist."""
    with pytest.raises(TakTersunting):
        GayaBuku(b"<styleSheet><fonts><font/></fonts></styleSheet>")
