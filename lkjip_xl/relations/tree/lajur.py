"""The amounts of a table's rows as whole numbers by column, with what each of them says."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import log2

from lkjip_xl.cells.numbers import are_whole
from lkjip_xl.lazy.beku import beku
from lkjip_xl.norms.bukti import BIT_ULANG
from lkjip_xl.relations.bits import value_bits

_PECAHAN = 100  # columns that store fractions are compared in hundredths


@beku
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
        angka = [baris.get(kolom) for baris in jumlah]
        if not any(angka):
            continue
        bulat = are_whole(angka)
        nilai = [None if n is None else int(n) if bulat else round(n * _PECAHAN) for n in angka]
        baru = Lajur(kolom, nilai, _bits(nilai), 0 if bulat else _PECAHAN // 2)
        hasil.append(_less_copied(baru, hasil))
    return hasil


def _bits(nilai: list[int | None]) -> list[float]:
    """Return what each amount says: one that stands again further down says less."""
    banyak = sum(1 for n in nilai if n)
    terlihat: dict[int, int] = {}
    sendiri: dict[int, float] = {}
    hasil = [0.0] * len(nilai)
    for posisi in reversed(range(len(nilai))):
        n = nilai[posisi]
        if not n:
            continue
        kali = terlihat[n] = terlihat.get(n, 0) + 1
        if kali == 1:
            hasil[posisi] = sendiri[n] = value_bits(n)
        else:
            hasil[posisi] = min(sendiri[n], log2(banyak / kali) + BIT_ULANG)
    return hasil


def _less_copied(lajur: Lajur, lalu: Sequence[Lajur]) -> Lajur:
    """Return a column whose cells that only repeat an earlier one say next to nothing."""
    bit = lajur.bit
    for sebelum in lalu:
        pasangan = list(zip(lajur.nilai, sebelum.nilai, strict=True))
        sama = [p for p, (n, m) in enumerate(pasangan) if n and n == m]
        if sama:
            terisi = sum(1 for n, m in pasangan if n and m)
            paling = -log2(len(sama) / terisi)
            bit = list(bit)
            for posisi in sama:
                bit[posisi] = min(bit[posisi], paling)
    return Lajur(lajur.kolom, lajur.nilai, bit, lajur.longgar)
