"""What a formula gives when it is calculated here."""

from decimal import Decimal

import pytest

from lkjip_xl.cells.evaluate import Penghitung
from tests.alat.kisi import kisi

ISI = """
10 | 2.5 | "12" | =A1*2
20 | -3  |      | =A2+D1:50
30 | 0   | x    | =A3/B3
"""


@pytest.mark.parametrize(
    ("rumus", "hasil"),
    [
        ("=SUM(A1:A3)", "60"),
        ("=SUM(A1:C1,A2)", "32.5"),  # 10 + 2,5 + 20; the text 12 counts nothing in a range
        ("=A1+A2*B1-(A3/4)%", "59.925"),  # 10 + 50 - 0,075
        ("=-A1+ABS(B2)", "-7"),
        ("=ROUND(A1/3,2)", "3.33"),
        ("=ROUNDUP(A1/3,0)", "4"),
        ("=ROUND(-B1,0)", "-3"),  # Excel rounds half away from zero
        ("=IF(A1>=10,A2,A3)", "20"),
        ("=IFERROR(A1/B3,7)", "7"),
        ("=MAX(A1,A3)-MIN(A1,A3)", "20"),
        ("=D1+1", "21"),  # D1 was never calculated: 10 x 2
        ("='Lembar1'!A2", "20"),
        ("=LEMBAR1!$A$2", "20"),
    ],
)
def test_plain_formulas_are_calculated(rumus: str, hasil: str) -> None:
    """An old stored value would be taken for a new one."""
    grid = kisi(ISI)
    assert Penghitung({"Lembar1": grid}).evaluate(grid, rumus) == Decimal(hasil)


@pytest.mark.parametrize(
    "rumus",
    [
        "=VLOOKUP(A1,A1:B3,2)",
        "=A1+C3",
        "=A1/B3",
        "=[1]DPA!A1",
        "=Lain!A1",
        "=A1:A3",
        "=A1+",
        "=1+#REF!",
        "=SUBTOTAL(3,A1:A3)*1000",  # it counts cells, it adds nothing up
        "=1E99999999999999999999",  # no number that Excel has
        "=" + "(" * 60 + "A1" + "+A1*A2" * 1 + ("+1" * 30 + ")") * 60,  # 1,860 operations deep
    ],
)
def test_what_cannot_be_known_is_none(rumus: str) -> None:
    """A guess would be called the formula's value."""
    grid = kisi(ISI)
    assert Penghitung({"Lembar1": grid}).evaluate(grid, rumus) is None


def test_formulas_that_refer_to_each_other_end() -> None:
    """Two cells that wait for each other would never come back."""
    grid = kisi("=B1 | =A1")
    assert Penghitung({"Lembar1": grid}).evaluate(grid, "=A1+1") is None


def test_subtotal_with_hidden_rows_is_not_known() -> None:
    """A filtered subtotal would be called old."""
    grid = kisi(ISI, baris_tersembunyi=(2,))
    assert Penghitung({"Lembar1": grid}).evaluate(grid, "=SUBTOTAL(9,A1:A3)") is None


@pytest.mark.parametrize("panjang", [30, 300])
def test_a_long_chain_of_cells_is_followed(panjang: int) -> None:
    """Rows that were never calculated would count as 0, by the order in which they are asked."""
    # Each cell is the one below it and 1; the last is 5: the first is 5 and 1 for each link.
    grid = kisi("\n".join([*(f"=A{n + 1}+1" for n in range(1, panjang)), "5"]))
    hitung = Penghitung({"Lembar1": grid})
    assert hitung.evaluate(grid, "=A1") == 5 + panjang - 1
    assert hitung.evaluate(grid, "=SUM(A1:A2)") == 2 * (5 + panjang - 1) - 1


def test_a_long_circle_of_cells_ends() -> None:
    """A hundred cells that wait for each other would never come back."""
    grid = kisi("\n".join([*(f"=A{n + 1}+1" for n in range(1, 100)), "=A1"]))
    hitung = Penghitung({"Lembar1": grid})
    assert [hitung.evaluate(grid, f"=A{n}") for n in (1, 50, 100)] == [None, None, None]


def test_a_result_beyond_any_rupiah_is_unknown() -> None:
    """Findings that quote it would bring the program down: no such number can be written."""
    grid = kisi("1")
    for rumus in ("=27350000*1E308*1E308", "=" + "9" * 8000, "=1E24"):
        assert Penghitung({"Lembar1": grid}).evaluate(grid, rumus) is None
    assert Penghitung({"Lembar1": grid}).evaluate(grid, "=1E23") == Decimal("1E23")
