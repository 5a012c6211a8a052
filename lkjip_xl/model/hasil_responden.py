"""Results of the survey's answers; field names are keys of the JSON."""

from dataclasses import dataclass
from decimal import Decimal

from lkjip_xl.model.jenis import PeranProfil


@dataclass(frozen=True, slots=True)
class UnsurResponden:
    """One unsur: number and sum of the answers 1-4, NRR, converted value, kategori."""

    unsur: str
    kunci: str | None
    jawaban: int
    jumlah: Decimal
    nrr: Decimal | None
    nilai: Decimal | None
    kategori: str | None
    asal: str


@dataclass(frozen=True, slots=True)
class KelompokResponden:
    """The respondents of one group: how many, their share, value per unsur, IKM, kategori."""

    profil: PeranProfil
    kelompok: str
    jumlah: int
    persen: Decimal | None
    unsur: tuple[Decimal | None, ...]
    ikm: Decimal | None
    kategori: str | None


@dataclass(frozen=True, slots=True)
class HasilResponden:
    """The survey as counted from its answers; `sampel_minimal` needs the Populasi."""

    responden: int
    populasi: Decimal | None
    sampel_minimal: Decimal | None
    sampel_cukup: bool | None
    ikm: Decimal | None
    kategori: str | None
    unsur: tuple[UnsurResponden, ...]
    kelompok: tuple[KelompokResponden, ...]


@dataclass(frozen=True, slots=True)
class HasilTriwulan:
    """One unit's IKM in TW I-IV; None where a quarter is missing."""

    unit: str
    nilai: tuple[Decimal | None, ...]
    asal: str
