"""Candidates that were weighed: each sum once, with its cheapest form and its stretches."""

from collections import Counter
from collections.abc import Iterable, Iterator
from math import log2
from typing import NamedTuple

from lkjip_xl.norms.bukti_jumlah import BIT_SERUPA, BIT_TERENDAH
from lkjip_xl.relations.lines.bentuk import Bentuk, Usul
from lkjip_xl.relations.lines.bidang import Bidang
from lkjip_xl.relations.lines.weigh import Bunyi, Rentang, listen, stretches


class Calon(NamedTuple):
    """A sum over one stretch."""

    total: int  # the line that is the sum
    bagian: tuple[int, ...]  # its lines
    inti: frozenset[int]  # those of them that have amounts there
    posisi: frozenset[int]  # where it holds
    rentang: Rentang  # the stretch
    bentuk: Bentuk  # how its lines lie to the total
    jarang: float  # log2 of the positions of the whole table that speak for each where it holds

    @property
    def putus(self) -> int:
        """Return how many positions break it."""
        return len(self.rentang.bunyi) - len(self.posisi)

    @property
    def pola(self) -> tuple[int, ...]:
        """Return where its parts stand, seen from the total."""
        return tuple(garis - self.total for garis in self.bagian)


class Kandidat:
    """All candidates of a table, by total and parts."""

    def __init__(self, bidang: Bidang) -> None:
        """Start without any."""
        self.bidang = bidang
        self.menurut: dict[tuple[int, tuple[int, ...]], list[Calon]] = {}

    def __iter__(self) -> Iterator[Calon]:
        """Return the candidates, stretch by stretch."""
        return (calon for rentangnya in self.menurut.values() for calon in rentangnya)

    def add(self, usul: Iterable[Usul]) -> None:
        """Weigh proposals; of one that is known, keep the cheaper form."""
        for total, bagian, bentuk in usul:
            kunci = (total, bagian)
            if kunci not in self.menurut:
                self.menurut[kunci] = self._weigh(total, bagian, bentuk)
                continue
            lama = self.menurut[kunci]
            if lama and bentuk.biaya < lama[0].bentuk.biaya:
                self.menurut[kunci] = [calon._replace(bentuk=bentuk) for calon in lama]

    def _weigh(self, total: int, bagian: tuple[int, ...], bentuk: Bentuk) -> list[Calon]:
        angka = self.bidang.angka
        hasil = []
        bunyi = listen(self.bidang, total, bagian)
        jarang = _rareness(bunyi)
        for rentang in stretches(bunyi):
            posisi = frozenset(b.posisi for b in rentang.bunyi if b.benar is not False)
            if rentang.bits + BIT_SERUPA > BIT_TERENDAH:
                inti = frozenset(g for g in bagian if any(angka[g][p] for p in posisi))
                hasil.append(Calon(total, bagian, inti, posisi, rentang, bentuk, jarang))
        return hasil


def _rareness(bunyi: Iterable[Bunyi]) -> float:
    """Return log2 of how many positions speak of a sum for each in which it holds."""
    jawab = Counter(suara.benar for suara in bunyi)
    return log2((jawab[True] + jawab[False]) / jawab[True]) if jawab[True] else 0.0
