"""Blocks per source of funds, and one that adds them up: the same money twice."""

import pytest

from lkjip_xl.measures import pohon as ukur_pohon
from tests.alat.kisi import kisi, tabel

KEPALA = "No|Kode|Uraian|Anggaran|Realisasi|Sisa"
# 40 + 20 = 60 and 30 + 10 = 40; 40 + 50 = 90 and 25 + 35 = 60.
DAU = """
DANA DAU|||||
A||Kegiatan Pelatihan|60|40|20
|5.1.02.01.01.0024|Belanja Alat Tulis|40|30|10
|5.1.02.01.01.0052|Belanja Makan Rapat|20|10|10
"""
PAD = """
DANA PAD|||||
A||Kegiatan Pelatihan|90|60|30
|5.1.02.01.01.0024|Belanja Alat Tulis|40|25|15
|5.1.02.04.01.0001|Belanja Perjalanan Dinas|50|35|15
"""
GABUNGAN = """
TOTAL (DAU + PAD)|||||
A||Kegiatan Pelatihan|150|100|50
|5.1.02.01.01.0024|Belanja Alat Tulis|80|{}|{}
|5.1.02.01.01.0052|Belanja Makan Rapat|20|10|10
|5.1.02.04.01.0001|Belanja Perjalanan Dinas|50|35|15
"""
# 15 of each: what stands below a total of two blocks may be a block of its own.
DBHCHT = """
DANA DBHCHT|||||
A||Kegiatan Pelatihan|15|15|0
|5.1.02.01.01.0024|Belanja Alat Tulis|15|15|0
"""


def _jumlah(*bagian: str) -> list[int]:
    """Return what the anggaran and the realisasi of a table add up to."""
    pohon = tabel(kisi("\n".join([KEPALA, *(teks.strip("\n") for teks in bagian)]))).pohon
    hasil = [ukur_pohon.hitung_total(pohon, ukur_pohon.hitung(pohon, (k,))) for k in (3, 4)]
    return [int(n) for n in hasil]


@pytest.mark.parametrize("tulis", [(55, 25), (54, 26)])
def test_block_of_all_sources_together(tulis: tuple[int, int]) -> None:
    """TOTAL (DAU + PAD) would double the budget of the office, also with a slip of its own."""
    assert _jumlah(DAU, PAD, GABUNGAN.format(*tulis)) == [150, 100]


def test_block_below_the_total_of_two_others() -> None:
    """The total of two of three blocks would be added, or take the third one with it."""
    assert _jumlah(DAU, PAD, GABUNGAN.format(55, 25), DBHCHT) == [165, 115]


def test_heading_jumlah_above_money_of_its_own() -> None:
    """Rows below a heading Jumlah that add up no others would be lost."""
    assert _jumlah(DAU, PAD, DBHCHT.replace("DANA DBHCHT", "JUMLAH LAIN-LAIN")) == [165, 115]
