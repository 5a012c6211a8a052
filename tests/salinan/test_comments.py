"""Comments of the source stay; ours stand in order, in their own words."""

from lkjip_xl.salinan.comments import Komentar, new_part
from tests.alat.kisi import sel


def _part(*komentar: str, penulis: str = "<author>Siti</author>") -> bytes:
    return (
        f"<comments><authors>{penulis}</authors><commentList>{''.join(komentar)}</commentList>"
        "</comments>"
    ).encode()


def test_ours_stand_in_order() -> None:
    """Excel would repair comments that stand out of order."""
    ada = _part('<comment ref="B2" authorId="0"><text><t>lama</t></text></comment>')
    hasil = Komentar(ada).add({sel(a): a for a in ("C9", "A1", "B3")}).decode()
    assert [hasil.index(f'ref="{a}"') for a in ("A1", "B2", "B3", "C9")] == sorted(
        hasil.index(f'ref="{a}"') for a in ("A1", "B2", "B3", "C9")
    )
    assert "<author>Siti</author><author>lkjip-xl</author>" in hasil
    assert hasil.count('authorId="1"') == 3


def test_words_are_added_below_those_that_are_there() -> None:
    """A person's comment would be replaced, or plain words stand beside runs."""
    ada = _part('<comment ref="B2" authorId="0"><text><t>lama</t></text></comment>')
    hasil = Komentar(ada).add({sel("B2"): "baru & <benar>"}).decode()
    assert "<text><r><t>lama</t></r><r>" in hasil
    assert '<t xml:space="preserve">\nbaru &amp; &lt;benar&gt;</t></r></text>' in hasil
    assert hasil.count("<comment ") == 1


def test_threads_are_known_by_their_author() -> None:
    """A thread would be taken for a comment that shows words."""
    penulis = "<author>Siti</author><author>tc={4F}</author>"
    teks = '<comment ref="{}" authorId="{}"><text/></comment>'
    ada = _part(teks.format("B2", 0), teks.format("B3", 1), penulis=penulis)
    assert Komentar(ada).threads() == {sel("B3")}
    assert Komentar(ada).cells() == {sel("B2"), sel("B3")}


def test_a_new_part() -> None:
    """A sheet without comments would get a part that Excel does not read."""
    hasil = Komentar(new_part("urn:x")).add({sel("B2"): "baru"}).decode()
    assert '<comments xmlns="urn:x"><authors><author>lkjip-xl</author></authors>' in hasil
    assert '<commentList><comment ref="B2" authorId="0">' in hasil
