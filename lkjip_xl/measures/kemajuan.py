"""Tingkat kemajuan: how far this year's realisasi is towards the end of the renstra."""

from decimal import Decimal

from lkjip_xl.measures import persen


def hitung(realisasi: Decimal | None, target_akhir: Decimal | None) -> Decimal | None:
    """Return realisasi / target akhir (percent, two decimals); None where blank or zero target.

    Source: dokumen pendiri Tabel 3.2 kolom 8 (PermenPANRB 53/2014: target jangka menengah).
    """
    return persen.hitung(realisasi, target_akhir)


def rumus(realisasi: str, target_akhir: str) -> str:
    """Return the formula of `hitung` as a fraction, over two cells."""
    return persen.rumus(realisasi, target_akhir)
