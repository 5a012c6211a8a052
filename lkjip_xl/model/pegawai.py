"""Rows of the staff tables."""

from dataclasses import dataclass

from lkjip_xl.model.angka import Angka


@dataclass(frozen=True, slots=True)
class BarisPegawai:
    """One row of a staff table."""

    baris: int  # zero-based
    nomor: str  # as written
    nama: str  # of the jabatan or pangkat
    golongan: str  # with its ruang, empty in a table of jabatan
    jumlah: Angka  # persons


@dataclass(frozen=True, slots=True)
class DaftarPegawai:
    """A staff table and its total row."""

    baris: tuple[BarisPegawai, ...]
    total: Angka | None = None
