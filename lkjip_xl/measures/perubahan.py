"""What a change of the budget added or took."""

from decimal import Decimal

from lkjip_xl.measures.angka import bagi, bulatkan


def hitung(murni: Decimal | None, perubahan: Decimal | None) -> Decimal:
    """Return perubahan - murni (rupiah); a blank counts as zero."""
    return (perubahan or Decimal(0)) - (murni or Decimal(0))


def rumus(murni: str, perubahan: str) -> str:
    """Return the formula of the same."""
    return f"=N({perubahan})-N({murni})"


def hitung_persen(murni: Decimal | None, selisih: Decimal) -> Decimal | None:
    """Return the change as percent of the murni budget; None where there was none."""
    return bulatkan(bagi(selisih, murni) * 100) if murni else None


def rumus_persen(murni: str, selisih: str) -> str:
    """Return the formula of the same as a fraction."""
    return f'=IF(N({murni})=0,"tidak dapat dihitung",ROUND({selisih}/{murni},4))'
