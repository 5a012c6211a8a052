"""How many responden a survey needs."""

from decimal import Decimal
from fractions import Fraction

from lkjip_xl.measures.angka import TEKS_RUMUS, bulatkan, jika_angka

_LAMBDA2 = Decimal("3.841")
_PQ = Decimal("0.25")  # P = Q = 0,5
_D2 = Decimal("0.0025")  # d = 0,05


def hitung(populasi: Decimal | None) -> Decimal | None:
    """Return the sample (whole people, half-up) for a population; None where blank or below 1.

    Source: Krejcie & Morgan (1970), the table of PermenPANRB 14/2017 (λ² 3,841, d 0,05).
    """
    if populasi is None or populasi < 1:
        return None
    atas = Fraction(_LAMBDA2 * _PQ) * Fraction(populasi)
    bawah = Fraction(_D2) * (Fraction(populasi) - 1) + Fraction(_LAMBDA2 * _PQ)
    return bulatkan(atas / bawah, 0)


def rumus(populasi: str) -> str:
    """Return the formula of `hitung` over the population's cell."""
    atas = f"{_LAMBDA2}*{populasi}*{_PQ}"
    bawah = f"({_D2}*({populasi}-1)+{_LAMBDA2}*{_PQ})"
    ungkapan = f"IF({populasi}<1,{TEKS_RUMUS},ROUND({atas}/{bawah},0))"
    return "=" + jika_angka((populasi,), ungkapan)
