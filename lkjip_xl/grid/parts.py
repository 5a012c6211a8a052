"""Where the parts of an .xlsx or .xlsb package are, whatever the namespace."""

import posixpath
from xml.etree import ElementTree as ET

from lkjip_xl.grid.package import Paket
from lkjip_xl.grid.xml import parse_xml


def attribute(elemen: ET.Element, nama: str) -> str | None:
    """Return an attribute; r:id stands in one namespace for transitional, in another for strict."""
    for kunci, nilai in elemen.attrib.items():
        if kunci == nama or kunci.endswith("}" + nama):
            return nilai
    return None


def elements(xml: bytes, nama: str) -> list[ET.Element]:
    """Return the elements of a name in the namespace of the root."""
    akar = parse_xml(xml)
    ruang = akar.tag[: akar.tag.rfind("}") + 1]
    return list(akar.iter(ruang + nama))


def _resolve(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")


def _relations(paket: Paket, bagian: str) -> list[ET.Element]:
    folder, nama = posixpath.split(bagian)
    data = paket.read(posixpath.join(folder, "_rels", nama + ".rels"))
    return [s for s in elements(data, "Relationship") if s.get("TargetMode") != "External"]


def workbook_part(paket: Paket) -> str:
    """Return the part that names the sheets."""
    for elemen in _relations(paket, ""):
        if elemen.get("Type", "").endswith("/officeDocument"):
            return _resolve("", elemen.get("Target", ""))
    return "xl/workbook.xml"


def related_parts(paket: Paket, bagian: str) -> dict[str, tuple[str, str]]:
    """Return the kind and the name of each part that a part refers to, by the id it uses."""
    folder = posixpath.dirname(bagian)
    return {
        elemen.get("Id", ""): (
            elemen.get("Type", "").rpartition("/")[2],
            _resolve(folder, elemen.get("Target", "")),
        )
        for elemen in _relations(paket, bagian)
    }


def sheet_parts(paket: Paket) -> dict[str, str]:
    """Return the part of each sheet by the sheet's name."""
    buku = workbook_part(paket)
    target = related_parts(paket, buku)
    return {
        elemen.get("name", ""): target[rid][1]
        for elemen in elements(paket.read(buku), "sheet")
        if (rid := attribute(elemen, "id")) in target
    }
