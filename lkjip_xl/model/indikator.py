"""Rows of the performance tables: tujuan, sasaran, program or kegiatan with their figures."""

from dataclasses import dataclass

from lkjip_xl.model.angka import Angka


@dataclass(frozen=True, slots=True)
class Indikator:
    """One row: whose (`kelompok`: tujuan, sasaran, program, kegiatan or ""), what, figures.

    `teks` are words by role (satuan, kategori, menunjang), `nilai` numbers by role.
    A row of Tabel 3.4 names a sasaran on the left and a program or kegiatan on the right.
    """

    baris: int
    kelompok: str
    nama: str
    indikator: str
    nilai: dict[str, Angka]
    teks: dict[str, str]
    program_kegiatan: str = ""
    indikator_kegiatan: str = ""
    tingkat: str = ""


@dataclass(frozen=True, slots=True)
class DaftarIndikator:
    """All rows of one performance table."""

    baris: tuple[Indikator, ...]
