"""Figures from the answers 1-4: how many, their sum, NRR, the converted value; sample size.

Answers outside 1-4, blanks and texts count nowhere. `rentang` is a range of answer cells.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.measures.angka import TEKS_RUMUS, bulatkan

_SYARAT = '">=1"', '"<=4"'


def is_answer(nilai: Decimal | None) -> bool:
    """Tell an answer that counts."""
    return nilai is not None and 1 <= nilai <= 4


def hitung_jawaban(nilai: Sequence[Decimal | None]) -> tuple[int, Decimal]:
    """Return number and sum of the answers 1-4."""
    angka = [n for n in nilai if n is not None and is_answer(n)]
    return len(angka), sum(angka, Decimal(0))


def _pairs(kelompok: tuple[str, str] | None, rentang: str) -> str:
    """Return the conditions of a count: one group or all, and answers 1-4."""
    awal = f"{kelompok[0]},{kelompok[1]}," if kelompok else ""
    return awal + ",".join(f"{rentang},{teks}" for teks in _SYARAT)


def isi_jawaban(rentang: str, kelompok: tuple[str, str] | None = None) -> str:
    """Return the expression of the number; `kelompok` is its range and the cell of its name."""
    return f"COUNTIFS({_pairs(kelompok, rentang)})"


def isi_jumlah(rentang: str, kelompok: tuple[str, str] | None = None) -> str:
    """Return the expression of the sum."""
    return f"SUMIFS({rentang},{_pairs(kelompok, rentang)})"


def hitung_nrr(jumlah: Decimal, banyak: int) -> Decimal | None:
    """Return the average answer (1-4, two decimals, only shown); None without answers.

    Source: PermenPANRB 14/2017, nilai rata-rata per unsur.
    """
    return bulatkan(Fraction(jumlah) / banyak) if banyak else None


def rumus_nrr(jumlah: str, banyak: str) -> str:
    """Return the formula of `hitung_nrr`."""
    return f"=IF({banyak}=0,{TEKS_RUMUS},ROUND({jumlah}/{banyak},2))"


def hitung_konversi(jumlah: Decimal, banyak: int) -> Decimal | None:
    """Return the unsur's value (25-100, two decimals), rounded once; None without answers.

    Source: PermenPANRB 14/2017, nilai konversi = NRR x 25.
    """
    return bulatkan(Fraction(jumlah) * 25 / banyak) if banyak else None


def rumus_konversi(jumlah: str, banyak: str, kosong: str = TEKS_RUMUS) -> str:
    """Return the formula of `hitung_konversi`, from sum and number, not from the shown NRR."""
    return f"=IF({banyak}=0,{kosong},ROUND({jumlah}*25/{banyak},2))"


def hitung_ikm(nilai: Sequence[Decimal | None], bobot: Fraction) -> Decimal | None:
    """Return a group's IKM; None where an unsur has no answer: the sum would be too low."""
    if any(angka is None for angka in nilai):
        return None
    return bulatkan(sum((Fraction(n) for n in nilai if n is not None), Fraction(0)) * bobot)


def rumus_ikm(nilai: Sequence[str], bobot: str) -> str:
    """Return the formula of `hitung_ikm`."""
    semua = ",".join(nilai)
    return f'=IF(COUNT({semua})={len(nilai)},ROUND(SUM({semua})*{bobot},2),"")'


def rumus_cukup(responden: str, minimal: str) -> str:
    """Return the formula that tells whether a sample is large enough."""
    return f'=IF(ISNUMBER({minimal}),IF({responden}>={minimal},"ya","belum"),{TEKS_RUMUS})'


def rumus_peringkat(nilai: str, semua: str) -> str:
    """Return the formula of `hitung_peringkat` over a range."""
    return f'=IF(ISNUMBER({nilai}),RANK({nilai},{semua},1),"")'


def hitung_peringkat(nilai: Decimal | None, semua: Sequence[Decimal | None]) -> int | None:
    """Return a value's rank, the lowest 1; equal values share it."""
    if nilai is None:
        return None
    return 1 + sum(n < nilai for n in semua if n is not None)
