"""The style of a row's number: A, I, 1, 1.1, a: offices number each level in its own."""

import re
from collections.abc import Container, Sequence

from lkjip_xl.lazy.pola import later
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_ROMAWI = later(r"^[ivxlc]+$")
_HURUF_PERTAMA = "A"
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

    It stays a roman number where the next one of its kind follows it: I and II below H. But not
    where the letter behind it comes first, or the letters all stand below the I that II follows.
    """
    hasil = list(kelas)
    nomor = [baris.nomor.strip().rstrip(".") for baris in rows]
    romawi = _next_of(nomor, kelas, {"I", "i"})
    apa_pun = _next_of(nomor, kelas, {"I", "i", "A", "a"})
    terakhir = {"A": "", "a": ""}
    di_bawah = ""  # the roman number below which the letters began
    for posisi, teks in enumerate(nomor):
        if hasil[posisi] in {"I", "i"} and len(teks) == 1:
            lalu = terakhir["A" if teks.isupper() else "a"]
            urut = len(lalu) == 1 and ord(lalu) + 1 == ord(teks)
            lanjut = apa_pun[posisi] == chr(ord(teks) + 1) or di_bawah.upper() == teks.upper()
            if urut and (lanjut or romawi[posisi].upper() != _SESUDAH.get(teks.upper())):
                hasil[posisi] = "A" if teks.isupper() else "a"
        if hasil[posisi] in terakhir:
            terakhir[hasil[posisi]] = teks
        elif hasil[posisi] in {"I", "i"}:
            di_bawah = teks if apa_pun[posisi].upper() == _HURUF_PERTAMA else ""
    return hasil


def _next_of(nomor: list[str], kelas: list[str], ragam: Container[str]) -> list[str]:
    """Return for each row the next number below it that is of some styles."""
    hasil, sesudah = [""] * len(nomor), ""
    for posisi in reversed(range(len(nomor))):
        hasil[posisi] = sesudah
        if kelas[posisi] in ragam:
            sesudah = nomor[posisi]
    return hasil
