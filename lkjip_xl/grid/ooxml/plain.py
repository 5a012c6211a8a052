"""XML in one plain spelling, in which the quick patterns of this room see all that is there.

Plain: the main namespace without prefix, `name="value"` with one space before, UTF-8, only XML's
own entities, no comment, no CDATA. Nearly every file is so; others are written anew.
"""

import re
from collections.abc import Mapping

from lkjip_xl.grid.xml import escape, walk_xml
from lkjip_xl.lazy.pola import later

# `*+` and `++` take all they can and never try again: what does not fit fails in linear time.
SIFAT = rb"(?: [\w:.-]++=\"[^\"<>&\x00-\x1f]*+\")*+"
_HURUF = rb"[^<&\x00-\x08\x0b\x0c\x0e-\x1f]*+"
TEKS = rb"%s(?:&(?:amp|lt|gt|quot|apos|#1[03]|#x[ADad]|#9);%s)*+" % (_HURUF, _HURUF)
_AWALAN = later(rb"(?:\xef\xbb\xbf)?(?:<\?xml[^>]*\?>)?\s*<(\w+):(?:worksheet|sst)\b")
_TANPA_AWALAN = later(rb"<\w++(?!:)")  # beside a root with a prefix: of another namespace
RUANG = b" xmlns"  # in the middle of a part: what follows may be of another namespace
_KUTIP = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_CR = {"\r": "&#13;"}


def without_prefix(xml: bytes) -> bytes:
    """Return a part whose elements all stand behind one prefix, without it."""
    cocok = _AWALAN.match(xml)
    if not cocok or _TANPA_AWALAN.search(xml):
        return xml
    p = cocok[1]
    return re.sub(rb"<(/?)" + p + b":", rb"<\1", xml).replace(b"xmlns:" + p + b"=", b"xmlns=")


def as_plain(xml: bytes) -> bytes:
    """Return a part written anew in the plain spelling; GalatBerkas where it is no XML."""
    hasil: list[str] = []
    terbuka = False  # the last tag still lacks its `>`

    def mulai(nama: str, sifat: Mapping[str, str]) -> None:
        nonlocal terbuka
        if terbuka:
            hasil.append(">")
        hasil.append("<" + nama)
        if sifat:
            hasil.extend(f' {k}="{escape(v, _KUTIP)}"' for k, v in sifat.items())
        terbuka = True

    def selesai(nama: str) -> None:
        nonlocal terbuka
        hasil.append("/>" if terbuka else f"</{nama}>")
        terbuka = False

    def teks(data: str) -> None:
        nonlocal terbuka
        if terbuka:
            hasil.append(">")
            terbuka = False
        hasil.append(escape(data, _CR))

    walk_xml(xml, mulai, selesai, teks, paling_banyak=None)
    return "".join(hasil).encode()
