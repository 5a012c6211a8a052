"""Damage sources by the thousand and count what becomes of each kind.

python -m bench.rusak --n 10000 [--mulai 0] [--benih 1] [--simpan FOLDER]
"""

import argparse
import signal
import sys
from collections import Counter, defaultdict
from contextlib import suppress
from pathlib import Path

from bench.rusak.jalan import MACET, MATI, MEMORI, run
from bench.rusak.kasus import CACAT, DIAM, DITEMUKAN, DITOLAK, JATUH, PANTAS, RAGU, UTUH, make

_BAIK = (DITOLAK, DITEMUKAN, RAGU, UTUH, PANTAS)
_BURUK = (DIAM, JATUH, CACAT, MACET, MATI, MEMORI)


def main() -> int:
    """Run, print a table by format and way, and end with 1 where anything was bad."""
    p = argparse.ArgumentParser()
    p.add_argument("--n", type=int, default=1000)
    p.add_argument("--mulai", type=int, default=0)
    p.add_argument("--benih", type=int, default=1)
    p.add_argument("--simpan", type=Path)
    o = p.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    hitung: dict[str, Counter[str]] = defaultdict(Counter)
    with suppress(KeyboardInterrupt):  # stopped: what was counted so far is shown
        for nomor, apa, kata in run(o.mulai, o.n, o.benih):
            kasus = make(nomor, o.benih)
            hitung[f"{kasus.benih.akhiran} {kasus.cara}"][apa] += 1
            if apa in _BURUK:
                print(f"{nomor} {kasus.benih.nama} {kasus.cara}: {apa} {kata}", flush=True)
                if o.simpan:
                    o.simpan.mkdir(parents=True, exist_ok=True)
                    (o.simpan / f"{nomor}-{apa}.{kasus.benih.akhiran}").write_bytes(kasus.data)
    semua = sum(hitung.values(), Counter())
    for nama, banyak in [*sorted(hitung.items()), ("jumlah", semua)]:
        print(f"{nama:14}" + "".join(f" {banyak[a]:6} {a}" for a in (*_BAIK, *_BURUK) if banyak[a]))
    return int(any(semua[a] for a in _BURUK))


if __name__ == "__main__":
    sys.exit(main())
