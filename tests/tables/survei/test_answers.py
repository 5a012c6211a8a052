"""Tests of reading one answer, alone and among the others of its sheet."""

from decimal import Decimal

import pytest

from lkjip_xl.tables.survei.answers import Kamus, learn_answers, read_answer


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        (4, 4), ("4", 4), ("3,0", 3), ("d", 4), ("D.", 4), ("(c)", 3), ("b) Kurang mudah", 2),
        ("4. Sangat sesuai", 4), ("4 - Sangat sesuai", 4), ("Sangat sesuai (4)", 4),
        ("Tidak sopan dan ramah", 1), ("KURANG CEPAT.", 2), ("kompeten", 3), ("Gratis", 4),
        ("Sangat mahal", 1), ("Cukup  mahal", 2), ("Murah", 3), ("Buruk", 1), ("Cukup", 2),
        ("Ada, tetapi tidak berfungsi", 2), ("Selalu sesuai", 4), ("5", 5),
    ],
)  # fmt: skip
def test_answers_of_the_questionnaire(teks: str | int, nilai: int) -> None:
    """An answer in words would be lost, or praise be taken for a complaint."""
    assert read_answer(teks).nilai == nilai


@pytest.mark.parametrize(
    "teks", ["Mahal", "Puas", "Cukup baik", "Netral", "12 orang", "2-3", "1.000.000", "ya"]
)
def test_words_that_no_questionnaire_orders_are_refused(teks: str) -> None:
    """A guess would change the IKM."""
    assert read_answer(teks).nilai is None


def test_no_complaints_is_only_an_answer_about_complaints() -> None:
    """“Tidak ada” about a tarif would be the worst answer in place of the best."""
    assert read_answer("Tidak ada", unsur="pengaduan").nilai == 1
    assert read_answer("Tidak ada", unsur="biaya").nilai is None


def test_other_adjectives_need_their_own_steps() -> None:
    """“Tidak puas” would be 1 where it is the second of four steps."""
    kamus = learn_answers([["Puas", "Kurang puas"], ["Tidak puas"]])
    assert [read_answer(s, kamus).nilai for s in ("Tidak puas", "Sangat puas")] == [1, 4]
    assert read_answer("Tidak puas", learn_answers([["Puas", "Tidak puas"]])).nilai is None


@pytest.mark.parametrize(
    "teks_lain", ["Netral", "Sangat tidak sesuai", "Cukup sesuai", "Biasa saja", "Ragu-ragu"]
)
def test_a_word_of_another_scale_stops_all_words(teks_lain: str) -> None:
    """Five steps would be read as four."""
    kamus = learn_answers([["Sesuai", "Sangat sesuai"], [teks_lain]])
    assert read_answer("Tidak sesuai", kamus).nilai is None
    assert read_answer(3, kamus).nilai == 3


def test_cukup_beside_kurang_baik_has_no_place() -> None:
    """Two different words would both be 2."""
    assert read_answer("Cukup", learn_answers([["Cukup", "Kurang baik", "Baik"]])).nilai is None


def test_letters_that_run_downwards() -> None:
    """Where a is the best answer, a lone a would be read as the worst."""
    kamus = learn_answers([["a. Sangat sesuai", "b. Sesuai"], ["a"]])
    assert kamus == Kamus(terbalik=True)
    assert [read_answer(s, kamus).nilai for s in ("a", "d", "a. Sangat baik")] == [
        Decimal(4), Decimal(1), Decimal(4)
    ]  # fmt: skip


def test_sangat_tidak_is_the_lowest_where_all_four_steps_stand() -> None:
    """A questionnaire of Setuju would be refused, though no fifth step is left between its four."""
    empat = ["Sangat Tidak Setuju", "Tidak Setuju", "Setuju", "Sangat Setuju"]
    kamus = learn_answers([empat[:3], empat[2:]])
    assert [read_answer(s, kamus).nilai for s in empat] == [1, 2, 3, 4]


@pytest.mark.parametrize("kata", ["Netral", "Kurang Setuju", "Puas"])
def test_sangat_tidak_beside_another_word_stops_all_words(kata: str) -> None:
    """Of five steps the middle one would be skipped, and each word below it be read too high."""
    empat = ["Sangat Tidak Setuju", "Tidak Setuju", "Setuju", "Sangat Setuju"]
    assert read_answer("Setuju", learn_answers([[*empat, kata]])).nilai is None


def test_three_steps_with_sangat_tidak_tell_nothing() -> None:
    """Whether a step is left out between them nobody can know."""
    tiga = ["Sangat Tidak Setuju", "Setuju", "Sangat Setuju"]
    assert read_answer("Setuju", learn_answers([tiga])).nilai is None
