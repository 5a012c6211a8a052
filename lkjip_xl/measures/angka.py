"""Rounding, once and half-up, and the words for what cannot be calculated."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

TIDAK_DAPAT_DIHITUNG = "tidak dapat dihitung"
_TEKS = f'"{TIDAK_DAPAT_DIHITUNG}"'


def bulatkan(nilai: Decimal | Fraction, desimal: int = 2) -> Decimal:
    """Round half-up (away from zero at a tie), as Excel's ROUND does."""
    langkah = Decimal(1).scaleb(-desimal)
    if isinstance(nilai, Decimal):
        return nilai.quantize(langkah, ROUND_HALF_UP)
    skala = 10**desimal
    bulat = (abs(nilai.numerator) * skala * 2 + nilai.denominator) // (nilai.denominator * 2)
    return Decimal(bulat if nilai >= 0 else -bulat).scaleb(-desimal)


def pecahan(persen: Decimal) -> Decimal:
    """Return the fraction that a cell holds for a percent (0-100): 98,22 -> 0,9822."""
    return persen.scaleb(-2)


def bagi(atas: Decimal, bawah: Decimal) -> Fraction:
    """Return an exact quotient; `bawah` must not be zero."""
    return Fraction(atas) / Fraction(bawah)


def jika_angka(sel: tuple[str, ...], rumus: str, lain: str = _TEKS) -> str:
    """Wrap an expression so that it is used only where all cells hold numbers."""
    syarat = ",".join(f"ISNUMBER({satu})" for satu in sel)
    return f"IF(AND({syarat}),{rumus},{lain})"
