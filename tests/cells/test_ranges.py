"""Ranges of a scale, in words and in signs."""

from decimal import Decimal

import pytest

from lkjip_xl.cells.ranges import Batas, read_range


@pytest.mark.parametrize(
    ("teks", "bawah", "bawah_termasuk", "atas", "atas_termasuk"),
    [
        ("Lebih dari 85% sd. 100%", "85", False, "100", True),
        ("Lebih dari 50% sampai dengan 60%", "50", False, "60", True),
        ("> 75 - 90", "75", False, "90", True),
        (">75 s/d 90", "75", False, "90", True),
        ("76 - 90", "76", True, "90", True),
        ("88,31 – 100,00", "88.31", True, "100.00", True),
        ("25,00-64,99", "25.00", True, "64.99", True),
        (">= 65 - < 75", "65", True, "75", False),
    ],
)
def test_closed_ranges(
    teks: str, bawah: str, bawah_termasuk: bool, atas: str, atas_termasuk: bool
) -> None:
    """A value on a bound would get the wrong kategori."""
    assert read_range(teks) == Batas(Decimal(bawah), bawah_termasuk, Decimal(atas), atas_termasuk)


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("> 90", Batas(Decimal(90), False, None, False)),
        ("Lebih dari 100%", Batas(Decimal(100), False, None, False)),
        ("≥ 91", Batas(Decimal(91), True, None, False)),
        ("91 ke atas", Batas(Decimal(91), True, None, False)),
        ("≤ 50", Batas(None, False, Decimal(50), True)),
        ("< 50", Batas(None, False, Decimal(50), False)),
        ("Kurang dari 50%", Batas(None, False, Decimal(50), False)),
    ],
)
def test_open_ranges(teks: str, harap: Batas) -> None:
    """The highest or the lowest step would be missing from a scale."""
    assert read_range(teks) == harap


@pytest.mark.parametrize("teks", ["", "Baik", "90", "12 Maret 2024"])
def test_words_are_no_range(teks: str) -> None:
    """A label or a date would become a step of a scale."""
    assert read_range(teks) is None
