"""How many faults are found, and how often their cause is named rightly.

`python -m bench.cacat [--n N] [--benih SEED] [--bersih N] [--proses N] [--markdown]` puts one
known fault or two into each of N clean cases and holds what is said against the truth; what
counts as right is defined in bench/nilai.py, what shows at all in bench/relasi.py.
`--tunjuk KIND [--banyak N]` prints cases of a kind that went wrong (`bersih`: clean ones),
`--kasus NUMBER [--tunjuk KIND]` one case.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from functools import partial

from bench.cetak import KEPALA, Bersih, aims, tables, write_table
from bench.jalan import find, spread
from bench.kasus import DUA, JENIS, LUAR, Kasus, draw_case, draw_clean
from bench.lembar import TakTerbaca
from bench.nilai import Nilai, judge
from bench.tunjuk import show_case

_BANYAK, _BERSIH = 10_000, 2_000


def judge_cases(nomor: Sequence[int], benih: int, hanya: str = "") -> list[Nilai]:
    """Return the scores of some cases."""
    hasil = []
    for satu in nomor:
        kasus = draw_case(satu, benih, hanya)
        hasil.append(judge(kasus, find(kasus.buku)))
    return hasil


def check_clean(nomor: Sequence[int], benih: int) -> list[Bersih]:
    """Return what came of some clean cases."""
    hasil = []
    for satu in nomor:
        try:
            buku = draw_clean(satu, benih)
        except TakTerbaca as galat:
            hasil.append(Bersih(satu, str(galat), "", terbaca=False, kesalahan=0))
            continue
        salah = sum(t.tingkat == "kesalahan" for t in find(buku))
        hasil.append(Bersih(satu, buku.tata, buku.bulat, terbaca=True, kesalahan=salah))
    return hasil


def report(nilai: Sequence[Nilai], bersih: Sequence[Bersih], *, markdown: bool) -> str:
    """Return all tables as text."""
    kepala = ("sasaran", "batas", "hasil (persen, selang 95%)", "tercapai")
    bagian = [write_table(kepala, aims(nilai, bersih), markdown=markdown)]
    for judul, baris in tables(nilai):
        bagian.append(write_table((judul, *KEPALA), baris, markdown=markdown))
    salah = Counter(satu.tata for satu in bersih if satu.kesalahan or not satu.terbaca)
    if salah:
        isi = [[nama, str(n)] for nama, n in sorted(salah.items())]
        kepala_bersih = ("berkas bersih yang tidak lolos", "banyaknya")
        bagian.append(write_table(kepala_bersih, isi, markdown=markdown))
    return "\n\n".join(bagian)


def show_missed(kelompok: str, benih: int, sampai: int, banyak: int) -> None:
    """Print the first cases of a kind that went wrong."""
    sisa = banyak
    for nomor in range(sampai):
        if not sisa:
            return
        kasus = draw_case(nomor, benih, kelompok)
        temuan = find(kasus.buku)
        if judge(kasus, temuan).meleset:
            print(show_case(kasus, temuan), end="\n\n")
            sisa -= 1


def show_clean(benih: int, sampai: int, banyak: int) -> None:
    """Print the first clean cases that are not found clean."""
    sisa = banyak
    for nomor in range(sampai):
        if not sisa:
            return
        try:
            kasus = Kasus(nomor, "bersih", draw_clean(nomor, benih), ())
        except TakTerbaca as galat:
            print(f"=== kasus {nomor}: tidak terbaca: {galat} ===", end="\n\n")
            sisa -= 1
            continue
        temuan = find(kasus.buku)
        if any(satu.tingkat == "kesalahan" for satu in temuan):
            print(show_case(kasus, temuan), end="\n\n")
            sisa -= 1


def _arguments() -> argparse.Namespace:
    baca = argparse.ArgumentParser(prog="python -m bench.cacat")
    baca.add_argument("--n", type=int, default=_BANYAK, help="banyaknya kasus bercacat")
    baca.add_argument("--benih", type=int, default=1, help="benih acak; sama, hasilnya sama")
    baca.add_argument("--bersih", type=int, default=_BERSIH, help="banyaknya kasus bersih")
    baca.add_argument("--proses", type=int, default=1, help="banyaknya proses")
    baca.add_argument("--markdown", action="store_true", help="tabel untuk README")
    baca.add_argument(
        "--tunjuk", choices=["bersih", *JENIS, *DUA, *LUAR], help="cetak kasus yang meleset"
    )
    baca.add_argument("--banyak", type=int, default=3, help="berapa kasus yang dicetak")
    baca.add_argument("--kasus", type=int, help="cetak satu kasus saja")
    return baca.parse_args()


def main() -> None:
    """Run what was asked for."""
    pilihan = _arguments()
    if pilihan.kasus is not None:
        kasus = draw_case(pilihan.kasus, pilihan.benih, pilihan.tunjuk or "")
        print(show_case(kasus, find(kasus.buku)))
        return
    if pilihan.tunjuk == "bersih":
        show_clean(pilihan.benih, pilihan.bersih, pilihan.banyak)
        return
    if pilihan.tunjuk:
        show_missed(pilihan.tunjuk, pilihan.benih, pilihan.n, pilihan.banyak)
        return
    mulai = time.perf_counter()
    kerja = partial(judge_cases, benih=pilihan.benih)
    nilai = list(spread(kerja, pilihan.n, pilihan.proses))
    bersih = list(spread(partial(check_clean, benih=pilihan.benih), pilihan.bersih, pilihan.proses))
    print(report(nilai, bersih, markdown=pilihan.markdown))
    lama = time.perf_counter() - mulai
    print(f"\n{len(nilai)} kasus, {len(bersih)} bersih, {lama:.0f} detik", file=sys.stderr)


if __name__ == "__main__":
    main()
