"""How a printed figure is compared with the right one, at its own decimals."""

from decimal import Decimal
from fractions import Fraction

from lkjip_xl.measures.angka import bagi, bulatkan, cut_off
from lkjip_xl.model.angka import Angka

_DIGIT_EXCEL = Fraction(1, 10**14)  # Excel stores 15 digits
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
    """Tell whether a printed percent is the quotient (0/0: blank or 0).

    At its own decimals it may be rounded half-up, cut, or never 100 for what is not full; or it
    is the exact quotient, whatever its cell shows of it.
    """
    if tercetak.nilai is None:
        return True
    if bagian is None or not dari:
        return tercetak.nilai == 0
    desimal = shown_decimals(tercetak)
    tepat = bagi(bagian, dari) * 100
    return shows(tercetak, tepat) or bulatkan(tercetak.nilai, desimal) == expected_percent(
        bagian, dari, desimal
    )


def shows(tercetak: Angka, tepat: Fraction) -> bool:
    """Tell whether a printed percent is an exact one: as stored, rounded half-up, or cut."""
    if tercetak.nilai is None:
        return False
    desimal = shown_decimals(tercetak)
    sama = abs(Fraction(tercetak.nilai) - tepat) <= abs(tepat) * _DIGIT_EXCEL
    bulat = bulatkan(tercetak.nilai, desimal)
    return sama or bulat in {bulatkan(tepat, desimal), cut_off(tepat, desimal)}


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
    sama = bulatkan(tercetak.nilai, desimal) == bulatkan(benar, desimal)
    return sama or reads_alike(tercetak.nilai, benar)


def reads_alike(nilai: Decimal, nilai_lain: Decimal) -> bool:
    """Tell two figures that a sentence writes alike, with two decimals: it cannot tell them apart.

    A third of a hundred is stored in full where it is calculated, and as 33,33 where it is typed.
    """
    return bulatkan(nilai) == bulatkan(nilai_lain)
