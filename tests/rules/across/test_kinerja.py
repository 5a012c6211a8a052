"""Tests of the performance tables against the survey and the Perjanjian Kinerja."""

from decimal import Decimal

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.alat.survei import UNSUR
from tests.rules.bantu import pilih, ringkas, temuan_dari


def _survei(ikm: str = "", judul: str = "Tabel") -> Grid:
    """Return a recap whose unsur all are 80: IKM 79.20 with 0.11, 80.00 with 1/9."""
    baris = [judul, "", "Unsur | Nilai", *(f"{n} | 80" for n in UNSUR)]
    return kisi("\n".join([*baris, *([f"IKM | {ikm}"] if ikm else [])]), berkas="SKM.xlsx")


def _capaian(
    *realisasi: str, nama: str = "Indeks Kepuasan Masyarakat", judul: str = "Tabel"
) -> Grid:
    """Return Tabel 3.1 with a row per realisasi."""
    baris = [f"Sasaran {n} | {nama} | 78 | {teks} |" for n, teks in enumerate(realisasi)]
    kepala = "Sasaran | Indikator | Target | Realisasi | % Capaian"
    return kisi("\n".join([judul, "", kepala, *baris]), berkas="Kinerja.xlsx", lembar="3.1")


def test_an_ikm_that_no_survey_gives_is_wrong() -> None:
    """A capaian that the survey does not bear out would be handed in."""
    (temuan,) = pilih("X111", _survei(), _capaian("88.62", "88.62"))
    assert ringkas(temuan) == (
        "X111", "kesalahan", "D4", Decimal("88.62"), Decimal("79.20"), Decimal("9.42")
    )  # fmt: skip
    assert temuan.sel == ("D4", "D5")
    assert "SKM.xlsx lembar Lembar1 unsur mulai sel B4" in temuan.pesan


@pytest.mark.parametrize("realisasi", ["79.20", "79.2", "3.17"])
def test_the_ikm_of_the_survey_has_no_finding(realisasi: str) -> None:
    """A right IKM, with fewer decimals or on the scale 1-4 too, would be called wrong."""
    assert pilih("X111", _survei(), _capaian(realisasi)) == []


def test_the_ikm_under_the_other_weight_is_a_warning() -> None:
    """A choice of the weight would be called an error, or go unsaid."""
    (temuan,) = pilih("X111", _survei(), _capaian("80"))
    assert temuan.tingkat == "peringatan"
    assert "bobot lain" in temuan.pesan
    assert pilih("X111", _survei("80"), _capaian("80")) == []


@pytest.mark.parametrize(
    "nama",
    ["Persentase unit dengan IKM Baik", "Jumlah survei kepuasan masyarakat", "Nilai SAKIP"],
)
def test_other_indikator_are_no_ikm(nama: str) -> None:
    """A share or a count that only speaks of the IKM would be called wrong."""
    assert pilih("X111", _survei(), _capaian("90", nama=nama)) == []


def test_a_survey_of_another_year_says_nothing() -> None:
    """Last year's survey would be held against this year's IKM, beside the finding on the year."""
    lama, ini = "SKM Tahun 2023", "Capaian Tahun 2024"
    assert pilih("X111", _survei(judul=lama), _capaian("88.62", judul=ini)) == []
    assert len(pilih("X105", _survei(judul=lama), _capaian("88.62", judul=ini))) == 1


def _janji(target: str, nama: str = "Nilai SAKIP") -> Grid:
    teks = f"Sasaran | Indikator | Satuan | Target\nSasaran 0 | {nama} | Nilai | {target}"
    return kisi(teks, berkas="PK.xlsx", lembar="PK")


def test_a_target_that_was_not_promised_is_wrong() -> None:
    """Capaian would be measured against a target that nobody promised."""
    (temuan,) = pilih("X114", _janji("80"), _capaian("75", nama="Nilai SAKIP"))
    assert ringkas(temuan) == ("X114", "kesalahan", "C4", Decimal(78), Decimal(80), Decimal(-2))
    assert "PK.xlsx lembar PK sel D2" in temuan.pesan


def test_the_promised_target_has_no_finding() -> None:
    """A right target, or one of another indikator, would be called wrong."""
    assert pilih("X114", _janji("78"), _capaian("75", nama="Nilai SAKIP")) == []
    assert pilih("X114", _janji("78.0033"), _capaian("75", nama="Nilai SAKIP")) == []  # 78,00
    assert pilih("X114", _janji("80", "Opini BPK"), _capaian("75", nama="Nilai SAKIP")) == []


@pytest.mark.parametrize(
    ("indikator", "tercetak", "ada"),
    [
        ("Indeks Kepuasan Layanan", "100", 0),
        ("Indeks Kepuasan Layanan", "86", 1),
        ("Jumlah Rapat", "86", 0),
    ],
)
def test_one_indikator_has_one_capaian(indikator: str, tercetak: str, ada: int) -> None:
    """A report would print two capaian for one indikator."""
    ukur = kisi(
        "Sasaran | Indikator | Target | Realisasi | Capaian\n"
        "Sasaran A | Indeks Kepuasan Layanan | 80 | 80 | 100",
        lembar="3.1",
    )
    kegiatan = kisi(
        "Sasaran | Indikator | % Capaian | Program/Kegiatan | Indikator | % Capaian | Menunjang\n"
        f"Sasaran A | Indeks | 100 | Program A | {indikator} | {tercetak} | Menunjang",
        lembar="3.4",
    )
    harap = ("X108", "peringatan", "F2", Decimal(86), Decimal(100), Decimal(-14))
    assert [ringkas(temuan) for temuan in temuan_dari(ukur, kegiatan)] == [harap] * ada


def test_a_tie_rounds_away_from_zero() -> None:
    """86.3 printed of 86.25 would be called another figure: Python rounds half to even."""
    ukur = kisi(
        "Sasaran | Indikator | Target | Realisasi\nSasaran A | Indeks Kepuasan Layanan | 80 | 69",
        lembar="3.1",
    )  # 69 / 80 = 86,25 %
    kegiatan = kisi(
        "Sasaran | Indikator | % Capaian | Program/Kegiatan | Indikator | % Capaian | Menunjang\n"
        "Sasaran A | Indeks | 86,25 | Program A | Indeks Kepuasan Layanan | 86,3 | Menunjang",
        lembar="3.4",
    )
    assert [t for t in temuan_dari(ukur, kegiatan) if t.kode == "X108"] == []


@pytest.mark.parametrize(
    ("realisasi", "ikm", "tingkat"),
    [("79.44", "", "peringatan"), ("79.90", "", "kesalahan"), ("79.44", "79.45", "kesalahan")],
)
def test_an_ikm_that_rounded_nrr_leave_open_is_a_warning(
    realisasi: str, ikm: str, tingkat: str
) -> None:
    """An IKM from the answers themselves, 0,01 off that of their rounded NRR, would be an error."""
    # The sum is 28,89; times 0,11 and 25 it is 79,4475; each NRR may be off by 0,005.
    nrr = ("3.17", "3.33", "3.44", "3.28", "3.17", "2.89", "3.22", "3.22", "3.17")
    baris = [f"{n} | {k}" for n, k in zip(UNSUR, nrr, strict=True)]
    kaki = [f"IKM | {ikm}"] if ikm else []
    rekap = kisi("\n".join(["Tabel", "", "Unsur | NRR", *baris, *kaki]), berkas="SKM.xlsx")
    (temuan,) = pilih("X111", rekap, _capaian(realisasi))
    assert temuan.tingkat == tingkat
