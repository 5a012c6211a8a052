"""The zip: untouched entries are copied as they lie, whatever program wrote them."""

import io
import zipfile

import pytest

from lkjip_xl.salinan.package import Paket
from lkjip_xl.salinan.tags import TakTersunting


class _TanpaMundur(io.BytesIO):
    """A stream that cannot go back: sizes then follow the data, as web exports write them."""

    def seekable(self) -> bool:
        return False


def _zip(wadah: io.BytesIO) -> bytes:
    with zipfile.ZipFile(wadah, "w") as arsip:
        arsip.writestr("a.xml", b"a" * 500, zipfile.ZIP_DEFLATED, 9)
        arsip.writestr("B.xml", b"b" * 500, zipfile.ZIP_STORED)
        arsip.writestr("c.xml", b"c" * 500, zipfile.ZIP_DEFLATED)
    return wadah.getvalue()


@pytest.mark.parametrize("wadah", [io.BytesIO, _TanpaMundur])
def test_untouched_entries_stay(wadah: type[io.BytesIO]) -> None:
    """Pictures and macros would be packed anew, and their order change."""
    asal = _zip(wadah())
    paket = Paket(asal)
    paket.write("b.xml", b"baru")
    paket.write("d.xml", b"tambah")
    hasil = zipfile.ZipFile(io.BytesIO(paket.to_bytes()))
    assert hasil.testzip() is None
    assert hasil.namelist() == ["a.xml", "B.xml", "c.xml", "d.xml"]
    assert (hasil.read("B.xml"), hasil.read("d.xml")) == (b"baru", b"tambah")
    lama = {s.filename: s for s in zipfile.ZipFile(io.BytesIO(asal)).infolist()}
    for nama in ("a.xml", "c.xml"):
        baru = hasil.getinfo(nama)
        assert (baru.CRC, baru.compress_size) == (lama[nama].CRC, lama[nama].compress_size)
    assert hasil.getinfo("B.xml").compress_type == zipfile.ZIP_STORED


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused() -> None:
    """It could not be told which of two equal names counts."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as arsip:
        arsip.writestr("a.xml", b"1")
        arsip.writestr("a.xml", b"2")
    with pytest.raises(TakTersunting):
        Paket(wadah.getvalue())


def test_a_free_name() -> None:
    """A new part would replace one whose name differs only in case."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as arsip:
        arsip.writestr("xl/Comments1.xml", b"1")
    assert Paket(wadah.getvalue()).free_name("xl/comments", ".xml") == "xl/comments2.xml"
