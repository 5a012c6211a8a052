"""What is lost when a heuristic is switched off: `python -m bench.sewa`.

All workbooks are read once while it is noted where each heuristic speaks; then each is switched
off in turn, only there. `--mati NAMA … -- ARGUMEN` runs pytest with some of them off instead, and
`--kelompok` measures some kinds only.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from bench.sewa.cetak import report
from bench.sewa.daftar import SEMUA
from bench.sewa.korpus import Soal, clean, composed, composed_faults, faults, files
from bench.sewa.siasat import Siasat, switched_off
from bench.sewa.ukur import Sewa, listen, without_all, without_each


def _arguments() -> argparse.Namespace:
    baca = argparse.ArgumentParser(prog="python -m bench.sewa", description=__doc__)
    baca.add_argument("--susunan", type=int, default=250, help="buku kerja bersih yang disusun")
    baca.add_argument("--susunan-cacat", type=int, default=150, help="yang disusun, dengan cacat")
    baca.add_argument("--cacat", type=int, default=300, help="tata letak yang dikenal, bercacat")
    baca.add_argument("--bersih", type=int, default=100, help="tata letak yang dikenal, bersih")
    baca.add_argument("--berkas", type=Path, nargs="*", default=[], help="folder buku kerja")
    baca.add_argument("--benih", type=int, default=909)
    baca.add_argument(
        "--batas",
        type=int,
        nargs=2,
        default=(10, 1000),
        help="banyaknya yang diuji bila ada yang hilang, dan bila tidak",
    )
    baca.add_argument("--kelompok", nargs="*", help="hanya siasat dari kelompok ini")
    baca.add_argument("--siasat", nargs="*", help="hanya siasat ini, dengan contohnya")
    baca.add_argument("--json", type=Path, help="tulis setiap siasat sebagai satu baris JSON")
    baca.add_argument("--mati", nargs="*", help="matikan siasat ini sekaligus")
    baca.add_argument("sisa", nargs="*", help="argumen pytest, di belakang --mati … --")
    return baca.parse_args()


def _drawn(a: argparse.Namespace) -> Iterator[Soal]:
    yield from composed(range(a.susunan), a.benih)
    yield from composed_faults(range(a.susunan_cacat), a.benih)
    yield from faults(range(a.cacat), a.benih)
    yield from clean(range(a.bersih), a.benih)
    for folder in a.berkas:
        yield from files(folder)


def _chosen(a: argparse.Namespace) -> list[Siasat]:
    return [
        satu
        for satu in SEMUA
        if (not a.kelompok or satu.kelompok in a.kelompok)
        and (not a.siasat or satu.nama in a.siasat)
    ]


def _line(satu: Sewa) -> str:
    isi = {
        "nama": satu.siasat.nama,
        "kelompok": satu.siasat.kelompok,
        **{k: n for k, n in vars(satu).items() if k != "siasat"},
    }
    return json.dumps(isi, ensure_ascii=False)


def _measure(a: argparse.Namespace) -> None:
    soal = list(_drawn(a))
    print(f"{len(soal)} buku kerja", file=sys.stderr)
    dasar, bicara = listen(soal, _chosen(a))
    hasil: list[Sewa] = []
    for satu in without_each(soal, dasar, bicara, tuple(a.batas)):
        hasil.append(satu)
        if a.json:
            with a.json.open("a", encoding="utf-8") as berkas:
                berkas.write(_line(satu) + "\n")
    print(report(hasil))


def _off_together(a: argparse.Namespace) -> None:
    """Print the workbooks that are read otherwise where some heuristics are off at once."""
    soal = list(_drawn(a))
    dasar, _ = listen(soal, ())
    for satu, beda in without_all(soal, dasar, _named(a.mati)):
        print(satu.nama, beda.hilang or "", beda.membaik or "")


def _named(nama: Sequence[str]) -> list[Siasat]:
    menurut = {satu.nama: satu for satu in SEMUA}
    return [menurut[satu] for satu in nama]


def _test(a: argparse.Namespace) -> int:
    import pytest  # noqa: PLC0415

    with ExitStack() as tumpuk:
        for satu in _named(a.mati):
            tumpuk.enter_context(switched_off(satu))
        return int(pytest.main(["-q", "-n", "0", *a.sisa]))


def main() -> int:
    """Do what the arguments ask for."""
    a = _arguments()
    if a.mati and a.sisa:
        return _test(a)
    if a.mati:
        _off_together(a)
    else:
        _measure(a)
    return 0


if __name__ == "__main__":
    sys.exit(main())
