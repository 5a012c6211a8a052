"""Many cases over several processes: each drawn, written, read and graded."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain

from bench.susunan.kasus import draw_case
from bench.susunan.layout.tata import Tata
from bench.susunan.measure.jalan import check_bytes
from bench.susunan.measure.nilai import Nilai, grade

_SEKALI = 20


@dataclass(frozen=True)
class Ukuran:
    """One clean workbook measured."""

    nomor: int
    tata: Tata
    terbukti: bool
    nilai: Nilai


def measure(nomor: int, benih: int) -> Ukuran:
    """Return the measure of one case."""
    kasus = draw_case(nomor, benih)
    dokumen = check_bytes(kasus.bytes(), kasus.berkas)
    return Ukuran(nomor, kasus.tata, kasus.kebenaran.terbukti, grade(dokumen, kasus.kebenaran))


def _measure_some(isi: tuple[Sequence[int], int]) -> list[Ukuran]:
    return [measure(nomor, isi[1]) for nomor in isi[0]]


def measure_all(banyak: int, benih: int, proses: int, mulai: int = 0) -> Iterator[Ukuran]:
    """Yield the measures of cases in order."""
    akhir = mulai + banyak
    bagian = [(range(n, min(n + _SEKALI, akhir)), benih) for n in range(mulai, akhir, _SEKALI)]
    if proses < 2:
        yield from chain.from_iterable(map(_measure_some, bagian))
        return
    with ProcessPoolExecutor(proses) as kolam:
        yield from chain.from_iterable(kolam.map(_measure_some, bagian))
