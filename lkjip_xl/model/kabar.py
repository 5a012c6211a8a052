"""What a run tells while it works, so that a page or a terminal can show it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, TypeVar

T = TypeVar("T")

Tahap = Literal["membaca", "memeriksa", "menulis"]
# The stage, the file it is at (empty: none), and how much of the stage is done, from 0 to 1.
Kabar = Callable[[Tahap, str, float], object]
Lapor = Callable[[str, float], object]  # within a stage


def silent(_berkas: str, _bagian: float) -> None:
    """Tell nobody."""


def stage(kabar: Kabar | None, tahap: Tahap) -> Lapor:
    """Return what tells of one stage; it does nothing where nobody listens."""
    if kabar is None:
        return silent
    return lambda berkas, bagian: kabar(tahap, berkas, bagian)


def part(lapor: Lapor, dari: float, sampai: float) -> Lapor:
    """Return what tells of a part of a stage, from 0 to 1 again."""
    return lambda berkas, bagian: lapor(berkas, dari + (sampai - dari) * bagian)


def tell(butir: Sequence[T], lapor: Lapor, berkas: Callable[[T], str]) -> Iterator[T]:
    """Give each thing in turn, telling before each how many are done."""
    for urut, benda in enumerate(butir):
        lapor(berkas(benda), urut / len(butir))
        yield benda
