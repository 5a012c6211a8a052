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


def _dua_kode(kode: str, berkas: str) -> Grid:
    """Return a table of two sub kegiatan, the second under a kode."""
    return kisi(
        "Kode | Uraian | Anggaran | Realisasi\n7.01.01 | Program A | 9100 | 8000\n"
        "7.01.01.2.01 | Kegiatan A | 9100 | 8000\n"
        "7.01.01.2.01.0001 | Sub Kegiatan A | 4000 | 3500\n"
        f"{kode} | Sub Kegiatan Pemeliharaan Mebel | 5100 | 4500",
        berkas=berkas,
    )


def test_another_kode_under_one_name_names_both() -> None:
    """One sub kegiatan would stand under two kode in one report, unsaid."""
    dpa = kisi(
        "Kode | Uraian | Anggaran\n7.01.01 | Program A | 9100\n7.01.01.2.01 | Kegiatan A | 9100\n"
        "7.01.01.2.01.0001 | Sub Kegiatan A | 4000\n"
        "7.01.01.2.01.0005 | Sub Kegiatan Pemeliharaan Mebel | 5100",
        berkas="DPA.xlsx",
    )
    lain = temuan_dari(_dua_kode("7.01.01.2.01.0040", "LRA.xlsx"), dpa)
    (temuan,) = [t for t in lain if t.kode == "X107"]
    assert (temuan.tingkat, temuan.berkas, temuan.sel) == ("peringatan", "LRA.xlsx", ("A5",))
    assert (temuan.nilai, temuan.seharusnya) == ("7.01.01.2.01.0040", "7.01.01.2.01.0005")
    sama = temuan_dari(_dua_kode("7.01.01.2.01.0005", "LRA.xlsx"), dpa)
    assert [t for t in sama if t.kode == "X107"] == []


# Two sub kegiatan with amounts of their own: kode, nama, anggaran.
DUA = (("0001", "Sub Kegiatan Logistik", 4100), ("0002", "Sub Kegiatan Rapat", 5200))


def _empat(*sub: tuple[str, str, int], dpa: bool = False) -> Grid:
    """Return a table of two sub kegiatan, a DPA or a realisasi."""
    kepala = "" if dpa else "| Realisasi"
    teks = [f"7.01.01.2.01.{k} | {n} | {a} {'' if dpa else '| 900'}" for k, n, a in sub]
    return kisi(
        f"Kode | Uraian | Anggaran {kepala}\n7.01.01 | Program A | 9300 {'' if dpa else '| 1800'}\n"
        f"7.01.01.2.01 | Kegiatan A | 9300 {'' if dpa else '| 1800'}\n" + "\n".join(teks),
        berkas="DPA.xlsx" if dpa else "LRA.xlsx",
    )


def test_two_names_in_each_others_place_are_a_warning() -> None:
    """Two sub kegiatan would be reported with each other's money, told as other words."""
    (a, satu, n), (b, dua, m) = DUA
    temuan = temuan_dari(_empat((a, dua, n), (b, satu, m)), _empat(*DUA, dpa=True))
    (tukar,) = [t for t in temuan if t.kode == "X107"]
    assert (tukar.tingkat, tukar.berkas, tukar.sel) == ("peringatan", "LRA.xlsx", ("B4", "B5"))


def test_two_kode_in_each_others_place_are_told_at_the_kode() -> None:
    """Two right pagu would be called wrong, and be overwritten."""
    (a, satu, n), (b, dua, m) = DUA
    tertukar = (b, satu, n), (a, dua, m)
    for lra, dpa, berkas in ((tertukar, DUA, "LRA.xlsx"), (DUA, tertukar, "DPA.xlsx")):
        temuan = temuan_dari(_empat(*lra), _empat(*dpa, dpa=True))
        assert [t for t in temuan if t.kode == "X103"] == []
        (tukar,) = [t for t in temuan if t.kode == "X107"]
        assert (tukar.tingkat, tukar.berkas, tukar.sel) == ("peringatan", berkas, ("A4", "A5"))
