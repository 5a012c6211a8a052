"""Where a sum of lines holds, what that says, and over which stretches of positions."""

from collections.abc import Sequence
from math import log2
from typing import NamedTuple

from lkjip_xl.norms.bukti_jumlah import (
    BIT_PUTUS,
    BIT_SEBANDING,
    BIT_TAK_TEPAT,
    RENTANG_TERBANYAK,
)
from lkjip_xl.relations.bits import sum_bits
from lkjip_xl.relations.lines.bidang import Bidang

Bagian = list[tuple[int, int]]  # lines with their amounts, zeros left out


class Bunyi(NamedTuple):
    """What a sum says in one position: it tells (True), it breaks (False), or neither."""

    posisi: int
    benar: bool | None
    bits: float


class Rentang(NamedTuple):
    """A stretch of positions in which a sum holds, and the bits that it is worth there."""

    bunyi: list[Bunyi]
    bits: float


def listen(bidang: Bidang, total: int, bagian: Sequence[int]) -> list[Bunyi]:
    """Return what a sum says, position by position; blank totals and blank parts say nothing."""
    hasil: list[Bunyi] = []
    lama: set[object] = set()
    for posisi, besar in enumerate(bidang.angka[total]):
        angka = [(garis, bidang.angka[garis][posisi]) for garis in bagian]
        if besar is None or all(n is None for _garis, n in angka):
            continue
        terisi = [(garis, n) for garis, n in angka if n]
        beda = abs(besar - sum(n for _garis, n in terisi))
        if not _close(bidang, total, posisi, terisi, beda):
            hasil.append(Bunyi(posisi, False, 0.0))
        elif len(terisi) < 2:
            hasil.append(Bunyi(posisi, None, 0.0))
        else:
            bits = _bits(bidang, posisi, besar, terisi, beda)
            hasil.append(Bunyi(posisi, True, _anew(besar, terisi, bits, lama)))
    return hasil


def _close(bidang: Bidang, total: int, posisi: int, terisi: Bagian, beda: int) -> bool:
    """Tell whether a difference is no more than rounding: half a unit of each number."""
    if not beda:
        return True
    if not terisi or not bidang.angka[total][posisi]:
        return False
    batas = sum(bidang.unit(garis, posisi) for garis in (total, *(g for g, _n in terisi)))
    return 2 * beda <= batas


def _bits(bidang: Bidang, posisi: int, besar: int, terisi: Bagian, beda: int) -> float:
    """Return what a sum in one position says: less where it misses, or its amount is common."""
    bits = sum_bits(besar, [n for _garis, n in terisi])
    if beda:
        satuan = max(1, min(bidang.unit(garis, posisi) for garis, _n in terisi))
        bits -= log2(1 + 2 * beda / satuan) + BIT_TAK_TEPAT
    return max(0.0, min(bits, bidang.repeated(besar)))


def _anew(besar: int, terisi: Bagian, bits: float, lama: set[object]) -> float:
    """Return what of a sum's bits earlier positions have not said: copies and multiples tell less.

    In the same proportion to four digits it is a multiple; to two digits, it says what is beyond.
    """
    bentuk: list[object] = [(besar, tuple(terisi))]
    if besar:
        bentuk += [tuple((g, f"{n / besar:.4g}") for g, n in terisi)]
    kasar = tuple((g, round(n / besar, 2) if besar else 0) for g, n in terisi)
    if not lama.isdisjoint(bentuk):
        bits = 0.0
    elif kasar in lama:
        bits = max(0.0, bits - BIT_SEBANDING)
    lama.update([*bentuk, kasar])
    return bits


def stretches(bunyi: list[Bunyi]) -> list[Rentang]:
    """Return the stretches in which a sum says more than its breaks cost, the best one first."""
    hasil: list[Rentang] = []
    sisa = [bunyi]
    while sisa and len(hasil) < RENTANG_TERBANYAK:
        bagian = sisa.pop()
        bits, awal, akhir = _best(bagian)
        if bits > 0:
            hasil.append(Rentang(bagian[awal:akhir], bits))
            sisa += [bagian[:awal], bagian[akhir:]]
    return hasil


def _best(bunyi: list[Bunyi]) -> tuple[float, int, int]:
    """Return the stretch with most bits, with the silent positions around it."""
    terbaik = (0.0, 0, 0)
    bits = 0.0
    awal = 0
    for akhir, suara in enumerate(bunyi, 1):
        bits += -BIT_PUTUS if suara.benar is False else suara.bits
        if bits > terbaik[0]:
            terbaik = (bits, awal, akhir)
        if bits <= 0:
            bits, awal = 0.0, akhir
    banyak, awal, akhir = terbaik
    while awal > 0 and bunyi[awal - 1].benar is None:
        awal -= 1
    while akhir < len(bunyi) and bunyi[akhir].benar is None:
        akhir += 1
    return banyak, awal, akhir
