"""Whole processes measured side by side: processor time and peak memory, medians of rounds."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

_KB_PER_MB = 1024


@dataclass(frozen=True)
class Ukuran:
    """What a process took: processor seconds (its children's too) and peak memory (MB)."""

    detik: float
    memori: float


def run(perintah: Sequence[str]) -> Ukuran:
    """Run a program and return what it took; one that fails is an error.

    Ours ends with 1 where it found a fault. Compiled modules are kept, as where it is installed:
    else each run would compile it anew.
    """
    lingkungan = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    proses = subprocess.Popen(
        [sys.executable, *perintah],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=lingkungan,
    )
    _, status, pakai = os.wait4(proses.pid, 0)
    proses.returncode = os.waitstatus_to_exitcode(status)
    if proses.returncode not in ({0, 1} if "lkjip_xl" in perintah else {0}):
        raise RuntimeError(f"{' '.join(perintah)}: {proses.returncode}")
    return Ukuran(pakai.ru_utime + pakai.ru_stime, pakai.ru_maxrss / _KB_PER_MB)


def measure(perintah: Mapping[str, Sequence[str]], putaran: int) -> dict[str, Ukuran]:
    """Return the median of each program; all run in each round, so that noise meets all alike."""
    hasil: dict[str, list[Ukuran]] = {nama: [] for nama in perintah}
    for _ in range(putaran):
        for nama, argumen in perintah.items():
            hasil[nama].append(run(argumen))
    return {
        nama: Ukuran(median(u.detik for u in semua), median(u.memori for u in semua))
        for nama, semua in hasil.items()
    }
