"""The page of speed: its tables, with the aim beside each figure and a mark where it is missed."""

from collections.abc import Iterable, Mapping, Sequence

from bench.speed.proses import Ukuran

LEWAT = "✗"
MULAI = 5_000  # rows: below that, a start costs more than the work
PERIKSA, SUSUN, PER_SEL, TUMBUH, TEMUAN, BANYAK = 3.0, 1.0, 2.0, 1.15, 1.5, 1.0
KECIL = {"bantuan": 5.0, "periksa sampel": 25.0, "susun sampel": 35.0}  # × bare Python
MEMORI = {50_000: 250.0, 200_000: 800.0}  # MB by rows

AWAL = (
    "# Kinerja",
    "",
    "Halaman ini ditulis oleh `python -m bench.kecepatan --tulis`. Yang diukur adalah waktu "
    "prosesor seluruh proses, nilai tengah beberapa putaran. Lamanya bergantung pada komputernya; "
    "yang berarti hanya perbandingannya.",
    "",
    "- **Lantai `periksa`**: hanya membaca semua nilai, dan teks rumusnya bila ada.",
    "- **Lantai `susun`**: membaca semua nilai, lalu menulisnya kembali dengan XlsxWriter.",
    "- **Skrip**: yang akan ditulis seorang pemakai dengan pandas dan XlsxWriter. Skrip itu hanya "
    "menambah kolom sisa dan persen; ia tidak memeriksa apa pun dan tidak menulis laporan.",
    "",
    f"Tanda {LEWAT} berarti sasarannya belum tercapai. Sebabnya ada di "
    "[keputusan.md](keputusan.md), bagian Kecepatan.",
    "",
)
KEPALA_UKURAN = (
    "baris × 13 sel",
    "lantai `periksa`",
    f"`periksa` (sasaran ≤ {PERIKSA:.0f} × lantai, mulai 5.000 baris)",
    "lantai `susun`",
    "skrip",
    f"`susun` (sasaran ≤ {SUSUN:.0f} × skrip, mulai 5.000 baris)",
    f"`susun` per sel yang ditulis (sasaran ≤ {PER_SEL:.0f} × lantai)",
    "memori `periksa`",
    "memori `susun`",
)


def comma(teks: str) -> str:
    """Return a number with the Indonesian marks."""
    return teks.translate(str.maketrans(",.", ".,"))


def times(kali: float, sasaran: float | None = None, angka: int = 1) -> str:
    """Return how many times, marked where it is above its aim."""
    teks = comma(f"{kali:.{angka}f} ×")
    return teks if sasaran is None or round(kali, angka) <= sasaran else f"{teks} {LEWAT}"


def milliseconds(ukuran: Ukuran) -> str:
    """Return what a process took."""
    return comma(f"{ukuran.detik * 1000:,.0f} ms")


def memory(ukuran: Ukuran, baris: int) -> str:
    """Return the peak memory, marked where it is above the aim of so many rows."""
    sasaran = MEMORI.get(baris)
    teks = f"{ukuran.memori:.0f} MB"
    if sasaran is None:
        return teks
    tanda = f" {LEWAT}" if ukuran.memori > sasaran else ""
    return f"{teks}{tanda} (sasaran ≤ {sasaran:.0f})"


def size_row(
    baris: int, muatan: str, ukur: Mapping[str, Ukuran], sel: Mapping[str, int]
) -> list[str]:
    """Return a workbook's row of the first table; `sel` are the cells that each program wrote."""
    besar = baris >= MULAI
    periksa, susun = ukur["periksa"], ukur["susun"]
    lantai, lantai_susun, skrip = ukur["lantai periksa"], ukur["lantai susun"], ukur.get("skrip")
    per_sel = (susun.detik / sel["susun"]) / (lantai_susun.detik / sel["lantai susun"])
    return [
        f"{comma(f'{baris:,}')}, {muatan}",
        milliseconds(lantai),
        f"{milliseconds(periksa)} = "
        f"{times(periksa.detik / lantai.detik, PERIKSA if besar else None)}",
        milliseconds(lantai_susun),
        milliseconds(skrip) if skrip else "–",
        milliseconds(susun)
        + (f" = {times(susun.detik / skrip.detik, SUSUN if besar else None)}" if skrip else ""),
        times(per_sel, PER_SEL if besar else None),
        memory(periksa, baris),
        memory(susun, baris),
    ]


def small_rows(ukur: Mapping[str, Ukuran], dasar: Ukuran) -> list[list[str]]:
    """Return what the sample and the help take beside bare Python, with their aims."""
    return [
        [
            nama,
            milliseconds(ukuran),
            times(ukuran.detik / dasar.detik, sasaran),
            f"≤ {sasaran:.0f} ×",
        ]
        for nama, ukuran in ukur.items()
        if (sasaran := KECIL.get(nama))
    ]


def write_table(kepala: Sequence[str], baris: Iterable[Sequence[str]]) -> list[str]:
    """Return a table as lines of Markdown."""
    garis = ["---"] * len(kepala)
    return [*("| " + " | ".join(deret) + " |" for deret in (kepala, garis, *baris)), ""]
