"""The text of a file whose encoding is nowhere stated, or stated wrongly."""

import codecs
import re

from lkjip_xl.lazy.pola import later

_BOM = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = later(rb"<meta[^>]*charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_AWAL = 4096


def decode(data: bytes) -> str:
    """Return the text, without NUL: by its mark (BOM), as UTF-8 if valid, by <meta>, as cp1252.

    UTF-8 comes before <meta>: old texts are hardly ever valid UTF-8, but many pages state wrongly.
    """
    return _decode(data).replace("\0", "")


def _decode(data: bytes) -> str:
    for tanda, nama in _BOM:
        if data.startswith(tanda):
            return data.decode(nama, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_stated(data), errors="replace")


def _stated(data: bytes) -> str:
    """Return the encoding that a web page states, else that of old Windows programs."""
    cocok = _META.search(data[:_AWAL])
    try:
        nama = codecs.lookup(cocok[1].decode("ascii", "replace")).name if cocok else "cp1252"
    except LookupError:
        nama = "cp1252"
    # What calls itself Latin-1 or UTF-8 and is neither comes from Windows.
    return "cp1252" if nama in ("iso8859-1", "utf-8", "ascii") else nama
