"""XML is edited by offsets: nothing but the edit may change."""

import pytest

from lkjip_xl.salinan import tags


def test_comments_and_cdata_are_no_tags() -> None:
    """A tag written inside a comment or a text would be edited instead of the real one."""
    xml = b"<a><!-- <b> --><t><![CDATA[<b>]]></t><b/></a>"
    bersih = tags.mask(xml)
    assert len(bersih) == len(xml)
    assert [elemen.nama for elemen in tags.children(bersih, tags.root(bersih).awal_isi)] == [
        "t",
        "b",
    ]


def test_a_sign_inside_an_attribute_ends_no_tag() -> None:
    """`a > b` in a validation's words would end the tag there, and all offsets be wrong."""
    xml = b"<a><b x='1 > 2' y=\"</b>\"><c/></b><d/></a>"
    anak = list(tags.children(xml, tags.root(xml).awal_isi))
    assert [(s.nama, xml[s.awal : s.akhir]) for s in anak] == [
        ("b", b"<b x='1 > 2' y=\"</b>\"><c/></b>"),
        ("d", b"<d/>"),
    ]


@pytest.mark.parametrize(
    "xml", ["<a/>".encode("utf-16"), b'<?xml version="1.0" encoding="ISO-8859-1"?><a/>']
)
def test_other_encodings_are_refused(xml: bytes) -> None:
    """Words in UTF-8 put into such a part would make it unreadable."""
    with pytest.raises(tags.TakTersunting):
        tags.mask(xml)


def test_one_attribute_is_set() -> None:
    """Setting `s` would change another attribute that ends in s, or lose one."""
    assert tags.set_attribute(b"<x:c vs='3' s='1'/>", b"s", b"7") == b"<x:c vs='3' s=\"7\"/>"
    assert tags.set_attribute(b"<c/>", b"s", b"7") == b'<c s="7"/>'


def test_children_go_into_an_empty_element() -> None:
    """An element without content would be left without an end, or end twice."""
    xml = b'<x:a><x:b count="0" /></x:a>'
    elemen = tags.child(xml, tags.root(xml), "b")
    assert elemen is not None
    sunting = tags.add_children(xml, elemen, b"<c/>")
    assert tags.apply(xml, [sunting]) == b'<x:a><x:b count="0"><c/></x:b></x:a>'


def test_words_become_content() -> None:
    """A control character or an ampersand in a message would make the part unreadable."""
    assert tags.escape('a&b<c>"\x00\n') == b"a&amp;b&lt;c&gt;&quot; \n"
