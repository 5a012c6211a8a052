"""A number with what it counts, or with a bound: 12 Dokumen, 1 orang, ≥ 82, minimal 75."""

from typing import NamedTuple

from lkjip_xl.cells.text import rapikan
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import BULAN

_TERPANJANG = 60  # letters; longer texts are sentences
_BERSATUAN = later(
    r"(?i)((?:[≥≤><=]{1,2}|>\s?/\s?=|min(?:imal|imum)?\b\.?|maks(?:imal|imum)?\b\.?)\s*)?"
    r"(\d[\d.,]*)(\s*%?\s*)((?:[^\W\d_][^\d]*)?)"
)
_PERSEN = ("persen", "prosen")


class Bersatuan(NamedTuple):
    """The parts of such a text, as written; `satuan` is empty behind a bare bound."""

    tanda: str
    angka: str  # with its percent sign
    satuan: str


def split_unit(teks: str) -> Bersatuan | None:
    """Return the parts of a number with words around it; None for other words, dates and numbers.

    A word that stands for percent is written as its sign.
    """
    polos = rapikan(teks)
    cocok = _BERSATUAN.fullmatch(polos) if len(polos) <= _TERPANJANG else None
    if cocok is None:
        return None
    tanda, angka, sela, satuan = (cocok[1] or "").strip(), cocok[2], cocok[3], cocok[4].strip()
    if not (tanda or satuan) or satuan.lower().split(" ")[0] in BULAN or angka[-1] in ".,":
        return None
    if satuan.lower() in _PERSEN:
        return Bersatuan(tanda, f"{angka}%", "")
    return Bersatuan(tanda, angka + sela.strip(), satuan)
