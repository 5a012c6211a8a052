"""Indeks Kepuasan Masyarakat from the values of its unsur."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.measures.angka import bulatkan
from lkjip_xl.norms.skala import BOBOT_SEMBILAN
from lkjip_xl.norms.unsur import JUMLAH_UNSUR


def bobot_tercetak(jumlah: int) -> Fraction:
    """Return the weight in use: 0,11 for nine unsur (PermenPANRB 14/2017 as printed), else 1/N."""
    return Fraction(BOBOT_SEMBILAN) if jumlah == JUMLAH_UNSUR else Fraction(1, jumlah)


def hitung(nilai: Sequence[Decimal], bobot: Fraction) -> Decimal:
    """Return the IKM (index 25-100, two decimals): the weighted sum, rounded once.

    Source: PermenPANRB 14/2017, nilai rata-rata tertimbang; unsur values are converted (x 25).
    """
    return bulatkan(sum((Fraction(satu) for satu in nilai), Fraction(0)) * bobot)


def rumus(nilai: Sequence[str], bobot: str) -> str:
    """Return the formula of the same."""
    return f"=ROUND(SUM({','.join(nilai)})*{bobot},2)"
