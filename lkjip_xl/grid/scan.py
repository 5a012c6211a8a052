"""What a reader of values does not tell about a sheet."""

from collections.abc import Collection
from dataclasses import dataclass, field

from lkjip_xl.model.sel import Rentang


@dataclass(frozen=True)
class Pindai:
    """The findings of a scan; the defaults are what to assume of a sheet not scanned.

    `batas` is the number of rows and columns needed to hold errors and uncalculated formulas,
    `jauh` that needed for the values, when they seem to be spread very far. `teks_kosong` are
    formulas whose stored result is an empty text, as =IF(A1="","",…) gives.
    """

    ada_rumus: bool = True
    ada_gaya: bool = True
    batas: tuple[int, int] = (0, 0)
    teks_kosong: frozenset[tuple[int, int]] = frozenset()
    jauh: tuple[int, int] = (0, 0)
    galat: dict[tuple[int, int], str] = field(default_factory=dict)
    baris_tersembunyi: frozenset[int] = frozenset()
    kolom_tersembunyi: frozenset[int] = frozenset()
    lebar_kolom: dict[int, float] = field(default_factory=dict)
    tinggi_baris: dict[int, float] = field(default_factory=dict)
    gabungan: tuple[Rentang, ...] = ()


def size_of(sel: Collection[tuple[int, int]]) -> tuple[int, int]:
    """Return the number of rows and columns that hold these cells."""
    return max((b + 1 for b, _ in sel), default=0), max((k + 1 for _, k in sel), default=0)
