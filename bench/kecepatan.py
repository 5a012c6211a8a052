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
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.speed.besar import ISI, budget_rows, spoil, write_book, write_budget
from bench.speed.proses import Ukuran, measure, run
from bench.speed.tumbuh import measure_growth

_BARIS = (500, 5_000, 20_000, 50_000)
_TUMBUH = (5_000, 200_000)
_BANYAK_BERKAS, _BARIS_BERKAS = 200, 500
_BARIS_TEMUAN = 5_000
_HALAMAN = Path(__file__).parents[1] / "docs" / "kinerja.md"
_CONTOH = Path(__file__).parents[1] / "workbooks" / "puring-2024"
_AWAL = (
    "# Kinerja",
    "",
    "Halaman ini ditulis oleh `python -m bench.kecepatan --tulis`. Waktu prosesor seluruh proses, "
    "nilai tengah beberapa putaran; hanya perbandingannya yang berarti. Lantai `periksa`: membaca "
    "semua nilai (dan rumus) saja. Lantai `susun`: membacanya lalu menulisnya kembali dengan "
    "XlsxWriter. Skrip: pandas dan XlsxWriter, hanya menambah sisa dan persen.",
    "",
    "Sasaran: `periksa` ≤ 3 × lantainya mulai 5.000 baris, `susun` ≤ 1 × skrip, memori ≤ 250 MB "
    "pada 50.000 baris dan ≤ 800 MB pada 200.000.",
    "",
)


def _check(path: Path) -> Sequence[str]:
    return "-m", "lkjip_xl", "periksa", str(path)


def _report(path: Path, hasil: Path) -> Sequence[str]:
    return "-m", "lkjip_xl", "susun", str(path), "-o", str(hasil), "--timpa"


def _commands(path: Path, hasil: Path) -> dict[str, Sequence[str]]:
    """Return the programs that are measured on one workbook."""
    lantai = "-m", "bench.speed.lantai"
    perintah: dict[str, Sequence[str]] = {
        "lantai periksa": (*lantai, "periksa", str(path)),
        "periksa": _check(path),
        "lantai susun": (*lantai, "susun", str(path), str(hasil)),
        "susun": _report(path, hasil),
    }
    if importlib.util.find_spec("pandas"):
        perintah["skrip"] = (*lantai, "skrip", str(path), str(hasil))
    return perintah


def _comma(teks: str) -> str:
    return teks.translate(str.maketrans(",.", ".,"))


def _times(ukuran: Ukuran, dasar: Ukuran | None) -> str:
    """Return milliseconds, and how many times those of the base."""
    teks = f"{ukuran.detik * 1000:.0f} ms"
    return teks if dasar is None else _comma(f"{teks} ({ukuran.detik / dasar.detik:.1f} ×)")


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
    return [*("| " + " | ".join(deret) + " |" for deret in (kepala, garis, *baris)), ""]


def measure_sizes(folder: Path, ukuran: Sequence[int], putaran: int) -> list[list[str]]:
    """Return the rows of the first table."""
    hasil = []
    for banyak in ukuran:
        for jenis in ISI:
            path = write_budget(folder / f"{jenis}-{banyak}.xlsx", banyak, jenis)
            ukur = measure(_commands(path, folder / "Hasil.xlsx"), putaran)
            hasil.append(size_row(_comma(f"{banyak:,}, {jenis}"), ukur))
            print(" | ".join(hasil[-1]), flush=True)
    return hasil


def growth_rows(folder: Path, ukuran: tuple[int, int], putaran: int) -> list[list[str]]:
    """Return what a row costs in a large workbook beside a small one, by kind."""
    hasil = []
    for jenis, kecil, besar in measure_growth(folder, ukuran, putaran):
        naik = [_comma(f"{b / k:.2f} ×") for k, b in zip(kecil, besar, strict=True)]
        hasil.append([jenis, *naik])
        print(" | ".join(hasil[-1]), flush=True)
    return hasil


def measure_small(folder: Path, putaran: int) -> list[list[str]]:
    """Return what the sample and the help take, beside bare Python."""
    perintah: dict[str, Sequence[str]] = {
        "Python saja": ("-c", "1"),
        "--bantuan": ("-m", "lkjip_xl", "--bantuan"),
        "periksa sampel": _check(_CONTOH),
        "susun sampel": _report(_CONTOH, folder / "H.xlsx"),
    }
    run(perintah["susun sampel"])  # from here on all modules are compiled
    ukur = measure(perintah, putaran)
    return [[nama, _times(ukuran, ukur["Python saja"])] for nama, ukuran in ukur.items()]


def measure_many(folder: Path, putaran: int, besar: int) -> list[list[str]]:
    """Return a folder of many files, a workbook full of findings, and the memory of a large one."""
    banyak = folder / "banyak"
    banyak.mkdir()
    for nomor in range(_BANYAK_BERKAS):
        write_budget(banyak / f"LRA {nomor:03d}.xlsx", _BARIS_BERKAS, "ketik")
    mulai, ukuran, semua = (
        measure({"": perintah}, putaran)[""]
        for perintah in (
            ("-c", "import lkjip_xl.perintah.jalan"),
            _check(banyak / "LRA 000.xlsx"),
            _check(banyak),
        )
    )
    dasar = _BANYAK_BERKAS * (ukuran.detik - mulai.detik) + mulai.detik
    baris = budget_rows(_BARIS_TEMUAN)
    bersih = write_book(folder / "bersih.xlsx", [baris], "ketik")
    spoil(baris, 1)
    rusak = write_book(folder / "rusak.xlsx", [baris], "ketik")
    dua = measure({"bersih": _check(bersih), "rusak": _check(rusak)}, putaran)
    path = write_budget(folder / "besar.xlsx", besar, "ketik")
    berat = run(_report(path, folder / "H.xlsx"))
    return [
        [
            f"{_BANYAK_BERKAS} berkas × {_BARIS_BERKAS} baris, dibanding satu kali mulai dan "
            "tiap berkas sendiri",
            _comma(f"{semua.detik / dasar:.2f} ×"),
        ],
        [
            "buku kerja penuh temuan, dibanding yang bersih",
            _times(dua["rusak"], dua["bersih"]),
        ],
        [_comma(f"memori `susun` {besar:,} baris"), f"{berat.memori:.0f} MB"],
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
        banyak = measure_many(folder, terpilih.putaran, kecil_besar[1])
        tumbuh = growth_rows(folder, kecil_besar, terpilih.putaran)
    kepala = ("baris × 13 sel", "lantai periksa", "periksa (× lantai)", "lantai susun", "skrip",
              "susun (× skrip)", "memori periksa / susun")  # fmt: skip
    halaman = [
        *_AWAL,
        *write_table(kepala, ukuran),
        *write_table(("perintah", "waktu (× Python saja)"), kecil),
        *write_table(("yang lain", "hasil"), banyak),
        _comma(f"Biaya satu baris di {kecil_besar[1]:,} baris dibanding di {kecil_besar[0]:,}")
        + " (sasaran ≤ 1,15 ×):",
        "",
        *write_table(("buku kerja", "periksa", "menulis laporan"), tumbuh),
    ]
    print("\n".join(halaman))
    if terpilih.tulis:
        _HALAMAN.write_text("\n".join(halaman).rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
