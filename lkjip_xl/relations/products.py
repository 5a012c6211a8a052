"""Columns that are the product of two others: volume x harga, to the unit of the amount."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from lkjip_xl.norms.bukti import BARIS_HITUNG, PASANGAN_BARIS
from lkjip_xl.relations.nearest import both_near, nearest
from lkjip_xl.relations.scaled import Skala

Kali = tuple[int, int, int]  # product, and the two columns that are multiplied


def product_candidates(skala: Skala, baris: Sequence[int]) -> Iterator[Kali]:
    """Yield the columns that are the product of two others in half of some telling rows."""
    pilih = baris[:BARIS_HITUNG]
    suara: Counter[Kali] = Counter()
    for b in pilih:
        suara.update(_products(skala, b))
    menurut: dict[int, list[Kali]] = {}
    for calon, n in suara.items():
        if 2 * n >= len(pilih):
            menurut.setdefault(calon[0], []).append(calon)
    for x, semua in menurut.items():
        yield from nearest(x, semua, 1)


def _products(skala: Skala, baris: int) -> Iterator[Kali]:
    """Yield the products that a row holds; what was rounded may be the whole number."""
    kali = 10**skala.pangkat
    letak: dict[int, list[int]] = {}
    for k, kolom in enumerate(skala.kolom):
        if kolom[baris]:
            letak.setdefault(kolom[baris] or 0, []).append(k)
    faktor = _factors(skala, baris)
    pasangan: dict[int, list[tuple[int, int]]] = {}
    for (y, besar), (z, lain) in combinations(faktor, 2):
        for hasil in _rounded(besar * lain, kali):
            if hasil in letak:
                pasangan.setdefault(hasil, []).append((y, z))
    for hasil, semua in pasangan.items():
        for x in letak[hasil]:
            calon = semua if len(semua) <= PASANGAN_BARIS else _near_pairs(x, semua)
            yield from ((x, y, z) for y, z in calon if x not in (y, z))


def _near_pairs(x: int, semua: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pairs of columns near x, from far too many."""
    return [pasangan for pasangan in semua if both_near(x, pasangan)]


def _factors(skala: Skala, baris: int) -> list[tuple[int, int]]:
    """Return the columns of a row that may be a factor: nothing is proven by one or by zero."""
    bulat = 10**skala.pangkat
    return [
        (k, kolom[baris] or 0)
        for k, kolom in enumerate(skala.kolom)
        if kolom[baris] not in (None, 0, bulat) and not skala.kasar[k]
    ]


def _rounded(hasil: int, kali: int) -> set[int]:
    """Return a product in the table's unit: to the unit, and to whole numbers, half up."""
    return {(hasil + kali // 2) // kali, (hasil + kali * kali // 2) // (kali * kali) * kali}


def product_says(skala: Skala, calon: Kali, baris: int) -> bool | None:
    """Tell whether x = y x z holds and tells, breaks, or says nothing in a row."""
    x, y, z = (skala.kolom[k][baris] for k in calon)
    if x is None or y is None or z is None:
        return None
    kali = 10**skala.pangkat
    if x not in _rounded(y * z, kali):
        return False
    return None if {y, z} & {0, kali} else True
