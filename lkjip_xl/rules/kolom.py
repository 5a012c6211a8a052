"""One amount column of a budget table, and where it does not add up."""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from lkjip_xl.model.pohon import Simpul
from lkjip_xl.model.temuan import Tingkat


@dataclass(frozen=True)
class Kolom:
    """One amount column: what its rows state and what they hold by their leaves.

    The total row is the last position, the parent of the topmost rows.
    """

    kolom: int
    baris: tuple[Simpul, ...]
    anak: tuple[tuple[int, ...], ...]
    hitungan: tuple[Decimal | None, ...]
    tak_tahu: tuple[bool, ...]

    @cached_property
    def letak(self) -> dict[int, int]:
        """Return the position of each sheet row."""
        return {satu.baris: posisi for posisi, satu in enumerate(self.baris)}

    @cached_property
    def jumlah_tertulis(self) -> tuple[int, ...]:
        """Return the rows with children that state an amount of their own."""
        return tuple(
            p
            for p in range(len(self.baris))
            if self.typed(p) is not None and any(self.hitungan[a] is not None for a in self.anak[p])
        )

    @cached_property
    def banyak_angka(self) -> int:
        """Return how many rows state an amount that is not zero."""
        return sum(1 for p in range(len(self.baris)) if self.typed(p))

    def typed(self, posisi: int) -> Decimal | None:
        """Return what stands in the row's cell."""
        return self.baris[posisi].jumlah.get(self.kolom)

    def stated(self, posisi: int) -> Decimal | None:
        """Return what a row says, calculated where it says nothing."""
        tertulis = self.typed(posisi)
        return self.hitungan[posisi] if tertulis is None else tertulis


@dataclass
class Selisih:
    """Where one column does not add up, by row, with the rows above that repeat it (rupiah)."""

    salah: dict[int, Decimal] = field(default_factory=dict)
    seharusnya: dict[int, Decimal] = field(default_factory=dict)
    tingkat: dict[int, Tingkat] = field(default_factory=dict)
    gema: dict[int, list[int]] = field(default_factory=dict)
