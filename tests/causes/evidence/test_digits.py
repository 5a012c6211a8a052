"""Slips of the keyboard as arithmetic."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_xl.causes.dugaan import URUTAN
from lkjip_xl.causes.evidence.digits import is_telling, relate, slips


@pytest.mark.parametrize(
    ("tertulis", "benar", "jenis"),
    [
        ("4199000000", "4199000", "kelipatan_seribu"),
        ("2.5", "2500000", "kelipatan_seribu"),  # 2,5 million, typed as 2,5
        ("419900", "4199000", "kelipatan_sepuluh"),
        ("41990", "4199000", "kelipatan_sepuluh"),  # two zeros lost
        ("-4199000", "4199000", "tanda_terbalik"),
        ("4919000", "4199000", "angka_tertukar"),
        ("4199900", "4199000", "satu_angka"),
        ("419000", "4199000", "digit_kurang_lebih"),  # one 9 lost
        ("41899000", "4199000", "digit_kurang_lebih"),  # an 8 too many
        ("4199000.5", "4199001.5", "satu_angka"),
    ],
)
def test_a_slip_is_told_by_its_digits(tertulis: str, benar: str, jenis: str) -> None:
    """A slip would get another name, and the user other advice."""
    assert relate(Decimal(tertulis), Decimal(benar)) == jenis


@pytest.mark.parametrize(
    ("tertulis", "benar"),
    [("4991000", "4199000"), ("0", "4199000"), ("4199000", "4199000"), ("4199000.5", "4199000")],
)
def test_other_numbers_are_no_slip(tertulis: str, benar: str) -> None:
    """Any two numbers would be called a slip."""
    # 4.991.000: two digits moved; 0: a blank; half a rupiah: a rounding.
    assert relate(Decimal(tertulis), Decimal(benar)) is None


@given(st.integers(1, 10**12).filter(lambda n: n % 1000))
def test_every_slip_made_is_told_again(benar: int) -> None:
    """The test of chance would count slips that the diagnosis never names, or miss some."""
    for jenis, tertulis in slips(Decimal(benar)):
        if abs(tertulis - benar) >= 1 and tertulis:
            ketemu = relate(tertulis, Decimal(benar))
            assert ketemu is not None
            assert URUTAN.index(ketemu) <= URUTAN.index(jenis)


@pytest.mark.parametrize(
    ("angka", "cukup"),
    [("2000000", False), ("4100000", False), ("4199000", True), ("734512", True)],
)
def test_round_numbers_prove_little(angka: str, cukup: bool) -> None:
    """An unrelated round number would be called one wrong digit for sure."""
    # Of the 9 numbers d.000.000, 8 are one digit away; of 9.000 like d.ddd.000, 9 x 3 + 8 = 35.
    assert is_telling("satu_angka", Decimal(angka)) is cukup
