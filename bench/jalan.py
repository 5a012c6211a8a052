"""Cases through the program's own path, in memory or as files, over several processes."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from typing import TypeVar

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.pipeline import Bacaan, inspect
from lkjip_xl.tables.recognise import recognise

_SEKALI = 25
Hasil = TypeVar("Hasil")


def find(grid: Sequence[Grid]) -> tuple[Temuan, ...]:
    """Return the findings about some sheets, which go the way that sheets from files go."""
    entri = tuple(chain.from_iterable(recognise(kisi) for kisi in grid))
    menurut = {(kisi.berkas, kisi.lembar): kisi for kisi in grid}
    return inspect(Bacaan(entri, menurut, (), (), ())).temuan


def spread(
    kerja: Callable[[Sequence[int]], list[Hasil]], banyak: int, proses: int
) -> Iterator[Hasil]:
    """Yield the results of cases 0 ... banyak - 1 in order, in one or several processes."""
    bagian = [range(n, min(n + _SEKALI, banyak)) for n in range(0, banyak, _SEKALI)]
    if proses < 2:
        yield from chain.from_iterable(map(kerja, bagian))
        return
    with ProcessPoolExecutor(proses) as kolam:
        yield from chain.from_iterable(kolam.map(kerja, bagian))
