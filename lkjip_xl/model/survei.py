"""The satisfaction survey (SKM): a recap of unsur by unit, and the IKM by quarter."""

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


@dataclass(frozen=True, slots=True)
class UnitTriwulan:
    """One unit: its IKM (index 25-100) in TW I-IV; None where the table has no such quarter."""

    nama: str
    nilai: tuple[Angka | None, ...]


@dataclass(frozen=True, slots=True)
class SurveiTriwulan:
    """A table of quarterly results."""

    unit: tuple[UnitTriwulan, ...]
