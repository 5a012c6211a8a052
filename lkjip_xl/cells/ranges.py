"""Ranges of a scale in words and signs: `Lebih dari 85% sd. 100%`, `> 75 - 90`, `≤ 50`."""

import re
from decimal import Decimal

from lkjip_xl.lazy.beku import beku

_ANGKA = r"(\d+(?:[.,]\d+)?) ?%?"
_SAMBUNG = r"(?:-|–|—|s\.?/?d\.?|sampai(?: dengan)?|hingga)"
_LEBIH = r"(?:lebih (?:dari|besar dari)|di ?atas|>|melebihi)"
_KURANG = r"(?:kurang (?:dari|dari pada)|di ?bawah|lebih kecil dari|<)"


@beku
class Batas:
    """Lower and upper bound (None: open) and whether each belongs to the range."""

    bawah: Decimal | None
    bawah_termasuk: bool
    atas: Decimal | None
    atas_termasuk: bool


def _angka(teks: str) -> Decimal:
    return Decimal(teks.replace(",", "."))


def read_range(teks: str) -> Batas | None:
    """Read one range; None where the text is none."""
    polos = " ".join(teks.lower().replace("≥", ">=").replace("≤", "<=").split())
    polos = re.sub(r"^(capaian|nilai|x)\s+", "", polos)
    if cocok := re.fullmatch(rf"({_LEBIH})(=)? ?{_ANGKA} ?{_SAMBUNG}\.? ?(<=|<)? ?{_ANGKA}", polos):
        return Batas(_angka(cocok[3]), bool(cocok[2]), _angka(cocok[5]), cocok[4] != "<")
    if cocok := re.fullmatch(rf"(>=|>)? ?{_ANGKA} ?{_SAMBUNG}\.? ?(<=|<)? ?{_ANGKA}", polos):
        return Batas(_angka(cocok[2]), cocok[1] != ">", _angka(cocok[4]), cocok[3] != "<")
    if cocok := re.fullmatch(rf"({_LEBIH})(=)? ?{_ANGKA}( ke atas)?", polos):
        return Batas(_angka(cocok[3]), bool(cocok[2]), None, False)
    if cocok := re.fullmatch(rf"({_KURANG})(=)? ?{_ANGKA}", polos):
        return Batas(None, False, _angka(cocok[3]), bool(cocok[2]))
    if cocok := re.fullmatch(rf"{_ANGKA} ke atas|minimal {_ANGKA}", polos):
        return Batas(_angka(cocok[1] or cocok[2]), True, None, False)
    return None
