"""Tests of menunjang and of the averages of Tabel 3.4."""

from decimal import Decimal

import pytest

from lkjip_xl.measures.menunjang import hitung, hitung_rata, lowest_step
from lkjip_xl.model.skala import Jenjang, Skala
from lkjip_xl.norms.skala import SKALA_CAPAIAN

PURING = Skala(
    "",
    tuple(
        Jenjang(Decimal(n), label)
        for n, label in ((100, "Baik Sekali"), (85, "Baik"), (65, "Cukup"), (0, "Kurang"))
    ),
    inklusif=False,
    sumber="",
)


@pytest.mark.parametrize(
    ("nilai", "skala", "kata"),
    [
        ("86", PURING, "Menunjang"),  # founding document, line 545: above 85
        ("85", PURING, "Tidak menunjang"),  # 85 itself is Cukup there
        ("75.01", SKALA_CAPAIAN, "Menunjang"),  # Tinggi begins above 75
        ("75", SKALA_CAPAIAN, "Tidak menunjang"),
    ],
)
def test_the_second_highest_step_decides(nilai: str, skala: Skala, kata: str) -> None:
    """A program of kategori Cukup would be said to support its sasaran."""
    assert hitung(Decimal(nilai), skala) == kata


def test_a_blank_is_not_judged() -> None:
    """A program without a capaian would be said to support, or not to."""
    assert hitung(None, PURING) == "belum dapat dinilai"


def test_a_scale_of_two_steps_has_its_bound_above_the_last() -> None:
    """Everything would support: the last step takes all that is below."""
    assert lowest_step(Skala("", PURING.jenjang[:2], inklusif=False, sumber="")) == 0


def test_averages_leave_blanks_out() -> None:
    """A blank would count as zero: of 100, 86 and 100 the average is 95,33."""
    angka = [Decimal(100), Decimal(86), Decimal(100), None]
    assert hitung_rata(angka) == Decimal("95.33")
    assert hitung_rata([Decimal(100), Decimal("99.99")]) == Decimal("99.99")  # 99,995: not full
    assert hitung_rata([None]) is None
