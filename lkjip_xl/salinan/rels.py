"""Relations between parts, and the types of parts: read, and added to."""

import posixpath
from xml.etree import ElementTree as ET

from lkjip_xl.lazy.beku import beku
from lkjip_xl.salinan import tags
from lkjip_xl.salinan.package import Paket

LAZIM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KETAT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_DAFTAR_JENIS = "[Content_Types].xml"
_PAKET = "http://schemas.openxmlformats.org/package/2006/relationships"


@beku
class Relasi:
    """A relation: its id, the last word of its type, the part it points to ("" outside)."""

    id: str
    jenis: str
    bagian: str


def rels_part(bagian: str) -> str:
    """Return the part that holds the relations of a part ("": of the package)."""
    folder, nama = posixpath.split(bagian)
    return posixpath.join(folder, "_rels", nama + ".rels")


def relations(paket: Paket, bagian: str) -> list[Relasi]:
    """Return the relations of a part; none where it has no relations part."""
    if not paket.has(rels_part(bagian)):
        return []
    akar = ET.fromstring(paket.read(rels_part(bagian)))
    folder = "/" + posixpath.dirname(bagian)
    hasil = []
    for elemen in akar:
        luar = elemen.get("TargetMode") == "External"
        target = posixpath.normpath(posixpath.join(folder, elemen.get("Target", ""))).lstrip("/")
        jenis = elemen.get("Type", "").rpartition("/")[2]
        hasil.append(Relasi(elemen.get("Id", ""), jenis, "" if luar else target))
    return hasil


def add_relation(paket: Paket, bagian: str, jenis: str, target: str) -> str:
    """Add a relation of a part to another; return its id. `jenis` is the whole type."""
    ada = {relasi.id.lower() for relasi in relations(paket, bagian)}
    nomor = len(ada) + 1
    while f"rid{nomor}" in ada:
        nomor += 1
    xml = (
        paket.read(rels_part(bagian))
        if paket.has(rels_part(bagian))
        else b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        b'<Relationships xmlns="' + _PAKET.encode() + b'"></Relationships>'
    )
    akar = tags.root(tags.mask(xml))
    tujuan = posixpath.relpath("/" + target, "/" + posixpath.dirname(bagian))
    data = b'<%bRelationship Id="rId%d" Type="%b" Target="%b"/>' % (
        akar.awalan,
        nomor,
        jenis.encode(),
        tags.escape(tujuan),
    )
    paket.write(rels_part(bagian), tags.apply(xml, [tags.add_children(xml, akar, data)]))
    return f"rId{nomor}"


def declare_part(paket: Paket, bagian: str, jenis: str) -> None:
    """State the content type of a new part."""
    _declare(paket, f'Override PartName="/{bagian}" ContentType="{jenis}"')


def declare_extension(paket: Paket, akhiran: str, jenis: str) -> None:
    """State the content type of all parts with an extension, unless it is stated already."""
    akar = ET.fromstring(paket.read(_DAFTAR_JENIS))
    if not any(elemen.get("Extension", "").lower() == akhiran for elemen in akar):
        _declare(paket, f'Default Extension="{akhiran}" ContentType="{jenis}"')


def _declare(paket: Paket, teks: str) -> None:
    xml = paket.read(_DAFTAR_JENIS)
    akar = tags.root(tags.mask(xml))
    tag = b"<" + akar.awalan + teks.encode() + b"/>"
    paket.write(_DAFTAR_JENIS, tags.apply(xml, [tags.add_children(xml, akar, tag)]))
