"""Where the parts of an .xlsx or .xlsb package are, whatever the namespace."""

import posixpath
import zipfile
from xml.etree import ElementTree as ET


def _attribute(elemen: ET.Element, nama: str) -> str | None:
    # r:id stands in one namespace for transitional and in another for strict files.
    for kunci, nilai in elemen.attrib.items():
        if kunci == nama or kunci.endswith("}" + nama):
            return nilai
    return None


def _elements(xml: bytes, nama: str) -> list[ET.Element]:
    return [satu for satu in ET.fromstring(xml).iter() if satu.tag.rpartition("}")[2] == nama]


def _resolve(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")


def read_part(arsip: zipfile.ZipFile, nama: str) -> bytes:
    """Return a part; case does not count in part names."""
    if nama not in arsip.NameToInfo:
        nama = next((n for n in arsip.namelist() if n.lower() == nama.lower()), nama)
    return arsip.read(nama)


def _relations(arsip: zipfile.ZipFile, bagian: str) -> list[ET.Element]:
    folder, nama = posixpath.split(bagian)
    return _elements(
        read_part(arsip, posixpath.join(folder, "_rels", nama + ".rels")), "Relationship"
    )


def workbook_part(arsip: zipfile.ZipFile) -> str:
    """Return the part that names the sheets."""
    for satu in _relations(arsip, ""):
        if satu.get("Type", "").endswith("/officeDocument"):
            return _resolve("", satu.get("Target", ""))
    return "xl/workbook.xml"


def related_parts(arsip: zipfile.ZipFile, bagian: str) -> dict[str, str]:
    """Return the parts that a part refers to, by the id it uses for them."""
    folder = posixpath.dirname(bagian)
    return {
        satu.get("Id", ""): _resolve(folder, satu.get("Target", ""))
        for satu in _relations(arsip, bagian)
    }


def sheet_parts(arsip: zipfile.ZipFile) -> dict[str, str]:
    """Return the part of each sheet by the sheet's name."""
    buku = workbook_part(arsip)
    target = related_parts(arsip, buku)
    return {
        satu.get("name", ""): target[rid]
        for satu in _elements(read_part(arsip, buku), "sheet")
        if (rid := _attribute(satu, "id")) in target
    }
