"""What naming the causes costs beside reading the table.

`python -m bench.speed.diagnosa [BARIS]` writes tables of about BARIS rows (200.000) with odd
amounts, clean and with one wrong total, and prints what the wrong total adds to the check as a
share of the reading time measured in the same run. Once the total is a parent among many, once it
adds up all rows at once.
"""

import math
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from lkjip_xl.model.temuan import Temuan
from lkjip_xl.pipeline import inspect, read_sources

_KALI = 3
_SUB, _REKENING = 20, 20
_SALAH = 9_000_001

Baris = tuple[str, str, int, int]


def tiered(banyak: int, acak: random.Random) -> Iterator[Baris]:
    """Yield kegiatan with sub kegiatan and rekening under one program, parents before children."""
    baris: list[Baris] = []
    kegiatan = 0
    while len(baris) < banyak:
        kegiatan += 1
        awal = f"7.01.01.2.{kegiatan:02d}"
        bawah: list[Baris] = []
        for sub in range(1, _SUB + 1):
            rekening = [
                (f"5.1.02.01.001.{n:05d}", f"Belanja {n}", *_amounts(acak))
                for n in range(1, _REKENING + 1)
            ]
            bawah.append(_total(f"{awal}.{sub:04d}", f"Sub Kegiatan {sub}", rekening))
            bawah += rekening
        subs = [deret for deret in bawah if deret[0].startswith(awal)]
        baris += [_total(awal, f"Kegiatan {kegiatan}", subs), *bawah]
    atas = [deret for deret in baris if deret[1].startswith("Kegiatan")]
    yield _total("7.01.01", "Program", atas)
    yield from baris


def flat(banyak: int, acak: random.Random) -> Iterator[Baris]:
    """Yield one program whose sum adds up all other rows at once."""
    baris = [
        (f"7.01.01.2.01.{n:05d}", f"Sub Kegiatan {n}", *_amounts(acak)) for n in range(1, banyak)
    ]
    yield _total("7.01.01.2.01", "Kegiatan", baris)
    yield from baris


def _amounts(acak: random.Random) -> tuple[int, int]:
    anggaran = acak.randint(100_000, 99_999_999)
    return anggaran, acak.randint(0, anggaran)


def _total(kode: str, nama: str, baris: list[Baris]) -> Baris:
    return kode, nama, sum(a for *_, a, _ in baris), sum(r for *_, r in baris)


def write_table(path: Path, baris: list[Baris], salah: int | None) -> None:
    """Write rows under a header, with a total below; the pagu of one row may be wrong."""
    buku = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    lembar = buku.add_worksheet("LRA")
    lembar.write_row(0, 0, ("Kode", "Uraian", "Anggaran", "Realisasi"))
    for b, (kode, nama, a, r) in enumerate(baris):
        lembar.write_row(b + 1, 0, (kode, nama, a + (_SALAH if b == salah else 0), r))
    buku.close()


@dataclass
class Waktu:
    """The best times of reading and of checking a file (processor seconds), and its findings."""

    baca: float = math.inf
    periksa: float = math.inf
    temuan: tuple[Temuan, ...] = ()

    def ukur(self, path: Path) -> None:
        """Read and check a file once more."""
        mulai = time.process_time()
        bacaan = read_sources([path])
        tengah = time.process_time()
        self.temuan = inspect(bacaan).temuan
        self.baca = min(self.baca, tengah - mulai)
        self.periksa = min(self.periksa, time.process_time() - tengah)


def measure(baris: list[Baris], salah: int, folder: Path) -> tuple[Waktu, Waktu]:
    """Return the times of a clean table and of one with a wrong total, measured in turn."""
    hasil = Waktu(), Waktu()
    path = folder / "bersih.xlsx", folder / "salah.xlsx"
    write_table(path[0], baris, None)
    write_table(path[1], baris, salah)
    for _ in range(_KALI):
        for waktu, berkas in zip(hasil, path, strict=True):
            waktu.ukur(berkas)
    return hasil


def main() -> None:
    """Print what one wrong total adds, as a share of reading."""
    banyak = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    for nama, buat, salah in (
        ("satu kegiatan salah", tiered, 1),
        ("satu jumlah atas semua baris salah", flat, 0),
    ):
        baris = list(buat(banyak, random.Random(1)))
        with tempfile.TemporaryDirectory() as folder:
            tanpa, dengan = measure(baris, salah, Path(folder))
        baca = min(tanpa.baca, dengan.baca)
        bagian = (dengan.periksa - tanpa.periksa) / baca
        sebab = sum(len(temuan.sebab) for temuan in dengan.temuan)
        print(
            f"{nama}: {len(baris)} baris, membaca {baca:.2f} s, memeriksa {tanpa.periksa:.2f} s "
            f"bila bersih, {dengan.periksa:.2f} s bila salah ({len(dengan.temuan)} temuan, {sebab} "
            f"sebab). Tambahan {bagian:.2f} × membaca; batas 0,50: "
            f"{'ya' if bagian < 0.5 else 'belum'}"
        )


if __name__ == "__main__":
    main()
