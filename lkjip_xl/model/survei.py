"""A recap of the satisfaction survey (SKM): unsur by unit."""

from dataclasses import dataclass

from lkjip_xl.model.angka import Angka


@dataclass(frozen=True, slots=True)
class NilaiUnsur:
    """One unsur: its name as written, its canonical key (None: unknown), a value per unit.

    `nilai` are indices 25-100; one that the source only gives as NRR (1-4) has `kali` 25. `nrr`
    and `tertimbang` are the printed figures beside it, None where a unit has none.
    """

    baris: int
    kolom: int
    nama: str
    kunci: str | None
    nilai: tuple[Angka, ...]
    kategori: tuple[str, ...]
    nrr: tuple[Angka | None, ...] = ()
    tertimbang: tuple[Angka | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Survei:
    """A recap: the units, one row per unsur, and the printed IKM if any.

    `bernomor` tells that the unsur are bare numbers, read in the order of the questionnaire.
    """

    unit: tuple[str, ...]
    kolom_nilai: tuple[int, ...]
    kolom_kategori: tuple[int | None, ...]
    unsur: tuple[NilaiUnsur, ...]
    ikm: tuple[Angka, ...] | None = None
    kategori_ikm: tuple[str, ...] = ()
    bernomor: bool = False
