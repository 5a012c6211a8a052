"""What stands below the answers, held against them: sums, NRR, NRR tertimbang, and the IKM.

What is right by a figure above it that is wrong only follows from it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures.angka import bulatkan, cut_off
from lkjip_xl.measures.hasil.baris_kaki import (
    BULAT,
    BarisTerbukti,
    IsiUnsur,
    count_answers,
    decimals,
    establish_rows,
    expected,
    fits,
    weights_used,
)
from lkjip_xl.measures.hasil.cara_ikm import Bahan, every_index, weights
from lkjip_xl.measures.hasil.jawaban import TERTINGGI, few_blanks
from lkjip_xl.measures.hasil.responden import means_of_unsur
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.sel import Tempat

_NOL, _KOSONG = Fraction(0), Decimal(0)
_SEPERSERIBU = Fraction(1, 1000)
_SEPERSERATUS = Decimal("0.01")  # the last digit of an IKM
_DISEBUT = 4  # decimals that a sentence names


@beku
class AngkaKaki:
    """A figure below the answers that they do not give."""

    nama: str  # Jumlah, NRR, Nilai konversi, NRR tertimbang, IKM
    unsur: int | None  # its place; None: a figure of all unsur
    angka: Angka  # as it stands there
    benar: Decimal  # what the answers give
    gema: tuple[Tempat, ...] = ()  # cells that are right by it
    disengaja: bool = False  # it may be meant: with it the weights add up to 1
    kurang: bool = False  # it is right once the blank answers are given


@beku
class _Kaki:
    """The foot of one list: what its answers give, the rows that hold it, the printed IKM."""

    isi: tuple[IsiUnsur | None, ...]  # by unsur; None: their answers are not all numbers
    baris: tuple[BarisTerbukti, ...]
    ikm: Angka | None
    kelompok: tuple[Fraction, ...] = ()  # values of unsur that several questions ask

    def values(self) -> tuple[Fraction, ...]:
        """Return the unsur's values (25-100), none where one of them is unknown."""
        nilai = tuple(i.means()[0] * 25 for i in self.isi if i is not None)
        return nilai if len(nilai) == len(self.isi) else ()

    def right_rows(self) -> list[tuple[BarisTerbukti, tuple[Fraction, ...]]]:
        """Return the whole rows whose every cell the answers give, with their numbers."""
        hasil = []
        for baris in self.baris:
            angka = [n for n in baris.kaki.sel if n is not None]
            benar = (
                fits(n, baris.desimal, expected(baris.kali, u, self.isi))
                for u, n in enumerate(angka)
            )
            if len(angka) == len(self.isi) and all(benar):
                hasil.append((baris, tuple(Fraction(n.nilai or 0) for n in angka)))
        return hasil


def wrong_below(daftar: DaftarResponden, teks: Iterable[Tempat]) -> list[AngkaKaki]:
    """Return what the foot of a list of answers says otherwise than the answers.

    `teks` are the cells whose numbers stand as text.
    """
    terlewat = _left_out(daftar, teks)
    isi = tuple(
        None if unsur.kolom in terlewat else count_answers(daftar, u)
        for u, unsur in enumerate(daftar.unsur)
    )
    kaki = _Kaki(isi, establish_rows(daftar, isi), daftar.ikm)
    kaki = replace(kaki, kelompok=means_of_unsur(daftar, kaki.values()))
    hasil = [
        replace(_wrong_cell(kaki, urut, u), kurang=_fits_answered(daftar, kaki, urut, u))
        for urut, b in enumerate(kaki.baris)
        for u in b.salah
    ]
    gema = {tempat for salah in hasil for tempat in salah.gema}
    indeks = (s for s in _wrong_index(kaki) if (s.angka.baris, s.angka.kolom) not in gema)
    return [*hasil, *indeks]


def _left_out(daftar: DaftarResponden, teks: Iterable[Tempat]) -> set[int]:
    """Return the columns whose foot may lack answers: a formula leaves out those that are text.

    A figure that stands as written, below answers that are all text, counts them all.
    """
    bertulis = Counter(k for b, k in teks if b <= daftar.baris_akhir)
    if not bertulis:
        return set()
    kaki = (n for b in daftar.kaki for n in b.sel if n is not None)
    berumus = {n.kolom for n in kaki if n.hitungan}
    angka = (n for s in daftar.responden for n in s.jawaban if n.nilai is not None)
    banyak = Counter(n.kolom for n in angka)
    return (berumus & bertulis.keys()) | {k for k, n in bertulis.items() if n < banyak[k]}


def _wrong_cell(kaki: _Kaki, urut: int, unsur: int) -> AngkaKaki:
    """Return one wrong cell, and what is right by it."""
    baris, isi = kaki.baris[urut], kaki.isi[unsur]
    angka = baris.kaki.sel[unsur]
    assert angka is not None and isi is not None  # such a cell breaks nothing
    nilai, nrr = Fraction(angka.nilai or 0), isi.means()[0]
    gema = tuple(_followers(kaki, urut, unsur))
    if baris.kali is None:
        return AngkaKaki(baris.nama, unsur, angka, isi.jumlah, gema)
    benar = bulatkan(nrr * baris.kali, min(max(baris.desimal, 2), _DISEBUT))
    lain = baris.nama == "NRR tertimbang" and _adds_up_to_one(baris.kali, kaki.isi, nilai / nrr)
    return AngkaKaki(baris.nama, unsur, angka, benar, gema, lain)


def _fits_answered(daftar: DaftarResponden, kaki: _Kaki, urut: int, unsur: int) -> bool:
    """Tell whether a wrong cell is right where each of a few blanks was answered 1 to 4."""
    baris, isi, kosong = kaki.baris[urut], kaki.isi[unsur], few_blanks(daftar, unsur)
    if isi is None or not kosong:
        return False
    sah = [
        n
        for jumlah in range(kosong, TERTINGGI * kosong + 1)
        for n in expected(baris.kali, 0, [IsiUnsur(isi.jumlah + jumlah, isi.orang[-1:])])
    ]
    return fits(baris.kaki.sel[unsur], baris.desimal, sah)


def _adds_up_to_one(bobot: Fraction, isi: Sequence[IsiUnsur | None], lain: Fraction) -> bool:
    """Tell whether one other weight makes all add up to 1: eight times 0,11 and 0,12."""
    return abs(bobot * (len(isi) - 1) + lain - 1) < _SEPERSERIBU < abs(lain - bobot)


def _followers(kaki: _Kaki, urut: int, unsur: int) -> Iterator[Tempat]:
    """Yield the cells below a wrong one that only its own value makes right: also the IKM."""
    for baris in kaki.baris[urut + 1 :]:
        angka = baris.kaki.sel[unsur]
        ikut = angka is not None and unsur not in baris.salah
        if angka and ikut and not fits(angka, baris.desimal, expected(baris.kali, unsur, kaki.isi)):
            yield angka.baris, angka.kolom
    if kaki.ikm is not None and not _is_legitimate(kaki.ikm, _every_index(kaki)):
        yield kaki.ikm.baris, kaki.ikm.kolom


def _every_index(kaki: _Kaki) -> set[Decimal]:
    """Return every IKM that the answers and the right rows below them give, by each rounding."""
    nilai = kaki.values()
    bobot = weights_used(len(kaki.isi)) if nilai else ()
    deret = [tuple(Fraction(f(n / 25, d)) * 25 for n in nilai) for d in BULAT
             for f in (bulatkan, cut_off)]  # fmt: skip
    jumlah: list[Fraction] = []
    for baris, angka in kaki.right_rows():
        if baris.nama == "NRR tertimbang":
            jumlah += [sum(angka, _NOL), *_sum_beside(baris, angka)]
        elif baris.kali is not None:
            deret.append(tuple(n * 25 / baris.kali for n in angka))
    jumlah += [sum(n, _NOL) / 25 * b for n in (nilai, *deret) for b in bobot]
    jumlah += [Fraction(bulatkan(n, d)) for n in jumlah for d in BULAT]
    bahan = Bahan(nilai, tuple(deret), kelompok=kaki.kelompok)
    return {bulatkan(n * 25) for n in jumlah}.union(*(every_index(bahan, b) for b in bobot))


def _sum_beside(baris: BarisTerbukti, angka: Sequence[Fraction]) -> list[Fraction]:
    """Return the figure beside a row where it is its sum, within what each rounding may make."""
    kanan = baris.kaki.samping
    if kanan is None or kanan.nilai is None:
        return []
    longgar = Fraction(len(angka), 2 * 10**baris.desimal) + Fraction(1, 10 ** decimals(kanan))
    cocok = abs(Fraction(kanan.nilai) - sum(angka, _NOL)) <= longgar
    return [Fraction(kanan.nilai)] if cocok else []


def _is_legitimate(ikm: Angka, sah: Iterable[Decimal]) -> bool:
    """Tell whether a printed IKM is one of these, at its own decimals, rounded or cut off."""
    batas = max(_SEPERSERATUS, Decimal(1).scaleb(-decimals(ikm)))
    return any(abs((ikm.nilai or 0) - n) <= batas for n in sah)


def _wrong_index(kaki: _Kaki) -> Iterator[AngkaKaki]:
    """Yield the IKM, or the sum it comes from, where no way of rounding gives it.

    Only where all answers count, and a row above the IKM proves that the foot speaks of them.
    """
    ikm = kaki.ikm
    jelas = all(i and len(i.orang) == 1 for i in kaki.isi)
    if ikm is None or not jelas or not kaki.baris or _is_legitimate(ikm, _every_index(kaki)):
        return
    benar = sum(kaki.values(), _NOL) * weights(len(kaki.isi))[0]
    for baris, angka in kaki.right_rows():
        if baris.nama != "NRR tertimbang":
            continue
        kanan, tercetak = baris.kaki.samping, _sum_beside(baris, angka)
        benar = (tercetak or [sum(angka, _NOL)])[0] * 25
        if kanan and not tercetak and _is_legitimate(ikm, [(kanan.nilai or _KOSONG) * 25]):
            jumlah = bulatkan(sum(angka, _NOL), _DISEBUT)
            gema = ((ikm.baris, ikm.kolom),)
            yield AngkaKaki("Jumlah NRR tertimbang", None, kanan, jumlah, gema)
            return
    yield AngkaKaki("IKM", None, ikm, bulatkan(benar))
