"""The interval printed beside each share."""

import pytest

from bench.susunan.measure.selang import wilson


@pytest.mark.parametrize(
    ("benar", "banyak", "rendah", "tinggi"),
    [
        # z² = 3,8415; 5 of 10: centre 0,5, half width 1,96 × √(0,025 + 0,0096) / 1,38415.
        (5, 10, 23.66, 76.34),
        # 0 of 2000: upper end z² / (n + z²) = 3,8415 / 2003,8415.
        (0, 2000, 0.0, 0.192),
        (10, 10, 72.25, 100.0),
    ],
)
def test_wilson_interval(benar: int, banyak: int, rendah: float, tinggi: float) -> None:
    """A wrong interval would claim more than the sample shows."""
    assert wilson(benar, banyak) == pytest.approx((rendah, tinggi), abs=0.01)


def test_no_sample_says_nothing() -> None:
    """Nothing counted would be printed as a result."""
    assert wilson(0, 0) == (0.0, 100.0)
