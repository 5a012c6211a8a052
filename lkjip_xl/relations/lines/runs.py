"""Runs: lines that follow each other and add up to a total, found in single positions by look-ups.

A run that adds up to a total that stands after it is one look-up of (sum so far - total) among
the sums before; a total that stands before its parts is the same with the order reversed.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from lkjip_xl.norms.bukti_jumlah import MELESET
from lkjip_xl.relations.lines.bentuk import Bentuk, Urutan, Usul
from lkjip_xl.relations.lines.bidang import Bidang
from lkjip_xl.relations.lines.targets import Sasaran


def runs(
    bidang: Bidang, sasaran: Sasaran, urut: Sequence[int], urutan: Urutan, langkah: int = 1
) -> Iterator[Usul]:
    """Yield the runs in an order of lines that make up a total before or after them."""
    for arah in (1, -1):
        deret = list(urut)[::arah]
        for posisi, dicari in enumerate(sasaran):
            if not dicari:
                continue
            jalan = _Jalan.of([bidang.angka[garis][posisi] or 0 for garis in deret])
            for total, jendela in dicari:
                batas = bisect_left(deret, total * arah, key=lambda garis: garis * arah)
                besar = bidang.angka[total][posisi] or 0
                besaran = _near(besar, bidang.unit(total, posisi))
                for awal, akhir, jarak in jalan.ending_before(batas, besaran, jendela):
                    bagian = tuple(sorted(deret[awal:akhir]))
                    yield Usul(total, bagian, Bentuk(urutan, langkah, jarak))


def _near(besar: int, satuan: int) -> list[int]:
    """Return the sums that would do for a total: those that rounding may have made of it."""
    return [besar + n * satuan for n in range(-MELESET, MELESET + 1)] if satuan else [besar]


class _Jalan(NamedTuple):
    """One position of an order of lines: the amounts, their running sums, and where each stands."""

    angka: list[int]
    jumlah: list[int]
    letak: dict[int, list[int]]

    @classmethod
    def of(cls, angka: list[int]) -> "_Jalan":
        jumlah = [0, *accumulate(angka)]
        letak: dict[int, list[int]] = {}
        for posisi, n in enumerate(jumlah):
            letak.setdefault(n, []).append(posisi)
        return cls(angka, jumlah, letak)

    def ending_before(
        self, batas: int, besaran: list[int], jendela: int
    ) -> Iterator[tuple[int, int, int]]:
        """Yield the shortest runs of two or more that end before a line and make one of the sums.

        Each comes with how many lines with amounts stand between.
        """
        jarak = 0
        for akhir in range(batas, 0, -1):
            if self.angka[akhir - 1]:
                for besar in besaran:
                    mulai = self.letak.get(self.jumlah[akhir] - besar)
                    i = bisect_left(mulai, akhir - 1) if mulai else 0
                    if mulai and i:
                        yield mulai[i - 1], akhir, jarak
                jarak += 1
                if jarak > jendela:
                    return
