"""The satisfaction survey (SKM): a recap of unsur by unit, and the IKM by quarter."""

from typing import Literal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.angka import Angka


@beku
class NilaiUnsur:
    """One unsur, with a value per unit."""

    baris: int  # of the sheet
    kolom: int  # of its name
    nama: str  # as written
    kunci: str | None  # its canonical key; None: unknown
    nilai: tuple[Angka, ...]  # of each unit, 25-100; from NRR (1-4) times `kali` 25
    kategori: tuple[str, ...]  # of each unit
    nrr: tuple[Angka | None, ...] = ()  # printed beside it; None where a unit has none
    tertimbang: tuple[Angka | None, ...] = ()  # printed beside it; None where a unit has none


@beku
class JumlahUnsur:
    """A printed sum of one column of a unit's unsur: NRR, or NRR tertimbang."""

    unit: int  # its place among the units
    peran: Literal["nrr", "tertimbang"]
    label: str  # what names its row
    angka: Angka


@beku
class MutuIkm:
    """A mutu or kategori that stands on a row of its own below the IKM, or below the answers."""

    unit: int  # its place among the units
    baris: int  # zero-based
    kolom: int  # zero-based
    teks: str  # as written


@beku
class Survei:
    """A recap: the units, one row per unsur, and the printed IKM if any."""

    unit: tuple[str, ...]  # their names
    kolom_nilai: tuple[int, ...]  # of each unit
    kolom_kategori: tuple[int | None, ...]  # of each unit, if any
    unsur: tuple[NilaiUnsur, ...]  # one per row
    ikm: tuple[Angka, ...] | None = None  # printed, of each unit; None: not printed
    kategori_ikm: tuple[str, ...] = ()  # printed, of each unit
    bernomor: bool = False  # bare numbers, read in the order of the questionnaire
    jumlah: tuple[JumlahUnsur, ...] = ()  # printed below the unsur
    mutu_ikm: tuple[MutuIkm, ...] = ()  # printed below the unsur
    bobot: Angka | None = None  # printed beside every unsur, the same for nearly each
    bobot_lain: tuple[Angka, ...] = ()  # printed beside one or two unsur, unlike all others


@beku
class UnitTriwulan:
    """One unit: its IKM (index 25-100) in TW I-IV; None where the table has no such quarter."""

    nama: str
    nilai: tuple[Angka | None, ...]


@beku
class SurveiTriwulan:
    """A table of quarterly results."""

    unit: tuple[UnitTriwulan, ...]
