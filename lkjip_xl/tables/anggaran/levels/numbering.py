"""The style of a row's number: A, I, 1, 1.1, a: offices number each level in its own."""

import re
from collections.abc import Sequence

from lkjip_xl.lazy.pola import later
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_ROMAWI = later(r"^[ivxlc]+$")
_SESUDAH = {"I": "II", "V": "VI", "X": "XI"}


def number_classes(rows: Sequence[BarisMentah]) -> list[str]:
    """Return the style of each row's number, empty where it has none."""
    if not any(baris.nomor for baris in rows):
        return [""] * len(rows)
    return _letters_in_order(rows, [_number_class(baris.nomor) for baris in rows])


def _number_class(nomor: str) -> str:
    """Return the style of a row's number: A, I, 1, 1.1, a or 1)."""
    polos = nomor.strip().rstrip(".").strip()
    if not polos:
        return ""
    if re.match(r"^\d+(\.\d+)*$", polos):
        return "1" + ".1" * polos.count(".")
    if _ROMAWI.match(polos.lower()) and (len(polos) > 1 or polos in "IVX"):
        return "I" if polos.isupper() else "i"
    if re.match(r"^[A-Z]$", polos):
        return "A"
    return "a" if re.match(r"^[a-z]{1,2}\)?$", polos) else re.sub(r"\w+", "#", polos)


def _letters_in_order(rows: Sequence[BarisMentah], kelas: list[str]) -> list[str]:
    """Read a lone I, V or X as a letter where the row before carries the letter before it.

    It stays a roman number where the next one of its kind follows it: I and II below H.
    """
    hasil = list(kelas)
    nomor = [baris.nomor.strip().rstrip(".") for baris in rows]
    berikut = _next_romans(nomor, kelas)
    terakhir = {"A": "", "a": ""}
    for posisi, teks in enumerate(nomor):
        if hasil[posisi] in {"I", "i"} and len(teks) == 1:
            lalu = terakhir["A" if teks.isupper() else "a"]
            urut = len(lalu) == 1 and ord(lalu) + 1 == ord(teks)
            if urut and berikut[posisi].upper() != _SESUDAH.get(teks.upper()):
                hasil[posisi] = "A" if teks.isupper() else "a"
        if hasil[posisi] in terakhir:
            terakhir[hasil[posisi]] = teks
    return hasil


def _next_romans(nomor: list[str], kelas: list[str]) -> list[str]:
    """Return for each row the next roman number below it."""
    hasil, sesudah = [""] * len(nomor), ""
    for posisi in reversed(range(len(nomor))):
        hasil[posisi] = sesudah
        if kelas[posisi] in {"I", "i"}:
            sesudah = nomor[posisi]
    return hasil
