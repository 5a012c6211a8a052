"""One amount column of a budget table, and where it does not add up."""

from dataclasses import dataclass, field
from decimal import Decimal

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
