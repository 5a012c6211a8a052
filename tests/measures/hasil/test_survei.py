"""Tests of whose survey is the own one."""

import pytest

from lkjip_xl.measures.hasil.survei import own_quarters
from lkjip_xl.model.hasil_responden import HasilTriwulan
from tests.alat.kisi import kisi, periksa
from tests.alat.survei import UNSUR


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


@pytest.mark.parametrize(("ikm", "sebut"), [("79.2", ""), ("79", ", 79, sesudah dibulatkan")])
def test_a_printed_ikm_of_fewer_digits_is_said_with_them(ikm: str, sebut: str) -> None:
    """The report would claim that 79,20 is what the source prints, where it prints 79."""
    baris = [f"{nama} | 80" for nama in UNSUR]  # 80 x 9 x 0,11 = 79,20
    survei = periksa(kisi("\n".join(["Unsur | Nilai", *baris, f"IKM | {ikm}"])))[1].survei
    assert survei is not None
    assert survei.dipilih_karena.startswith(f"menghasilkan IKM yang tercetak di sumber{sebut}")
    assert bool(sebut) == ("sesudah" in survei.dipilih_karena)
