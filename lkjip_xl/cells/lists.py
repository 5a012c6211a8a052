"""Lists in a sentence: the first few by name, then how many more there are."""

from collections.abc import Sequence, Sized

from lkjip_xl.model.sel import huruf_kolom

_BERKOMA = 2  # from so many before “dan” on it has a comma too (EYD)
_KOLOM_DISEBUT = 12  # the months of a year; a damaged row can have 16.384 columns of one heading


def others(semua: Sized, apa: str, disebut: int = 1, dan: str = "") -> str:
    """Return ` dan 3 baris lain` for those of a list that are not named, empty where all are.

    Behind two or more that are named with a comma, as `joined` writes a list.
    """
    lebih = len(semua) - disebut
    kata = dan or (" dan " if disebut < _BERKOMA else ", dan ")
    return f"{kata}{lebih} {apa}" if lebih > 0 else ""


def listed(kata: Sequence[str], apa: str, disebut: int, *, pisah: str = ", ") -> str:
    """Return the first few of a list, and how many more there are."""
    dan = f"{pisah}dan " if disebut >= _BERKOMA else " dan "
    return pisah.join(kata[:disebut]) + others(kata, apa, disebut, dan)


def joined(kata: Sequence[str], pisah: str = ", ") -> str:
    """Return a whole list as a sentence has it: a; a dan b; a, b, dan c (EYD: a comma too)."""
    if len(kata) < 3:
        return " dan ".join(kata)
    return f"{pisah.join(kata[:-1])}{pisah}dan {kata[-1]}"


def letters(kolom: Sequence[int]) -> str:
    """Return the letters of columns in their own order: E, F; empty for none."""
    return listed([huruf_kolom(k) for k in kolom], "kolom lain", _KOLOM_DISEBUT)
