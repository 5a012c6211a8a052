"""Pangkat and golongan of civil servants, and the words of staff tables.

Source: Perka BKN 22/2007 (NIP); PP 99/2000 jo. PP 12/2002 (pangkat dan golongan ruang);
Perpres 98/2020 (PPPK: golongan I-XVII, tanpa pangkat).
"""

import re
from functools import cache, lru_cache

from lkjip_xl.lazy.pola import later

PANGKAT = {
    "I/a": "Juru Muda",
    "I/b": "Juru Muda Tingkat I",
    "I/c": "Juru",
    "I/d": "Juru Tingkat I",
    "II/a": "Pengatur Muda",
    "II/b": "Pengatur Muda Tingkat I",
    "II/c": "Pengatur",
    "II/d": "Pengatur Tingkat I",
    "III/a": "Penata Muda",
    "III/b": "Penata Muda Tingkat I",
    "III/c": "Penata",
    "III/d": "Penata Tingkat I",
    "IV/a": "Pembina",
    "IV/b": "Pembina Tingkat I",
    "IV/c": "Pembina Utama Muda",
    "IV/d": "Pembina Utama Madya",
    "IV/e": "Pembina Utama",
}

GOLONGAN_PPPK = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII",
)  # fmt: skip

# Staff that is no ASN; a row with PPPK is ASN whatever else it says.
NON_ASN = r"\bnon[ -]?(asn|pns)\b|bukan asn|honorer|tenaga harian|\bthl\b|\bphl\b|tenaga kontrak"
ASN = r"\basn\b|\bpns\b|aparatur sipil negara|pegawai negeri sipil"
PPPK = r"\bp3k\b|\bpppk\b"

# Columns that each count a part of the persons of a row, by what they are told apart.
BAGIAN_PEGAWAI = (
    ("kelamin", r"^(l|p|lk|pr|w)$|^laki|^lelaki|perempuan$|wanita$|pria$"),
    ("status", rf"^c?pns\b|^asn$|{PPPK}|{NON_ASN}|^honor|^(pegawai )?kontrak$|^tkk$"),
    ("pendidikan", r"^(sd|smp|sltp|sma|smk|slta|mts|ma)\b|^[ds][ .-]?(\d|i{1,3}|iv)\b|"
     r"^(diploma|sarjana|strata|magister|doktor|pasca)"),
    ("golongan", r"^(golongan )?([xvi]{1,5})( ?[/.-]? ?[a-e])?$"),
)  # fmt: skip
# The groups of such columns whose own words may be anything.
KELOMPOK_BAGIAN = (
    r"^(jenis kelamin|status|(tingkat |jenjang )?pendidikan|usia|umur|agama|masa kerja|eselon|"
    r"kelompok (usia|umur))\b"
)

# Officials below the head of an agency, by rank: each has a Perjanjian Kinerja of his own.
# Eselon III and below; the head of a kecamatan is eselon III too, his title says Camat. Those of
# the regency (Sekretaris Daerah, Sekretariat DPRD) head agencies.
BAWAHAN = (
    r"\bsekretari(?:s|at)\b(?! (?:daerah|dprd|dewan))|\bsekcam\b|\bseklur\b|\blurah\b|"
    r"\b(?:kepala bidang|kabid|kepala bagian|kabag)\b|\beselon iii\b",
    r"\b(?:kepala seksi|kasie?|seksi|kepala sub ?bag(?:ian)?|kasub? ?bag|sub? ?bag(?:ian)?|"
    r"kepala sub ?bidang|kasubb?id|ketua tim)\b|\beselon iv\b",
    r"\bpelaksana\b|\bstaf\b|\beselon v\b",
)

_GOLONGAN = later(r"(?:gol(?:ongan)?\.?\s*)?\b(IV|I{1,3})\s*[/.\- ]?\s*([a-e])\b", re.I)

_ANGKA = later(r"([1-4])\s*[/.\- ]?\s*([a-e])", re.I)


def read_golongan(teks: str) -> str | None:
    """Return a golongan in its usual form (IVa, IV.A -> IV/a), PPPK too; None for other words."""
    bersih = teks.strip(" ()")
    if cocok := _GOLONGAN.fullmatch(bersih):
        return f"{cocok[1].upper()}/{cocok[2].lower()}"
    angka = re.sub(r"^gol(ongan)?\.?\s*", "", bersih, flags=re.I).upper()
    return angka if angka in GOLONGAN_PPPK else None


def split_pangkat(teks: str) -> tuple[str, str]:
    """Return pangkat and golongan of one text: "Penata Tk. I, III/d"; "" for what it lacks."""
    cocok = re.search(rf"[\s,/(-]*{_GOLONGAN.pattern}\s*\)?\s*$", teks, re.I)
    if not cocok:
        return teks.strip(), ""
    return teks[: cocok.start()].strip(), f"{cocok[1].upper()}/{cocok[2].lower()}"


_NOMOR_PPPK = {str(n) for n in range(1, len(GOLONGAN_PPPK) + 1)}


@lru_cache(maxsize=4096)  # asked again for every sum that a table may have
def golongan_in(teks: str) -> str | None:
    """Return the golongan that a text holds, whatever stands around it, or whose pangkat it is.

    None for words without one: a dash, honorer, PPPK alone.
    """
    if ada := read_golongan(teks):
        return ada
    if cocok := _ANGKA.fullmatch(teks):
        return f"{GOLONGAN_PPPK[int(cocok[1]) - 1]}/{cocok[2].lower()}"
    if teks in _NOMOR_PPPK:
        return GOLONGAN_PPPK[int(teks) - 1]
    if cocok := _GOLONGAN.search(teks):
        return f"{cocok[1].upper()}/{cocok[2].lower()}"
    if milik := golongan_of(teks):
        return milik
    sisa = re.sub(rf"{PPPK}|[()/,;-]", " ", teks, flags=re.I)
    return read_golongan(" ".join(sisa.split())) if re.search(PPPK, teks, re.I) else None


def key_of(pangkat: str) -> str:
    """Return the key under which two spellings of a pangkat are equal: Tk. I is Tingkat I."""
    kata = re.sub(r"\btk\b\.?|\btkt\b\.?", "tingkat", pangkat.lower())
    kata = re.sub(r"\btingkat\s*(1|l|satu)\b", "tingkat i", kata)
    return re.sub(r"[\W_]+", "", kata)


@cache
def _by_pangkat() -> dict[str, str]:
    return {key_of(nama): golongan for golongan, nama in reversed(PANGKAT.items())}


def golongan_of(pangkat: str) -> str | None:
    """Return the golongan to which a pangkat belongs, None for words that are no pangkat."""
    return _by_pangkat().get(key_of(pangkat))
