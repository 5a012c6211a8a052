"""A number as it stands in a cell: its value, and how many decimals a reader sees."""

from decimal import Decimal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.sel import alamat


@beku
class Angka:
    """A number read from a cell."""

    nilai: Decimal | None  # None where blank or unreadable; a percent counts 0-100
    baris: int  # zero-based
    kolom: int  # zero-based
    desimal: int | None = None  # shown decimals; None: as stored, nothing is rounded away
    teks: str | None = None  # the original text where the cell held text
    hitungan: bool = False  # whether a formula gives it
    kali: int = 1  # what the cell itself holds times to give `nilai`: 100 for a fraction

    @property
    def alamat(self) -> str:
        """Return the A1 address."""
        return alamat(self.baris, self.kolom)
