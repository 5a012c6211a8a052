"""What a reader of values does not tell about a sheet."""

from collections.abc import Collection
from dataclasses import field
from typing import NamedTuple

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.sel import Rentang, Tempat


class Luas(NamedTuple):
    """So many rows and columns."""

    baris: int
    kolom: int


KOSONG = Luas(0, 0)


@beku
class Pindai:
    """What a scan found; the defaults are what to assume of a sheet not scanned."""

    ada_rumus: bool = True  # whether it may hold formulas
    ada_gaya: bool = True  # whether it may hold looks
    batas: Luas = KOSONG  # what holds errors and uncalculated formulas
    teks_kosong: frozenset[Tempat] = frozenset()  # formulas whose stored result is an empty text
    jauh: Luas = KOSONG  # what holds the values, where they seem to be spread very far
    galat: dict[Tempat, str] = field(default_factory=dict)  # errors such as #REF!, by cell
    baris_tersembunyi: frozenset[int] = frozenset()  # zero-based
    kolom_tersembunyi: frozenset[int] = frozenset()  # zero-based
    lebar_kolom: dict[int, float] = field(default_factory=dict)  # in characters
    tinggi_baris: dict[int, float] = field(default_factory=dict)  # in points
    gabungan: tuple[Rentang, ...] = ()  # merged areas


def size_of(sel: Collection[Tempat]) -> Luas:
    """Return the number of rows and columns that hold these cells."""
    baris = max((b + 1 for b, _ in sel), default=0)
    return Luas(baris, max((k + 1 for _, k in sel), default=0))
