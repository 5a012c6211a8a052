"""How much a number says: the bits that it would cost to write it down.

1.860.888.000 says about 24 bits, 10.000.000 about 4, zero and blank nothing. So a sum of odd
amounts that adds up proves much, and one of round or repeated amounts little.
"""

from collections import Counter
from collections.abc import Sequence
from math import log2

from lkjip_xl.model.relasi import Bilangan
from lkjip_xl.norms.bukti import BIT_PALING_BANYAK, BIT_PER_ANGKA, BIT_PER_NOL, BIT_ULANG


def value_bits(nilai: Bilangan) -> float:
    """Return what one number says by itself."""
    if not nilai:
        return 0.0
    if isinstance(nilai, int):
        angka = str(abs(nilai))
        penting = len(angka.rstrip("0"))
        bit = BIT_PER_ANGKA * penting + BIT_PER_NOL * (len(angka) - penting)
        return bit if bit < BIT_PALING_BANYAK else BIT_PALING_BANYAK
    angka = f"{nilai:f}"
    angka = angka.lstrip("-")
    if "." in angka:
        angka = angka.replace(".", "").rstrip("0")
    angka = angka.lstrip("0")
    penting = len(angka.rstrip("0"))
    return min(BIT_PER_ANGKA * penting + BIT_PER_NOL * (len(angka) - penting), BIT_PALING_BANYAK)


def sum_bits(total: int, bagian: Sequence[int]) -> float:
    """Return what a sum says that comes out: how many sums of amounts as fine would not have.

    Amounts of whole millions add up to whole millions: 12.000.000 out of such says log2(12),
    and 100,00 out of percents with two decimals log2(10.000).
    """
    butir = 1
    while all(n % (10 * butir) == 0 for n in (total, *bagian)):
        butir *= 10
    return log2(max(map(abs, (total,) if total else bagian)) / butir + 1)


def column_bits(kolom: Sequence[Bilangan]) -> list[float]:
    """Return what each number of a column says: one that stands there again says less."""
    kali = Counter(nilai for nilai in kolom if nilai)
    semua = sum(kali.values())
    bits = {
        nilai: value_bits(nilai) if n == 1 else min(value_bits(nilai), log2(semua / n) + BIT_ULANG)
        for nilai, n in kali.items()
    }
    return [bits[nilai] if nilai else 0.0 for nilai in kolom]
