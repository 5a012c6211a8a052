"""C106: the target of a year and those of its quarters."""

import pytest

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih

JANJI = """
Sasaran   | Indikator | Satuan | Target | TW I | TW II | TW III | TW IV
Sasaran A | Indeks    | Indeks | 87     | 87   | 87    | 87     | 87
Sasaran B | Dokumen   | Dok    | {}
"""


@pytest.mark.parametrize(
    "angka",
    [
        "4 | 1 | 1 | 1 | 1",
        "4 | 1 | 2 | 3 | 4",
        "4 |   |   |   | 4",
        "5 | 8 | 7 | 6 | 5",
        "86 | 84 | 86 | 87 | 87",
        "100 | 0.25 | 0.25 | 0.25 | 0.25",
        "4 |   |   |   |",
        "4 | 1 | 1 |   |",
        "baik | 1 | 1 | 1 | 1",
    ],
)
def test_quarters_that_may_make_the_year(angka: str) -> None:
    """Each right Perjanjian Kinerja would be warned of, however its quarters count."""
    assert pilih("C106", kisi(JANJI.format(angka), lembar="PK")) == []


@pytest.mark.parametrize("angka", ["8 | 87 | 87 | 87 | 87", "8.7 | | | | 87", "4 | 1 | 1 | 1 | 2"])
def test_a_target_that_no_quarter_gives_is_told(angka: str) -> None:
    """A slip in the target would make the capaian ten times as high, without a word."""
    (temuan,) = pilih("C106", kisi(JANJI.format(angka), lembar="PK"))
    assert (temuan.tingkat, temuan.sel[0]) == ("peringatan", "D3")
