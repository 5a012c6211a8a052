"""Tests of one thing that goes by two names in two tables."""

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, ringkas, temuan_dari


def _kode(nama: str, *, realisasi: bool) -> Grid:
    """Return a table of one program by kode, under a name."""
    kepala, teks = ("| Realisasi", "| 5") if realisasi else ("", "")
    return kisi(
        f"Kode | Uraian | Anggaran {kepala}\n7.01.01 | {nama} | 9 {teks}",
        berkas="LRA.xlsx" if realisasi else "DPA.xlsx",
    )


def test_other_words_under_one_kode_are_told() -> None:
    """One program would go by two names in one report."""
    dpa = _kode("Program Penunjang Urusan", realisasi=False)
    (temuan,) = temuan_dari(_kode("Program Sekretariat", realisasi=True), dpa)
    assert ringkas(temuan) == ("X107", "informasi", "B2", None, None, None)
    assert temuan.berkas == "LRA.xlsx"


def test_one_name_under_one_kode_is_not_told() -> None:
    """Each program would be told to have two names."""
    dua = [_kode(nama, realisasi=ada) for nama, ada in (("Program A", True), ("PROGRAM A", False))]
    assert kode_dari(*dua) == []


JANJI = kisi("No | Sasaran | Indikator | Target\n1 | Sasaran A | Indeks Kepuasan Layanan | 80")
UKUR = """
Sasaran | Indikator | Target | Realisasi | Capaian
{}      | {}        | 80     | 80        | 100
"""


@pytest.mark.parametrize(
    ("sasaran", "indikator", "sel"),
    [
        ("Sasaran A", "Indeks Kepuasan Layanan", []),
        ("Sasaran B", "Indeks Kepuasan Layanan", ["A2"]),
        ("Sasaran A", "Nilai SKM", ["B2"]),
    ],
)
def test_other_words_than_the_agreement_are_told(
    sasaran: str, indikator: str, sel: list[str]
) -> None:
    """A sasaran or indikator would be measured that nobody agreed on."""
    temuan = temuan_dari(JANJI, kisi(UKUR.format(sasaran, indikator), lembar="3.1"))
    assert [ringkas(cacat)[:3] for cacat in temuan] == [("X107", "informasi", s) for s in sel]
