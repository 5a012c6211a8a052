"""The amounts of a table's rows as whole numbers by column, with what each of them says."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import log2

from lkjip_xl.norms.bukti import BIT_ULANG
from lkjip_xl.relations.bits import value_bits

_PECAHAN = 100  # columns that store fractions are compared in hundredths


@dataclass(frozen=True)
class Lajur:
    """One column: amounts in whole units (None: blank), their bits, and the rounding of a term.

    `longgar` is half a shown unit, by which each amount of a sum may be off; 0 for whole rupiah.
    """

    kolom: int
    nilai: list[int | None]
    bit: list[float]
    longgar: int


def read_lajur(jumlah: Sequence[Mapping[int, Decimal | None]]) -> list[Lajur]:
    """Return the columns of rows given as amounts by column; a copy of a column says little."""
    hasil: list[Lajur] = []
    for kolom in jumlah[0] if jumlah else ():
        isi = [satu.get(kolom) for satu in jumlah]
        if not any(isi):
            continue
        bulat = all(n is None or n == n.to_integral_value() for n in isi)
        kali = 1 if bulat else _PECAHAN
        nilai = [None if n is None else round(n * kali) for n in isi]
        baru = Lajur(kolom, nilai, _bits(nilai), 0 if bulat else _PECAHAN // 2)
        hasil.append(_less_copied(baru, hasil))
    return hasil


def _bits(nilai: list[int | None]) -> list[float]:
    """Return what each amount says: one that stands again further down says less."""
    banyak = sum(1 for n in nilai if n)
    terlihat: Counter[int] = Counter()
    hasil = [0.0] * len(nilai)
    dasar: dict[int, float] = {}
    for posisi in reversed(range(len(nilai))):
        n = nilai[posisi]
        if not n:
            continue
        if n not in dasar:
            dasar[n] = value_bits(n)
        hasil[posisi] = dasar[n]
        if kali := terlihat[n]:
            hasil[posisi] = min(dasar[n], log2(banyak / (kali + 1)) + BIT_ULANG)
        terlihat[n] += 1
    return hasil


def _less_copied(satu: Lajur, lalu: Sequence[Lajur]) -> Lajur:
    """Return a column whose cells that only repeat an earlier one say next to nothing."""
    bit = satu.bit
    for sebelum in lalu:
        sama = [p for p, n in enumerate(satu.nilai) if n and sebelum.nilai[p] == n]
        terisi = sum(1 for p, n in enumerate(satu.nilai) if n and sebelum.nilai[p])
        if sama:
            paling = -log2(len(sama) / terisi)
            bit = list(bit)
            for posisi in sama:
                bit[posisi] = min(bit[posisi], paling)
    return Lajur(satu.kolom, satu.nilai, bit, satu.longgar)
