"""An item of a rincian belanja: how its amount comes about."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Rincian:
    """Volume (units), harga per unit (rupiah), and pajak as the source writes it (None: none)."""

    volume: Decimal
    harga: Decimal
    pajak: Decimal | None = None
