"""What a source says about the agency and about the rules to apply."""

from dataclasses import dataclass
from decimal import Decimal

from lkjip_xl.model.skala import Skala


@dataclass(frozen=True, slots=True)
class Setelan:
    """One named setting with its place."""

    kunci: str
    isi: str
    baris: int
    kolom: int


@dataclass(frozen=True, slots=True)
class RentangSkala:
    """One step of a scale as printed: bounds (None: open), whether they belong to it, label."""

    bawah: Decimal | None
    bawah_termasuk: bool
    atas: Decimal | None
    atas_termasuk: bool
    label: str
    baris: int
    kolom: int


@dataclass(frozen=True, slots=True)
class DaftarSetelan:
    """A sheet of named settings."""

    setelan: tuple[Setelan, ...]


@dataclass(frozen=True, slots=True)
class DaftarSkala:
    """A printed scale; `untuk` is capaian, serapan or mutu (SKM).

    `interval` are the raw-score ranges (1-4) that an SKM table prints beside the index ranges.
    """

    untuk: str
    judul: str
    jenjang: tuple[RentangSkala, ...]
    interval: tuple[RentangSkala, ...] = ()


@dataclass(frozen=True)
class Pengaturan:
    """The settings in force: identity by key, scales, methods, and where each came from.

    `bobot` is otomatis, 0,11 or 1/N; `metode_efisiensi` is sisa, selisih or pmk.
    """

    identitas: dict[str, str]
    skala_capaian: Skala
    skala_serapan: Skala
    skala_mutu: Skala
    bobot: str = "otomatis"
    metode_efisiensi: str = "sisa"
    unit_sendiri: str = ""
