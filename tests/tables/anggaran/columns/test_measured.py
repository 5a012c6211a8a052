"""Kinerja {Target, Realisasi, %} beside Anggaran {Pagu, Realisasi, %}: money is the second."""

import pytest

from lkjip_xl.tables.anggaran.columns.measured import is_target_of_money
from tests.alat.kisi import kisi, periksa, tabel

BERDAMPINGAN = """
Kode|Program/Kegiatan/Sub Kegiatan|Indikator|{0}|||{1}||
|||Target|Realisasi|%|{2}|Realisasi|%
7.01.01|Program A|||||{3}
7.01.01.2.01|Kegiatan A|||||{3}
7.01.01.2.01.0001|Sub Kegiatan A|Jumlah orang|7|7|100|{3}
"""
# What the rows say: blank kinerja, then pagu, realisasi and percent of the money.
UANG = "891597|381603|42.8"


def _book(kinerja: str, anggaran: str, pagu: str) -> str:
    """Return the table with its group headings; only the sub kegiatan has a kinerja."""
    return BERDAMPINGAN.format(kinerja, anggaran, pagu, UANG)


@pytest.mark.parametrize("kinerja", ["Kinerja", "Output", "Fisik", "Keluaran (Output)"])
@pytest.mark.parametrize("anggaran", ["Anggaran", "Keuangan (Rp)"])
def test_realisasi_is_that_of_the_group_with_the_pagu(kinerja: str, anggaran: str) -> None:
    """Seven documents would be the realisasi, and the right 42,8 % a wrong percent."""
    _, hasil, temuan = periksa(kisi(_book(kinerja, anggaran, "Pagu")))
    assert [t.kode for t in temuan if t.tingkat != "informasi"] == []
    assert hasil.total is not None
    assert hasil.total.anggaran == 891597
    assert hasil.total.realisasi == 381603


def test_a_target_under_anggaran_is_the_pagu() -> None:
    """Pagu and realisasi would both be lost: the table would be one of kinerja only."""
    teks = """
    Kode|Program|Indikator|Kinerja|||Anggaran (Rp)|||Sisa Anggaran
    |||Target|Realisasi|%|Target|Realisasi|%|
    3.27.07|Program Penyuluhan Pertanian|Jumlah paket|4|3|75|49942213|49942213|100|
    |Jumlah|||||49942213|49942213|100|
    """
    hasil = periksa(kisi(teks))[1]
    assert hasil.total is not None
    assert hasil.total.anggaran == 49942213
    assert hasil.total.realisasi == 49942213


def test_a_target_beside_a_pagu_stays_a_plan() -> None:
    """What was planned to be spent would be the pagu: 900 instead of 1000."""
    teks = """
    Kode|Program|Pagu|Anggaran|
    |||Target|Realisasi
    7.01.01|Program A|1000000|900000|800000
    7.01.02|Program B|2000000|900000|700000
    """
    sumber = tabel(kisi(teks))
    assert sumber.kolom["anggaran"] == (2,)
    assert sumber.kolom["realisasi"] == (4,)


def test_a_target_without_its_realisasi_is_no_pagu() -> None:
    """The plan of an anggaran kas would be the budget of the year."""
    semua: dict[int, tuple[str, ...]] = {2: ("anggaran", "target"), 3: ("anggaran", "sisa")}
    assert not is_target_of_money(semua[2], semua)


def test_keuangan_beside_kinerja_without_a_pagu_of_its_own() -> None:
    """Pagu before both groups: 12 packages would be the realisasi of the year."""
    teks = """
    Kode|Program|Pagu|Kinerja|||Keuangan|
    |||Target|Realisasi|%|Realisasi|%
    7.01.01|Program A|1000000|12|12|100|800000|80
    7.01.02|Program B|2000000|4|3|75|700000|35
    """
    sumber = tabel(kisi(teks))
    assert sumber.kolom["realisasi"] == (6,)
    assert sumber.kolom["persen"] == (7,)


def test_an_output_is_no_indikator_of_the_office() -> None:
    """Seven orang of a sub kegiatan would stand in the table of the sasaran's indikator."""
    teks = _book("Output", "Keuangan (Rp)", "Pagu").replace(
        "Program/Kegiatan/Sub Kegiatan", "Uraian"
    )
    assert periksa(kisi(teks))[1].capaian_kinerja == ()
