"""How many faults are found, and how often their cause is named rightly.

`python -m bench.cacat [--n N] [--benih SEED] [--bersih N] [--proses N] [--markdown]` puts one
known fault or two into each of N clean cases and holds what is said against the truth; what
counts as right is defined in bench/nilai.py, what shows at all in bench/relasi.py.
One case in fifty is also written as .xlsx files and read back, which must give the same findings.
`--tunjuk KIND [--banyak N]` prints cases of a kind that went wrong (`bersih`: clean ones, `klaim`:
with a wrong pasti or kuat, `alarm`: with an error that no fault causes), `--kasus NUMBER` one case
(with `--tunjuk KIND` where that was given when its number was printed).
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from bench.cetak import KEPALA, Bersih, aims, tables, write_table
from bench.jalan import find, spread
from bench.kasus import DUA, JENIS, LUAR, clean_layout, draw_case, draw_clean
from bench.lembar import TakTerbaca
from bench.nilai import Nilai, judge
from bench.tulis import same_from_files
from bench.tunjuk import show_case, show_findings, show_sheets

_BANYAK, _BERSIH, _CUPLIKAN = 10_000, 2_000, 50
_SARING = ("klaim", "alarm")


def judge_cases(nomor: Sequence[int], benih: int, hanya: str = "") -> list[Nilai]:
    """Return the scores of some cases."""
    hasil = []
    for urut in nomor:
        kasus = draw_case(urut, benih, hanya)
        hasil.append(judge(kasus, find(kasus.buku.grid())))
    return hasil


def check_clean(nomor: Sequence[int], benih: int) -> list[Bersih]:
    """Return what came of some clean cases."""
    hasil = []
    for urut in nomor:
        tata = clean_layout(urut)
        try:
            grid = draw_clean(urut, benih)
        except TakTerbaca:
            hasil.append(Bersih(urut, tata, terbaca=False, kesalahan=0))
            continue
        salah = sum(t.tingkat == "kesalahan" for t in find(grid))
        hasil.append(Bersih(urut, tata, terbaca=True, kesalahan=salah))
    return hasil


def compare_files(nomor: Sequence[int], benih: int) -> list[bool]:
    """Tell for every fiftieth case whether it gives the same findings from files."""
    hasil = []
    for urut in nomor:
        with tempfile.TemporaryDirectory() as folder:
            buku = draw_case(urut * _CUPLIKAN, benih).buku
            hasil.append(same_from_files(buku, Path(folder)))
    return hasil


def report(
    nilai: Sequence[Nilai], bersih: Sequence[Bersih], sama: Sequence[bool], *, markdown: bool
) -> str:
    """Return all tables as text."""
    kepala = ("sasaran", "batas", "hasil (persen, selang 95%)", "tercapai")
    bagian = [write_table(kepala, aims(nilai, bersih, sama), markdown=markdown)]
    for judul, baris in tables(nilai):
        bagian.append(write_table((judul, *KEPALA), baris, markdown=markdown))
    salah = Counter(kasus.tata for kasus in bersih if kasus.kesalahan or not kasus.terbaca)
    if salah:
        baris_salah = [[nama, str(n)] for nama, n in sorted(salah.items())]
        kepala_bersih = ("berkas bersih yang tidak lolos", "banyaknya")
        bagian.append(write_table(kepala_bersih, baris_salah, markdown=markdown))
    return "\n\n".join(bagian)


def _is_asked(nilai: Nilai, tunjuk: str) -> bool:
    """Tell whether a case is one of those that were asked for."""
    if tunjuk in _SARING:
        return bool(nilai.klaim_salah if tunjuk == "klaim" else nilai.alarm)
    return nilai.meleset


def show_missed(tunjuk: str, benih: int, sampai: int, banyak: int) -> None:
    """Print the first cases of a kind that went wrong."""
    sisa = banyak
    for nomor in range(sampai):
        if not sisa:
            return
        kasus = draw_case(nomor, benih, "" if tunjuk in _SARING else tunjuk)
        temuan = find(kasus.buku.grid())
        if _is_asked(judge(kasus, temuan), tunjuk):
            print(show_case(kasus, temuan), end="\n\n")
            sisa -= 1


def show_clean(benih: int, sampai: int, banyak: int) -> None:
    """Print the first clean cases that are not found clean."""
    sisa = banyak
    for nomor in range(sampai):
        if not sisa:
            return
        judul = f"=== kasus bersih {nomor}, tata {clean_layout(nomor)} ==="
        try:
            grid = draw_clean(nomor, benih)
        except TakTerbaca as galat:
            print(f"{judul}\ntidak terbaca: {galat}", end="\n\n")
            sisa -= 1
            continue
        temuan = find(grid)
        if any(cacat.tingkat == "kesalahan" for cacat in temuan):
            print("\n".join([judul, *show_sheets(grid), *show_findings(temuan)]), end="\n\n")
            sisa -= 1


def _arguments() -> argparse.Namespace:
    baca = argparse.ArgumentParser(prog="python -m bench.cacat")
    baca.add_argument("--n", type=int, default=_BANYAK, help="banyaknya kasus bercacat")
    baca.add_argument("--benih", type=int, default=1, help="benih acak; sama, hasilnya sama")
    baca.add_argument("--bersih", type=int, default=_BERSIH, help="banyaknya kasus bersih")
    baca.add_argument("--proses", type=int, default=1, help="banyaknya proses")
    baca.add_argument("--markdown", action="store_true", help="tabel untuk README")
    baca.add_argument(
        "--tunjuk",
        choices=["bersih", *_SARING, *JENIS, *DUA, *LUAR],
        help="cetak kasus yang meleset",
    )
    baca.add_argument("--banyak", type=int, default=3, help="berapa kasus yang dicetak")
    baca.add_argument("--kasus", type=int, help="cetak satu kasus saja")
    return baca.parse_args()


def main() -> None:
    """Run what was asked for."""
    pilihan = _arguments()
    if pilihan.kasus is not None:
        kelompok = "" if pilihan.tunjuk in _SARING else pilihan.tunjuk or ""
        kasus = draw_case(pilihan.kasus, pilihan.benih, kelompok)
        print(show_case(kasus, find(kasus.buku.grid())))
        return
    if pilihan.tunjuk == "bersih":
        show_clean(pilihan.benih, pilihan.bersih, pilihan.banyak)
        return
    if pilihan.tunjuk:
        show_missed(pilihan.tunjuk, pilihan.benih, pilihan.n, pilihan.banyak)
        return
    mulai = time.perf_counter()
    benih, proses = pilihan.benih, pilihan.proses
    nilai = list(spread(partial(judge_cases, benih=benih), pilihan.n, proses))
    bersih = list(spread(partial(check_clean, benih=benih), pilihan.bersih, proses))
    cuplikan = -(-pilihan.n // _CUPLIKAN)
    sama = list(spread(partial(compare_files, benih=benih), cuplikan, proses))
    print(report(nilai, bersih, sama, markdown=pilihan.markdown))
    lama = time.perf_counter() - mulai
    print(f"\n{len(nilai)} kasus, {len(bersih)} bersih, {lama:.0f} detik", file=sys.stderr)


if __name__ == "__main__":
    main()
