"""The total of a budget that goes on on another sheet, or below another header, stands on top."""

import pytest

from tests.alat.kisi import kisi, periksa

# 60 + 40 = 100 and 30 + 20 = 50; with 10 and 5 it is 110 and 55.
KEPALA = "Kode|Uraian|Anggaran|Realisasi\n"
SATU = """|JUMLAH|{total}|55
7.01.01|Program A||
7.01.01.2.01|Kegiatan A||
7.01.01.2.01.0001|Gaji|60|30
7.01.01.2.01.0002|Mebel|40|20
|Jumlah Kegiatan|100|50
|Jumlah Program|100|50
"""
DUA = """7.01.02|Program B||
7.01.02.2.01|Kegiatan B||
7.01.02.2.01.0001|Rapat|10|5
|Jumlah Kegiatan|10|5
|Jumlah Program|10|5
"""


@pytest.mark.parametrize("lembar", [1, 2])
def test_a_total_on_top_of_the_first_part_is_that_of_all_parts(lembar: int) -> None:
    """A right total would be called wrong: only the rows of the first part stood below it."""
    satu = KEPALA + SATU.format(total=110)
    if lembar == 1:
        grid = [kisi(f"{satu}\n{KEPALA}{DUA}")]
    else:
        grid = [kisi(satu, lembar="Hal 1"), kisi(KEPALA + DUA, lembar="Hal 2")]
    _, hasil, temuan = periksa(*grid)
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (110, 55)
    assert [s.kode for s in temuan if s.tingkat == "kesalahan"] == []


def test_a_wrong_total_on_top_of_the_first_part_is_found() -> None:
    """120 above parts of 100 and 10 is no total of all, and would be one of nothing."""
    teks = f"{KEPALA}{SATU.format(total=120)}\n{KEPALA}{DUA}"
    temuan = [s for s in periksa(kisi(teks))[2] if s.tingkat == "kesalahan"]
    assert [s.sel[0] for s in temuan] == ["C2"]


@pytest.mark.parametrize(("lembar", "jumlah"), [(1, 110), (2, 110), (2, 120)])
def test_murni_and_perubahan_in_parts_are_one_by_the_total_of_all(lembar: int, jumlah: int) -> None:
    """Only the first program would be in Tabel 2.1, and the right total be called wrong."""
    kepala = "Uraian|Anggaran Murni|Anggaran Perubahan\n"
    satu = f"{kepala}Program A|100|50\nKegiatan K|60|30\nKegiatan L|40|20\nJumlah|100|50\n"
    dua = f"{kepala}Program B|10|5\nKegiatan M|10|5\nJumlah|{jumlah}|55\n"
    if lembar == 1:
        grid = [kisi(satu + dua)]
    else:
        grid = [kisi(satu, lembar="Hal 1"), kisi(dua, lembar="Hal 2")]
    _, hasil, temuan = periksa(*grid)
    salah = [s.kode for s in temuan if s.tingkat == "kesalahan"]
    if jumlah != 110:  # no total of all: nothing proves them parts of one
        assert "B106" in salah
        return
    assert salah == []
    akhir = hasil.anggaran_perubahan[-1]
    assert (int(akhir.anggaran_murni), int(akhir.anggaran_perubahan)) == (110, 55)
    nama = [s.uraian for s in hasil.anggaran_perubahan if s.tingkat == "program"]
    assert nama == ["Program A", "Program B"]
