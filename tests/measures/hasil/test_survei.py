"""Tests of whose survey is the own one."""

import pytest

from lkjip_xl.measures.hasil.survei import own_quarters
from lkjip_xl.model.hasil_responden import HasilTriwulan


@pytest.mark.parametrize(
    ("unit", "nama", "sendiri"),
    [
        (("Puring", "Buayan"), "buayan", 1),
        (("Puring", "Buayan"), "", 0),
        (("Ambal", "Kecamatan Puring"), "Kec. Puring", 1),
        (("Puring Lor", "Puring"), "Puring", 1),
        (("2023", "2024"), "Puring", 1),
        (("Puring 2023", "Puring"), "", 1),
        ((), "", None),
    ],
)
def test_the_latest_year_is_the_own_quarters(
    unit: tuple[str, ...], nama: str, sendiri: int | None
) -> None:
    """The report would say the quarters of an earlier year, or of a neighbour."""
    semua = [HasilTriwulan(kata, (None,) * 4, "Uji.xlsx|TW|1") for kata in unit]
    assert own_quarters(semua, None, nama) == sendiri
