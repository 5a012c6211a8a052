"""Weigh a candidate: where it holds and tells, what breaks it, how many bits it is worth."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from decimal import Decimal
from math import log2

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.relasi import JenisRelasi, Relasi
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU, BIT_KEBETULAN, BIT_SALAH
from lkjip_xl.relations.bits import column_bits
from lkjip_xl.relations.scaled import Kolom

# What a relation says of a row: True where it holds and tells, False where it breaks, else None.
Bunyi = Callable[[int], bool | None]


@beku
class Timbangan:
    """What candidates of one table are weighed with: a few rows, a sample of rows, all rows."""

    kolom: Sequence[Kolom]
    calon: Sequence[int]
    contoh: Sequence[int]
    _bits: dict[int, list[float]] = field(default_factory=dict)

    def bits(self, kolom: int) -> list[float]:
        """Return what each cell of a column says."""
        if kolom not in self._bits:
            self._bits[kolom] = column_bits(self.kolom[kolom])
        return self._bits[kolom]

    def weigh(
        self,
        jenis: JenisRelasi,
        hasil: int,
        operan: tuple[int, ...],
        bunyi: Bunyi,
        *,
        faktor: int = 1,
        pembagi: Decimal | None = None,
    ) -> Relasi | None:
        """Return a candidate as a relation, if it holds on most telling rows and chance can't.

        About the square of the number of columns was tried for each column.
        """
        if not mostly(*ask(bunyi, self.calon), some=True):
            return None
        if not mostly(*ask(bunyi, self.contoh)):
            return None
        berlaku, kecuali = ask(bunyi, range(len(self.kolom[hasil])))
        bits = self.bits(hasil)
        bobot = sum(bits[b] for b in berlaku)
        if bobot < BIT_KEBETULAN + 2 * log2(len(self.kolom)) or not mostly(berlaku, kecuali):
            return None
        bobot -= BIT_SALAH * len(kecuali)
        semua = (tuple(berlaku), tuple(kecuali))
        return Relasi(jenis, hasil, operan, *semua, bobot, faktor=faktor, pembagi=pembagi)


def ask(bunyi: Bunyi, baris: Iterable[int]) -> tuple[list[int], list[int]]:
    """Return the rows on which a candidate holds and tells, and those that break it."""
    jawab = [(b, bunyi(b)) for b in baris]
    return [b for b, j in jawab if j], [b for b, j in jawab if j is False]


def mostly(berlaku: Sequence[int], kecuali: Sequence[int], *, some: bool = False) -> bool:
    """Tell whether enough of the telling rows hold; of a few rows, no more may break it."""
    if some:
        return len(berlaku) >= len(kecuali)
    return len(berlaku) >= BAGIAN_BERLAKU * (len(berlaku) + len(kecuali)) and bool(berlaku)
