"""Rows of the staff tables, and of lists of persons from which these are counted."""

from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.angka import Angka


class SelOrang(NamedTuple):
    """A cell that says something of a person: rows below the person's own, column, text."""

    geser: int
    kolom: int
    teks: str  # as it stands: a count in Excel compares it so


class Ruas(NamedTuple):
    """Rows of a list that are counted together: its entry, the first and the last one."""

    entri: int
    awal: int
    akhir: int


class Ejaan(NamedTuple):
    """Cells by which persons of one list are found again: all of these texts."""

    entri: int
    sel: tuple[SelOrang, ...]


@beku
class BarisPegawai:
    """One row of a staff table."""

    baris: int  # zero-based
    nomor: str  # as written
    nama: str  # of the jabatan or pangkat
    golongan: str  # with its ruang, empty in a table of jabatan
    jumlah: Angka  # persons
    kepala: bool = False  # it heads others: its count, where it has one, is theirs
    induk: int | None = None  # position of the row that heads it
    bukan_asn: Decimal | None = None  # those of them that a column counts as no ASN
    # Of a row counted from lists: how its persons are found, any of these; none where no cells
    # tell them from others, and only their rows do.
    ejaan: tuple[Ejaan, ...] = ()
    orang: tuple[Ruas, ...] = ()  # their rows


class JumlahBagian(NamedTuple):
    """A subtotal between the rows, and the positions of those that it adds up."""

    jumlah: Angka
    anak: tuple[int, ...]


@beku
class LajurPegawai:
    """A column that counts some of the persons: L, P, PNS, or S1."""

    ragam: str  # by what it tells persons apart
    nama: str  # its lowest heading
    angka: dict[int, Angka]  # by row of the sheet, the total's too; blanks left out


@beku
class DaftarPegawai:
    """A staff table, its total row, and its subtotals."""

    baris: tuple[BarisPegawai, ...]  # in the order of the sheet
    total: Angka | None = None  # of all persons, as printed
    orang: tuple[Ruas, ...] = ()  # the persons it is counted from
    subjumlah: tuple[JumlahBagian, ...] = ()  # between the rows
    lajur: tuple[LajurPegawai, ...] = ()  # beside the count of all persons

    @cached_property
    def anak(self) -> dict[int, list[int]]:
        """The rows whose count repeats that of rows they head, with those rows.

        A head without a count of its own hands its rows on to the one above it.
        """
        hasil: dict[int, list[int]] = {}
        for posisi, pegawai in enumerate(self.baris):
            induk = pegawai.induk
            while induk is not None and self.baris[induk].jumlah.nilai is None:
                induk = self.baris[induk].induk
            if induk is not None:
                hasil.setdefault(induk, []).append(posisi)
        return hasil


@beku
class Orang:
    """One person of a list; a name or NIP is never kept."""

    baris: int  # zero-based
    sel: dict[str, tuple[SelOrang, ...]]  # by role of the columns that may be copied
    bagian: str = ""  # what the heading above says: pns, pppk, non asn
    # What tells this person from others: NIP and name, each as a digest; 0 where there is none.
    kunci: tuple[int, int] = (0, 0)

    def teks(self, peran: str) -> str:
        """Return what the cells of a role say together, empty without that role."""
        return " ".join(s.teks for s in self.sel.get(peran, ())).strip()


@beku
class DaftarOrang:
    """A list of persons (daftar nominatif, DUK)."""

    orang: tuple[Orang, ...]  # in the order of the rows
    kolom_salin: tuple[int, ...]  # what of it may be copied
