"""Numbers inside live sentences, the same text under every language of Excel."""

from decimal import Decimal

from lkjip_xl.measures.angka import bulatkan


def tulis_desimal(nilai: Decimal, desimal: int = 2) -> str:
    """Return a number with a decimal comma and no thousands mark: 88,24."""
    return str(bulatkan(nilai, desimal)).replace(".", ",")


def tulis_rupiah(nilai: Decimal) -> str:
    """Return a whole amount with points: 3.582.710.000."""
    return f"{bulatkan(nilai, 0):,}".replace(",", ".")


def tulis_persen(nilai: Decimal) -> str:
    """Return a percent (0-100): 98,22%; the full one without decimals."""
    return "100%" if nilai == 100 else f"{tulis_desimal(nilai)}%"


def rumus_desimal(sel: str, desimal: int = 2) -> str:
    """Return the expression that writes a cell's number with a decimal comma."""
    return f'SUBSTITUTE(FIXED({sel},{desimal},TRUE),".",",")'


def rumus_rupiah(sel: str) -> str:
    """Return the expression that writes a cell's amount with points."""
    return f'SUBSTITUTE(FIXED({sel},0),",",".")'


def rumus_persen(sel: str) -> str:
    """Return the expression that writes a cell's fraction as percent."""
    return f'IF({sel}=1,"100%",{rumus_desimal(f"({sel}*100)")}&"%")'
