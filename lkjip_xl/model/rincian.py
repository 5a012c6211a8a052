"""An item of a rincian belanja: how its amount comes about."""

from decimal import Decimal

from lkjip_xl.lazy.beku import beku


@beku
class Rincian:
    """Volume (units), harga per unit (rupiah), and pajak as the source writes it (None: none)."""

    volume: Decimal
    harga: Decimal
    pajak: Decimal | None = None
