"""Words as people compare them: without case, odd spaces and punctuation."""

import re
from functools import lru_cache

from lkjip_xl.model.sel import Nilai

_AWALAN = re.compile(r"^(program|kegiatan|sub ?kegiatan)\s+")


def rapikan(nilai: Nilai) -> str:
    """Return a cell's text with single plain spaces, as written otherwise."""
    if nilai is None:
        return ""
    if isinstance(nilai, float) and nilai.is_integer():
        nilai = int(nilai)
    return " ".join(str(nilai).replace("\xa0", " ").split())


def kecilkan(nilai: Nilai) -> str:
    """Return the text in lower case with single spaces, for matching header words."""
    return rapikan(nilai).lower()


@lru_cache(maxsize=65536)
def kunci_nama(nama: str) -> str:
    """Return the key under which two spellings of one name are equal.

    Case, spaces, punctuation and a leading Program/Kegiatan/Sub Kegiatan do not count.
    """
    kata = re.sub(r"[\W_]+", " ", nama.lower()).strip()
    sebelum = ""
    while kata != sebelum:
        sebelum, kata = kata, _AWALAN.sub("", kata)
    return kata.replace(" ", "") or re.sub(r"\W+", "", nama.lower())
