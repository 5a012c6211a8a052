"""Surveys that ask each unsur twice."""

import pytest

from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.tabel import Tabel, TakDikenali
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, tabel
from tests.alat.survei import UNSUR


def _kolom(kepala: list[str], jawaban: list[str]) -> tuple[list[int], int]:
    """Return the columns of the answers, and how many people answered."""
    teks = "\n".join([*kepala, *(f"{n} | {kata}" for n, kata in enumerate(jawaban, 1))])
    pohon = tabel(kisi(teks)).isi
    assert isinstance(pohon, DaftarResponden)
    return [s.kolom for s in pohon.unsur], len(pohon.responden)


@pytest.mark.parametrize(
    ("penting", "nyata"),
    [
        ("Kepentingan", "Kepuasan"),
        ("Harapan", "Persepsi"),
        ("Tingkat Kepentingan", "Kinerja"),
        ("Importance", "Performance"),
        ("yang diharapkan", "yang diterima"),
        ("Harapan", "Nilai"),
    ],
)
def test_beside_each_other_only_what_was_done_counts(penting: str, nyata: str) -> None:
    """The IKM would be raised by how important people find an unsur."""
    kepala = "No | " + " | ".join(f"{u} [{apa}]" for u in UNSUR for apa in (penting, nyata))
    jawaban = [" | ".join(f"4 | {1 + (n + b) % 4}" for n in range(9)) for b in range(6)]
    assert _kolom([kepala], jawaban) == ([2 * n + 2 for n in range(9)], 6)


@pytest.mark.parametrize("terbalik", [False, True])
@pytest.mark.parametrize("awalan", ["U", ""])
def test_as_two_blocks_only_what_was_done_counts(awalan: str, *, terbalik: bool) -> None:
    """A block under HARAPAN would be nine more unsur."""
    dua = ["PERSEPSI", "HARAPAN"] if terbalik else ["HARAPAN", "PERSEPSI"]
    atas = "No | " + " | ".join(f"{nama}{' |' * 8}" for nama in dua)
    bawah = " | " + " | ".join(f"{awalan}{n}" for _ in dua for n in range(1, 10))
    jawaban = [" | ".join(str(1 + (n + b) % 4) for n in range(18)) for b in range(6)]
    mulai = 1 if terbalik else 10
    assert _kolom([atas, bawah], jawaban) == (list(range(mulai, mulai + 9)), 6)


def test_a_gap_beside_both_is_no_answer() -> None:
    """What lies between hope and experience would be an unsur of its own."""
    tiga = ("Harapan", "Kenyataan", "Gap")
    kepala = "No | " + " | ".join(f"{u} ({apa})" for u in UNSUR for apa in tiga)
    jawaban = [" | ".join(f"4 | {1 + (n + b) % 3} | 1" for n in range(9)) for b in range(6)]
    assert _kolom([kepala], jawaban) == ([3 * n + 2 for n in range(9)], 6)


def test_a_survey_that_only_asks_for_hopes_is_read_as_it_is() -> None:
    """A column called Harapan in a survey with one half would not be counted."""
    kepala = "No | " + " | ".join(f"{u} (Harapan)" for u in UNSUR)
    jawaban = [" | ".join(str(1 + (n + b) % 4) for n in range(9)) for b in range(6)]
    assert _kolom([kepala], jawaban) == (list(range(1, 10)), 6)


def test_another_survey_beside_the_unsur_is_no_half_and_no_unsur() -> None:
    """The IKM would be that of the questions on corruption, or of all fourteen."""
    atas = f"Nilai Unsur Pelayanan{' |' * 10} Nilai Unsur Persepsi Anti Korupsi{' |' * 6}"
    bawah = " | ".join(
        ["No. Resp", *(f"U{n}" for n in range(1, 10)), "", "No. Resp"]
        + [f"A{n}" for n in range(1, 6)]
    )
    jawaban = [" | ".join([str(b), *"343434343", "", str(b), *"44334"]) for b in range(1, 7)]
    jumlah = " | ".join(["Nilai Unsur", *["18", "24"] * 4, "18", "", "Nilai Unsur", *["24"] * 5])
    grid = kisi("\n".join([atas, bawah, *jawaban, jumlah]))
    utuh, sisa = recognise(grid)
    assert isinstance(utuh, Tabel)
    assert isinstance(utuh.isi, DaftarResponden)
    assert utuh.kolom["jawaban"] == tuple(range(1, 10))
    assert isinstance(sisa, TakDikenali)
    assert (sisa.rentang[1], sisa.rentang[3]) == (11, 16)
    assert "tidak dihitung dalam IKM" in sisa.alasan


def test_numbers_are_no_names_of_unsur() -> None:
    """A sum of answers would be an unsur called 88, worth what stands beside it."""
    kepala = "Unsur Pelayanan / Hasil | Nilai Unsur"
    (entri,) = recognise(kisi("\n".join([kepala, "88 | 94", "89 | 90", "90 | 85"])))
    assert isinstance(entri, TakDikenali)
