"""Scores added up and printed: per kind, layout and roundness, and beside each aim."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bench.nilai import Catatan, Nilai
from bench.susunan.measure.selang import wilson

Hitungan = tuple[int, int]  # how many are right, of how many


@dataclass(frozen=True)
class Bersih:
    """What came of one clean case: its layout, whether it was read, its errors."""

    nomor: int
    tata: str
    terbaca: bool
    kesalahan: int


def count(
    catatan: Iterable[Catatan], dari: Callable[[Catatan], bool], benar: Callable[[Catatan], bool]
) -> Hitungan:
    """Return how many of the faults that `dari` picks are as `benar` says."""
    terpilih = [butir for butir in catatan if dari(butir)]
    return sum(map(benar, terpilih)), len(terpilih)


def write_share(hitungan: Hitungan) -> str:
    """Return a share with its interval: 98,5 (97,0–99,3) dari 520."""
    benar, banyak = hitungan
    if not banyak:
        return "–"
    rendah, tinggi = wilson(benar, banyak)
    return _comma(f"{benar / banyak * 100:.1f} ({rendah:.1f}–{tinggi:.1f}) dari {banyak}")


def _comma(teks: str) -> str:
    return teks.replace(".", ",")


KEPALA = (
    "n", "tak tampak", "ketemu", "sebab pertama", "sel pertama", "sebab benar disebut",
    "tak terjelaskan", "pasti/kuat salah", "kesalahan lain",
)  # fmt: skip


def row(nilai_kasus: Sequence[Nilai]) -> list[str]:
    """Return the scores of some cases, one text per column of KEPALA."""
    semua = [c for nilai in nilai_kasus for c in nilai.catatan]

    def tampak(c: Catatan) -> bool:
        return c.terlihat

    def berjenis(c: Catatan) -> bool:
        return c.terlihat and c.berjenis

    klaim = sum(n.klaim_salah for n in nilai_kasus), sum(n.klaim for n in nilai_kasus)
    return [
        str(len(semua)),
        str(sum(not c.terlihat for c in semua)),
        write_share(count(semua, tampak, lambda c: c.ketemu)),
        write_share(count(semua, berjenis, lambda c: c.sebab_pertama)),
        write_share(count(semua, berjenis, lambda c: c.sel_pertama)),
        write_share(count(semua, berjenis, lambda c: c.tersebut)),
        write_share(count(semua, tampak, lambda c: c.tak_terjelaskan)),
        write_share(klaim),
        write_share((sum(n.alarm > 0 for n in nilai_kasus), len(nilai_kasus))),
    ]


def tables(nilai: Sequence[Nilai]) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield a heading and rows for each way of dividing the cases."""
    cara: tuple[tuple[str, Callable[[Nilai], str]], ...] = (
        ("jenis cacat", lambda n: n.kelompok),
        ("tata letak", lambda n: n.tata),
        ("angka", lambda n: n.bulat),
    )
    for judul, kunci in cara:
        nama = list(dict.fromkeys(map(kunci, nilai)))
        baris = [[teks, *row([n for n in nilai if kunci(n) == teks])] for teks in sorted(nama)]
        yield judul, [*baris, ["semua", *row(nilai)]]


def aims(
    nilai_kasus: Sequence[Nilai], bersih: Sequence[Bersih], sama: Sequence[bool]
) -> list[list[str]]:
    """Return each aim, what was measured, and whether it was reached."""
    semua = [c for nilai in nilai_kasus for c in nilai.catatan]

    def berjenis(c: Catatan) -> bool:
        return c.terlihat and c.berjenis

    salah = sum(b.kesalahan > 0 or not b.terbaca for b in bersih), len(bersih)
    klaim = sum(n.klaim_salah for n in nilai_kasus), sum(n.klaim for n in nilai_kasus)
    ketemu = count(semua, lambda c: c.terlihat, lambda c: c.ketemu)
    sel = count(semua, lambda c: berjenis(c) and c.saksi, lambda c: c.sel_pertama)
    sebab = count(semua, lambda c: berjenis(c) and c.bukti, lambda c: c.sebab_pertama)
    lainnya = count(
        semua,
        lambda c: berjenis(c) and not c.saksi and not c.bukti,
        lambda c: c.tersebut or c.tak_terjelaskan,
    )
    return [
        _aim("berkas bersih dengan kesalahan", "0", salah, salah[0] == 0),
        _aim("cacat yang tampak ditemukan", "≥ 99,5%", ketemu, _at_least(ketemu, 99.5)),
        _aim("sel pertama benar, bila ada saksi", "≥ 95%", sel, _at_least(sel, 95)),
        _aim("sebab pertama benar, bila ada bukti", "≥ 95%", sebab, _at_least(sebab, 95)),
        _aim("pasti atau kuat yang salah", "≤ 0,5%", klaim, klaim[0] * 1000 <= klaim[1] * 5),
        _aim(
            "lainnya: disebut, atau diakui tak terjelaskan",
            "semua",
            lainnya,
            _at_least(lainnya, 100),
        ),
        _aim("sama bila dibaca dari berkas .xlsx", "semua", (sum(sama), len(sama)), all(sama)),
    ]


def _at_least(hitungan: Hitungan, persen: float) -> bool:
    return hitungan[0] * 100 >= persen * hitungan[1]


def _aim(nama: str, sasaran: str, hitungan: Hitungan, tercapai: bool) -> list[str]:
    hasil = "ya" if tercapai else "belum"
    return [nama, sasaran, write_share(hitungan), hasil if hitungan[1] else "tidak terukur"]


def write_table(kepala: Sequence[str], baris: Sequence[Sequence[str]], *, markdown: bool) -> str:
    """Return a table as Markdown, or as columns for the terminal."""
    if markdown:
        garis = ["|" + "|".join(["---"] * len(kepala)) + "|"]
        garis_tabel = ["| " + " | ".join(deret) + " |" for deret in (kepala, *baris)]
        return "\n".join([garis_tabel[0], *garis, *garis_tabel[1:]])
    lebar = [max(len(deret[k]) for deret in (kepala, *baris)) for k in range(len(kepala))]
    return "\n".join(
        "  ".join(teks.ljust(n) for teks, n in zip(deret, lebar, strict=True)).rstrip()
        for deret in (kepala, *baris)
    )
