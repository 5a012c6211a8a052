"""What a check found, and the probable cause; the field names are the keys of the JSON."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Tingkat = Literal["kesalahan", "peringatan", "informasi"]
URUTAN_TINGKAT: tuple[Tingkat, ...] = ("kesalahan", "peringatan", "informasi")

Keyakinan = Literal["pasti", "kuat", "mungkin"]


@dataclass(frozen=True, slots=True)
class Sebab:
    """One explanation of a mismatch; `sel` are the cells that would have to change."""

    jenis: str
    sel: tuple[str, ...]
    keyakinan: Keyakinan
    penjelasan: str


@dataclass(frozen=True, slots=True)
class Temuan:
    """One fault, at one place; `sel[0]` is the cell whose value is wrong by the rule."""

    kode: str
    tingkat: Tingkat
    pesan: str
    saran: str
    berkas: str = ""
    lembar: str = ""
    sel: tuple[str, ...] = ()
    nilai: Decimal | str | None = None
    seharusnya: Decimal | str | None = None
    selisih: Decimal | None = None
    gema: tuple[str, ...] = ()
    sebab: tuple[Sebab, ...] = ()


@dataclass(frozen=True, slots=True)
class TidakDiperiksa:
    """Something the program left out, and why."""

    berkas: str
    lembar: str
    alasan: str
