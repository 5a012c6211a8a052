"""Columns as integers of one unit, so that sums are exact and quick."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lkjip_xl.model.relasi import Bilangan
from lkjip_xl.norms.bukti import BARIS_AWAL, BARIS_CONTOH, DESIMAL_JUMLAH

Kolom = Sequence[Bilangan]


@dataclass(frozen=True, slots=True)
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


def scale(kolom: Sequence[Kolom]) -> Skala:
    """Return the columns as integers."""
    desimal = [max((decimals(nilai) for nilai in satu), default=0) for satu in kolom]
    pangkat = min(DESIMAL_JUMLAH, max(desimal, default=0))
    kali = 10**pangkat
    return Skala(
        [[_unit(nilai, kali) for nilai in satu] for satu in kolom],
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
