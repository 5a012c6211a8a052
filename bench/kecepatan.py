"""How long the program takes beside the least that the same work costs, and beside a script.

`python -m bench.kecepatan [--baris N ...] [--tumbuh N N] [--putaran N] [--tulis]` writes workbooks
of the sizes, runs floors, a user's pandas script (where pandas is installed: `.[bench]`) and the
program as whole processes, and prints ratios, growth and memory; `--tulis` writes them to
docs/kinerja.md. Processor time counts, medians of rounds in which all take turns: only ratios mean
anything.
"""

import argparse
import importlib.util
import sys
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.speed.besar import ISI, budget_rows, spoil, write_book, write_budget
from bench.speed.halaman import (
    AWAL,
    BANYAK,
    KEPALA_UKURAN,
    MEMORI,
    TEMUAN,
    TUMBUH,
    comma,
    memory,
    size_row,
    small_rows,
    times,
    write_table,
)
from bench.speed.proses import measure, run
from bench.speed.tumbuh import measure_growth

_BARIS = (500, 5_000, 20_000, 50_000)
_TUMBUH = (5_000, 200_000)
_BANYAK_BERKAS, _BARIS_BERKAS = 200, 500
_BARIS_TEMUAN = 5_000
_HALAMAN = Path(__file__).parents[1] / "docs" / "kinerja.md"
_CONTOH = Path(__file__).parents[1] / "workbooks" / "puring-2024"


def _check(path: Path) -> Sequence[str]:
    return "-m", "lkjip_xl", "periksa", str(path)


def _report(path: Path, hasil: Path) -> Sequence[str]:
    return "-m", "lkjip_xl", "susun", str(path), "-o", str(hasil), "--timpa"


def _commands(path: Path, hasil: Mapping[str, Path]) -> dict[str, Sequence[str]]:
    """Return the programs that are measured on one workbook."""
    lantai = "-m", "bench.speed.lantai"
    perintah: dict[str, Sequence[str]] = {
        "lantai periksa": (*lantai, "periksa", str(path)),
        "periksa": _check(path),
        "lantai susun": (*lantai, "susun", str(path), str(hasil["lantai susun"])),
        "susun": _report(path, hasil["susun"]),
    }
    if importlib.util.find_spec("pandas"):
        perintah["skrip"] = (*lantai, "skrip", str(path), str(hasil["skrip"]))
    return perintah


def count_cells(path: Path) -> int:
    """Return how many cells the sheets of a workbook hold."""
    with zipfile.ZipFile(path) as arsip:
        lembar = [nama for nama in arsip.namelist() if nama.startswith("xl/worksheets/sheet")]
        return sum(arsip.read(nama).count(b"<c ") for nama in lembar)


def measure_sizes(folder: Path, ukuran: Sequence[int], putaran: int) -> list[list[str]]:
    """Return the rows of the first table."""
    hasil = []
    for banyak in ukuran:
        for muatan in ISI:
            path = write_budget(folder / f"{muatan}-{banyak}.xlsx", banyak, muatan)
            tujuan = {nama: folder / f"{nama}.xlsx" for nama in ("lantai susun", "susun", "skrip")}
            ukur = measure(_commands(path, tujuan), putaran)
            sel = {nama: count_cells(tujuan[nama]) for nama in ("lantai susun", "susun")}
            hasil.append(size_row(banyak, muatan, ukur, sel))
            print(" | ".join(hasil[-1]), flush=True)
    return hasil


def growth_rows(folder: Path, ukuran: tuple[int, int], putaran: int) -> list[list[str]]:
    """Return what a row costs in a large workbook beside a small one, by kind."""
    hasil = []
    for jenis, kecil, besar in measure_growth(folder, ukuran, putaran):
        naik = [times(b / k, TUMBUH, 2) for k, b in zip(kecil, besar, strict=True)]
        hasil.append([jenis, *naik])
        print(" | ".join(hasil[-1]), flush=True)
    return hasil


def measure_small(folder: Path, putaran: int) -> list[list[str]]:
    """Return what the sample and the help take, beside bare Python."""
    perintah: dict[str, Sequence[str]] = {
        "Python saja": ("-c", "1"),
        "bantuan": ("-m", "lkjip_xl", "--bantuan"),
        "periksa sampel": _check(_CONTOH),
        "susun sampel": _report(_CONTOH, folder / "H.xlsx"),
    }
    run(perintah["susun sampel"])  # from here on all modules are compiled
    ukur = measure(perintah, putaran)
    return small_rows(ukur, ukur["Python saja"])


def measure_folder(folder: Path, putaran: int) -> list[str]:
    """Return a folder of many files beside one start and each file's own reading."""
    banyak = folder / "banyak"
    banyak.mkdir()
    for nomor in range(_BANYAK_BERKAS):
        write_budget(banyak / f"LRA {nomor:03d}.xlsx", _BARIS_BERKAS, "ketik")
    ukur = measure(
        {
            "mulai": ("-c", "import lkjip_xl.perintah.jalan"),
            "berkas": _check(banyak / "LRA 000.xlsx"),
            "folder": _check(banyak),
        },
        putaran,
    )
    mulai = ukur["mulai"].detik
    dasar = _BANYAK_BERKAS * (ukur["berkas"].detik - mulai) + mulai
    return [
        f"`periksa` folder berisi {_BANYAK_BERKAS} berkas × {_BARIS_BERKAS} baris, dibanding "
        "satu kali mulai ditambah tiap berkas sendiri",
        times(ukur["folder"].detik / dasar, BANYAK, 2),
        f"≤ {BANYAK:.0f} ×",
    ]


def measure_findings(folder: Path, putaran: int) -> list[str]:
    """Return a workbook full of findings beside a clean one."""
    baris_isi = budget_rows(_BARIS_TEMUAN)
    bersih = write_book(folder / "bersih.xlsx", [baris_isi], "ketik")
    spoil(baris_isi, 1)
    rusak = write_book(folder / "rusak.xlsx", [baris_isi], "ketik")
    dua = measure({"bersih": _check(bersih), "rusak": _check(rusak)}, putaran)
    return [
        f"`periksa` buku kerja {comma(f'{_BARIS_TEMUAN:,}')} baris yang setiap sub kegiatannya "
        "salah, dibanding yang bersih",
        times(dua["rusak"].detik / dua["bersih"].detik, TEMUAN),
        comma(f"≤ {TEMUAN:.1f} ×"),
    ]


def measure_memory(folder: Path, besar: int) -> list[str]:
    """Return the memory that the report of a large workbook takes."""
    path = write_budget(folder / "besar.xlsx", besar, "ketik")
    berat = run(_report(path, folder / "H.xlsx"))
    sasaran = MEMORI.get(besar)
    return [
        comma(f"memori `susun` {besar:,} baris"),
        memory(berat, besar).split(" (")[0],
        f"≤ {sasaran:.0f} MB" if sasaran else "–",
    ]


def main(argumen: Sequence[str]) -> None:
    """Measure, print, and write the page where asked for."""
    pilihan = argparse.ArgumentParser(prog="bench.kecepatan")
    pilihan.add_argument("--baris", type=int, nargs="+", default=_BARIS)
    pilihan.add_argument("--tumbuh", type=int, nargs=2, default=_TUMBUH)
    pilihan.add_argument("--putaran", type=int, default=3)
    pilihan.add_argument("--tulis", action="store_true")
    terpilih = pilihan.parse_args(argumen)
    kecil_besar = (terpilih.tumbuh[0], terpilih.tumbuh[1])
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        kecil = measure_small(folder, terpilih.putaran)
        ukuran = measure_sizes(folder, terpilih.baris, terpilih.putaran)
        banyak = [
            measure_folder(folder, terpilih.putaran),
            measure_findings(folder, terpilih.putaran),
            measure_memory(folder, kecil_besar[1]),
        ]
        tumbuh = growth_rows(folder, kecil_besar, terpilih.putaran)
    sasaran = comma(f"sasaran ≤ {TUMBUH} ×")
    halaman = [
        *AWAL,
        "## Buku kerja besar",
        "",
        *write_table(KEPALA_UKURAN, ukuran),
        "## Perintah kecil",
        "",
        *write_table(("perintah", "waktu", "dibanding Python saja", "sasaran"), kecil),
        "## Banyak berkas, banyak temuan, memori",
        "",
        *write_table(("yang diukur", "hasil", "sasaran"), banyak),
        "## Biaya satu baris",
        "",
        f"Biaya satu baris di buku kerja {comma(f'{kecil_besar[1]:,}')} baris, "
        f"dibanding di buku kerja {comma(f'{kecil_besar[0]:,}')} baris.",
        "",
        *write_table(
            ("buku kerja", f"`periksa` ({sasaran})", f"menulis laporan ({sasaran})"), tumbuh
        ),
    ]
    print("\n".join(halaman))
    if terpilih.tulis:
        _HALAMAN.write_text("\n".join(halaman).rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
