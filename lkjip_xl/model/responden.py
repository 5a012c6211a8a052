"""The answers of the satisfaction survey (SKM), one row per respondent."""

from dataclasses import dataclass, field
from decimal import Decimal

from lkjip_xl.model.angka import Angka
from lkjip_xl.model.jenis import PeranProfil


@dataclass(frozen=True, slots=True)
class UnsurJawaban:
    """One column of answers: its place, the unsur's name, its canonical key (None: unknown)."""

    kolom: int
    nama: str
    kunci: str | None


@dataclass(frozen=True, slots=True)
class Responden:
    """One respondent; `profil` are the cells by role, a number where the cell holds one.

    `nomor` and `pribadi` (the name) only serve to find repeated respondents; they are never
    shown. `jawaban` are in the order of the unsur, blank or unreadable ones without a value.
    """

    baris: int
    nomor: str
    pribadi: str
    profil: dict[PeranProfil, str | Decimal]
    jawaban: tuple[Angka, ...]


@dataclass(frozen=True, slots=True)
class DaftarResponden:
    """All respondents; `bernomor` tells that the headers are bare U1…U9.

    `kolom_pribadi` are the columns of names, addresses, phones, NIK and e-mails; `kata` are the
    words that stood for an answer, with what each was read as.
    """

    unsur: tuple[UnsurJawaban, ...]
    responden: tuple[Responden, ...]
    kolom_profil: dict[PeranProfil, int]
    kolom_pribadi: tuple[int, ...]
    kolom_nomor: int | None
    baris_unsur: int
    bernomor: bool
    kata: dict[str, Decimal] = field(default_factory=dict)

    @property
    def baris_awal(self) -> int:
        """Return the sheet row of the first respondent."""
        return self.responden[0].baris

    @property
    def baris_akhir(self) -> int:
        """Return the sheet row of the last respondent."""
        return self.responden[-1].baris
