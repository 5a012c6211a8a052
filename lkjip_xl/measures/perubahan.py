"""What a change of the budget added or took away."""

from decimal import Decimal

from lkjip_xl.measures import persen


def hitung(murni: Decimal | None, perubahan: Decimal | None) -> Decimal:
    """Return perubahan - murni (rupiah); a blank counts as zero.

    Source: dokumen pendiri Tabel 2.1, bertambah/(berkurang) of the DPPA form.
    """
    return (perubahan or Decimal(0)) - (murni or Decimal(0))


def rumus(murni: str, perubahan: str, desimal: int = 0) -> str:
    """Return the formula of `hitung`; `desimal` is the number of decimals (sen) to keep."""
    ungkapan = f"N({perubahan})-N({murni})"
    return f"=ROUND({ungkapan},{desimal})" if desimal else f"={ungkapan}"


def hitung_persen(murni: Decimal | None, selisih: Decimal | None) -> Decimal | None:
    """Return the change as percent (two decimals) of murni; None where that is blank or zero.

    Starts from the change, not from perubahan. Source: as `hitung`.
    """
    return persen.hitung(selisih, murni)


def rumus_persen(murni: str, selisih: str) -> str:
    """Return the formula of `hitung_persen` as a fraction, over two cells."""
    return persen.rumus(selisih, murni)
