"""Texts in XML: their entities and Excel's own escapes written out."""

from lkjip_xl.lazy.pola import later

_LOLOS = later(r"_x([0-9A-Fa-f]{4})_")


def unescape_xml(teks: str) -> str:
    """Return a text with its entities written out."""
    from html import unescape as tulis  # noqa: PLC0415  # its table of entities is large

    return tulis(teks)


def plain_text(mentah: bytes) -> str:
    """Return the text that an element shows; UnicodeDecodeError where the bytes are torn."""
    teks = mentah.decode("utf-8")
    if "&" in teks:
        teks = unescape_xml(teks)
    if "_x" in teks:
        teks = unescape(teks)
    if "\r" in teks:  # a line ends in one way, whatever computer wrote it
        teks = teks.replace("\r\n", "\n").replace("\r", "\n")
    return teks


def unescape(teks: str) -> str:
    """Return a text with `_x000D_` as the character that Excel wrote so; halves of one joined."""
    hasil = _LOLOS.sub(lambda m: chr(int(m[1], 16)), teks)
    return hasil.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
