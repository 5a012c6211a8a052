"""A table as lines of integers, with the unit that each cell is written in."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import field
from math import gcd, log2

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.relasi import Bilangan
from lkjip_xl.norms.bukti import BIT_ULANG
from lkjip_xl.norms.bukti_jumlah import ANGKA_SATUAN, DESIMAL_GARIS, KALI_BIASA
from lkjip_xl.relations.scaled import column_decimals

Garis = Sequence[int | None]


@beku
class Bidang:
    """Lines x positions."""

    angka: list[list[int | None]]  # by line and position, without their decimal point
    satuan_garis: list[int]  # shown unit of each line; 0: exact
    satuan_posisi: list[int]  # shown unit of each position; 0: exact
    kali: Counter[int] = field(default_factory=Counter)  # how often each amount but 0 occurs
    terisi: int = 0  # cells with an amount but 0

    @property
    def lebar(self) -> int:
        """Return the number of positions."""
        return len(self.satuan_posisi)

    def unit(self, garis: int, posisi: int) -> int:
        """Return the unit that a cell is rounded to."""
        return self.satuan_garis[garis] or self.satuan_posisi[posisi]

    def repeated(self, nilai: int) -> float:
        """Return the bits that an amount is worth at most, for standing in so many cells."""
        kali = self.kali[abs(nilai)]
        return log2(self.terisi / kali) + BIT_ULANG if kali > KALI_BIASA else float("inf")


def read_rows(kolom: Sequence[Sequence[Bilangan]], *, rounded: bool) -> Bidang:
    """Return the rows of a table as lines; `rounded` amounts add up within half a unit each."""
    kali = 10 ** min(DESIMAL_GARIS, max(map(column_decimals, kolom), default=0))
    bulat = [[None if n is None else round(n * kali) for n in lajur] for lajur in kolom]
    satuan = [_grain(lajur, kali) if rounded else 0 for lajur in bulat]
    baris = [list(sel) for sel in zip(*bulat, strict=True)]
    ulang = Counter(abs(n) for lajur in bulat for n in lajur if n)
    return Bidang(baris, [0] * len(baris), satuan, ulang, sum(ulang.values()))


def turned(bidang: Bidang) -> Bidang:
    """Return the columns of the same table as lines."""
    angka = [list(sel) for sel in zip(*bidang.angka, strict=True)]
    return Bidang(angka, bidang.satuan_posisi, bidang.satuan_garis, bidang.kali, bidang.terisi)


def _grain(kolom: Garis, utuh: int) -> int:
    """Return the unit of a column: 1 or 5 times a power of ten that divides all its numbers.

    `utuh` is what the number 1 is written as. Few numbers may be round by chance: theirs is no
    more than the whole unit.
    """
    terisi = [n for n in kolom if n]
    bagi = gcd(*terisi)
    sedikit = len(terisi) < ANGKA_SATUAN
    satuan = 1
    while bagi % (10 * satuan) == 0 and not (sedikit and satuan == utuh) and bagi:
        satuan *= 10
    return satuan if sedikit or bagi % (5 * satuan) else 5 * satuan
