"""Drawing: weighted choices, and a total split over parts."""

import random
from collections.abc import Mapping
from itertools import pairwise
from typing import TypeVar

Apa = TypeVar("Apa")


def weighted(acak: random.Random, pilihan: Mapping[str, float]) -> str:
    """Return one key, drawn by its weight."""
    return acak.choices(list(pilihan), list(pilihan.values()))[0]


def split(acak: random.Random, jumlah: int, banyak: int, satuan: int = 1) -> list[int]:
    """Return parts that add up to a total, each a multiple of `satuan` but perhaps the last."""
    if banyak <= 1:
        return [jumlah] * banyak
    utuh, sisa = divmod(jumlah, satuan)
    batas = sorted(acak.randint(0, utuh) for _ in range(banyak - 1))
    tepi = [0, *batas, utuh]
    bagian = [(b - a) * satuan for a, b in pairwise(tepi)]
    bagian[-1] += sisa
    return bagian
