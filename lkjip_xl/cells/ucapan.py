"""How a name or a unit that a cell holds is said inside a sentence."""

from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.ucapan import (
    KATA_KECIL,
    SATUAN_LAIN_KATA,
    SATUAN_PERSEN,
    SATUAN_TAK_DIUCAPKAN,
    SINGKATAN_BESAR,
)

_KATA = later(r"[^\W_]+(?:['’][^\W_]+)*")
_ANGKA = later(r"\d")
_ROMAWI = later(r"[IVX]+")
_VOKAL = frozenset("AEIOU")


def as_said(nama: str) -> str:
    """Return a name as a sentence has it: one in CAPITALS as a title, abbreviations kept."""
    if not nama.isupper():
        return nama
    kata = list(_KATA.finditer(nama))
    if len(kata) == 1 and len(kata[0][0]) <= _SINGKAT:
        return nama
    return _KATA.sub(lambda cocok: _word(cocok[0], awal=cocok.start() == kata[0].start()), nama)


_SINGKAT = 5  # a lone word of so few letters in capitals is an abbreviation: SAKIP


def _word(kata: str, *, awal: bool) -> str:
    """Return one word of a name in capitals; small words are lower, but not the first."""
    if is_abbreviation(kata):
        return kata
    kecil = kata.lower()
    return kecil if kecil in KATA_KECIL and not awal else kecil.capitalize()


def is_abbreviation(kata: str) -> bool:
    """Tell a word in capitals that is no ordinary word: known, or by its form.

    By its form: without a vowel (PPPK), Roman (II), with a digit (P3AP2KB).
    """
    if not kata.isupper() or kata.lower() in KATA_KECIL:
        return False
    if kata in SINGKATAN_BESAR or _ANGKA.search(kata):
        return True
    return not _VOKAL & set(kata) or bool(_ROMAWI.fullmatch(kata))


def is_percent_unit(satuan: str) -> bool:
    """Tell a unit that is written as %."""
    return satuan.strip().casefold() in SATUAN_PERSEN


def said_unit(satuan: str) -> str:
    """Return what follows a number: `%`, ` kejadian`, or nothing for an indeks or a nilai."""
    bersih = " ".join(satuan.split())
    if is_percent_unit(bersih):
        return "%"
    if bersih.casefold() in SATUAN_TAK_DIUCAPKAN:
        return ""
    kata = SATUAN_LAIN_KATA.get(bersih.casefold(), bersih)
    return " " + _KATA.sub(lambda c: c[0] if is_abbreviation(c[0]) else c[0].lower(), kata)
