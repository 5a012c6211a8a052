"""What Excel does not show is no part of a text: marks of direction, zero widths, control codes."""

from lkjip_xl.grid.limits import MAKS_HURUF
from lkjip_xl.lazy.pola import later

_TAK_TAMPAK = later(
    "[\x00-\x08\x0e-\x1f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufffe\uffff]"
)
_RUANG = str.maketrans("\x0b\x0c", "  ")  # Word's line break, a page break
_ANEH = later(f"[\x0b\x0c]|{_TAK_TAMPAK.pattern}")


def visible(teks: str) -> str:
    """Return a text as it is seen; a workbook's XML can hold every letter that is left."""
    if teks.isprintable():  # nothing that is looked for below is
        return teks
    if _ANEH.search(teks):
        return _TAK_TAMPAK.sub("", teks).translate(_RUANG)
    return teks


def visible_or_none(teks: str) -> str | None:
    """Return a text as it is seen, None for one that shows nothing."""
    teks = visible(teks[:MAKS_HURUF])
    return teks if teks and not teks.isspace() else None
