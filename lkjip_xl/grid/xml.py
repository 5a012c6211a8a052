"""XML from strangers: read to its end, without a DTD, never deeper than a workbook is."""

from collections.abc import Callable, Mapping
from xml.etree import ElementTree as ET
from xml.parsers import expat

from lkjip_xl.grid.galat import RUSAK, TERLALU_BESAR, GalatBerkas
from lkjip_xl.grid.limits import MAKS_DALAM, MAKS_UNSUR

_TANDA = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}  # in this order
# Of what is written twice (mc:AlternateContent), what old programs read counts: the rest of it asks
# for features that are none of ours, and both would be read as two cells.
_RAGAM = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_TEMBUS = {f"{_RAGAM} AlternateContent", f"{_RAGAM} Fallback"}
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


class _Jalan:
    """How far a walk has come."""

    def __init__(
        self,
        mulai: Mulai,
        selesai: Callable[[str], None] | None,
        teks: Callable[[str], None] | None,
    ) -> None:
        self._mulai, self._selesai, self._teks = mulai, selesai, teks
        self._dalam = self._lewat = 0  # elements in each other; how many are being passed over
        self._akar = ""  # the namespace of the root

    def buka(self, nama: str, sifat: dict[str, str]) -> None:
        self._dalam += 1
        if self._dalam > MAKS_DALAM:
            raise GalatBerkas(*RUSAK)
        ruang, _, lokal = nama.rpartition(" ")
        if self._dalam == 1:
            self._akar = ruang
        if self._lewat or (ruang != self._akar and nama not in _TEMBUS):
            self._lewat += 1
        elif ruang == self._akar:
            self._mulai(lokal, {local_name(k): v for k, v in sifat.items()} or sifat)

    def tutup(self, nama: str) -> None:
        self._dalam -= 1
        if self._lewat:
            self._lewat -= 1
            return
        ruang, _, lokal = nama.rpartition(" ")
        if self._selesai and ruang == self._akar:
            self._selesai(lokal)

    def isi(self, data: str) -> None:
        if self._teks and not self._lewat:
            self._teks(data)


def walk_xml(
    xml: bytes,
    mulai: Mulai,
    selesai: Callable[[str], None] | None = None,
    teks: Callable[[str], None] | None = None,
    paling_banyak: int | None = MAKS_UNSUR,
) -> None:
    """Give each element (local names) to `mulai`; GalatBerkas for what is not well-formed.

    What stands in another namespace than the root is passed over with all that it holds.
    """
    if paling_banyak and xml.count(b"<") > paling_banyak:
        raise GalatBerkas(*TERLALU_BESAR)
    jalan = _Jalan(mulai, selesai, teks)
    pengurai = expat.ParserCreate(namespace_separator=" ")
    pengurai.buffer_text = True
    pengurai.StartElementHandler = jalan.buka
    pengurai.EndElementHandler = jalan.tutup
    pengurai.CharacterDataHandler = jalan.isi if teks else None
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
