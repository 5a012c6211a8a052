"""Tests of the tingkat kemajuan; figures of Tabel 3.2."""

from decimal import Decimal

from lkjip_xl.measures import kemajuan


def test_progress_towards_2026() -> None:
    """Kemajuan would be another figure: 88,24 of the final target 89 is 99,1461 %."""
    assert kemajuan.hitung(Decimal("88.24"), Decimal(89)) == Decimal("99.15")


def test_no_final_target_no_progress() -> None:
    """A blank or a target of zero would become a number."""
    assert kemajuan.hitung(Decimal("88.24"), None) is None
    assert kemajuan.hitung(None, Decimal(89)) is None
    assert kemajuan.hitung(Decimal("88.24"), Decimal(0)) is None
