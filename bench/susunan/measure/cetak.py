"""The measures as tables: the shares with their intervals, and which choice fails most."""

from collections.abc import Sequence

from bench.susunan.measure.selang import wilson
from bench.susunan.measure.ukur import Ukuran

HASIL = ("benar", "ragu", "ditolak", "tanpa_angka", "salah", "runtuh")


def share(benar: int, banyak: int) -> str:
    """Return a share in percent with its 95 % interval."""
    if not banyak:
        return "–"
    rendah, tinggi = wilson(benar, banyak)
    return f"{benar}/{banyak} = {benar / banyak * 100:.2f} % ({rendah:.2f}–{tinggi:.2f})"


def summary(ukuran: Sequence[Ukuran]) -> list[str]:
    """Return the lines of the summary: proven sheets first, the others apart."""
    baris: list[str] = []
    for judul, bagian in (
        ("lembar yang membuktikan bacaannya", [u for u in ukuran if u.terbukti]),
        (
            "lembar yang tidak membuktikan apa-apa (jujur: ragu)",
            [u for u in ukuran if not u.terbukti],
        ),
    ):
        baris += ["", f"== {judul}: {len(bagian)}"]
        baris += _lines(bagian)
    return baris


def _lines(ukuran: Sequence[Ukuran]) -> list[str]:
    nilai = [u.nilai for u in ukuran]
    baris = {f"total {h}": [n.hasil == h for n in nilai] for h in HASIL}
    baris |= {
        "SALAH TANPA SEPATAH KATA (tanpa kesalahan)": [silent(u) for u in ukuran],
        "salah, dengan kesalahan lain": [
            u.nilai.hasil == "salah" and not silent(u) for u in ukuran
        ],
        "ragu padahal totalnya benar": [n.hasil == "benar" and n.ragu for n in nilai],
        "bersih dengan kesalahan": [false_alarm(u) for u in ukuran],
        "jumlah baris per tingkat benar": [n.tingkat for n in nilai if n.tingkat is not None],
        "induk setiap baris benar": [n.pohon for n in nilai if n.pohon is not None],
        "kolom anggaran dan realisasi benar": [n.kolom for n in nilai if n.kolom is not None],
    }
    return [f"{nama:<46}{share(sum(b), len(b))}" for nama, b in baris.items()]


def silent(u: Ukuran) -> bool:
    """Tell whether a total is wrong and nothing at all says so."""
    return u.nilai.hasil == "salah" and not u.nilai.kesalahan


def false_alarm(u: Ukuran) -> bool:
    """Tell whether a clean workbook was called wrong; naming two totals is doubt, not this."""
    return bool(u.nilai.kesalahan) and not (
        u.nilai.ragu and all(k[0] == "B" for k in u.nilai.kesalahan)
    )


def by_choice(ukuran: Sequence[Ukuran], paling_sedikit: int = 5) -> list[str]:
    """Return a line per choice and value, worst first: wrong, false kesalahan, refused, doubt."""
    kelompok: dict[str, list[Ukuran]] = {}
    for u in ukuran:
        for nama, nilai in u.tata.items():
            kelompok.setdefault(f"{nama}={nilai}", []).append(u)
    baris = []
    for nama, bagian in kelompok.items():
        n = len(bagian)
        if n >= paling_sedikit:
            hitung = [
                sum(u.nilai.hasil == "salah" for u in bagian),
                sum(map(silent, bagian)),
                sum(map(false_alarm, bagian)),
                sum(u.nilai.hasil in {"ditolak", "tanpa_angka", "runtuh"} for u in bagian),
                sum(u.nilai.ragu and u.nilai.hasil != "ditolak" for u in bagian),
                sum(u.nilai.pohon is False for u in bagian),
            ]
            baris.append((nama, n, hitung))
    baris.sort(key=lambda b: (-(b[2][0] + b[2][2]) / b[1], b[0]))
    kepala = (
        f"{'pilihan':<34}{'n':>6}{'salah':>8}{'diam':>8}{'kes.palsu':>10}{'ditolak':>9}{'ragu':>7}"
        f"{'pohon salah':>12}"
    )
    return [kepala] + [
        f"{nama:<34}{n:>6}{_pct(h[0], n):>8}{_pct(h[1], n):>8}{_pct(h[2], n):>10}{_pct(h[3], n):>9}"
        f"{_pct(h[4], n):>7}{_pct(h[5], n):>12}"
        for nama, n, h in baris
    ]


def _pct(k: int, n: int) -> str:
    return f"{k / n * 100:.1f}"
