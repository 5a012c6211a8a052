"""Rows that are made when somebody looks at them; the last one, a total, is there at once."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Generic, TypeVar, overload

B = TypeVar("B")


class Deret(Sequence[B], Generic[B]):
    """So many rows: a check asks for their total only, a report for all of them."""

    def __init__(self, banyak: int, akhir: B, buat: Callable[[], tuple[B, ...]]) -> None:
        """Keep how many rows there are, the last one, and what makes all of them."""
        self._banyak, self._akhir, self._buat = banyak, akhir, buat

    @cached_property
    def _semua(self) -> tuple[B, ...]:
        return self._buat()

    def __len__(self) -> int:
        """Return how many rows there are."""
        return self._banyak

    @overload
    def __getitem__(self, posisi: int) -> B: ...

    @overload
    def __getitem__(self, posisi: slice) -> Sequence[B]: ...

    def __getitem__(self, posisi: int | slice) -> B | Sequence[B]:
        """Return a row, or some of them."""
        return self._akhir if posisi == -1 else self._semua[posisi]
