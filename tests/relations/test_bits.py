"""How much a number says."""

from decimal import Decimal

import pytest

from lkjip_xl.relations.bits import column_bits, value_bits


@pytest.mark.parametrize(
    ("nilai", "bits"),
    [
        # bacaan-berbukti: 7 significant digits x 3,32 + three zeros; one digit + seven zeros.
        (1_860_888_000, 24),
        (10_000_000, 4),
        (308_121_695, 30),  # 9 x 3,32
        (Decimal("97.69"), 13),  # 4 x 3,32
        (Decimal("50.00"), 3),  # zeros after the point say nothing: 5 and one zero
        (-4_000, 4),
        (0, 0),
        (None, 0),
    ],
)
def test_a_number_says_what_its_digits_cost(nilai: int | Decimal | None, bits: int) -> None:
    """A round amount would prove as much as an odd one."""
    assert round(value_bits(nilai)) == bits


def test_a_repeated_amount_says_little() -> None:
    """A column of one standard price would prove whatever adds up from it."""
    # 123.457 stands in 4 of 8 cells: log2(8 / 4) + 3 = 4 bits, not 6 x 3,32.
    bits = column_bits([123_457] * 4 + [111_111, 222_223, 333_331, 444_441, None])
    assert bits[0] == pytest.approx(4)
    assert bits[4] == pytest.approx(6 * 3.32)
    assert bits[8] == 0
