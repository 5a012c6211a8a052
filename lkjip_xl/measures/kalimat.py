"""Numbers inside live sentences: expressions (without "=") and the same text in Python.

FIXED writes the marks of the computer's language; SUBSTITUTE makes them Indonesian and changes
nothing where they already are.
"""

from decimal import Decimal

from lkjip_xl.measures.angka import TIDAK_DAPAT_DIHITUNG, bulatkan, jika_angka


def tulis_desimal(nilai: Decimal | None, desimal: int = 2) -> str:
    """Return a number with a decimal comma and no thousands mark: 88,24; None in words."""
    if nilai is None:
        return TIDAK_DAPAT_DIHITUNG
    return f"{bulatkan(nilai, desimal):f}".replace(".", ",")


def tulis_persen(nilai: Decimal | None) -> str:
    """Return a percent (0-100): 98,22%; the full one without decimals; None in words."""
    if nilai is None:
        return TIDAK_DAPAT_DIHITUNG
    return "100%" if nilai == 100 else f"{tulis_desimal(nilai)}%"


def tulis_rupiah(nilai: Decimal | None, awalan: str = "") -> str:
    """Return an amount in whole rupiah with points, after `awalan`: 3.582.710.000.

    None in words, without `awalan`.
    """
    if nilai is None:
        return TIDAK_DAPAT_DIHITUNG
    return awalan + f"{bulatkan(nilai, 0):,f}".replace(",", ".")


def rumus_desimal(sel: str, desimal: int = 2) -> str:
    """Return the expression of `tulis_desimal` over a cell; blank or text gives the words."""
    return jika_angka((sel,), _fixed(sel, desimal))


def rumus_persen(sel: str) -> str:
    """Return the expression of `tulis_persen` over a cell that holds a fraction."""
    return jika_angka((sel,), f'IF({sel}=1,"100%",{_fixed(f"100*{sel}", 2)}&"%")')


def rumus_rupiah(sel: str, awalan: str = "") -> str:
    """Return the expression of `tulis_rupiah` over a cell; `awalan` as there ("Rp ")."""
    depan = f'"{awalan}"&' if awalan else ""
    return jika_angka((sel,), f'{depan}SUBSTITUTE(FIXED({sel},0),",",".")')


def _fixed(teks: str, desimal: int) -> str:
    """Return the expression; FIXED alone may round a tie down, ROUND does not."""
    return f'SUBSTITUTE(FIXED(ROUND({teks},{desimal}),{desimal},TRUE),".",",")'


def tulis_angka(nilai: Decimal | None) -> str:
    """Return a number as short as it is: 87, but 88,24; None in words."""
    if nilai is not None and nilai == nilai.to_integral_value():
        return tulis_desimal(nilai, 0)
    return tulis_desimal(nilai)


def tulis_besaran(nilai: Decimal | None) -> str:
    """Return a target or realisasi as short as it is, with points: 87, 88,24, 32.418,50."""
    if nilai is None:
        return TIDAK_DAPAT_DIHITUNG
    if nilai == nilai.to_integral_value():
        return tulis_rupiah(nilai)
    return f"{bulatkan(nilai):,f}".translate(str.maketrans(",.", ".,"))


def rumus_besaran(sel: str) -> str:
    """Return the expression of `tulis_besaran` over a cell.

    The last three characters are the decimals in any language; before them only points may stand.
    """
    dua = f"FIXED(ROUND({sel},2),2)"
    utuh = f'SUBSTITUTE(LEFT({dua},LEN({dua})-3),",",".")'
    bulat = f'SUBSTITUTE(FIXED({sel},0),",",".")'
    return jika_angka((sel,), f'IF({sel}=ROUND({sel},0),{bulat},{utuh}&","&RIGHT({dua},2))')
