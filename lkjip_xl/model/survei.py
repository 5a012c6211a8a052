"""A recap of the satisfaction survey (SKM): unsur by unit."""

from dataclasses import dataclass

from lkjip_xl.model.angka import Angka


@dataclass(frozen=True, slots=True)
class NilaiUnsur:
    """One unsur: its name as written, its canonical key (None: unknown), a value per unit."""

    baris: int
    nama: str
    kunci: str | None
    nilai: tuple[Angka, ...]
    kategori: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Survei:
    """A recap: the units, one row per unsur (index 25-100), and the printed IKM if any."""

    unit: tuple[str, ...]
    kolom_nilai: tuple[int, ...]
    kolom_kategori: tuple[int | None, ...]
    unsur: tuple[NilaiUnsur, ...]
    ikm: tuple[Angka, ...] | None = None
    kategori_ikm: tuple[str, ...] = ()
