"""Cases in processes of their own: what hangs, dies or takes too much costs only its case."""

import os
import resource
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.rusak.kasus import judge, make

MACET, MATI, MEMORI = "macet", "mati", "memori"
_DETIK, _BITA = 20, 2 << 30  # of CPU and of address space, for one case
_MAKS_MIB = 1024
_SEKALI = 200  # cases to a process


def run(mulai: int, banyak: int, benih: int) -> Iterator[tuple[int, str, str]]:
    """Yield the number, the outcome and the words of every case."""
    nomor, akhir = mulai, mulai + banyak
    while nomor < akhir:
        baca, tulis = os.pipe()
        anak = os.fork()
        if not anak:
            os.close(baca)
            _child(nomor, min(nomor + _SEKALI, akhir), benih, tulis)
        os.close(tulis)
        with os.fdopen(baca, encoding="utf-8", errors="replace") as aliran:
            for baris in aliran:
                urut, apa, kata = baris.rstrip("\n").split("\t", 2)
                yield int(urut), apa, kata
                nomor = int(urut) + 1
        _, keadaan = os.waitpid(anak, 0)
        if os.WIFSIGNALED(keadaan):
            tanda = os.WTERMSIG(keadaan)
            yield nomor, MACET if tanda == signal.SIGVTALRM else MATI, f"sinyal {tanda}"
            nomor += 1


def _child(mulai: int, akhir: int, benih: int, tulis: int) -> None:
    """Run cases and report each; end after one that took too much memory."""
    resource.setrlimit(resource.RLIMIT_AS, (_BITA, _BITA))
    for tanda in (signal.SIGVTALRM, signal.SIGTERM, signal.SIGINT):
        signal.signal(tanda, signal.SIG_DFL)
    with os.fdopen(tulis, "w", encoding="utf-8") as aliran, tempfile.TemporaryDirectory() as folder:
        for nomor in range(mulai, akhir):
            kasus = make(nomor, benih)
            signal.setitimer(signal.ITIMER_VIRTUAL, _DETIK)
            apa, kata = judge(kasus, Path(folder) / f"a.{kasus.benih.akhiran}")
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
            if mib > _MAKS_MIB:
                apa, kata = MEMORI, f"{mib} MiB"
            aliran.write(f"{nomor}\t{apa}\t{' '.join(kata.split())}\n")
            aliran.flush()
            if mib > _MAKS_MIB:
                break
    os._exit(0)
