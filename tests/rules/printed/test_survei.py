"""Tests of what a survey recap prints of one unsur in several columns."""

from decimal import Decimal

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.alat.survei import UNSUR
from tests.rules.bantu import pilih, ringkas


def _rekap(nrr: float, tertimbang: float, konversi: float) -> Grid:
    """Return a recap whose first unsur has these figures, the others 3, 0.33 and 75."""
    angka = [(nrr, tertimbang, konversi), *[(3, 0.33, 75)] * 8]
    baris = [f"{n} | {a} | {t} | {k}" for n, (a, t, k) in zip(UNSUR, angka, strict=True)]
    return kisi("\n".join(["Unsur | NRR | NRR Tertimbang | Nilai Konversi", *baris]))


def test_a_converted_value_that_is_not_25_times_the_nrr_is_wrong() -> None:
    """The value of one unsur would be another's: 3.44 times 25 is 86.00."""
    (temuan,) = pilih("L110", _rekap(3.44, 0.3784, 68))
    assert ringkas(temuan) == (
        "L110", "kesalahan", "D2", Decimal(68), Decimal("86.00"), Decimal("-18.00")
    )  # fmt: skip


def test_a_wrong_tertimbang_is_found() -> None:
    """The sum of the NRR tertimbang would give another IKM: 3.44 times 0.11 is 0.3784."""
    (temuan,) = pilih("L110", _rekap(3.44, 0.8784, 86))
    assert ringkas(temuan)[2:5] == ("C2", Decimal("0.8784"), Decimal("0.3784"))


@pytest.mark.parametrize(
    ("nrr", "tertimbang", "konversi"),
    [
        (3.44, 0.38, 86), (3.44, 0.3784, 86.11), (3.44, 0.3822, 86), (3.44, 0.3818, 85.9),
        (3.4444, 0.3789, 86.11),
    ],
)  # fmt: skip
def test_rounding_and_other_weights_are_right(
    nrr: float, tertimbang: float, konversi: float
) -> None:
    """A value from the unrounded NRR, or the weight 1/9 or 0,111, would be called wrong."""
    assert pilih("L110", _rekap(nrr, tertimbang, konversi)) == []
