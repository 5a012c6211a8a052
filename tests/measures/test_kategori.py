"""Tests of the step of a scale that a value reaches."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_xl.measures import kategori
from lkjip_xl.model.skala import Jenjang, Skala
from lkjip_xl.norms.skala import SKALA_CAPAIAN, SKALA_MUTU

# The founding document's scale, its hole 60-65 given to the step below it.
PURING = Skala(
    "Kategori",
    (
        Jenjang(Decimal(100), "Baik Sekali"), Jenjang(Decimal(85), "Baik"),
        Jenjang(Decimal(65), "Cukup"), Jenjang(Decimal(50), "Kurang"),
        Jenjang(Decimal(0), "Sangat Kurang"),
    ),
    inklusif=False,
    sumber="uji",
)  # fmt: skip
SKALA = st.sampled_from((PURING, SKALA_CAPAIAN, SKALA_MUTU))


@pytest.mark.parametrize(
    ("nilai", "label"),
    [
        ("101.43", "Baik Sekali"), ("100.01", "Baik Sekali"), ("100", "Baik"), ("85.01", "Baik"),
        ("85", "Cukup"), ("65.01", "Cukup"), ("65", "Kurang"), ("62.50", "Kurang"),
        ("50.01", "Kurang"), ("50", "Sangat Kurang"), ("0", "Sangat Kurang"),
        ("-3", "Sangat Kurang"),
    ],
)  # fmt: skip
def test_bounds_do_not_belong_to_the_step_above(nilai: str, label: str) -> None:
    """A serapan of exactly 85 would be called Baik though the scale says more than 85."""
    assert kategori.hitung(Decimal(nilai), PURING) == label


@pytest.mark.parametrize(
    ("nilai", "label"),
    [
        ("100", "Sangat Baik"), ("89.13", "Sangat Baik"), ("88.31", "Sangat Baik"),
        ("88.30", "Baik"), ("88.24", "Baik"), ("76.61", "Baik"), ("76.60", "Kurang Baik"),
        ("65.00", "Kurang Baik"), ("64.99", "Tidak Baik"), ("25", "Tidak Baik"),
    ],
)  # fmt: skip
def test_skm_bounds_belong_to_their_step(nilai: str, label: str) -> None:
    """An IKM of exactly 88,31 would be mutu B, against PermenPANRB 14/2017."""
    assert kategori.hitung(Decimal(nilai), SKALA_MUTU) == label


@pytest.mark.parametrize(
    ("nilai", "label"),
    [("90.5", "Sangat Tinggi"), ("90", "Tinggi"), ("75.01", "Tinggi"), ("75", "Sedang"),
     ("65", "Rendah"), ("50", "Sangat Rendah")],
)  # fmt: skip
def test_usual_scale_has_no_hole_between_whole_numbers(nilai: str, label: str) -> None:
    """90,5 lies between the printed bounds 90 and 91 and would have no kategori."""
    assert kategori.hitung(Decimal(nilai), SKALA_CAPAIAN) == label


def test_nothing_has_no_kategori() -> None:
    """An indikator without capaian would be called Sangat Kurang."""
    assert kategori.hitung(None, PURING) is None


@given(st.decimals(-100, 300, places=2), SKALA)
def test_every_value_has_the_highest_step_it_reaches(nilai: Decimal, skala: Skala) -> None:
    """A value would have no kategori, or one below what it reached."""
    urut = [jenjang.label for jenjang in skala.jenjang]
    posisi = urut.index(kategori.hitung(nilai, skala) or "")
    for jenjang in skala.jenjang[:posisi]:
        assert nilai < jenjang.batas if skala.inklusif else nilai <= jenjang.batas
    if posisi < len(urut) - 1:
        batas = skala.jenjang[posisi].batas
        assert nilai >= batas if skala.inklusif else nilai > batas


@given(st.decimals(0, 200, places=2), st.decimals(0, 200, places=2), SKALA)
def test_more_is_never_worse(angka: Decimal, angka_lain: Decimal, skala: Skala) -> None:
    """A higher capaian would get a lower kategori."""
    urut = [jenjang.label for jenjang in skala.jenjang]
    tinggi, rendah = max(angka, angka_lain), min(angka, angka_lain)
    atas, bawah = kategori.hitung(tinggi, skala), kategori.hitung(rendah, skala)
    assert urut.index(atas or "") <= urut.index(bawah or "")
