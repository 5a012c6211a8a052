"""Many cases over several processes: each drawn, written, read and graded."""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from bench.susunan.faults.suntik import draw_faulty
from bench.susunan.kasus import draw_case
from bench.susunan.layout.tata import Tata
from bench.susunan.measure.diagnosa import Diagnosa, diagnose
from bench.susunan.measure.jalan import check_bytes
from bench.susunan.measure.nilai import Nilai, grade

_SEKALI = 20
Hasil = TypeVar("Hasil")


@dataclass(frozen=True)
class Ukuran:
    """One clean workbook measured."""

    nomor: int
    tata: Tata
    terbukti: bool
    nilai: Nilai


@dataclass(frozen=True)
class UkuranCacat:
    """One workbook with faults measured."""

    nomor: int
    tata: Tata
    diagnosa: Diagnosa


def measure(nomor: int, benih: int) -> Ukuran:
    """Return the measure of one case."""
    kasus = draw_case(nomor, benih)
    dokumen = check_bytes(kasus.bytes(), kasus.berkas)
    return Ukuran(nomor, kasus.tata, kasus.kebenaran.terbukti, grade(dokumen, kasus.kebenaran))


def measure_faulty(nomor: int, benih: int) -> UkuranCacat:
    """Return the measure of one case with faults."""
    kasus = draw_faulty(nomor, benih)
    dokumen = check_bytes(kasus.kasus.bytes(), kasus.kasus.berkas)
    return UkuranCacat(nomor, kasus.kasus.tata, diagnose(dokumen, kasus.cacat))


def measure_all(
    kerja: Callable[[int, int], Hasil], nomor: range, benih: int, proses: int
) -> Iterator[Hasil]:
    """Yield the measures of cases in order, from one or several processes."""
    if proses < 2:
        yield from (kerja(urut, benih) for urut in nomor)
        return
    with ProcessPoolExecutor(proses) as kolam:
        yield from kolam.map(partial(_swapped, kerja, benih), nomor, chunksize=_SEKALI)


def _swapped(kerja: Callable[[int, int], Hasil], benih: int, nomor: int) -> Hasil:
    return kerja(nomor, benih)
