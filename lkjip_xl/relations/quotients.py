"""Columns that are quotients of two others, or shares of one total (bobot).

A printed quotient is right when it is the rounded or the cut value at its printed decimals.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from heapq import nsmallest

from lkjip_xl.lazy.beku import beku
from lkjip_xl.norms.bukti import (
    BARIS_HITUNG,
    PASANGAN_BARIS,
    PASANGAN_TERBANYAK,
    PERSEN_TERBESAR,
    TINGKAT_TERBANYAK,
)
from lkjip_xl.relations.bits import value_bits
from lkjip_xl.relations.nearest import is_near, nearest
from lkjip_xl.relations.scaled import Kolom, decimals

_HALUS = 1e-9  # floats and stored quotients of 15 digits differ by less
Bagi = tuple[int, int, int, int]  # quotient, dividend, divisor, 100 or 1
Bagian = tuple[int, int, int, Decimal]  # share, amount, 100 or 1, the total


@beku
class Persen:
    """A column of quotients, with the unit that each value is printed in."""

    nilai: list[float | None]
    satuan: list[float]
    desimal: int

    def fits(self, baris: int, hasil: float) -> bool:
        """Tell whether a quotient is printed in a row, rounded or cut."""
        tertulis = self.nilai[baris] or 0.0
        beda = hasil - tertulis if hasil >= 0 else tertulis - hasil
        halus = _HALUS * max(abs(tertulis), 1e-6)
        satuan = self.satuan[baris]
        return -satuan / 2 - halus <= beda < satuan + halus

    def factors(self) -> tuple[int, ...]:
        """Return the wholes it may be measured by: whole numbers are no fractions."""
        return (100, 1) if self.desimal else (100,)


def ratio_columns(kolom: Sequence[Kolom]) -> dict[int, Persen]:
    """Return the columns whose values may be quotients: hardly one above ten times the whole."""
    hasil = {}
    for k, lajur in enumerate(kolom):
        terisi = [abs(float(nilai)) for nilai in lajur if nilai]
        besar = sum(1 for nilai in terisi if nilai > PERSEN_TERBESAR)
        if terisi and besar * 10 <= len(terisi):
            hasil[k] = _persen(lajur)
    return hasil


def _persen(kolom: Kolom) -> Persen:
    """Return a column with its units: zeros at the end are not seen, so half a column decides."""
    desimal = [decimals(nilai) for nilai in kolom]
    terurut = sorted(d for d, nilai in zip(desimal, kolom, strict=True) if nilai)
    biasa = terurut[(len(terurut) - 1) // 2]
    nilai = [None if n is None else float(n) for n in kolom]
    return Persen(nilai, [10.0 ** -max(d, biasa) for d in desimal], biasa)


def _telling(kolom: Kolom, contoh: Sequence[int]) -> list[int]:
    """Return some rows with different values, those with most digits first."""
    menurut = {kolom[b]: b for b in contoh if kolom[b] and kolom[b] not in (1, 100)}
    urut = sorted(menurut, key=lambda n: -value_bits(n))
    return [menurut[n] for n in urut[:BARIS_HITUNG]]


def quotient_candidates(
    kolom: Sequence[Kolom], persen: dict[int, Persen], contoh: Sequence[int]
) -> Iterator[Bagi]:
    """Yield the pairs whose quotient a column prints in half of its telling rows."""
    for x, bagian in persen.items():
        baris = _telling(kolom[x], contoh)
        suara: Counter[Bagi] = Counter()
        for b in baris:
            suara.update(_dividends(kolom, x, bagian, b))
        cukup = max(1, (len(baris) + 1) // 2)
        yield from nearest(x, [calon for calon, n in suara.items() if n >= cukup], 1)


def _dividends(kolom: Sequence[Kolom], x: int, persen: Persen, baris: int) -> Iterator[Bagi]:
    """Yield what x times each column of a row finds in that row."""
    dekat = sorted(
        (abs(float(lajur[baris] or 0)), k) for k, lajur in enumerate(kolom) if lajur[baris]
    )
    tertulis = abs(persen.nilai[baris] or 0.0)
    satuan = persen.satuan[baris]
    for faktor in persen.factors():
        bawah = (tertulis - satuan / 2) / faktor * (1 - _HALUS)
        atas = (tertulis + satuan) / faktor * (1 + _HALUS)
        ruas = _spans(dekat, bawah, atas)
        if sum(map(len, ruas)) > PASANGAN_BARIS:
            dekat = [sel for sel in dekat if is_near(x, sel[1])]
            ruas = _spans(dekat, bawah, atas)
        for (_n, z), rentang in zip(dekat, ruas, strict=True):
            for i in rentang:
                y = dekat[i][1]
                if x not in (y, z) and y != z:
                    yield x, y, z, faktor


def _spans(urut: Sequence[tuple[float, int]], bawah: float, atas: float) -> list[range]:
    """Return where, in a row's sorted amounts, those stand that each one is multiplied to."""
    besar = [n for n, _k in urut]
    return [range(bisect_left(besar, n * bawah), bisect_right(besar, n * atas)) for n in besar]


def quotient_says(kolom: Sequence[Kolom], persen: Persen, calon: Bagi, baris: int) -> bool | None:
    """Tell whether x = y / z holds and tells, breaks, or says nothing in a row."""
    _x, y, z, faktor = calon
    tertulis, atas, bawah = persen.nilai[baris], kolom[y][baris], kolom[z][baris]
    if tertulis is None or atas is None or not bawah:
        return None
    if not persen.fits(baris, float(atas) / float(bawah) * faktor):
        return False
    biasa = tertulis in (0.0, float(faktor)) or Decimal(bawah).normalize().as_tuple().digits == (1,)
    return None if biasa else True


def share_candidates(
    kolom: Sequence[Kolom], persen: dict[int, Persen], contoh: Sequence[int]
) -> Iterator[Bagian]:
    """Yield the columns that, divided by a figure of their own, may be a column of shares."""
    total_kolom = [_totals(lajur) for lajur in kolom] if persen else []
    for x, bagian in persen.items():
        baris = _telling(kolom[x], contoh)
        if not baris:
            continue
        acuan = max(baris, key=lambda b: abs(bagian.nilai[b] or 0.0))
        semua: list[Bagian] = []
        for y, lajur in enumerate(kolom):
            if y != x and lajur[acuan]:
                for faktor in bagian.factors():
                    for total in total_kolom[y]:
                        calon = (x, y, faktor, total)
                        cocok = sum(share_says(kolom, bagian, calon, b) is True for b in baris)
                        if 2 * cocok >= len(baris):
                            semua.append(calon)
        yield from semua if len(semua) <= PASANGAN_TERBANYAK else _near_shares(x, semua)


def _near_shares(x: int, semua: Sequence[Bagian]) -> list[Bagian]:
    """Return the shares of the nearest columns, from far too many."""
    return nsmallest(PASANGAN_TERBANYAK, semua, key=lambda calon: (abs(calon[1] - x), calon[1]))


def _totals(kolom: Kolom) -> list[Decimal]:
    """Return what a column may be measured by: its largest amount, or all it holds."""
    terisi = [Decimal(n) for n in kolom if n]
    if not terisi:
        return []
    jumlah = sum(terisi, Decimal(0))
    calon = [max(terisi, key=abs), *(jumlah / n for n in range(1, TINGKAT_TERBANYAK + 1))]
    return [n for n in dict.fromkeys(calon) if n]


def share_says(kolom: Sequence[Kolom], persen: Persen, calon: Bagian, baris: int) -> bool | None:
    """Tell whether x = y / total holds and tells, breaks, or says nothing in a row."""
    _x, y, faktor, total = calon
    tertulis, bagian = persen.nilai[baris], kolom[y][baris]
    if tertulis is None or bagian is None:
        return None
    if not persen.fits(baris, float(bagian) / float(total) * faktor):
        return False
    return None if tertulis in (0.0, float(faktor)) else True
