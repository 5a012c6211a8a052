"""XML from strangers: read to its end, without a DTD, never deeper than a workbook is."""

from collections.abc import Callable, Mapping
from xml.etree import ElementTree as ET
from xml.parsers import expat

from lkjip_xl.grid.galat import RUSAK, TERLALU_BESAR, GalatBerkas
from lkjip_xl.grid.limits import MAKS_DALAM, MAKS_UNSUR

_TANDA = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}  # in this order
Mulai = Callable[[str, Mapping[str, str]], None]


def local_name(nama: str) -> str:
    """Return a name without its namespace: strict and transitional files differ only there."""
    return nama.rpartition(" ")[2]


def escape(teks: str, tambahan: Mapping[str, str] | None = None) -> str:
    """Return a text as XML holds it; as xml.sax has it, which loads a web client with it."""
    for huruf, ganti in _TANDA.items():
        teks = teks.replace(huruf, ganti)
    for huruf, ganti in tambahan.items() if tambahan else ():
        teks = teks.replace(huruf, ganti)
    return teks


def walk_xml(
    xml: bytes,
    mulai: Mulai,
    selesai: Callable[[str], None] | None = None,
    teks: Callable[[str], None] | None = None,
    paling_banyak: int | None = MAKS_UNSUR,
) -> None:
    """Give each element (local names) to `mulai`; GalatBerkas for what is not well-formed."""
    if paling_banyak and xml.count(b"<") > paling_banyak:
        raise GalatBerkas(*TERLALU_BESAR)
    dalam = 0

    def buka(nama: str, sifat: dict[str, str]) -> None:
        nonlocal dalam
        dalam += 1
        if dalam > MAKS_DALAM:
            raise GalatBerkas(*RUSAK)
        mulai(nama.rpartition(" ")[2], {local_name(k): v for k, v in sifat.items()} or sifat)

    def tutup(nama: str) -> None:
        nonlocal dalam
        dalam -= 1
        if selesai:
            selesai(nama.rpartition(" ")[2])

    pengurai = expat.ParserCreate(namespace_separator=" ")
    pengurai.buffer_text = True
    pengurai.StartElementHandler = buka
    pengurai.EndElementHandler = tutup
    pengurai.CharacterDataHandler = teks
    pengurai.StartDoctypeDeclHandler = _refuse  # no workbook has one; entities need it
    try:
        pengurai.Parse(xml, True)
    except (expat.ExpatError, ValueError, LookupError) as galat:  # the latter: odd encodings
        raise GalatBerkas(*RUSAK) from galat


def _refuse(*_: object) -> None:
    raise GalatBerkas(*RUSAK)


def check_xml(xml: bytes) -> bytes:
    """Return a part as it is, if it is well-formed to its end; GalatBerkas otherwise."""
    walk_xml(xml, lambda _nama, _sifat: None, paling_banyak=None)
    return xml


def parse_xml(xml: bytes) -> ET.Element:
    """Return the root of a small part; GalatBerkas for what the tree cannot hold either."""
    try:
        return ET.fromstring(check_xml(xml))
    except ET.ParseError as galat:  # a namespace with a brace in its name
        raise GalatBerkas(*RUSAK) from galat
