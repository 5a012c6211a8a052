"""The tree that the amounts alone show: each row with the rows behind it that add up to it.

Rows are taken from the last to the first, over a stack of rows that have no parent yet. The
amounts of a row over all columns are one number (a weighted sum, so that sums of these numbers
are numbers of sums), and a run of open rows that adds up to it is found by one look-up.
"""

from collections.abc import Sequence
from math import log2
from typing import NamedTuple

from lkjip_xl.norms.bukti import BIT_LARI, BIT_SELA
from lkjip_xl.relations.bits import value_bits
from lkjip_xl.relations.tree.lajur import Lajur
from lkjip_xl.relations.tree.stack import Sela, Tumpukan

_BENIH = 2024  # the weights are any numbers, the same in each run
_LEBAR = 61  # bits of a weight: chance makes two sums equal once in 2 to the 61


class Deret(NamedTuple):
    """Rows by their amounts: all columns as one number, what it says, and whether it is blank.

    `total` is the printed total as such a number, 0 where there is none, or one that says little.
    """

    nomor: list[int]
    bit: list[float]
    kosong: list[bool]
    total: int = 0


def weigh_rows(
    lajur: Sequence[Lajur], banyak: int, total: Sequence[int | None] | None = None
) -> Deret:
    """Return the rows as `solve` looks at them, whatever the hint; `total` is given by column."""
    import random  # noqa: PLC0415  # few tables need it: their kode prove the levels

    acak = random.Random(_BENIH)
    nomor, bit, kosong = [0] * banyak, [0.0] * banyak, [True] * banyak
    jumlah, bicara = 0, 0.0
    for letak, garis in enumerate(lajur):
        bobot = acak.getrandbits(_LEBAR) | 1
        tertulis = (total[letak] if total else None) or 0
        jumlah += bobot * tertulis
        bicara += value_bits(tertulis) if tertulis else 0
        for posisi, nilai in enumerate(garis.nilai):
            if nilai is not None:
                kosong[posisi] = False
                nomor[posisi] += bobot * nilai
                bit[posisi] += garis.bit[posisi]
    jelas = bicara >= BIT_LARI + log2(banyak + 1)  # each row is tried as the faulty one
    return Deret(nomor, bit, kosong, jumlah if jelas else 0)


def solve(
    deret: Deret,
    peringkat: Sequence[int] | None = None,
    *,
    lipat: bool = False,
    sela: bool = False,
) -> list[int | None]:
    """Return each row's parent as the amounts show it, `peringkat` being a hint of levels.

    A row takes (a) the open rows of a deeper level, if they add up; else (b) the nearest run of
    two or more that adds up and says enough; else (c) the deeper rows although they do not add
    up: there is the fault; a heading without amounts takes these too, and counts as their sum.
    Without a hint a row that nothing adds up to is a leaf; but one equal to the next open row is
    its parent where the amounts are odd enough (`lipat`: always): siblings seldom are equal.
    With `sela` a row, and the printed total, also takes rows that add up but for a faulty one.
    """
    nomor, bit = list(deret.nomor), deret.bit
    banyak = len(nomor)
    induk: list[int | None] = [None] * banyak
    tumpuk = Tumpukan()
    for posisi in range(banyak - 1, -1, -1):
        bawah = _deeper(tumpuk, peringkat, posisi)
        if deret.kosong[posisi]:
            jumlah = tumpuk.awalan[-1] - tumpuk.awalan[len(tumpuk.akar) - bawah]
            nomor[posisi] = jumlah
            ambil = bawah
        else:
            ambil = _taken(tumpuk, nomor, posisi, bawah, bit[posisi], lipat=lipat)
            if not ambil and sela and bit[posisi] >= BIT_SELA:
                ambil = _adopted(tumpuk, tumpuk.run_around(nomor[posisi]), nomor, induk)
        for anak in tumpuk.pop(ambil):
            induk[anak] = posisi
        tumpuk.push(posisi, nomor[posisi])
    if sela and deret.total:
        _adopted(tumpuk, tumpuk.all_around(deret.total), nomor, induk)
    return induk


def _adopted(
    tumpuk: Tumpukan, sela: Sela | None, nomor: Sequence[int], induk: list[int | None]
) -> int:
    """Give the rows of a gap to the row before them; return how many the others are.

    A row that has children which add up to it is not the faulty one.
    """
    if sela is None:
        return 0
    pengasuh = tumpuk.next(sela.lewat - 1)
    if pengasuh in induk or not nomor[pengasuh]:
        return 0
    diambil = tumpuk.pop(sela.sampai)
    lebar = sela.sampai - sela.lewat
    for anak in diambil[:lebar]:
        induk[anak] = diambil[lebar]
    for saudara in diambil[lebar:]:
        tumpuk.push(saudara, nomor[saudara])
    return sela.diambil - lebar


def _deeper(tumpuk: Tumpukan, peringkat: Sequence[int] | None, posisi: int) -> int:
    """Return how many of the next open rows have a deeper level by the hint."""
    if peringkat is None:
        return 0
    banyak = 0
    for akar in reversed(tumpuk.akar):
        if peringkat[akar] <= peringkat[posisi]:
            break
        banyak += 1
    return banyak


def _taken(
    tumpuk: Tumpukan,
    nomor: Sequence[int],
    posisi: int,
    bawah: int,
    bit: float,
    *,
    lipat: bool,
) -> int:
    """Return how many of the next open rows are a row's children."""
    nilai = nomor[posisi]
    if bawah:
        atas = len(tumpuk.akar)
        if tumpuk.awalan[atas] - tumpuk.awalan[atas - bawah] == nilai:
            return bawah
    kembar = bool(tumpuk.akar) and nomor[tumpuk.next(0)] == nilai
    ambil = tumpuk.run(nilai) if nilai and not kembar else int(kembar)
    diambil = tumpuk.akar[len(tumpuk.akar) - ambil :] if ambil > 1 else ()
    if sum(1 for a in diambil if nomor[a]) > 1:
        return ambil if bit >= BIT_LARI else bawah
    return ambil if ambil and not bawah and (lipat or bit >= BIT_LARI) else bawah
