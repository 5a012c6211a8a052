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
    ukuran,
)
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.indikator import POSITIF, Indikator, Ukuran
from lkjip_xl.model.pengaturan import Pengaturan
from lkjip_xl.norms.skala import SKALA_MUTU

TANPA = Pengaturan({}, SKALA_MUTU, SKALA_MUTU, SKALA_MUTU)  # settings that say nothing
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


def _baris(indikator: str = "Prevalensi stunting", sasaran: str = "", **lain: object) -> Indikator:
    """Return a row with target 18, realisasi 11 and a printed capaian of (36 - 11) / 18."""
    capaian = Angka(Decimal(str(lain.get("capaian", "138.89"))), 1, 3, 2,
                    hitungan=bool(lain.get("rumus")))  # fmt: skip
    nilai = {
        "target": Angka(Decimal(18), 1, 1),
        "realisasi": Angka(Decimal(11), 1, 2),
        "capaian": capaian,
    }
    return Indikator(1, "", sasaran, indikator, nilai, {"keterangan": str(lain.get("ket", ""))})


@pytest.mark.parametrize(
    ("ket", "arah"),
    [
        ("semakin rendah semakin baik", "negatif"),
        ("Makin kecil nilainya, makin baik", "negatif"),
        ("Semakin cepat semakin baik", "negatif"),
        ("(Indikator Negatif)", "negatif"),
        ("semakin tinggi semakin baik", "positif"),
        ("kinerja rendah karena pandemi", "positif"),
        ("semakin tinggi kesadaran warga, semakin turun kasusnya", "positif"),
        ("dampak negatif banjir", "positif"),
    ],
)
def test_a_remark_names_a_direction(ket: str, arah: str) -> None:
    """What the row itself says would be asked again, or a remark on a bad year would be a way."""
    baris = _baris("Waktu tanggap", capaian="100", ket=ket)
    assert ukuran(baris, TANPA).arah == arah


@pytest.mark.parametrize(
    ("baris", "arah"),
    [
        (_baris(sasaran="Menurunnya prevalensi stunting"), "negatif"),  # (36 - 11) / 18 = 1,3889
        (_baris(sasaran="Menurunnya stunting", capaian="163.64"), "negatif_b"),  # 18 / 11
        (_baris(sasaran="Menurunnya stunting", capaian="61.11"), "positif"),  # 11 / 18
        (_baris(sasaran="Menurunnya stunting", capaian="140.00"), "positif"),  # by no formula
        (_baris(sasaran="Meningkatnya derajat kesehatan"), "positif"),
        (_baris(sasaran="Meningkatnya derajat kesehatan", rumus=True), "negatif"),
        (_baris("Balita stunting yang ditangani", "Menurunnya stunting"), "positif"),
        (_baris("Indeks Reformasi Birokrasi", "Membaiknya layanan", rumus=True), "positif"),
        (_baris(sasaran="Menurunnya stunting", ket="semakin tinggi semakin baik"), "positif"),
    ],
)
def test_a_source_that_calculates_a_fall_names_it(baris: Indikator, arah: str) -> None:
    """A right capaian below “Menurunnya …” would be asked again, or a wrong one would decide."""
    assert ukuran(baris, TANPA).arah == arah
