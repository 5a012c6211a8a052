"""Rows below the answers that calculate with them, whatever they are called."""

import pytest

from lkjip_xl.model.responden import DaftarResponden
from tests.alat.kisi import kisi, periksa, tabel

# Sums by hand: 3+4+2+3=12, 4+4+3+4=15, 2+3+3+3=11, 4+3+3+4=14, 3+3+4+4=14, 4+4+4+4=16,
# 3+2+3+3=11, 3+4+3+3=13, 4+4+3+2=13; a quarter of each is the mean.
JAWABAN = ("3 4 2 4 3 4 3 3 4", "4 4 3 3 3 4 2 4 4", "2 3 3 3 4 4 3 3 3", "3 4 3 4 4 4 3 3 2")
JUMLAH = (12, 15, 11, 14, 14, 16, 11, 13, 13)
RATA = ("3", "3.75", "2.75", "3.5", "3.5", "4", "2.75", "3.25", "3.25")
TERTIMBANG = ("0.33", "0.413", "0.303", "0.385", "0.385", "0.44", "0.303", "0.358", "0.358")
BULAT = (3, 4, 3, 4, 4, 4, 3, 3, 3)


def _isi(*kaki: str) -> DaftarResponden:
    """Return the answers of four people above some rows, each a number, a label, and figures."""
    kepala = "No | Kode | " + " | ".join(f"U{n}" for n in range(1, 10))
    orang = [f"{n} | R-{n} | " + " | ".join(s.split()) for n, s in enumerate(JAWABAN, 1)]
    grid = kisi("\n".join([kepala, *orang, *kaki]))
    assert [s for s in periksa(grid)[2] if s.kode == "K107"] == []
    pohon = tabel(grid).isi
    assert isinstance(pohon, DaftarResponden)
    return pohon


def _baris(nomor: str, nama: str, baris: tuple[object, ...]) -> str:
    return f"{nomor} | {nama} | " + " | ".join(map(str, baris))


@pytest.mark.parametrize("nomor", ["", "a", "1", "5", "II"])
@pytest.mark.parametrize("baris", [JUMLAH, RATA, TERTIMBANG, tuple(n * 25 for n in JUMLAH)])
def test_a_row_that_calculates_is_no_respondent(nomor: str, baris: tuple[object, ...]) -> None:
    """A sum under another name or number would be one more respondent with impossible answers."""
    assert len(_isi(_baris(nomor, "Seluruhnya", baris)).responden) == 4


def test_rows_numbered_on_from_the_respondents_are_none() -> None:
    """Sums, means and NRR numbered 5, 6, 7 would be three more respondents."""
    kaki = [
        _baris(str(n), "Ukuran", baris) for n, baris in enumerate((JUMLAH, RATA, TERTIMBANG), 5)
    ]
    assert len(_isi(*kaki).responden) == 4


def test_a_mean_rounded_to_whole_numbers_is_no_respondent() -> None:
    """It looks like one more respondent, and shifts the IKM."""
    assert len(_isi(_baris("", "Seluruhnya", BULAT)).responden) == 4


def test_the_number_of_answers_is_no_respondent() -> None:
    """Four people would be five, the fifth being content with everything."""
    assert len(_isi(_baris("", "", (4,) * 9)).responden) == 4


def test_a_respondent_who_answers_like_the_mean_is_one() -> None:
    """Somebody who is as content as the others would not be counted."""
    assert len(_isi(_baris("5", "R-5", BULAT)).responden) == 5


def test_a_respondent_without_a_suggestion_is_one() -> None:
    """Who answers like the mean and leaves Saran blank would end the list: all below were lost."""
    kepala = "No | Kode | " + " | ".join(f"U{n}" for n in range(1, 10)) + " | Saran"
    jawaban = [*JAWABAN, "3 4 3 4 4 4 3 3 3", *JAWABAN]
    orang = [f"{n} | R-{n} | " + " | ".join(s.split()) for n, s in enumerate(jawaban, 1)]
    isi = [f"{baris} | {'' if n == 4 else 'Tambah loket'}" for n, baris in enumerate(orang)]
    pohon = tabel(kisi("\n".join([kepala, *isi]))).isi
    assert isinstance(pohon, DaftarResponden)
    assert len(pohon.responden) == 9


def test_one_slip_makes_no_footer_of_a_respondent() -> None:
    """A respondent with 33 for 3 would disappear without a word."""
    kepala = "No | Kode | " + " | ".join(f"U{n}" for n in range(1, 10))
    orang = [f"{n} | R-{n} | " + " | ".join(s.split()) for n, s in enumerate(JAWABAN, 1)]
    grid = kisi("\n".join([kepala, *orang, _baris("5", "R-5", (33, 4, 3, 4, 4, 4, 3, 3, 3))]))
    assert [s.sel[0] for s in periksa(grid)[2] if s.kode == "K107"] == ["C6"]


def test_a_sum_with_one_wrong_unsur_is_still_a_sum() -> None:
    """A sum that misses a row in one column would become a respondent."""
    assert len(_isi(_baris("", "Seluruhnya", (*JUMLAH[:8], 12))).responden) == 4


def test_respondents_go_on_below_the_sums_of_a_page() -> None:
    """Those of the second page would be lost, or its sums be counted as people."""
    bawah = [_baris(str(n), f"R-{n}", tuple(s.split())) for n, s in enumerate(JAWABAN, 5)]
    kaki = _baris("", "Halaman", JUMLAH)
    assert len(_isi(kaki, *bawah, kaki).responden) == 8


def test_a_recap_whose_mutu_looks_like_answers_is_no_list_of_answers() -> None:
    """B, A and C would be one respondent, and the recap's IKM be lost."""
    kepala = "Catatan | Uraian | " + " | ".join(f"U{n}" for n in range(1, 10))
    # Means of 4 people, times 25: 75 for 3, 93,75 for 3,75 and so on.
    konversi = ("75", "93.75", "68.75", "87.5", "87.5", "100", "68.75", "81.25", "81.25")
    rows = [
        _baris("diulang", "Jumlah nilai", tuple(n * 4 for n in JUMLAH)),
        _baris("", "NRR", RATA),
        _baris("", "Nilai Konversi", konversi),
        _baris("diulang", "Mutu", tuple("CACBBACBB")),
    ]
    assert tabel(kisi("\n".join([kepala, *rows]))).dikenali == "skm_rekap"
