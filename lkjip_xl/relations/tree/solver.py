"""The tree that the amounts alone show: each row with the rows behind it that add up to it.

Rows are taken from the last to the first, over a stack of rows that have no parent yet. The
amounts of a row over all columns are one number (a weighted sum, so that sums of these numbers
are numbers of sums), and a run of open rows that adds up to it is found by one look-up.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lkjip_xl.norms.bukti import BIT_LARI
from lkjip_xl.relations.tree.lajur import Lajur

_BENIH = 2024  # the weights are any numbers, the same in each run
_LEBAR = 61  # bits of a weight: chance makes two sums equal once in 2 to the 61


class _Tumpukan:
    """Rows without a parent, the next one on top, and what they add up to from the bottom."""

    def __init__(self) -> None:
        self.akar: list[int] = []
        self.awalan: list[int] = [0]
        self.letak: dict[int, list[int]] = {0: [0]}

    def push(self, posisi: int, nilai: int) -> None:
        """Open a row."""
        self.akar.append(posisi)
        jumlah = self.awalan[-1] + nilai
        self.awalan.append(jumlah)
        self.letak.setdefault(jumlah, []).append(len(self.awalan) - 1)

    def pop(self, banyak: int) -> list[int]:
        """Close the next rows, and return them."""
        for _ in range(banyak):
            self.letak[self.awalan.pop()].pop()
        isi = self.akar[len(self.akar) - banyak :]
        del self.akar[len(self.akar) - banyak :]
        return isi

    def run(self, nilai: int) -> int:
        """Return how many of the next rows add up to a number, 0 where none do."""
        cari = self.letak.get(self.awalan[-1] - nilai)
        return len(self.awalan) - 1 - cari[-1] if cari else 0


class Deret(NamedTuple):
    """Rows by their amounts: all columns as one number, what it says, and whether it is blank."""

    nomor: list[int]
    bit: list[float]
    kosong: list[bool]


def weigh_rows(lajur: Sequence[Lajur], banyak: int) -> Deret:
    """Return the rows as `solve` looks at them, whatever the hint."""
    import random  # noqa: PLC0415  # few tables need it: their kode prove the levels

    acak = random.Random(_BENIH)
    nomor, bit, kosong = [0] * banyak, [0.0] * banyak, [True] * banyak
    for satu in lajur:
        bobot = acak.getrandbits(_LEBAR) | 1
        for posisi, nilai in enumerate(satu.nilai):
            if nilai is not None:
                kosong[posisi] = False
                nomor[posisi] += bobot * nilai
                bit[posisi] += satu.bit[posisi]
    return Deret(nomor, bit, kosong)


def solve(
    deret: Deret, peringkat: Sequence[int] | None = None, *, lipat: bool = False
) -> list[int | None]:
    """Return each row's parent as the amounts show it, `peringkat` being a hint of levels.

    A row takes (a) the open rows of a deeper level, if they add up; else (b) the nearest run of
    two or more that adds up and says enough; else (c) the deeper rows although they do not add
    up: there is the fault; a heading without amounts takes these too, and counts as their sum.
    Without a hint a row that nothing adds up to is a leaf; but one equal to the next open row is
    its parent where the amounts are odd enough (`lipat`: always): siblings seldom are equal.
    """
    nomor, bit = list(deret.nomor), deret.bit
    banyak = len(nomor)
    induk: list[int | None] = [None] * banyak
    tumpuk = _Tumpukan()
    for posisi in range(banyak - 1, -1, -1):
        bawah = _deeper(tumpuk, peringkat, posisi)
        if deret.kosong[posisi]:
            jumlah = tumpuk.awalan[-1] - tumpuk.awalan[len(tumpuk.akar) - bawah]
            nomor[posisi] = jumlah
            ambil = bawah
        else:
            ambil = _taken(tumpuk, nomor, posisi, bawah, bit[posisi])
            kembar = bool(tumpuk.akar) and nomor[tumpuk.akar[-1]] == nomor[posisi]
            if not ambil and kembar and (lipat or bit[posisi] >= BIT_LARI):
                ambil = 1
        for anak in tumpuk.pop(ambil):
            induk[anak] = posisi
        tumpuk.push(posisi, nomor[posisi])
    return induk


def _deeper(tumpuk: _Tumpukan, peringkat: Sequence[int] | None, posisi: int) -> int:
    """Return how many of the next open rows have a deeper level by the hint."""
    if peringkat is None:
        return 0
    banyak = 0
    for akar in reversed(tumpuk.akar):
        if peringkat[akar] <= peringkat[posisi]:
            break
        banyak += 1
    return banyak


def _taken(tumpuk: _Tumpukan, nomor: Sequence[int], posisi: int, bawah: int, bit: float) -> int:
    """Return how many of the next open rows are a row's children."""
    nilai = nomor[posisi]
    if bawah:
        atas = len(tumpuk.akar)
        if tumpuk.awalan[atas] - tumpuk.awalan[atas - bawah] == nilai:
            return bawah
    if nilai and bit >= BIT_LARI:
        ambil = tumpuk.run(nilai)
        berisi = sum(1 for a in tumpuk.akar[len(tumpuk.akar) - ambil :] if nomor[a])
        if berisi > 1:
            return ambil
    return bawah
