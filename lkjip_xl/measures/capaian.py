"""Capaian of an indikator: realisasi against target."""

from decimal import Decimal
from typing import Literal

from lkjip_xl.measures import persen
from lkjip_xl.measures.angka import bagi, bulatkan, jika_angka

Arah = Literal["positif", "negatif", "negatif_b"]


def hitung(target: Decimal | None, realisasi: Decimal | None, arah: Arah) -> Decimal | None:
    """Return capaian (percent, two decimals); None for a blank or a target of zero.

    positif: R/T; negatif: (2T - R)/T (PermenPANRB 8/2021, 1 + (1 - R/T)); negatif_b: T/R.
    A capaian that is not full is never shown as 100.
    """
    if arah == "positif":
        return persen.hitung(realisasi, target)
    if target is None or realisasi is None or target == 0:
        return None
    if arah == "negatif_b":
        return persen.hitung(target, realisasi)
    return bulatkan(bagi(2 * target - realisasi, target) * 100)


def rumus(target: str, realisasi: str, arah: Arah) -> str:
    """Return the formula of the same as a fraction."""
    if arah == "positif":
        return persen.rumus(realisasi, target)
    if arah == "negatif_b":
        return persen.rumus(target, realisasi)
    isi = f"ROUND((2*{target}-{realisasi})/{target},4)"
    return "=" + jika_angka((target, realisasi), f'IF({target}=0,"tidak dapat dihitung",{isi})')
