"""What is lost when a heuristic is switched off: `python -m bench.sewa`.

All workbooks are read once while it is noted where each heuristic speaks; then each is switched
off in turn, only there. `--uji TESTS` asks the project's own tests instead, `--mati NAMA …`
switches some of them off together, and `--kelompok` and `--siasat` measure some only.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.sewa.cetak import report
from bench.sewa.daftar import SEMUA
from bench.sewa.korpus import Soal, clean, composed, composed_faults, faults, files
from bench.sewa.siasat import Siasat
from bench.sewa.uji import failing_tests
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
    baca.add_argument("--uji", nargs="*", help="tes mana yang gagal tanpa setiap siasat")
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
        siasat
        for siasat in SEMUA
        if (not a.kelompok or siasat.kelompok in a.kelompok)
        and (not a.siasat or siasat.nama in a.siasat)
    ]


def _line(sewa: Sewa) -> str:
    dokumen = {
        "nama": sewa.siasat.nama,
        "kelompok": sewa.siasat.kelompok,
        **{k: n for k, n in vars(sewa).items() if k != "siasat"},
    }
    return json.dumps(dokumen, ensure_ascii=False)


def _measure(a: argparse.Namespace) -> None:
    soal = list(_drawn(a))
    print(f"{len(soal)} buku kerja", file=sys.stderr)
    dasar, bicara = listen(soal, _chosen(a))
    hasil: list[Sewa] = []
    for sewa in without_each(soal, dasar, bicara, tuple(a.batas)):
        hasil.append(sewa)
        if a.json:
            with a.json.open("a", encoding="utf-8") as berkas:
                berkas.write(_line(sewa) + "\n")
    print(report(hasil))


def _off_together(a: argparse.Namespace) -> None:
    """Print the workbooks that are read otherwise where some heuristics are off at once."""
    soal = list(_drawn(a))
    dasar, _ = listen(soal, ())
    for soal_beda, beda in without_all(soal, dasar, _named(a.mati)):
        print(soal_beda.nama, beda.hilang or "", beda.membaik or "")


def _named(nama: Sequence[str]) -> list[Siasat]:
    menurut = {siasat.nama: siasat for siasat in SEMUA}
    return [menurut[siasat] for siasat in nama]


def _test(a: argparse.Namespace) -> None:
    """Print the tests that fail without each heuristic."""
    for nama, gagal in failing_tests(_chosen(a), a.uji).items():
        print(nama, *gagal)


def main() -> None:
    """Do what the arguments ask for."""
    a = _arguments()
    kerja = _test if a.uji else _off_together if a.mati else _measure
    kerja(a)


if __name__ == "__main__":
    main()
