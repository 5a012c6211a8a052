"""From a printed scale to one in force: every value has exactly one kategori."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lkjip_xl.join.scales import close_scale, find_holes
from lkjip_xl.measures import kategori
from lkjip_xl.model.pengaturan import DaftarSkala
from lkjip_xl.model.skala import Skala
from tests.alat.kisi import kisi, tabel

PENDIRI = """
    Rentang Capaian|Kategori
    Lebih dari 100%|Sangat Baik
    Lebih dari 85% sd. 100%|Baik
    Lebih dari 65% sd. 85%|Cukup
    Lebih dari 50% sd. 60%|Kurang
    Kurang dari 50%|Sangat Kurang
"""
BULAT = """
    Rentang Capaian|Kategori
    91 - 100|Sangat Tinggi
    76 - 90|Tinggi
    66 - 75|Sedang
    51 - 65|Rendah
    0 - 50|Sangat Rendah
"""


def _daftar(teks: str) -> DaftarSkala:
    pohon = tabel(kisi(teks)).isi
    assert isinstance(pohon, DaftarSkala)
    return pohon


def _skala(teks: str) -> Skala:
    return close_scale(_daftar(teks), "Kategori Capaian", "uji")


def test_holes_of_the_founding_scale() -> None:
    """The founding scale's holes (60; 65] and exactly 50 would not be reported."""
    lubang = find_holes(_daftar(PENDIRI).jenjang)
    assert [
        (s.dari, s.dari_termasuk, s.sampai, s.sampai_termasuk, s.bawah.label) for s in lubang
    ] == [
        (Decimal(60), False, Decimal(65), True, "Kurang"),
        (Decimal(50), True, Decimal(50), True, "Sangat Kurang"),
    ]  # fmt: skip


def test_founding_scale_in_force() -> None:
    """Values in a hole or on a bound would have no kategori, or the wrong one."""
    skala = _skala(PENDIRI)
    harap = {
        "100.01": "Sangat Baik",
        "100": "Baik",
        "85.01": "Baik",
        "85": "Cukup",
        "65.01": "Cukup",
        "65": "Kurang",
        "62.5": "Kurang",
        "60": "Kurang",
        "50.01": "Kurang",
        "50": "Sangat Kurang",
        "0": "Sangat Kurang",
    }
    assert {n: kategori.hitung(Decimal(n), skala) for n in harap} == harap


def test_whole_number_bounds_have_no_holes() -> None:
    """90,5 would have no kategori between 76-90 and 91-100, or be called a hole."""
    assert find_holes(_daftar(BULAT).jenjang) == []
    skala = _skala(BULAT)
    assert kategori.hitung(Decimal("90.5"), skala) == "Sangat Tinggi"
    assert kategori.hitung(Decimal(90), skala) == "Tinggi"
    assert kategori.hitung(Decimal(50), skala) == "Sangat Rendah"


def test_order_of_the_printed_steps_does_not_count() -> None:
    """A scale printed from the lowest step up would be another scale."""
    baris = PENDIRI.strip("\n").split("\n")
    terbalik = "\n".join([baris[0], *reversed(baris[1:])])
    assert _skala(terbalik).jenjang == _skala(PENDIRI).jenjang


@given(st.decimals(0, 200, places=2))
def test_every_value_has_exactly_one_kategori(nilai: Decimal) -> None:
    """A value would have no kategori, or get the kategori of another step."""
    for teks in (PENDIRI, BULAT):
        skala = _skala(teks)
        cocok = [
            jenjang.label
            for jenjang, atas in zip(skala.jenjang, [None, *skala.jenjang], strict=False)
            if (nilai > jenjang.batas or jenjang is skala.jenjang[-1])
            and (atas is None or nilai <= atas.batas)
        ]
        assert len(cocok) == 1
        assert kategori.hitung(nilai, skala) == cocok[0]
