"""What a person says on a Pemetaan sheet: how one table of a stubborn sheet is to be read."""

from dataclasses import field
from typing import Literal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.jenis import JenisDiminta
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.temuan import Tingkat

BUKAN_TABEL: Literal["bukan_tabel"] = "bukan_tabel"
ALASAN_BUKAN = "bukan tabel menurut"


@beku
class PetaTabel:
    """One block: which table of which sheet, and the columns of its roles."""

    berkas: str  # empty: any file
    lembar: str  # empty: any sheet
    dikenali: JenisDiminta  # the kind asked for; empty: as recognised
    # Zero-based rows; None: the sheet decides; empty: a table without a header.
    kepala: tuple[int, ...] | None
    utuh: bool  # these are all rows of the header
    dari: int | None  # first row of the data
    sampai: int | None  # the row after the last of the data
    kolom: dict[str, tuple[int, ...]]  # by role; none where the table has no such column
    asal: str  # where the block stands
    sel: dict[str, Tempat]  # where each thing was said (zero-based)


@beku
class MasalahPeta:
    """Something on a Pemetaan sheet that could not be obeyed, at its zero-based cell."""

    sel: Tempat
    tingkat: Tingkat
    pesan: str
    saran: str


@beku
class Dipetakan:
    """Which block decided how a table is read, and what that changed.

    `beda` are the roles whose columns differ from those recognised without it; `kata` says all
    differences in words, empty where there is none.
    """

    asal: str
    beda: frozenset[str] = frozenset()
    kata: str = ""

    @property
    def kalimat(self) -> str:
        """Return where the block stands, and what it changed."""
        return f"dipetakan di {self.asal}: {self.kata or 'sama dengan pengenalan otomatis'}"


@beku
class DaftarPemetaan:
    """A Pemetaan sheet: its blocks, what is wrong with them, and what each one that was obeyed did.

    `dipakai` says by a block's zero-based cell what it changed; empty where nothing.
    """

    peta: tuple[PetaTabel, ...]
    masalah: tuple[MasalahPeta, ...] = ()
    dipakai: dict[Tempat, str] = field(default_factory=dict)
