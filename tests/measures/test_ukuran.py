"""Tests of what decides the direction of an indikator."""

from decimal import Decimal

import pytest

from lkjip_xl.measures import kemajuan
from lkjip_xl.measures.ukuran import (
    bagian,
    hitung,
    hitung_kata,
    hitung_tercetak,
    read_polarity,
    says_falling,
)
from lkjip_xl.model.indikator import POSITIF, Indikator, Ukuran

NEGATIF = Ukuran("negatif", memilih=True)


@pytest.mark.parametrize(
    ("kata", "hasil"),
    [
        ("", POSITIF), ("-", POSITIF), ("Positif", POSITIF), ("maximize", POSITIF),
        ("semakin tinggi semakin baik", POSITIF), ("Negatif", NEGATIF), ("minimize", NEGATIF),
        ("Semakin rendah semakin baik", NEGATIF), ("makin kecil makin baik", NEGATIF),
        ("Semakin tinggi realisasi semakin rendah kinerja", NEGATIF),
        ("B", Ukuran("negatif_b")), ("negatif (B)", Ukuran("negatif_b")), ("a", Ukuran("negatif")),
        ("Max", POSITIF), ("↓", NEGATIF), ("stabil", None),
    ],
)  # fmt: skip
def test_words_name_a_direction(kata: str, hasil: Ukuran | None) -> None:
    """A worse year would be a better report: falling indikator would count as rising."""
    assert read_polarity(kata) == hasil


def test_zero_of_zero_is_reached_in_words_only() -> None:
    """No accidents where none were allowed would be a percent, or a rising target of 0 reached."""
    nol = Decimal(0)
    assert hitung(NEGATIF, nol, nol) is None
    assert hitung_kata(NEGATIF, nol, nol) == "tercapai"
    assert [hitung_kata(POSITIF, nol, nol), hitung_kata(NEGATIF, nol, Decimal(1))] == ["", ""]
    assert hitung_kata(NEGATIF, None, nol) == ""


def test_the_two_numbers_behind_each_way() -> None:
    """A capaian printed with one decimal would be compared with another quotient."""
    t, r = Decimal(8), Decimal(9)
    assert bagian(POSITIF, t, r) == (r, t)
    assert bagian(Ukuran("negatif"), t, r) == (Decimal(7), t)  # 2 x 8 - 9
    assert bagian(Ukuran("negatif_b"), t, r) == (t, r)
    rentang = Ukuran(rentang=(Decimal(85), Decimal(90)))
    for nilai, dua in ((88, (1, 1)), (99, (99, 90)), (80, (80, 85))):
        assert bagian(rentang, None, Decimal(nilai)) == (Decimal(dua[0]), Decimal(dua[1]))
    assert bagian(POSITIF, None, r) is None


def test_a_printed_capaian_has_its_own_decimals_and_the_cap() -> None:
    """87,5 printed for 87,50 would be an error, and a capped 120 too."""
    t, r = Decimal(8), Decimal(9)
    assert hitung_tercetak(Ukuran("negatif"), t, r, 1, None) == Decimal("87.5")
    assert hitung_tercetak(Ukuran("negatif_b"), t, r, 1, None) == Decimal("88.9")  # 88,888
    assert hitung_tercetak(POSITIF, Decimal(10), Decimal(25), 0, Decimal(120)) == 120
    assert hitung_tercetak(POSITIF, Decimal(100000), Decimal(99999), 0, None) == 99


def test_kemajuan_follows_the_direction() -> None:
    """A rate that must fall from 9 to 6 would be 150 % on its way: (2 x 6 - 9)/6 is 50."""
    assert kemajuan.hitung(Decimal(9), Decimal(6), "negatif") == 50
    assert kemajuan.hitung(Decimal(9), Decimal(6), "negatif_b") == Decimal("66.67")
    assert kemajuan.hitung(Decimal("88.24"), Decimal(89)) == Decimal("99.15")


@pytest.mark.parametrize(
    ("indikator", "turun"),
    [
        ("Rata-rata waktu penyelesaian pelayanan", True),
        ("Persentase temuan yang belum ditindaklanjuti", True),
        ("Jumlah temuan BPK", True),
        ("Persentase temuan yang ditindaklanjuti", False),
        ("Persentase ketepatan waktu pelayanan", False),
        ("Rata-rata lama sekolah", False),
    ],
)
def test_what_still_waits_should_become_less(indikator: str, turun: bool) -> None:
    """Its capaian would be turned round, and nobody be asked for its direction (C105)."""
    assert says_falling(Indikator(0, "", "", indikator, {}, {})) == turun
