"""Rows of the staff tables, and of lists of persons from which these are counted."""

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
    # Of a row counted from a list: column and text of the cells that belong to it, any of these.
    ejaan: tuple[tuple[tuple[int, str], ...], ...] = ()


@beku
class DaftarPegawai:
    """A staff table and its total row."""

    baris: tuple[BarisPegawai, ...]
    total: Angka | None = None
    orang: tuple[tuple[int, int], ...] = ()  # first and last rows of the list it is counted from


@beku
class Orang:
    """One person of a list; a name or NIP is never kept."""

    baris: int  # zero-based
    sel: dict[str, str]  # by role of the columns that may be copied: the text as it stands


@beku
class DaftarOrang:
    """A list of persons (daftar nominatif, DUK)."""

    orang: tuple[Orang, ...]  # in the order of the rows
    kolom_salin: tuple[int, ...]  # what of it may be copied
