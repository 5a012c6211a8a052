"""The words of a header cell in one spelling: abbreviations written out, slips mended."""

import re
from difflib import get_close_matches
from functools import lru_cache

from lkjip_xl.norms.kata import KOSAKATA, SINGKATAN
from lkjip_xl.tables.text import kecilkan

_KATA = re.compile(r"([a-z]+)\.?")
_PATAH = re.compile(r"([a-z]+)- ([a-z]+)")
_TERPENDEK = 5
_MIRIP = 0.83  # one letter lost, added, changed or swapped in a word of six


@lru_cache(maxsize=65536)
def header_words(teks: str) -> str:
    """Return a header's words in lower case with single spaces, as they are meant."""
    polos = re.sub(r"\bs ?/ ?d\b\.?|\bs\. ?d\.?", "s.d.", kecilkan(teks))
    return _KATA.sub(_meant, _PATAH.sub(_joined, polos))


def _joined(cocok: re.Match[str]) -> str:
    """Join a word that a hyphen breaks over two lines, where both halves make one word."""
    utuh = cocok[1] + cocok[2]
    return utuh if utuh in KOSAKATA else cocok[0]


def _meant(cocok: re.Match[str]) -> str:
    """Return the word that an abbreviation or a misspelling stands for."""
    kata = cocok[1]
    if kata in SINGKATAN:
        return SINGKATAN[kata]
    if len(kata) < _TERPENDEK or kata in KOSAKATA:
        return cocok[0]
    dekat = [s for s in get_close_matches(kata, KOSAKATA, 1, _MIRIP) if s[0] == kata[0]]
    return dekat[0] if dekat else cocok[0]
