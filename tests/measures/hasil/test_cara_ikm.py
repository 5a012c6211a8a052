"""Tests of which IKM a survey may print: by which weight, rounded where."""

from decimal import Decimal
from fractions import Fraction

import pytest

from lkjip_xl.measures.hasil.cara_ikm import (
    Bahan,
    Pilihan,
    choose,
    every_value,
    told_weight,
    weights,
)
from lkjip_xl.measures.ikm import sebut_bobot
from lkjip_xl.model.angka import Angka
from tests.alat.kisi import kisi, periksa

# Nine sums of the answers of 45 respondents; together 1.426.
JUMLAH = (154, 155, 149, 174, 159, 160, 158, 168, 149)
# Nine NRR; together 33,32.
NRR = ("3.72", "3.89", "3.67", "3.79", "3.51", "3.37", "3.71", "3.73", "3.93")
# Tabel 3.3 of the founding document; together 802,16.
PURING = ("86.11", "87.29", "84.74", "99.54", "87.1", "87.33", "85.18", "85.59", "99.28")
SEBELAS, SEPERSEMBILAN = Fraction(11, 100), Fraction(1, 9)


def _pilih(tercetak: str, nilai: list[Fraction], kabur: str = "0") -> Pilihan | None:
    """Return what a printed IKM tells of these values."""
    angka = Angka(Decimal(tercetak), 0, 0)
    return choose(angka, Bahan(tuple(nilai), kabur=Decimal(kabur)), weights(9))


def test_an_ikm_that_is_rounded_only_at_the_end_is_right() -> None:
    """An office that rounds once would be told to change 88,02 into 88,03.

    1.426 x 25 / 405 = 88,0247. Each unsur to two decimals first: 85,56 + 86,11 + 82,78 + 96,67 +
    88,33 + 88,89 + 87,78 + 93,33 + 82,78 = 792,23; / 9 = 88,0256.
    """
    nilai = [Fraction(n * 25, 45) for n in JUMLAH]
    assert _pilih("88.0246913580247", nilai) == Pilihan(SEPERSEMBILAN, Decimal("88.02"))
    assert _pilih("88.02", nilai) == Pilihan(SEPERSEMBILAN, Decimal("88.02"))
    assert _pilih("88.03", nilai) == Pilihan(SEPERSEMBILAN, None)


def test_an_ikm_of_rounded_weighted_nrr_is_right() -> None:
    """The sum of the NRR tertimbang that people see would be called wrong.

    0,4133 + 0,4322 + 0,4078 + 0,4211 + 0,3900 + 0,3744 + 0,4122 + 0,4144 + 0,4367 = 3,7021;
    x 25 = 92,5525. Without rounding: 33,32 / 9 x 25 = 92,5556.
    """
    nilai = [Fraction(n) * 25 for n in NRR]
    assert _pilih("92.55", nilai) == Pilihan(SEPERSEMBILAN, Decimal("92.55"))
    assert _pilih("92.56", nilai) == Pilihan(SEPERSEMBILAN, None)


def test_the_weight_of_three_decimals_is_known() -> None:
    """Programs that print 0,111 would be wrong: 31,5 x 0,111 x 25 = 87,4125 (1/9: 87,50)."""
    nilai = [Fraction("87.5")] * 9
    assert _pilih("87.41", nilai) == Pilihan(Fraction(111, 1000), None)
    assert _pilih("87.5", nilai) == Pilihan(SEPERSEMBILAN, None)
    # 31,5 x 0,11 x 25 = 86,625, a tie, goes up.
    assert _pilih("86.63", nilai) == Pilihan(SEBELAS, None)


@pytest.mark.parametrize("tercetak", ["88.62", "88.42", "87.24", "89.31"])
def test_an_ikm_that_no_way_gives_is_none(tercetak: str) -> None:
    """The founding document's 88,62 would pass: 802,16 gives 88,24 (0,11), 89,13 or 89,04."""
    assert _pilih(tercetak, [Fraction(n) for n in PURING]) is None


@pytest.mark.parametrize(("tercetak", "bobot"), [("88.24", SEBELAS), ("89.13", SEPERSEMBILAN)])
def test_the_ikm_of_the_founding_document_needs_no_other_way(
    tercetak: str, bobot: Fraction
) -> None:
    """The report of the sample would carry a formula it does not need."""
    assert _pilih(tercetak, [Fraction(n) for n in PURING]) == Pilihan(bobot, None)


def test_fewer_decimals_tell_the_weight_only() -> None:
    """88,2 would stand in the report where two decimals are known."""
    assert _pilih("88.2", [Fraction(n) for n in PURING]) == Pilihan(SEBELAS, None)


def test_rounded_nrr_leave_an_ikm_open() -> None:
    """An IKM from NRR of more decimals than the recap prints would be called wrong.

    Nine NRR of 3,44 may be 3,4449: 86,00 x 0,11 x 9 = 85,14, but 85,24 is possible.
    """
    assert _pilih("85.24", [Fraction(86)] * 9, "0.125") == Pilihan(SEBELAS, Decimal("85.24"))
    assert _pilih("85.34", [Fraction(86)] * 9, "0.125") is None


def test_a_weight_is_written_as_people_do() -> None:
    """0,111 would be called 111/1000."""
    assert [sebut_bobot(b) for b in weights(9)] == ["0,11", "1/9", "0,111"]
    assert [sebut_bobot(b) for b in weights(8)] == ["1/8"]


def test_the_weight_that_nrr_tertimbang_tell_comes_first() -> None:
    """An IKM by 0,111 would be one by 1/9 seen with fewer decimals.

    Sums of seven respondents, together 206: NRR 29,44, times 0,111 x 25 = 81,696. By 1/9:
    82,14 x 3 + 85,71 x 2 + 89,29 + 75 x 2 + 78,57 = 735,70; / 9 = 81,74.
    """
    nilai = tuple(Fraction(n * 25, 7) for n in (23, 23, 23, 24, 25, 21, 21, 24, 22))
    angka = Angka(Decimal("81.7"), 0, 0)
    assert choose(angka, Bahan(nilai), weights(9)) == Pilihan(SEPERSEMBILAN, None)
    terbukti = Bahan(nilai, bobot_jumlah=Fraction(111, 1000))
    assert choose(angka, terbukti, weights(9)) == Pilihan(Fraction(111, 1000), Decimal("81.70"))


@pytest.mark.parametrize(
    ("timbang", "bobot"),
    [("0.36519", "111/1000"), ("0.3619", "11/100"), ("0.3655555556", "1/9"), ("0.4", None)],
)
def test_nrr_tertimbang_tell_their_weight(timbang: str, bobot: str | None) -> None:
    """The weight of 3,29 x 0,111 = 0,36519 would be guessed from the IKM."""
    pasangan = [(Fraction("3.29"), Angka(Decimal(timbang), 0, 0))] * 9
    ditemukan = told_weight(pasangan, 9)
    assert (None if ditemukan is None else str(ditemukan)) == bobot


def test_each_rounding_of_an_nrr_gives_a_value() -> None:
    """82,25 in a recap would be called wrong: 23 / 7 = 3,2857 gives 82,14, 82,25 (3,29), 82,15."""
    assert every_value(Fraction(23 * 25, 7)) == {Decimal(n) for n in ("82.14", "82.25", "82.15")}


RATA = ("3.46", "3.52", "3.44", "3.37", "3.46", "3.45", "3.45", "3.41", "3.43")  # together 30,99


@pytest.mark.parametrize("kali", [True, False])
@pytest.mark.parametrize(
    ("bobot", "tercetak", "hasil"),
    [("0.111", "86", "86.00"), ("0.11", "85.2", "85.22"), ("0.1111", "86.1", "86.08")],
)
def test_the_column_bobot_tells_the_weight(
    *, kali: bool, bobot: str, tercetak: str, hasil: str
) -> None:
    """A whole 86 would be said to come from 1/9 and 86,08 be reported, though 0,111 stands there.

    30,99 x 25 = 774,75: times 0,111 85,997, times 0,11 85,2225, by 9 86,083.
    """
    kepala = "Nilai Rata-rata|Bobot|Nilai x Bobot" if kali else "Nilai Rata-rata|Bobot|Ket"
    baris = [
        f"U{u}|{nrr}|{bobot}|{Decimal(nrr) * Decimal(bobot) if kali else 'baik'}"
        for u, nrr in enumerate(RATA, 1)
    ]
    teks = "\n".join([f"Unsur|{kepala}", *baris, f"Nilai Indeks (Jumlah x 25)|||{tercetak}"])
    survei = periksa(kisi(teks))[1].survei
    assert survei is not None
    assert str(survei.ikm[0].ikm) == hasil
