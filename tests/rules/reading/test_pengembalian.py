"""B126: money that was paid back, in a column of its own."""

from decimal import Decimal

import pytest

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih

TEKS = """
Program   | Pagu   | {}     | Nilai Setoran
Program A | 600000 | 500000 | 20000
Program B | 400000 | 300000 | 0
"""


def test_money_paid_back_is_told() -> None:
    """What was spent would be too much by all that was paid back, without a word."""
    (temuan,) = pilih("B126", kisi(TEKS.format("Nilai Realisasi")))
    assert (temuan.tingkat, temuan.sel, temuan.nilai) == ("peringatan", ("D1",), Decimal(20_000))


@pytest.mark.parametrize(
    "teks",
    [TEKS.format("Realisasi Netto"), TEKS.format("Realisasi").replace("| 20000", "| 0")],
)
def test_a_net_realisasi_or_nothing_paid_back_is_no_finding(teks: str) -> None:
    """Every export with a column Setoran would be asked about."""
    assert pilih("B126", kisi(teks)) == []
