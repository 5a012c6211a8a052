"""Columns as integers of one unit, so that sums are exact and quick."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.relasi import Bilangan
from lkjip_xl.norms.bukti import (
    BARIS_AWAL,
    BARIS_CALON,
    BARIS_CALON_TERBANYAK,
    BARIS_CONTOH,
    DESIMAL_JUMLAH,
)

_NOL = Decimal(0)

Kolom = Sequence[Bilangan]


@beku
class Skala:
    """Columns in units of 10 ** -pangkat; `kasar` are those whose finer decimals were rounded."""

    kolom: list[list[int | None]]
    kasar: list[bool]
    pangkat: int

    @property
    def panjang(self) -> int:
        """Return the number of rows."""
        return len(self.kolom[0])

    def tolerance(self, kolom: Iterable[int]) -> int:
        """Return twice what a sum over these columns may be out by: a unit for each rounded."""
        return sum(self.kasar[k] for k in kolom)


def decimals(nilai: Bilangan) -> int:
    """Return how many decimals a number is written with, zeros at the end left out."""
    if nilai is None or isinstance(nilai, int):
        return 0
    if nilai == nilai.to_integral_value():
        return 0
    teks = f"{nilai:f}".rstrip("0")
    return len(teks) - teks.index(".") - 1


def column_decimals(lajur: Kolom) -> int:
    """Return how many decimals the finest number of a column has."""
    jumlah = sum((n for n in lajur if n), _NOL)  # as fine as its finest term
    if isinstance(jumlah, Decimal) and jumlah.as_tuple().exponent == 0:
        return 0
    return max(map(decimals, lajur))


def scale(kolom: Sequence[Kolom]) -> Skala:
    """Return the columns as integers."""
    desimal = [column_decimals(lajur) for lajur in kolom]
    pangkat = min(DESIMAL_JUMLAH, max(desimal, default=0))
    kali = 10**pangkat
    return Skala(
        [
            [_unit(n, kali) for n in lajur]
            if halus
            else [None if n is None else int(n) * kali for n in lajur]
            for lajur, halus in zip(kolom, desimal, strict=True)
        ],
        [banyak > pangkat for banyak in desimal],
        pangkat,
    )


def _unit(nilai: Bilangan, kali: int) -> int | None:
    if nilai is None:
        return None
    return nilai * kali if isinstance(nilai, int) else int((nilai * kali).to_integral_value())


def sample(panjang: int) -> list[int]:
    """Return the rows that candidates are judged by: the first ones, and some of the others."""
    if panjang <= BARIS_AWAL + BARIS_CONTOH:
        return list(range(panjang))
    langkah = (panjang - BARIS_AWAL) / BARIS_CONTOH
    return [*range(BARIS_AWAL), *(BARIS_AWAL + int(i * langkah) for i in range(BARIS_CONTOH))]


def telling_rows(skala: Skala) -> list[int]:
    """Return the rows with most amounts, some of them spread over the table, some per column."""
    kaya = {b: len({abs(kolom[b] or 0) for kolom in skala.kolom}) for b in sample(skala.panjang)}
    urut = sorted((b for b, n in kaya.items() if n > 2), key=lambda b: (-kaya[b], b))
    langkah = max(1, len(urut) // (BARIS_CALON // 2))
    pilih = dict.fromkeys([*urut[: BARIS_CALON // 2], *urut[::langkah][: BARIS_CALON // 2]])
    for kolom in skala.kolom:
        kurang = 2 - sum(1 for b in pilih if kolom[b])
        if kurang > 0 and len(pilih) < BARIS_CALON_TERBANYAK:
            pilih.update(dict.fromkeys([b for b in urut if kolom[b] and b not in pilih][:kurang]))
    return list(pilih)


def sum_says(
    skala: Skala, total: int, bagian: tuple[int, ...], hasil: int, baris: int
) -> bool | None:
    """Tell whether a sum holds and tells, breaks, or says nothing in a row.

    A blank result says nothing; a sum of one amount is a copy.
    """
    kolom = skala.kolom
    besar = kolom[total][baris]
    lajur = [kolom[k][baris] for k in bagian]
    if besar is None or kolom[hasil][baris] is None or all(n is None for n in lajur):
        return None
    beda = abs(besar - sum(n for n in lajur if n))
    if 2 * beda > skala.tolerance((total, *bagian)):
        return False
    return True if sum(1 for n in lajur if n) > 1 else None
