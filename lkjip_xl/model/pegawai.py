"""Rows of the staff tables."""

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.angka import Angka


@beku
class BarisPegawai:
    """One row: jabatan or pangkat, golongan, head count (persons)."""

    baris: int
    nomor: str
    nama: str
    golongan: str
    jumlah: Angka


@beku
class DaftarPegawai:
    """A staff table and its total row."""

    baris: tuple[BarisPegawai, ...]
    total: Angka | None = None
