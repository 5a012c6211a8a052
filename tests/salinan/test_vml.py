"""Comment boxes: one for each comment, with numbers of their own, large enough."""

import re
from xml.etree import ElementTree as ET

from lkjip_xl.grid.grid import Grid
from lkjip_xl.salinan import vml
from tests.alat.kisi import sel


def _boxes(data: bytes) -> list[list[int]]:
    return [
        [int(n) for n in re.findall(rb"\d+", butir)]
        for butir in re.findall(rb"<x:Anchor>([^<]*)", data)
    ]


def test_each_cell_has_one_box_with_a_number_of_its_own() -> None:
    """Two boxes would have one number, and Excel would repair the file."""
    kotak = {sel("B2"): "1,0,0,0,2,0,2,0", sel("A1"): "1,0,0,0,2,0,2,0"}
    hasil = vml.add_shapes(vml.new_part(), kotak, [4])
    assert re.findall(rb'id="_x0000_s(\d+)"', hasil) == [b"4097", b"4098"]
    assert b'data="4"' in hasil
    assert vml.shaped_cells(hasil) == {(0, 0), (1, 1)}
    lagi = vml.add_shapes(hasil, {sel("C3"): "1,0,0,0,2,0,2,0"}, [7])
    assert b'data="4,7"' in lagi and lagi.count(b"shapetype id") == hasil.count(b"shapetype id")


def test_many_boxes_take_several_blocks() -> None:
    """More than 1.023 comments would share numbers with the next sheet's."""
    kotak = {(b, 0): "1,0,0,0,2,0,2,0" for b in range(1030)}
    hasil = vml.add_shapes(vml.new_part(), kotak, [1, 2])
    nomor = [int(n) for n in re.findall(rb'id="_x0000_s(\d+)"', hasil)]
    assert (nomor[0], nomor[1022], nomor[1023], len(set(nomor))) == (1025, 2047, 2049, 1030)
    assert b'data="1,2"' in hasil


def test_a_box_grows_with_our_words() -> None:
    """Our words below a person's comment would be cut off by a box made for one line."""
    ada = vml.add_shapes(vml.new_part(), {sel("B2"): "2, 15, 0, 10, 4, 15, 4, 4"}, [1])
    ada = vml.add_shapes(ada, {sel("B9"): "2, 15, 7, 10, 4, 15, 11, 4"}, [2])
    hasil = vml.enlarge(ada, {sel("B2"): 6})
    assert _boxes(hasil) == [[2, 15, 0, 10, 4, 15, 10, 4], [2, 15, 7, 10, 4, 15, 11, 4]]
    tanpa_jangkar = (
        b"<v:shape style='margin:1pt;height:60pt'><x:ClientData ObjectType=\"Note\">"
        b"<x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>"
    )
    assert b"height:132pt" in vml.enlarge(tanpa_jangkar, {sel("B2"): 6})


def test_a_box_reaches_over_hidden_columns() -> None:
    """A box would be squeezed to nothing beside hidden columns."""
    grid = Grid("a", "S", [])
    biasa = vml.place_box(grid, sel("B5"), "kata")
    grid.kolom_tersembunyi = frozenset({2, 3})
    lewat = vml.place_box(grid, sel("B5"), "kata")
    kanan = [int(n) for n in re.findall(r"\d+", biasa + "," + lewat)]
    assert (kanan[0], kanan[2], kanan[8]) == (2, 3, 2)
    assert kanan[12] == kanan[4] + 2


def test_a_drawing_whose_root_declares_nothing() -> None:
    """The shapes that we add to a drawing of openpyxl would have unknown prefixes."""
    ada = b'<xml><a:idmap xmlns:a="urn:schemas-microsoft-com:office:office" data="1"/></xml>'
    hasil = vml.add_shapes(ada, {sel("B2"): "1,0,0,0,2,0,2,0"}, [2])
    nama = [elemen.tag for elemen in ET.fromstring(hasil)]
    assert nama[1:] == [
        "{urn:schemas-microsoft-com:vml}shapetype",
        "{urn:schemas-microsoft-com:vml}shape",
    ]
    biasa = vml.add_shapes(vml.new_part(), {sel("B2"): "1,0,0,0,2,0,2,0"}, [2])
    assert biasa.count(b"xmlns:v=") == 1
