"""Unsur by their names, and by bare numbers U1…U9."""

import re
from functools import lru_cache

from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.unsur import UNSUR

_NOMOR = later(
    r"^[\[(]?(?:u|p|q|x|unsur|pertanyaan|soal|butir|item|aspek)(?: pelayanan)?(?: ke)?"
    r" ?[-._:]? ?0?(\d{1,2})[\])]?[.:]?$"
)
_SEDIKITNYA = 5  # more than half of the nine unsur
_SALAH_SATU = later("|".join(pola for _, _, pola in UNSUR))


@lru_cache(maxsize=16_384)  # every cell of every table is asked
def unsur_key(nama: str) -> str | None:
    """Return the canonical key of an unsur's name, None where it is none of the nine.

    A question may name several: the first one counts, but pengaduan before all.
    """
    kecil = nama.lower()
    if not _SALAH_SATU.search(kecil):
        return None
    kena = [(m.start(), kunci) for kunci, _, pola in UNSUR if (m := re.search(pola, kecil))]
    if any(kunci == "pengaduan" for _, kunci in kena):
        return "pengaduan"
    return min(kena)[1] if kena else None


def unsur_number(teks: str) -> int | None:
    """Return the number of a bare header such as U8, P.8 or Pertanyaan 8, else None."""
    cocok = _NOMOR.match(teks.lower())
    return int(cocok[1]) if cocok else None


def by_number(nomor: int) -> tuple[str, str | None]:
    """Return name and key of an unsur by its place in the questionnaire."""
    if 1 <= nomor <= len(UNSUR):
        kunci, nama, _ = UNSUR[nomor - 1]
        return nama, kunci
    return f"U{nomor}", None


def names_many_unsur(teks: list[str]) -> bool:
    """Tell whether texts beside each other name so many unsur that they head a questionnaire."""
    if len(teks) < _SEDIKITNYA:
        return False
    nama = {unsur_key(kata) for kata in teks} - {None}
    nomor = {unsur_number(kata) for kata in teks} - {None}
    return max(len(nama), len(nomor)) >= _SEDIKITNYA
