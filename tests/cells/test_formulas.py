"""What a sum takes in."""

import pytest

from lkjip_xl.cells.formula_tree import parse_formula
from lkjip_xl.cells.formulas import sum_parts, summed_rows


@pytest.mark.parametrize(
    ("rumus", "bagian"),
    [
        ("=SUM(F10:F12,F20)", [(1, 9, 11), (1, 19, 19)]),
        ("=F10-F11+F12", [(1, 9, 9), (-1, 10, 10), (1, 11, 11)]),
        ("=F10-(F11+F12)", [(1, 9, 9), (-1, 10, 10), (-1, 11, 11)]),
        ("=-SUM($F$10:F12)", [(-1, 9, 11)]),
        ("=SUBTOTAL(9,F10:F12)", [(1, 9, 11)]),
        ("=SUM(F12:F10)", [(1, 9, 11)]),  # turned round in Excel
    ],
)
def test_parts_of_a_sum(rumus: str, bagian: list[tuple[int, int, int]]) -> None:
    """A row that a formula adds or subtracts would be seen as the other, or not at all."""
    rujukan = sum_parts(rumus)
    assert rujukan is not None
    ringkas = [(s.tanda, s.rujukan.baris, s.rujukan.baris_akhir) for s in rujukan]
    assert ringkas == bagian


@pytest.mark.parametrize(
    "rumus", ["=F10*2", "=ROUND(F10,0)", "=F10+5", "=SUBTOTAL(1,F10:F12)", "=A", "="]
)
def test_other_formulas_are_no_sum(rumus: str) -> None:
    """A product would be read as a sum of rows."""
    assert sum_parts(rumus) is None


def test_a_sum_of_another_sheet_gives_no_rows_here() -> None:
    """Rows of another sheet would become children here."""
    assert summed_rows("=SUM(DPA!F10:F12)", 5, 99) is None
    assert summed_rows("='DPA 2024'!F10+F11", 5, 99) is None


def test_quotes_in_sheet_names_are_read() -> None:
    """A sheet called Dinas 'X' would not be found."""
    pohon = parse_formula("='Dinas ''X'''!B2")
    assert getattr(pohon, "lembar", None) == "Dinas 'X'"


def test_a_sum_takes_no_more_rows_than_the_sheet_has() -> None:
    """A handful of letters would become fifty million rows."""
    assert summed_rows("=SUM(F3:F1048576)", 5, 6) == [2, 3, 4, 5]
    assert summed_rows("=" + "+".join(["SUM(F$1:F1048576)"] * 50), 5, 100) is None
