"""A scale: lower bounds with their labels, highest first."""

from decimal import Decimal

from lkjip_xl.lazy.beku import beku


@beku
class Jenjang:
    """One step of a scale: everything above `batas` (percent or index, 0-100)."""

    batas: Decimal
    label: str


@beku
class Skala:
    """A scale without holes, highest step first; the last step takes everything below.

    `inklusif` tells whether the lower bound itself belongs to its step (SKM: yes).
    """

    nama: str
    jenjang: tuple[Jenjang, ...]
    inklusif: bool
    sumber: str
