"""The answers of the satisfaction survey (SKM), one row per respondent."""

from dataclasses import field
from decimal import Decimal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.jenis import PeranProfil
from lkjip_xl.model.survei import MutuIkm


@beku
class UnsurJawaban:
    """One column of answers: its place, the unsur's name, its canonical key (None: unknown)."""

    kolom: int
    nama: str
    kunci: str | None
    kelompok: str = ""  # the key of its unsur, of which several columns ask; empty: it alone does


@beku
class Responden:
    """One respondent.

    `nomor` and `pribadi` only serve to find repeated respondents; they are never shown.
    """

    baris: int  # zero-based
    nomor: str  # as written
    pribadi: str  # the name
    profil: dict[PeranProfil, str | Decimal]  # by role; a number where the cell holds one
    jawaban: tuple[Angka, ...]  # by unsur, in order; blank or unreadable ones have no value


@beku
class BarisKaki:
    """A row of numbers below the answers: what it is called, its cells by unsur, one beside them.

    `samping` is the only number to the right of the unsur: what the row adds up to.
    """

    label: str  # its first text
    sel: tuple[Angka | None, ...]  # by unsur; None where it holds no number
    samping: Angka | None


@beku
class DaftarResponden:
    """All respondents of one list."""

    unsur: tuple[UnsurJawaban, ...]  # in the order of the columns
    responden: tuple[Responden, ...]  # in the order of the rows
    kolom_profil: dict[PeranProfil, int]  # by role
    kolom_pribadi: tuple[int, ...]  # names, addresses, phones, NIK, e-mails: never copied
    kolom_nomor: int | None  # of the number, if any
    baris_unsur: int  # the row that names the unsur
    bernomor: bool  # the headers are bare U1…U9
    # The words that stood for an answer, with what each was read as.
    kata: dict[str, Decimal] = field(default_factory=dict)
    ikm: Angka | None = None  # printed below the answers
    mutu: tuple[MutuIkm, ...] = ()  # printed below the answers
    nrr: tuple[Angka | None, ...] = ()  # printed below the answers, by unsur; empty: not printed
    tertimbang: tuple[Angka | None, ...] = ()  # printed below the answers, by unsur
    kaki: tuple[BarisKaki, ...] = ()  # every row of numbers below the answers
    bagian: "tuple[DaftarResponden, ...]" = ()  # lists merged into this one, each with its own foot

    @property
    def baris_awal(self) -> int:
        """Return the sheet row of the first respondent."""
        return self.responden[0].baris

    @property
    def baris_akhir(self) -> int:
        """Return the sheet row of the last respondent."""
        return self.responden[-1].baris
