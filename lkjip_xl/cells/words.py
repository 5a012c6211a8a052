"""The words of a header cell in one spelling: abbreviations written out, slips mended."""

import re
from difflib import get_close_matches
from functools import lru_cache

from lkjip_xl.cells.text import kecilkan
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kata import KOSAKATA, SINGKATAN

_KATA = later(r"([a-z]+)\.?")
_PATAH = later(r"(?<![a-z])([a-z]++)- ([a-z]++)")
_BELANJA = later(
    r"\bb\. ?(?=pegawai|barang|modal|operasi|hibah|bansos|bantuan|bunga|transfer|t\.|tidak|tak)"
)
_NOMOR_KODE = later(r"\b(nomor|no)\b\.? ?(?=(kode|kd)\b)")  # a kode, and no number of rows
# Written s/d, s.d. or s-d; a bare sd before a period only: SD is a school.
_SAMPAI = later(
    r"\bs ?/ ?d\b\.?|\bs\. ?d\.?|\bs ?- ?d\b\.?|"
    r"\bsd\b\.?(?= ?((dengan|akhir|bulan|bln|tw|triwulan|semester|smt|tanggal|tgl)\b|"
    r"(jan|feb|mar|apr|mei|jun|jul|agu?s?t|sep|okt|no[pv]|des)))"
)
_TRIWULAN = later(r"\btri[ -]+wulan\b")
# How the names of columns of a database join words: KODE_REKENING, kode.rekening, KodeRekening.
_SAMBUNG = later(
    r"_+|(?<=[A-Za-z]{3})\.(?=[A-Za-z]{3})|(?<=[a-z]{3})(?=[A-Z][a-z]{2})|(?<=[sS][uU][bB])-(?=\w)"
)
_TERPENDEK = 5  # letters: one letter off makes another word of a shorter one
_MIRIP = 0.83  # one letter lost, added, changed or swapped in a word of six


@lru_cache(maxsize=65536)
def header_words(teks: str) -> str:
    """Return a header's words in lower case with single spaces, as they are meant."""
    polos = kecilkan(_SAMBUNG.sub(" ", teks))
    polos = _SAMPAI.sub("s.d.", polos)
    polos = _BELANJA.sub("belanja ", _TRIWULAN.sub("triwulan", _PATAH.sub(_joined, polos)))
    return _KATA.sub(_meant, _NOMOR_KODE.sub("", polos))


def _joined(cocok: re.Match[str]) -> str:
    """Join a word that a hyphen breaks over two lines, where both halves make one word."""
    utuh = cocok[1] + cocok[2]
    return utuh if utuh in KOSAKATA else cocok[0]


def _meant(cocok: re.Match[str]) -> str:
    """Return the word that an abbreviation or a misspelling stands for."""
    return _known(cocok[1]) or cocok[0]


@lru_cache(maxsize=65536)
def _known(kata: str) -> str | None:
    """Return the known word that a word is, or nearly is; None for any other word."""
    if kata in SINGKATAN:
        return SINGKATAN[kata]
    if len(kata) < _TERPENDEK or kata in KOSAKATA:
        return None
    awal = [teks for teks in KOSAKATA if teks[0] == kata[0]]
    calon = [teks for teks in awal if abs(len(teks) - len(kata)) < 2]  # saran is not sasaran
    dekat = get_close_matches(kata, calon, 1, _MIRIP)
    return dekat[0] if dekat else None


def level_word(tingkat: str) -> str:
    """Return a level as people write it: sub kegiatan, and SKPD in capitals."""
    return "SKPD" if tingkat == "skpd" else tingkat.replace("_", " ")
