"""How the parts of a sum stand to their total, and what it costs to look for such a form."""

from math import log2
from typing import Literal, NamedTuple

from lkjip_xl.norms.bukti_jumlah import (
    BIT_ANTAR_TOTAL,
    BIT_BERDAMPINGAN,
    BIT_BERJARAK,
    BIT_BERSELANG,
    BIT_DUA,
)

Urutan = Literal["semua", "total", "berdua"]


class Bentuk(NamedTuple):
    """How parts stand to their total: in which order of lines, every which one, how far."""

    urutan: Urutan
    langkah: int = 1
    jarak: int = 0

    @property
    def biaya(self) -> float:
        """Return what a sum of this form costs: how many such there are to be tried."""
        jauh = log2(1 + self.jarak)
        if self.urutan == "berdua":
            return BIT_DUA
        if self.urutan == "total":
            return BIT_ANTAR_TOTAL + (1 + jauh if self.jarak else 0)
        selang = BIT_BERSELANG + log2(self.langkah) if self.langkah > 1 else 0.0
        return selang + (BIT_BERJARAK + jauh if self.jarak else BIT_BERDAMPINGAN)


class Usul(NamedTuple):
    """A proposal: these lines may make up that total."""

    total: int
    bagian: tuple[int, ...]
    bentuk: Bentuk
