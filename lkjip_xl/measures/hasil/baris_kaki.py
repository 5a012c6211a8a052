"""Rows below the answers of a survey: what each of them holds, as most of its cells show it.

A row is a sum, an NRR, or an NRR times a number; cells that are neither break it. Offices round
before they go on, or cut off: what stands above a cell may be what it was calculated from.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.measures import responden
from lkjip_xl.measures.angka import bulatkan, cut_off
from lkjip_xl.measures.hasil.cara_ikm import weights
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.responden import BarisKaki, DaftarResponden
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU

# Rows that speak of something else than these answers.
_LAIN = later(r"target|harapan|kepentingan|tahun|\b20\d\d\b|sebelum|lalu\b")
_CUKUP_UNSUR = 5  # fewer columns may keep one proportion by chance
_DESIMAL = 9  # of a figure that is stored in full
_DIGIT_EXCEL = Fraction(1, 10**9)  # what adding stored numbers leaves behind
BULAT = (1, 2, 3)  # decimals to which offices round before they go on
_PENUH = Fraction(25)
_BEDA_BOBOT = Fraction(1, 10)  # weights of one survey add up to 1, or to 0,99 as printed


@beku
class IsiUnsur:
    """What the answers of one unsur give: their sum, and how many answered, counted in each way."""

    jumlah: Decimal
    orang: tuple[int, ...]  # who answered, and all respondents

    def means(self) -> list[Fraction]:
        """Return each NRR, of those who answered first."""
        return [Fraction(self.jumlah) / n for n in self.orang]


@beku
class BarisTerbukti:
    """A row whose relation most of its cells establish."""

    nama: str  # Jumlah, NRR, NRR tertimbang, Nilai konversi
    kali: Fraction | None  # what the NRR is multiplied by; None: the sum of the answers
    kaki: BarisKaki  # its cells
    salah: tuple[int, ...]  # the unsur whose cells break it by more than a last digit
    desimal: int  # that most of its cells have


def count_answers(daftar: DaftarResponden, posisi: int) -> IsiUnsur | None:
    """Return what one unsur's answers give; None where one of them is no answer (K107)."""
    semua = [s.jawaban[posisi] for s in daftar.responden]
    terisi = [n.teks for n in semua if n.teks] + [n for n in semua if n.nilai is not None]
    banyak, jumlah = responden.hitung_jawaban([n.nilai for n in semua])
    if not banyak or banyak < len(terisi):
        return None
    return IsiUnsur(jumlah, tuple(dict.fromkeys((banyak, len(daftar.responden)))))


def decimals(angka: Angka) -> int:
    """Return the decimals of a figure as it is stored, at most nine."""
    eksponen = (angka.nilai or Decimal(0)).normalize().as_tuple().exponent
    return min(_DESIMAL, max(0, -eksponen if isinstance(eksponen, int) else 0))


def establish_rows(
    daftar: DaftarResponden, isi: Sequence[IsiUnsur | None]
) -> tuple[BarisTerbukti, ...]:
    """Return the rows below the answers that hold what the answers give."""
    hasil: list[BarisTerbukti] = []
    for kaki in daftar.kaki:
        terbaik = None if _LAIN.search(kaki.label.lower()) else _establish(kaki, isi, hasil)
        if terbaik is not None:
            hasil.append(terbaik)
    return tuple(hasil)


def _establish(
    kaki: BarisKaki, isi: Sequence[IsiUnsur | None], atas: Sequence[BarisTerbukti]
) -> BarisTerbukti | None:
    """Return what a row holds where most of its cells say so; None where nothing fits."""
    ada = {u: n for u, n in enumerate(kaki.sel) if n is not None}
    ada = {u: n for u, n in ada.items() if isi[u] is not None}
    if len(ada) < _CUKUP_UNSUR:
        return None
    from statistics import median_low  # noqa: PLC0415  # few runs have a survey with a foot

    desimal = median_low([decimals(n) for n in ada.values()])
    calon: list[tuple[str, Fraction | None]] = [("Jumlah", None)]
    if desimal:
        calon += [("NRR", Fraction(1)), *_weighted(len(isi), ada, isi)]
    calon.append(("Nilai konversi", _PENUH))
    hasil: list[BarisTerbukti] = []
    for nama, kali in calon:
        harap = {u: expected(kali, u, isi, atas) for u in ada}
        lain = [u for u, n in ada.items() if not fits(n, desimal, harap[u])]
        if not lain or len(ada) - len(lain) > BAGIAN_BERLAKU * len(ada):
            salah = tuple(u for u in lain if _is_far(ada[u], desimal, harap[u]))
            hasil.append(BarisTerbukti(nama, kali, kaki, salah, desimal))
    return min(hasil, key=lambda b: len(b.salah), default=None)


def _weighted(
    banyak: int, ada: dict[int, Angka], isi: Sequence[IsiUnsur | None]
) -> list[tuple[str, Fraction | None]]:
    """Return the weights by which a row may be weighed: those in use, and the one it shows."""
    from statistics import median_low  # noqa: PLC0415

    milik = ((angka, isi[u]) for u, angka in ada.items())
    tengah = median_low([Fraction(n.nilai or 0) / i.means()[0] for n, i in milik if i])
    if abs(tengah * banyak - 1) > _BEDA_BOBOT:
        return []
    return [("NRR tertimbang", b) for b in dict.fromkeys((*weights_used(banyak), tengah))]


def weights_used(banyak: int) -> tuple[Fraction, ...]:
    """Return the weights that offices use, those of other numbers of unsur too: 0,071 of 14."""
    rata = Fraction(1, banyak)
    bulat = (Fraction(f(rata, d)) for d in (2, 3, 4) for f in (bulatkan, cut_off))
    return tuple(dict.fromkeys((*weights(banyak), *bulat)))


def expected(
    kali: Fraction | None,
    unsur: int,
    isi: Sequence[IsiUnsur | None],
    atas: Sequence[BarisTerbukti] = (),
) -> list[Fraction]:
    """Return what a cell may hold: from the answers, rounded before, or from a cell above."""
    milik = isi[unsur]
    if milik is None:
        return []
    if kali is None:
        return [Fraction(milik.jumlah)]
    tepat = milik.means()
    bulat = [Fraction(f(n, d)) for n in tepat for d in BULAT for f in (bulatkan, cut_off)]
    dasar = [*tepat, *(bulat if kali != 1 else ()), *_means_above(unsur, milik, atas)]
    return [n * kali for n in dasar]


def _means_above(unsur: int, isi: IsiUnsur, atas: Sequence[BarisTerbukti]) -> list[Fraction]:
    """Return the NRR that figures above tell, right or wrong."""
    hasil = []
    for baris in atas:
        angka = baris.kaki.sel[unsur]
        if angka is not None and angka.nilai is not None:
            nilai = Fraction(angka.nilai)
            hasil += [nilai / n for n in isi.orang] if baris.kali is None else [nilai / baris.kali]
    return hasil


def fits(angka: Angka | None, desimal: int, sah: Sequence[Fraction]) -> bool:
    """Tell whether a figure is one of these, rounded or cut off; nothing is rounded in a sum."""
    if angka is None or angka.nilai is None:
        return False
    desimal = max(desimal, decimals(angka))
    nilai = bulatkan(angka.nilai, desimal)
    dekat = (n for n in sah if abs(Fraction(angka.nilai) - n) <= _DIGIT_EXCEL)
    return any(dekat) or any(
        n.denominator > 1
        and nilai in {bulatkan(n, desimal), cut_off(n, desimal), cut_off(n - _DIGIT_EXCEL, desimal)}
        for n in sah
    )


def _is_far(angka: Angka, desimal: int, sah: Sequence[Fraction]) -> bool:
    """Tell whether a figure is off by more than its last digit, which is nobody's slip."""
    satuan = Fraction(1, 10**desimal) if desimal else Fraction(0)
    return all(abs(Fraction(angka.nilai or 0) - n) > satuan + _DIGIT_EXCEL for n in sah)
