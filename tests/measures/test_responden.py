"""Tests of what is counted from answers."""

from decimal import Decimal

import pytest

from lkjip_xl.measures import kelompok, responden
from lkjip_xl.model.jenis import PeranProfil
from tests.alat.kisi import periksa
from tests.alat.survei import respon

D = Decimal


def test_ikm_of_a_small_survey_by_hand() -> None:
    """The IKM would differ from what a person calculates with pencil and paper.

    Sums 10, 11, 12, 9, 9, 8, 10, 11, 12 of three respondents: 83.33, 91.67, 100, 75, 75, 66.67,
    83.33, 91.67, 100 add up to 766.67; times 0.11 is 84.3337.
    """
    grid = respon("4 4 4 3 3 2 3 3 4", "3 4 4 3 3 3 3 4 4", "3 3 4 3 3 3 4 4 4")
    hasil = periksa(grid)[1]
    assert hasil.responden is not None and hasil.survei is not None
    nilai = [D(n) for n in ("83.33", "91.67", "100", "75", "75", "66.67", "83.33", "91.67", "100")]
    assert [s.nilai for s in hasil.responden.unsur] == nilai
    assert [s.jumlah for s in hasil.responden.unsur] == [10, 11, 12, 9, 9, 8, 10, 11, 12]
    assert (hasil.responden.ikm, hasil.responden.responden) == (D("84.33"), 3)
    assert (hasil.survei.ikm[0].ikm, hasil.survei.pembanding[0].ikm) == (D("84.33"), D("85.19"))


def test_value_comes_from_the_sum_not_from_the_shown_nrr() -> None:
    """An NRR rounded to 3.33 would give 83.25 in place of 83.33."""
    assert responden.hitung_nrr(D(10), 3) == D("3.33")
    assert responden.hitung_konversi(D(10), 3) == D("83.33")
    assert responden.hitung_konversi(D(0), 0) is None


def test_only_answers_1_to_4_count() -> None:
    """A five, a blank or a minus would change the average."""
    assert responden.hitung_jawaban([D(4), None, D(5), D(0), D(1)]) == (2, D(5))


def test_equal_values_share_a_rank() -> None:
    """Two equally low unsur would be told apart by chance."""
    semua = [D(80), D(70), None, D(70), D(90)]
    assert [responden.hitung_peringkat(n, semua) for n in semua] == [3, 1, None, 1, 4]


def test_a_group_with_an_unanswered_unsur_has_no_ikm() -> None:
    """Its IKM would be too low by that unsur's share."""
    assert responden.hitung_ikm([D(80), None], D("0.5")) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("usia", "pita"),
    [(20, "20 tahun ke bawah"), (21, "21–30 tahun"), (60, "51–60 tahun"), (61, "di atas 60 tahun")],
)
def test_ages_at_the_ends_of_bands(usia: int, pita: str) -> None:
    """A respondent of 20 or 60 would be counted in the next band."""
    assert kelompok.label("usia", D(usia)) == pita


@pytest.mark.parametrize(
    ("peran", "teks", "nama"),
    [
        ("jenis_kelamin", " p ", "Perempuan"), ("jenis_kelamin", "Pria", "Laki-laki"),
        ("jenis_kelamin", "lk", "Laki-laki"), ("jenis_kelamin", "wanita", "Perempuan"),
        ("usia", "> 60", "di atas 60 tahun"), ("usia", "21-30", "21–30 tahun"),
        ("layanan", "  KTP   baru ", "KTP baru"), ("layanan", "", "(tidak diisi)"),
        ("pekerjaan", D(2), "Kode 2"),
    ],
)  # fmt: skip
def test_words_of_one_group_become_one(peran: PeranProfil, teks: str | Decimal, nama: str) -> None:
    """L and Laki-laki would be two groups, or a band such as > 60 be read as a condition."""
    assert kelompok.label(peran, teks) == nama


def test_groups_stand_in_their_usual_order() -> None:
    """S1 would stand before SD, or a band without respondents be missing."""
    assert kelompok.order("pendidikan", ["S1", "SMA", "SD", "sma"]) == ["SD", "SMA", "S1"]
    assert len(kelompok.order("usia", ["21–30 tahun"])) == 6
    assert kelompok.order("layanan", ["(tidak diisi)", "KK"]) == ["KK", "(tidak diisi)"]
