"""One package edited into its annotated copy: cells, formats, comments, the property."""

from collections import Counter
from collections.abc import Mapping
from xml.parsers import expat

from lkjip_xl.grid.package import open_package
from lkjip_xl.grid.parts import sheet_parts, workbook_part
from lkjip_xl.model.sel import Tempat
from lkjip_xl.salinan import comments, tags, vml
from lkjip_xl.salinan.comments import Komentar
from lkjip_xl.salinan.marks import LembarBertanda, with_legend
from lkjip_xl.salinan.package import Paket
from lkjip_xl.salinan.property import mark_as_copy
from lkjip_xl.salinan.rels import (
    KETAT,
    LAZIM,
    add_relation,
    declare_extension,
    declare_part,
    relations,
)
from lkjip_xl.salinan.sheet import Badan, add_drawing, find_body, find_drawing, mark_cells
from lkjip_xl.salinan.styles import GayaBuku
from lkjip_xl.salinan.tags import Sunting, TakTersunting

_BUKU_KETAT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_RUANG = {
    False: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    True: _BUKU_KETAT.decode(),
}
_JENIS_KOMENTAR = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_JENIS_VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"


def annotate(data: bytes, lembar: Mapping[str, LembarBertanda]) -> bytes:
    """Return a package with the marks of its sheets (by name); other parts stay as they lie.

    TakTersunting, KeyError, ValueError or an XML error where the package is built otherwise.
    """
    paket = Paket(data)
    asal = open_package(data)
    bagian = sheet_parts(asal)
    _refuse_shared(paket, list(bagian.values()))
    buku = workbook_part(asal)
    ketat = _BUKU_KETAT in paket.read(buku)
    if lembar:
        gaya_bagian = _target(paket, buku, "styles")
        gaya = GayaBuku(paket.read(gaya_bagian))
        for nama, tanda in lembar.items():
            _annotate_sheet(paket, bagian[nama], tanda, gaya, ketat=ketat)
        if any(tanda.tingkat for tanda in lembar.values()):
            paket.write(gaya_bagian, gaya.to_bytes())
    mark_as_copy(paket, ketat=ketat)
    for nama, xml in paket.edited().items():
        if not nama.lower().endswith(".vml"):  # Excel's own is not always well-formed
            expat.ParserCreate(namespace_separator=" ").Parse(xml, True)
    return paket.to_bytes()


def _target(paket: Paket, bagian: str, jenis: str) -> str:
    """Return the part that a part is related to in one way."""
    ada = [relasi.bagian for relasi in relations(paket, bagian) if relasi.jenis == jenis]
    if not ada:
        raise TakTersunting(f"tanpa {jenis}")
    return ada[0]


def _refuse_shared(paket: Paket, lembar: list[str]) -> None:
    """Refuse sheets that share comments or their drawing: one's marks would show on the other."""
    target = Counter(
        relasi.bagian.lower()
        for bagian in lembar
        for relasi in relations(paket, bagian)
        if relasi.jenis in ("comments", "vmlDrawing")
    )
    if any(n > 1 for n in target.values()):
        raise TakTersunting("komentar dipakai bersama")


def _annotate_sheet(
    paket: Paket, bagian: str, tanda: LembarBertanda, gaya: GayaBuku, *, ketat: bool
) -> None:
    """Put the marks on one sheet."""
    badan = find_body(paket.read(bagian))
    sunting: list[Sunting] = list(mark_cells(badan, tanda.tingkat, gaya.derive))
    sunting += _write_comments(paket, bagian, badan, tanda, ketat=ketat)
    paket.write(bagian, tags.apply(badan.xml, sunting))


def _write_comments(
    paket: Paket, bagian: str, badan: Badan, tanda: LembarBertanda, *, ketat: bool
) -> list[Sunting]:
    """Write comments and their shapes; return what the sheet's XML needs for them."""
    target = {relasi.jenis: relasi.bagian for relasi in relations(paket, bagian)}
    ruang = KETAT if ketat else LAZIM
    nama = target.get("comments")
    if nama is None:
        nama = paket.free_name("xl/comments", ".xml")
        paket.write(nama, comments.new_part(_RUANG[ketat]))
        declare_part(paket, nama, _JENIS_KOMENTAR)
        add_relation(paket, bagian, f"{ruang}/comments", nama)
    ada = Komentar(paket.read(nama))
    kata = with_legend(tanda, ada.threads())
    paket.write(nama, ada.add(kata))
    return _write_shapes(paket, bagian, badan, tanda, kata, ada.cells(), ruang)


def _write_shapes(
    paket: Paket,
    bagian: str,
    badan: Badan,
    tanda: LembarBertanda,
    kata: Mapping[Tempat, str],
    lama: set[Tempat],
    ruang: str,
) -> list[Sunting]:
    """Write the shapes of comments that have none; return what the sheet's XML needs."""
    rid = find_drawing(badan)
    sunting: list[Sunting] = []
    if rid is None:
        nama = paket.free_name("xl/drawings/vmlDrawing", ".vml")
        paket.write(nama, vml.new_part())
        declare_extension(paket, "vml", _JENIS_VML)
        rid = add_relation(paket, bagian, f"{ruang}/vmlDrawing", nama)
        sunting.append(add_drawing(badan, rid, ruang))
    else:
        nama = {relasi.id: relasi.bagian for relasi in relations(paket, bagian)}[rid]
    data = paket.read(nama)
    berbentuk = vml.shaped_cells(data)
    kotak = {
        t: vml.place_box(tanda.grid, t, kata.get(t, "")) for t in (lama | kata.keys()) - berbentuk
    }
    bebas = max(vml.used_blocks(paket), default=0) + 1
    blok = range(bebas, bebas + 1 + len(kotak) // (vml.BLOK - 1))
    tambah = {t: vml.count_comment_lines(kata[t]) for t in berbentuk & kata.keys()}
    paket.write(nama, vml.add_shapes(vml.enlarge(data, tambah), kotak, blok))
    return sunting
