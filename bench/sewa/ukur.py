"""One run that listens, then each heuristic off, only where it spoke."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field

from bench.sewa.korpus import Soal
from bench.sewa.rapor import Beda, Rapor, compare
from bench.sewa.siasat import Siasat, overheard, switched_off


@dataclass
class Sewa:
    """What a heuristic earns."""

    siasat: Siasat  # which one
    bicara: int  # cases in which it changed anything
    diuji: int = 0  # of these, tried without it
    lain_kata: int = 0  # of these, with any other word in the result
    hilang: Counter[str] = field(default_factory=Counter)  # what is worse without it, by kind
    membaik: Counter[str] = field(default_factory=Counter)  # what is better without it, by kind
    contoh: list[str] = field(default_factory=list)  # cases that changed

    @property
    def bernilai(self) -> int:
        """Return in how many workbooks more than words changed."""
        return len(self.contoh)

    @property
    def dirindukan(self) -> bool:
        """Tell whether anything was lost."""
        return bool(self.hilang)

    def add(self, soal: Soal, beda: Beda) -> None:
        """Count one workbook."""
        self.diuji += 1
        self.lain_kata += beda.lain_kata
        self.hilang.update(beda.hilang)
        self.membaik.update(beda.membaik)
        if beda.hilang or beda.membaik:
            self.contoh.append(soal.nama)


def listen(
    soal: Sequence[Soal], siasat: Iterable[Siasat]
) -> tuple[list[Rapor], dict[Siasat, list[int]]]:
    """Return how each workbook is read, and where each heuristic spoke.

    Where many speak a workbook has much to lose: those stand first.
    """
    dasar: list[Rapor] = []
    bicara: dict[Siasat, set[int]] = {s: set() for s in siasat}
    with ExitStack() as tumpuk:
        for s in bicara:
            tumpuk.enter_context(overheard(s, lambda jenis: bicara[jenis].add(len(dasar))))
        for kasus in soal:
            dasar.append(kasus.nilai())
    ramai = Counter(n for letak in bicara.values() for n in letak)
    return dasar, {s: sorted(letak, key=lambda n: -ramai[n]) for s, letak in bicara.items()}


def without_each(
    soal: Sequence[Soal],
    dasar: Sequence[Rapor],
    bicara: dict[Siasat, list[int]],
    batas: tuple[int, int],
) -> Iterator[Sewa]:
    """Yield what each heuristic earns.

    It is switched off in `batas[0]` workbooks where one of them misses it, in `batas[1]` where
    none does: what is missed needs no exact figure.
    """
    for s, letak in bicara.items():
        hasil = Sewa(s, len(letak))
        with switched_off(s):
            for n in letak[: batas[1]]:
                if hasil.diuji >= batas[0] and hasil.dirindukan:
                    break
                hasil.add(soal[n], compare(dasar[n], soal[n].nilai()))
        yield hasil


def without_all(
    soal: Sequence[Soal], dasar: Sequence[Rapor], siasat: Iterable[Siasat]
) -> list[tuple[Soal, Beda]]:
    """Return the workbooks that are read otherwise where several heuristics are off at once."""
    with ExitStack() as tumpuk:
        for s in siasat:
            tumpuk.enter_context(switched_off(s))
        beda = [(s, compare(d, s.nilai())) for s, d in zip(soal, dasar, strict=True)]
    return [(s, selisih) for s, selisih in beda if selisih.lain_kata]
