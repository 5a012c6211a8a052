"""Tests of what a change of the budget added or took; figures of Tabel 2.1."""

from decimal import Decimal

from lkjip_xl.measures import perubahan

MURNI, SESUDAH = Decimal(3349383000), Decimal(3582710000)


def test_change_of_the_whole_budget() -> None:
    """3.582.710.000 - 3.349.383.000 = 233.327.000, 6,97 % (6,96626) of the murni budget."""
    beda = perubahan.hitung(MURNI, SESUDAH)
    assert beda == 233327000
    assert perubahan.hitung_persen(MURNI, beda) == Decimal("6.97")


def test_a_new_and_a_dropped_kegiatan() -> None:
    """A new kegiatan would have no change, or a percent of nothing."""
    assert perubahan.hitung(None, Decimal(7)) == 7
    assert perubahan.hitung(Decimal(7), None) == -7
    assert perubahan.hitung(None, None) == 0
    assert perubahan.hitung_persen(Decimal(7), Decimal(-7)) == -100
    assert perubahan.hitung_persen(None, Decimal(7)) is None
    assert perubahan.hitung_persen(Decimal(0), Decimal(7)) is None
