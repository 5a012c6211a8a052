"""When two names mean the same thing: equal, near, or sharing nearly all words."""

import re
from difflib import SequenceMatcher

from lkjip_xl.cells.text import kunci_nama

_MIRIP, _JARAK = 0.8, 0.1  # one typing slip in five letters; a clear margin before the second best
_KATA_SAMA = 0.8  # all words but one of five
_PANJANG_KATA = 5  # shorter words are often a letter apart: Dana, Dan, Desa
_ROMAWI = set("ivxlcdm")
_SEDIKIT_KATA = 3  # two words alike are a common name


def is_same(kiri: str, kanan: str) -> bool:
    """Tell names equal but for case, spaces, punctuation and a leading level word."""
    return kunci_nama(kiri) == kunci_nama(kanan)


def likeness(kiri: str, kanan: str) -> float:
    """Return how alike two names are (0-1)."""
    a, b = kunci_nama(kiri), kunci_nama(kanan)
    if not a or not b:
        return 0.0
    if a in b or b in a:
        return max(_MIRIP, min(len(a), len(b)) / max(len(a), len(b)))
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def closest(nama: str, calon: list[str]) -> int | None:
    """Return the one candidate that is near and clearly nearer than the next, else None."""
    nilai = sorted(((likeness(nama, teks), -p) for p, teks in enumerate(calon)), reverse=True)
    if not nilai or nilai[0][0] < _MIRIP:
        return None
    if len(nilai) > 1 and nilai[0][0] - nilai[1][0] < _JARAK:
        return None
    return -nilai[0][1]


def shares_words(kiri: str, kanan: str) -> bool:
    """Tell whether the shorter of two names stands, word by word, nearly whole in the other."""
    a, b = (set(re.findall(r"\w+", teks.lower())) for teks in (kiri, kanan))
    sedikit = min(len(a), len(b))
    return sedikit >= _SEDIKIT_KATA and len(a & b) >= _KATA_SAMA * sedikit


def is_a_letter_off(kiri: str, kanan: str) -> bool:
    """Tell two long words of which one is the other but for a letter: a slip of the hand.

    Numbers, also roman ones, differ by a letter because they are others.
    """
    pendek, panjang = sorted((len(kiri), len(kanan)))
    if kiri == kanan or pendek < _PANJANG_KATA or panjang - pendek > 1:
        return False
    if not (kiri.isalpha() and kanan.isalpha()) or set(kiri) | set(kanan) <= _ROMAWI:
        return False
    sama = SequenceMatcher(None, kiri, kanan, autojunk=False).get_matching_blocks()
    return sum(blok.size for blok in sama) >= panjang - 1
