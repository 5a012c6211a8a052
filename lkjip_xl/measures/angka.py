"""Rounding, once and half-up, and the words for what cannot be calculated."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

TIDAK_DAPAT_DIHITUNG = "tidak dapat dihitung"
TEKS_RUMUS = f'"{TIDAK_DAPAT_DIHITUNG}"'


def bulatkan(nilai: Decimal | Fraction, desimal: int = 2) -> Decimal:
    """Return a number rounded half-up (away from zero at a tie), as Excel's ROUND does.

    `desimal` may be negative; the result is never -0. Source: dokumen pendiri Tabel 3.5.
    """
    atas, bawah = nilai.as_integer_ratio()
    if bawah == 1 and not desimal:
        return Decimal(atas)  # most amounts: each finding writes several
    return bulatkan_bagian(atas, bawah, desimal)


def bulatkan_bagian(atas: int, bawah: int, desimal: int = 2) -> Decimal:
    """Return `bulatkan` of atas / bawah, whole numbers of which the second is positive."""
    kali, bagi_lagi = 10 ** max(desimal, 0), 10 ** max(-desimal, 0)
    bawah *= bagi_lagi
    bulat = (abs(atas) * kali * 2 + bawah) // (bawah * 2)
    return Decimal(bulat if atas >= 0 else -bulat).scaleb(-desimal)


def cut_off(nilai: Fraction, desimal: int) -> Decimal:
    """Return a number cut off, not rounded."""
    return Decimal(int(nilai * 10**desimal)).scaleb(-desimal)


def pecahan(persen: Decimal) -> Decimal:
    """Return the fraction that a cell holds for a percent (0-100): 98.22 -> 0.9822."""
    return persen.scaleb(-2)


def bagi(atas: Decimal, bawah: Decimal) -> Fraction:
    """Return the exact quotient; `bawah` of zero is a ZeroDivisionError."""
    return Fraction(atas) / Fraction(bawah)


def jika_angka(sel: Sequence[str], rumus: str, pengganti: str = TEKS_RUMUS) -> str:
    """Return an expression that is used only where all cells hold numbers, else `pengganti`."""
    syarat = [f"ISNUMBER({teks})" for teks in sel]
    semua = syarat[0] if len(syarat) == 1 else f"AND({','.join(syarat)})"
    return f"IF({semua},{rumus},{pengganti})"
