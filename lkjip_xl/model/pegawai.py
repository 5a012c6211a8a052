"""Rows of the staff tables."""

from dataclasses import dataclass

from lkjip_xl.model.angka import Angka


@dataclass(frozen=True, slots=True)
class BarisPegawai:
    """One row: jabatan or pangkat, golongan, head count (persons)."""

    baris: int
    nomor: str
    nama: str
    golongan: str
    jumlah: Angka


@dataclass(frozen=True, slots=True)
class DaftarPegawai:
    """A staff table and its total row."""

    baris: tuple[BarisPegawai, ...]
    total: Angka | None = None
