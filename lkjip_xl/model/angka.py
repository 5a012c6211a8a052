"""A number as it stands in a cell: its value, and how many decimals a reader sees."""

from dataclasses import dataclass
from decimal import Decimal

from lkjip_xl.model.sel import alamat


@dataclass(frozen=True, slots=True)
class Angka:
    """A number read from a cell.

    `nilai` is None for a blank or unreadable cell; a percent counts 0-100.
    `desimal` is the number of decimals shown (None: as stored, nothing is rounded away).
    `teks` is the original text where the cell held text, `hitungan` tells a formula.
    `kali` is what the cell itself holds times to give `nilai`: 100 for a percent as fraction.
    """

    nilai: Decimal | None
    baris: int
    kolom: int
    desimal: int | None = None
    teks: str | None = None
    hitungan: bool = False
    kali: int = 1

    @property
    def alamat(self) -> str:
        """Return the A1 address."""
        return alamat(self.baris, self.kolom)
