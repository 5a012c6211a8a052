"""Words as people compare them: without case, odd spaces and punctuation."""

import re
from functools import lru_cache

from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai

_RENGGANG = later(r"(?<!\S)(?:[^\W\d_] ){2,}[^\W\d_](?!\S)")
_SINGKATAN = (
    (later(r"^kec\b\.?"), "kecamatan "),
    (later(r"^kel\b\.?"), "kelurahan "),
)
_AWALAN = later(r"^(prog(ram)?|keg(iatan)?|sub ?keg(iatan)?)\s+")

# What Excel does not show, as web pages and exports leave it behind: spaces of no width, joiners,
# soft hyphens, marks of the direction of writing. It is no part of a number, a kode or a word.
_TAK_TAMPAK = dict.fromkeys(
    [
        0xAD,
        0x61C,
        0x180E,
        0xFEFF,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2065),
        *range(0x2066, 0x206A),
    ]
)


def visible(teks: str) -> str:
    """Return a text without the characters that nobody sees, its spaces being plain ones."""
    return teks if teks.isascii() else teks.translate(_TAK_TAMPAK).replace("\xa0", " ")


def rapikan(nilai: Nilai) -> str:
    """Return a cell's text with single plain spaces, as written otherwise."""
    if nilai is None:
        return ""
    if isinstance(nilai, str):
        rapi = " ".join(visible(nilai).split())
        return nilai if rapi == nilai else rapi  # one in memory with the sheet's own
    if isinstance(nilai, float) and nilai.is_integer():
        nilai = int(nilai)
    return " ".join(visible(str(nilai)).split())


def kecilkan(nilai: Nilai) -> str:
    """Return the text in lower case with single spaces, for matching header words.

    Letters set apart are the word that they spell: P A G U.
    """
    return _lowered(nilai) if isinstance(nilai, str) else rapikan(nilai).lower()


@lru_cache(maxsize=4096)  # of each row a dozen steps ask its first words
def _lowered(teks: str) -> str:
    rapat = _RENGGANG.sub(lambda cocok: cocok[0].replace(" ", ""), visible(teks))
    return rapikan(rapat).lower()


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


def kunci_instansi(nama: str) -> str:
    """Return the key of an agency's name: Kec. Puring is Kecamatan Puring."""
    for pola, jenis in _SINGKATAN:
        nama = pola.sub(jenis, nama.lower())
    return kunci_nama(nama)


def same_agency(teks: str, instansi_lain: str) -> bool:
    """Tell whether two names may mean one agency or unit: one holds the other."""
    a, b = kunci_instansi(teks), kunci_instansi(instansi_lain)
    return bool(a and b) and (a in b or b in a)
