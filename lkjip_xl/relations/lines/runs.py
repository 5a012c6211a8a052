"""Candidates: which lines could make up a total, found in single positions by look-ups.

A run of lines that adds up to a total that stands after it is one look-up of (sum so far - total)
among the sums before; a total that stands before its parts is the same with the order reversed.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import log2
from typing import Literal, NamedTuple

from lkjip_xl.norms.bukti_jumlah import (
    BIT_ANTAR_TOTAL,
    BIT_BERDAMPINGAN,
    BIT_BERJARAK,
    BIT_BERSELANG,
    BIT_DUA,
    GARIS_SEDIKIT,
    GARIS_SELANG,
    JENDELA,
    JENDELA_DUA,
    JENDELA_LAIN,
    JENDELA_SELANG,
    LANGKAH_BIASA,
    LANGKAH_TERBESAR,
    MELESET,
    POSISI_TERBANYAK,
    POSISI_UTAMA,
)
from lkjip_xl.relations.lines.bidang import Bidang, Garis

Urutan = Literal["semua", "total", "dua"]


class Bentuk(NamedTuple):
    """How parts stand to their total: in which order of lines, every which one, how far."""

    urutan: Urutan
    langkah: int = 1
    jarak: int = 0

    @property
    def biaya(self) -> float:
        """Return what a sum of this form costs: how many such there are to be tried."""
        jauh = log2(1 + self.jarak)
        if self.urutan == "dua":
            return BIT_DUA
        if self.urutan == "total":
            return BIT_ANTAR_TOTAL + (1 + jauh if self.jarak else 0)
        selang = BIT_BERSELANG + log2(self.langkah) if self.langkah > 1 else 0.0
        return selang + (BIT_BERJARAK + jauh if self.jarak else BIT_BERDAMPINGAN)


class Usul(NamedTuple):
    """A proposal: these lines may make up that total."""

    total: int
    bagian: tuple[int, ...]
    bentuk: Bentuk


# Per position, the lines whose amount there is looked for as a total, and how far to look.
Sasaran = list[list[tuple[int, int]]]


def targets(bidang: Bidang) -> Sasaran:
    """Return what to look for: far in the positions with most digits, near in the others."""
    hasil: Sasaran = [[] for _ in range(bidang.lebar)]
    for garis, isi in enumerate(bidang.isi):
        terisi = spaced([posisi for posisi, n in enumerate(isi) if n], POSISI_TERBANYAK)
        utama = _telling(isi, terisi)
        for posisi in terisi:
            hasil[posisi].append((garis, JENDELA if posisi in utama else JENDELA_LAIN))
    return hasil


def _telling(isi: Garis, terisi: list[int]) -> set[int]:
    """Return the positions with most digits, and some spread over the others."""
    angka = {posisi: len(str(isi[posisi]).strip("-").rstrip("0")) for posisi in terisi}
    urut = sorted(terisi, key=lambda posisi: (-angka[posisi], posisi))
    separuh = POSISI_UTAMA // 2
    return {*urut[:separuh], *spaced(urut[separuh:], separuh)}


def spaced(isi: Sequence[int], banyak: int) -> list[int]:
    """Return at most so many of a sequence, evenly spaced."""
    return list(isi[:: max(1, -(-len(isi) // banyak))])


def propose(bidang: Bidang, sasaran: Sasaran, garis: Sequence[int]) -> Iterator[Usul]:
    """Yield the proposals among all lines: runs, every k-th, any two near each other."""
    yield from runs(bidang, sasaran, garis, "semua")
    utama = [[(t, JENDELA_SELANG) for t, n in di if n == JENDELA] for di in sasaran]
    banyak = len(bidang.isi)
    terbesar = LANGKAH_TERBESAR if banyak <= GARIS_SELANG else LANGKAH_BIASA
    for langkah in range(2, min(terbesar, banyak // 2) + 1):
        for awal in range(langkah):
            sejajar = utama
            if langkah > LANGKAH_BIASA:
                sejajar = [[(t, 0) for t, _n in di if t % langkah == awal] for di in utama]
            yield from runs(bidang, sejajar, range(awal, banyak, langkah), "semua", langkah)
    yield from twos(bidang, garis)


def runs(
    bidang: Bidang, sasaran: Sasaran, urut: Sequence[int], urutan: Urutan, langkah: int = 1
) -> Iterator[Usul]:
    """Yield the runs in an order of lines that make up a total before or after them."""
    for arah in (1, -1):
        deret = list(urut)[::arah]
        for posisi, dicari in enumerate(sasaran):
            if not dicari:
                continue
            jalan = _Jalan.of([bidang.isi[garis][posisi] or 0 for garis in deret])
            for total, jendela in dicari:
                batas = bisect_left(deret, total * arah, key=lambda garis: garis * arah)
                besar = bidang.isi[total][posisi] or 0
                besaran = _near(besar, bidang.unit(total, posisi))
                for awal, akhir, jarak in jalan.ending_before(batas, besaran, jendela):
                    bagian = tuple(sorted(deret[awal:akhir]))
                    yield Usul(total, bagian, Bentuk(urutan, langkah, jarak))


def _near(besar: int, satuan: int) -> list[int]:
    """Return the sums that would do for a total: those that rounding may have made of it."""
    return [besar + n * satuan for n in range(-MELESET, MELESET + 1)] if satuan else [besar]


class _Jalan(NamedTuple):
    """One position of an order of lines: the amounts, their running sums, and where each stands."""

    isi: list[int]
    jumlah: list[int]
    letak: dict[int, list[int]]

    @classmethod
    def of(cls, isi: list[int]) -> "_Jalan":
        jumlah = [0, *accumulate(isi)]
        letak: dict[int, list[int]] = {}
        for posisi, n in enumerate(jumlah):
            letak.setdefault(n, []).append(posisi)
        return cls(isi, jumlah, letak)

    def ending_before(
        self, batas: int, besaran: list[int], jendela: int
    ) -> Iterator[tuple[int, int, int]]:
        """Yield the shortest runs of two or more that end before a line and make one of the sums.

        Each comes with how many lines with amounts stand between.
        """
        jarak = 0
        for akhir in range(batas, 0, -1):
            if self.isi[akhir - 1]:
                for besar in besaran:
                    mulai = self.letak.get(self.jumlah[akhir] - besar)
                    i = bisect_left(mulai, akhir - 1) if mulai else 0
                    if mulai and i:
                        yield mulai[i - 1], akhir, jarak
                jarak += 1
                if jarak > jendela:
                    return


def twos(bidang: Bidang, urut: Sequence[int]) -> Iterator[Usul]:
    """Yield any two lines that make up a third, all three near each other."""
    jendela = JENDELA_DUA if len(urut) > GARIS_SEDIKIT else len(urut)
    for posisi in spaced(range(bidang.lebar), POSISI_TERBANYAK):
        isi = [(garis, n) for garis in urut if (n := bidang.isi[garis][posisi])]
        for i in range(len(isi)):
            for total, bagian in _twos(isi[i : i + jendela + 1]):
                yield Usul(total, bagian, Bentuk("dua"))


def _twos(dekat: list[tuple[int, int]]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the sums that the first of some lines is part of, or is."""
    letak: dict[int, list[int]] = {}
    for garis, n in dekat:
        letak.setdefault(n, []).append(garis)
    pertama, besar = dekat[0]
    for garis, n in dekat[1:]:
        for total in letak.get(besar + n, ()):
            if total not in (pertama, garis):
                yield total, (pertama, garis)
        for lain in letak.get(besar - n, ()):
            if lain > garis:
                yield pertama, (garis, lain)
