"""How long the program takes beside the least that the same work costs, and beside a script.

`python -m bench.kecepatan [--baris N ...] [--putaran N] [--tulis]` writes workbooks of the sizes,
runs floors, a user's pandas script (where pandas is installed: `.[bench]`) and the program as
whole processes, and prints ratios, growth and memory; `--tulis` writes them to docs/kinerja.md.
Processor time counts, medians of rounds in which all take turns: only ratios mean anything.
"""

import argparse
import importlib.util
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.speed.besar import ISI, budget_rows, spoil, write_book, write_budget
from bench.speed.proses import Ukuran, measure, run
from lkjip_xl.pipeline import build_workbook, inspect, read_sources

_BARIS = (500, 5_000, 20_000)
_HALAMAN = Path(__file__).parents[1] / "docs" / "kinerja.md"
_CONTOH = Path(__file__).parents[1] / "workbooks" / "puring-2024"
_TUMBUH = 1_000, 4_000
_AWAL = (
    "# Kinerja",
    "",
    "Halaman ini ditulis oleh `python -m bench.kecepatan --tulis`. Waktu prosesor seluruh proses, "
    "nilai tengah beberapa putaran; hanya perbandingannya yang berarti. Lantai `periksa`: membaca "
    "semua nilai (dan rumus) saja. Lantai `susun`: membacanya lalu menulisnya kembali dengan "
    "XlsxWriter. Skrip: pandas dan XlsxWriter, hanya menambah sisa dan persen.",
    "",
)


def _commands(path: Path, hasil: Path) -> dict[str, Sequence[str]]:
    """Return the programs that are measured on one workbook."""
    ke = str(hasil)
    perintah: dict[str, Sequence[str]] = {
        "lantai periksa": ("-m", "bench.speed.lantai", "periksa", str(path)),
        "periksa": ("-m", "lkjip_xl", "periksa", str(path)),
        "lantai susun": ("-m", "bench.speed.lantai", "susun", str(path), ke),
        "susun": ("-m", "lkjip_xl", "susun", str(path), "-o", ke, "--timpa"),
    }
    if importlib.util.find_spec("pandas"):
        perintah["skrip"] = ("-m", "bench.speed.lantai", "skrip", str(path), ke)
    return perintah


def _times(satu: Ukuran, dasar: Ukuran | None) -> str:
    """Return milliseconds, and how many times those of the base."""
    teks = f"{satu.detik * 1000:.0f} ms"
    return teks if dasar is None else f"{teks} ({satu.detik / dasar.detik:.1f} ×)".replace(".", ",")


def size_row(nama: str, hasil: dict[str, Ukuran]) -> list[str]:
    """Return a workbook's row of the first table."""
    skrip = hasil.get("skrip")
    return [
        nama,
        _times(hasil["lantai periksa"], None),
        _times(hasil["periksa"], hasil["lantai periksa"]),
        _times(hasil["lantai susun"], None),
        _times(skrip, None) if skrip else "–",
        _times(hasil["susun"], skrip),
        f"{hasil['periksa'].memori:.0f} / {hasil['susun'].memori:.0f} MB",
    ]


def write_table(kepala: Sequence[str], baris: Iterable[Sequence[str]]) -> list[str]:
    """Return a table as lines of Markdown."""
    garis = ["---"] * len(kepala)
    return [*("| " + " | ".join(satu) + " |" for satu in (kepala, garis, *baris)), ""]


def measure_sizes(folder: Path, ukuran: Sequence[int], putaran: int) -> list[list[str]]:
    """Return the rows of the first table."""
    hasil = []
    for banyak in ukuran:
        for isi in ISI:
            path = write_budget(folder / f"{isi}-{banyak}.xlsx", banyak, isi)
            ukur = measure(_commands(path, folder / "Hasil.xlsx"), putaran)
            hasil.append(size_row(f"{banyak:,}".replace(",", ".") + f", {isi}", ukur))
            print(" | ".join(hasil[-1]), flush=True)
    return hasil


def measure_growth(folder: Path, putaran: int) -> list[list[str]]:
    """Return what a row costs in a large workbook beside a small one, by kind."""
    hasil = []
    for jenis in ("ketik", "teks", "rumus", "penuh temuan", "satu induk", "banyak lembar"):
        kecil, besar = (
            [detik / banyak for detik in _least(_grown(folder / "T.xlsx", jenis, banyak), putaran)]
            for banyak in _TUMBUH
        )
        naik = [f"{b / k:.2f} ×".replace(".", ",") for k, b in zip(kecil, besar, strict=True)]
        hasil.append([jenis, *naik])
        print(" | ".join(hasil[-1]), flush=True)
    return hasil


def _least(path: Path, putaran: int) -> list[float]:
    """Return the least processor time of a check and of writing its report, in this process."""
    waktu: list[tuple[float, float]] = []
    for _ in range(putaran):
        awal = time.process_time()
        bahan = inspect(read_sources([path]))
        tengah = time.process_time()
        build_workbook(bahan)
        waktu.append((tengah - awal, time.process_time() - tengah))
    return [min(satu) for satu in zip(*waktu, strict=True)]


def _grown(path: Path, jenis: str, banyak: int) -> Path:
    """Write a workbook of a kind whose growth is measured; return its path."""
    if jenis == "banyak lembar":
        return write_book(path, [budget_rows(200)] * (banyak // 200), "ketik")
    isi = budget_rows(banyak, banyak) if jenis == "satu induk" else budget_rows(banyak)
    if jenis == "penuh temuan":
        spoil(isi, 1)
    return write_book(
        path, [isi], "teks" if jenis == "teks" else "rumus" if jenis == "rumus" else "ketik"
    )


def measure_small(folder: Path, putaran: int) -> list[list[str]]:
    """Return what the sample and the help take, beside bare Python."""
    perintah: dict[str, Sequence[str]] = {
        "Python saja": ("-c", "1"),
        "--bantuan": ("-m", "lkjip_xl", "--bantuan"),
        "periksa sampel": ("-m", "lkjip_xl", "periksa", str(_CONTOH)),
        "susun sampel": (
            "-m",
            "lkjip_xl",
            "susun",
            str(_CONTOH),
            "-o",
            str(folder / "H.xlsx"),
            "--timpa",
        ),
    }
    run(perintah["susun sampel"])  # from here on all modules are compiled
    ukur = measure(perintah, putaran)
    return [[nama, _times(satu, ukur["Python saja"])] for nama, satu in ukur.items()]


def main(argumen: Sequence[str]) -> None:
    """Measure, print, and write the page where asked for."""
    pilihan = argparse.ArgumentParser(prog="bench.kecepatan")
    pilihan.add_argument("--baris", type=int, nargs="+", default=_BARIS)
    pilihan.add_argument("--putaran", type=int, default=3)
    pilihan.add_argument("--tulis", action="store_true")
    isi = pilihan.parse_args(argumen)
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        kecil = measure_small(folder, isi.putaran)
        ukuran = measure_sizes(folder, isi.baris, isi.putaran)
        tumbuh = measure_growth(folder, isi.putaran)
    kepala = ("baris × 13 sel", "lantai periksa", "periksa (× lantai)", "lantai susun", "skrip",
              "susun (× skrip)", "memori periksa / susun")  # fmt: skip
    halaman = [
        *_AWAL,
        *write_table(kepala, ukuran),
        *write_table(("perintah", "waktu (× Python saja)"), kecil),
        f"Biaya satu baris di {_TUMBUH[1]} baris dibanding di {_TUMBUH[0]} baris:",
        "",
        *write_table(("buku kerja", "periksa", "menulis laporan"), tumbuh),
    ]
    print("\n".join(halaman))
    if isi.tulis:
        _HALAMAN.write_text("\n".join(halaman).rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
