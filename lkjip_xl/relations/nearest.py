"""Of too many pairs of columns that may explain one column, the nearest."""

from collections.abc import Collection
from heapq import nsmallest
from typing import TypeVar

from lkjip_xl.norms.bukti import JARAK_PASANGAN, PASANGAN_TERBANYAK

_T = TypeVar("_T", bound=tuple[int, ...])


def nearest(x: int, pasangan: Collection[_T], mulai: int = 0) -> Collection[_T]:
    """Return all pairs of a column, or the nearest; `mulai` is where a pair begins in a tuple."""
    if len(pasangan) <= PASANGAN_TERBANYAK:
        return pasangan

    def distance(calon: _T) -> tuple[int, int, int]:
        y, z = calon[mulai : mulai + 2]
        return max(abs(y - x), abs(z - x)), y, z

    return nsmallest(PASANGAN_TERBANYAK, pasangan, key=distance)


def both_near(x: int, pasangan: tuple[int, int]) -> bool:
    """Tell a pair of columns near another one."""
    return all(is_near(x, k) for k in pasangan)


def is_near(x: int, kolom: int) -> bool:
    """Tell a column near another one."""
    return abs(kolom - x) <= JARAK_PASANGAN
