"""What a reader of values does not tell about a sheet."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from lkjip_xl.model.sel import Rentang, Tempat


class Luas(NamedTuple):
    """So many rows and columns."""

    baris: int
    kolom: int


KOSONG = Luas(0, 0)


@dataclass(frozen=True)
class Pindai:
    """The findings of a scan; the defaults are what to assume of a sheet not scanned.

    `batas` is the number of rows and columns needed to hold errors and uncalculated formulas,
    `jauh` that needed for the values, when they seem to be spread very far. `teks_kosong` are
    formulas whose stored result is an empty text, as =IF(A1="","",…) gives.
    """

    ada_rumus: bool = True
    ada_gaya: bool = True
    batas: Luas = KOSONG
    teks_kosong: frozenset[Tempat] = frozenset()
    jauh: Luas = KOSONG
    galat: dict[Tempat, str] = field(default_factory=dict)
    baris_tersembunyi: frozenset[int] = frozenset()
    kolom_tersembunyi: frozenset[int] = frozenset()
    lebar_kolom: dict[int, float] = field(default_factory=dict)
    tinggi_baris: dict[int, float] = field(default_factory=dict)
    gabungan: tuple[Rentang, ...] = ()


def size_of(sel: Collection[Tempat]) -> Luas:
    """Return the number of rows and columns that hold these cells."""
    baris = max((b + 1 for b, _ in sel), default=0)
    return Luas(baris, max((k + 1 for _, k in sel), default=0))
