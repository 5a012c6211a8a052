"""Which of the rows that say Jumlah is the total of the table."""

import pytest

from tests.alat.kisi import kisi, tabel
from tests.rules.bantu import kode_dari, pilih, ringkas

# 60 + 40 = 100 in A, 10 in B: together 110; realisasi 30 + 20 = 50 in A, 5 in B: together 55.
DUA = """
Kode              | Uraian           | Anggaran | Realisasi
7.01.01           | Program A        |          |
7.01.01.2.01.0001 | Gaji             | 60       | 30
7.01.01.2.01.0002 | Mebel            | 40       | 20
                  | {bagian} A       | 100      | 50
7.01.02           | Program B        |          |
7.01.02.2.01.0001 | Rapat            | 10       | 5
                  | {bagian} B       | 10       | 5
                  | {total}          | {jumlah}
"""


@pytest.mark.parametrize("total", ["TOTAL", "Jumlah Total", "Jumlah Seluruhnya"])
def test_a_total_that_says_the_last_subtotal_again_leaves_a_program_out(total: str) -> None:
    """A total of 10 instead of 110 would be a second subtotal of program B, without a word."""
    teks = DUA.format(bagian="Jumlah Program", total=total, jumlah="10 | 5")
    assert [ringkas(s) for s in pilih("T102", kisi(teks))] == [
        ("T102", "kesalahan", "C9", 10, 110, -100),
        ("T102", "kesalahan", "D9", 5, 55, -50),
    ]
    benar = DUA.format(bagian="Jumlah Program", total=total, jumlah="110 | 55")
    assert kode_dari(kisi(benar)) == []


def test_a_program_of_one_kegiatan_is_closed_twice_and_the_table_not_at_all() -> None:
    """The subtotal of the last program, equal to its kegiatan's, would be a wrong total."""
    teks = """
    Uraian     | Anggaran | Realisasi
    Program A  |          |
    Kegiatan K |          |
    Sub Kegiatan Gaji  | 60 | 30
    Sub Kegiatan Mebel | 40 | 20
    Sub Total  | 100      | 50
    Sub Total  | 100      | 50
    Program B  |          |
    Kegiatan L |          |
    Sub Kegiatan Rapat | 10 | 5
    Sub Total  | 10       | 5
    Sub Total  | 10       | 5
    """
    assert tabel(kisi(teks)).pohon.total is None
    assert "T102" not in kode_dari(kisi(teks))
