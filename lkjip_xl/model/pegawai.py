"""Rows of the staff tables."""

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.angka import Angka


@beku
class BarisPegawai:
    """One row of a staff table."""

    baris: int  # zero-based
    nomor: str  # as written
    nama: str  # of the jabatan or pangkat
    golongan: str  # with its ruang, empty in a table of jabatan
    jumlah: Angka  # persons


@beku
class DaftarPegawai:
    """A staff table and its total row."""

    baris: tuple[BarisPegawai, ...]
    total: Angka | None = None
