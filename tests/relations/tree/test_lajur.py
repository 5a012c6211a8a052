"""What the amounts of a table say, column by column."""

from decimal import Decimal

import pytest

from lkjip_xl.relations.tree.lajur import read_lajur


def _bits(kolom: list[list[int]]) -> list[list[float]]:
    """Return what each cell of some columns says."""
    rows = [{k: Decimal(n) for k, n in enumerate(baris)} for baris in zip(*kolom, strict=True)]
    return [lajur.bit for lajur in read_lajur(rows)]


def test_a_copy_of_another_column_says_next_to_nothing() -> None:
    """A pagu that is printed twice would prove its tree twice."""
    pagu = [111_111, 222_223, 333_331, 444_441]
    sama = _bits([pagu, pagu])
    # They agree on every row, so that a further row agrees is certain: no bits.
    assert sama[0] == pytest.approx([6 * 3.32] * 4)
    assert sama[1] == pytest.approx([0] * 4)


def test_a_cell_that_happens_to_be_equal_keeps_its_bits() -> None:
    """One activity spent to the last rupiah would not count for realisasi."""
    pagu = [111_111, 222_223, 333_331, 444_441]
    realisasi = [111_111, 222_201, 331_117, 409_999]
    # They agree on one row of four: that they do is worth log2(4) = 2 bits.
    assert _bits([pagu, realisasi])[1] == pytest.approx([2, 6 * 3.32, 6 * 3.32, 6 * 3.32])
