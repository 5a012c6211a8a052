"""How a printed figure is compared with the right one, at its own decimals."""

from decimal import Decimal

from lkjip_xl.measures.angka import bagi, bulatkan
from lkjip_xl.model.angka import Angka

_NOL, _SERATUS = Decimal(0), Decimal(100)
_BANYAK_DESIMAL = 8  # a quotient that Excel stores has 15 digits: eight decimals tell enough


def expected_percent(bagian: Decimal, dari: Decimal, desimal: int) -> Decimal:
    """Return a percent half-up at its own printed decimals, with the 100 rule."""
    tepat = bagi(bagian, dari) * 100
    hasil = bulatkan(tepat, desimal)
    if hasil == _SERATUS and bagian != dari:
        langkah = Decimal(1).scaleb(-desimal)
        return hasil + (langkah if tepat > 100 else -langkah)
    return hasil


def is_right(tercetak: Angka, bagian: Decimal | None, dari: Decimal | None) -> bool:
    """Tell whether a printed percent is the quotient: rounded or cut at its own decimals.

    What is stored may be the quotient itself, whatever is shown of it. 0/0 is blank or 0.
    """
    if tercetak.nilai is None:
        return True
    if bagian is None or not dari:
        return tercetak.nilai == 0
    desimal = shown_decimals(tercetak)
    tampil = bulatkan(tercetak.nilai, desimal)
    if tampil in (expected_percent(bagian, dari, desimal), cut_percent(bagian, dari, desimal)):
        return True
    return is_stored_exactly(tercetak, bagian, dari)


def cut_percent(bagian: Decimal, dari: Decimal, desimal: int) -> Decimal | None:
    """Return a percent cut off at its printed decimals; None: cut, more than all is no 100."""
    hasil = Decimal(int(bagi(bagian, dari) * 100 * 10**desimal)).scaleb(-desimal)
    return None if hasil == _SERATUS and bagian != dari else hasil


def is_stored_exactly(tercetak: Angka, bagian: Decimal, dari: Decimal) -> bool:
    """Tell whether a cell holds a quotient with all the decimals that Excel keeps."""
    tepat = bulatkan(bagi(bagian, dari) * 100, _BANYAK_DESIMAL)
    return bulatkan(tercetak.nilai or _NOL, _BANYAK_DESIMAL) == tepat


def shown_decimals(tercetak: Angka) -> int:
    """Return the decimals that count: those shown, at most eight of those stored."""
    if tercetak.desimal is not None:
        return tercetak.desimal
    return min(_BANYAK_DESIMAL, stored_decimals(tercetak.nilai or _NOL))


def stored_decimals(nilai: Decimal) -> int:
    """Return the decimals of a number, trailing zeros left out."""
    eksponen = nilai.normalize().as_tuple().exponent
    return max(0, -eksponen) if isinstance(eksponen, int) else 0


def same_figure(tercetak: Angka, benar: Decimal | None) -> bool:
    """Tell whether a printed figure equals the right one at its own decimals (at most two)."""
    if tercetak.nilai is None or benar is None:
        return False
    desimal = min(2, shown_decimals(tercetak))
    return bulatkan(tercetak.nilai, desimal) == bulatkan(benar, desimal)
