"""The step of a scale that a value reaches; the last step takes everything below."""

from collections.abc import Sequence
from decimal import Decimal

from lkjip_xl.model.skala import Skala


def hitung(nilai: Decimal | None, skala: Skala) -> str | None:
    """Return the label for a value (percent or index 0-100, as printed); None for None.

    A scale without steps is an IndexError. Source: the scale's own `sumber`.
    """
    if nilai is None:
        return None
    for jenjang in skala.jenjang[:-1]:
        if nilai > jenjang.batas or (skala.inklusif and nilai == jenjang.batas):
            return jenjang.label
    return skala.jenjang[-1].label


def rumus(nilai: str, batas: Sequence[str], label: Sequence[str], *, inklusif: bool) -> str:
    """Return the formula of `hitung` over the cells of a scale, highest step first.

    Value and bounds have one unit: fractions for a percent, plain for an index. Blank or text
    gives "". As many bounds as labels, else a ValueError; the last bound is not compared.
    """
    tanda = ">=" if inklusif else ">"
    cabang = label[-1]
    for teks, nama in zip(reversed(batas[:-1]), reversed(label[:-1]), strict=True):
        cabang = f"IF({nilai}{tanda}{teks},{nama},{cabang})"
    return f'=IF(ISNUMBER({nilai}),{cabang},"")'
