"""What a row costs in a large workbook beside a small one, for each kind of workbook."""

import gc
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.speed.besar import (
    Baris,
    Isi,
    budget_rows,
    deep_rows,
    spoil,
    with_subtotals,
    write_book,
)
from lkjip_xl.pipeline import build_workbook, inspect, read_sources

JENIS = ("ketik", "teks", "rumus", "penuh temuan", "banyak lembar", "banyak jumlah", "satu induk",
         "30 tingkat")  # fmt: skip
_PER_LEMBAR = 500  # rows of each of many sheets


def measure_growth(
    folder: Path, ukuran: tuple[int, int], putaran: int
) -> Iterator[tuple[str, list[float], list[float]]]:
    """Yield each kind with the time of a row (seconds) in a small and in a large workbook.

    Each time is that of a check, then that of writing its report; the large one is met once.
    """
    for jenis in JENIS:
        waktu = []
        for banyak, kali in zip(ukuran, (putaran, 1), strict=True):
            lembar, cara = grown(jenis, banyak)
            path = write_book(folder / "T.xlsx", lembar, cara)
            rows = sum(map(len, lembar))
            waktu.append([detik / rows for detik in _least(path, kali)])
        yield jenis, waktu[0], waktu[1]


def grown(jenis: str, banyak: int) -> tuple[Sequence[Sequence[Baris]], Isi]:
    """Return the sheets of a workbook of a kind with about that many rows."""
    if jenis == "banyak lembar":
        return [budget_rows(_PER_LEMBAR)] * (banyak // _PER_LEMBAR), "ketik"
    if jenis == "30 tingkat":
        return [deep_rows(banyak)], "rumus"
    if jenis == "satu induk":
        return [budget_rows(banyak, banyak)], "ketik"
    baris = budget_rows(banyak)
    if jenis == "banyak jumlah":
        return [with_subtotals(baris)], "ketik"
    if jenis == "penuh temuan":
        spoil(baris, 1)
    return [baris], "teks" if jenis == "teks" else "rumus" if jenis == "rumus" else "ketik"


def _least(path: Path, putaran: int) -> list[float]:
    """Return the least processor time of a check and of writing its report, in this process.

    Python's search for cycles is off, as it is while a command runs.
    """
    waktu: list[tuple[float, float]] = []
    gc.disable()
    for _ in range(putaran):
        gc.collect()
        awal = time.process_time()
        bahan = inspect(read_sources([path]))
        tengah = time.process_time()
        build_workbook(bahan)
        waktu.append((tengah - awal, time.process_time() - tengah))
    gc.enable()
    return [min(sebanding) for sebanding in zip(*waktu, strict=True)]
