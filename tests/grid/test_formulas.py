"""Shared formulas moved to each of their cells."""

import pytest

from lkjip_xl.grid.ooxml.formulas import shared


@pytest.mark.parametrize(
    ("asal", "hasil"),
    [
        ("SUM(A1:B2)+$C$1+C$1+$C1", "=SUM(B3:C4)+$C$1+D$1+$C3"),
        ("'A1 x'!A1&\"A1\"&LOG10(A1)", "='A1 x'!B3&\"A1\"&LOG10(B3)"),
        ("SUM(A:A)+SUM(1:$2)", "=SUM(B:B)+SUM(3:$2)"),
        ("XFD1+A1048575", "=#REF!+#REF!"),
        ("Tabel[A1]+NAMA.A1+A1B", "=Tabel[A1]+NAMA.A1+A1B"),
    ],
)
def test_only_references_move(asal: str, hasil: str) -> None:
    """Texts, names of sheets and functions would change, or fixed references move.

    Two rows down and one column to the right, as Excel fills a formula.
    """
    assert shared(asal, (0, 0))((2, 1)) == hasil
