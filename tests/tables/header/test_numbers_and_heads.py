"""A row of column numbers beside which a last column, or another table, has its head."""

import pytest

from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa, tabel


@pytest.mark.parametrize("nama", ["", "Siti|KTP|"])
def test_numbered_questions_with_their_sum_beside_them(nama: str) -> None:
    """Answers would be a recap of as many unsur as people, or be refused."""
    lebar = nama.count("|")
    isi = [f"{n}|{nama}{'|'.join('334'[(n + k) % 3] for k in range(9))}|30" for n in range(1, 13)]
    kepala = f"NO. RESP|{'Nama|Jenis Layanan|' if nama else ''}NILAI UNSUR PELAYANAN"
    nomor = "|" * (lebar + 1) + "|".join(map(str, range(1, 10))) + "|Jumlah"
    atas, bawah = ("D", "L") if nama else ("B", "J")
    sumber = tabel(kisi("\n".join([kepala, nomor, *isi]), gabungan=(f"{atas}1:{bawah}1",)))
    assert isinstance(sumber.isi, DaftarResponden)
    assert sumber.kolom["jawaban"] == tuple(range(lebar + 1, lebar + 10))
    assert sumber.jumlah_baris == 12


def test_numbers_beside_the_head_of_another_table() -> None:
    """The column numbers would be an urusan, and their formulas unreadable amounts."""
    # 27 + 13 = 40 and 26 + 13 = 39.
    grid = kisi("""
        Kode   |Uraian   |Pagu (Rp)|Realisasi|% Serapan |Sisa   | |Rekap per Sumber Dana| |
        1      |2        |3        |4        |5=(4/3)x100|6=3-4 | |Sumber Dana|Pagu    |Realisasi
        1.02.01|Program A|27000000 |26000000 |0.963     |1000000| |PAD        |10000000|9000000
        1.02.01.2.01|Kegiatan A|27000000|26000000|0.963|1000000| |DAU        |30000000|30000000
        1.02.02|Program B|13000000 |13000000 |1         |0      | |Jumlah     |40000000|39000000
        1.02.02.2.01|Kegiatan B|13000000|13000000|1   |0      | |           |        |
    """)
    _, hasil, temuan = periksa(grid)
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (40000000, 39000000)
    assert [s.kode for s in temuan if s.tingkat != "informasi"] == []
    assert len(recognise(grid)) == 2


def test_a_repeated_header_where_another_table_stood_beside_the_first() -> None:
    """Its column numbers would be added to the money, and rows be lost."""
    # 6 + 7 = 13 and 5 + 6 = 11.
    kepala = "Kode|Uraian|Pagu|Realisasi|Persen"
    grid = kisi(f"""
        {kepala}||Rekap per Sumber Dana||
        1|2|3|4|5||Sumber Dana|Pagu|Realisasi
        1.05.01|Program A|6000000|5000000|0.83||PAD|3000000|2000000
        1.05.01.2.01|Kegiatan A|6000000|5000000|0.83||DAU|10000000|9000000
        1.05.01.2.01.0001|Sub A|2500000|2500000|1||Jumlah|13000000|11000000
        {kepala}||||
        1|2|3|4|5||||
        1.05.01.2.01.0002|Sub B|3500000|2500000|0.71||||
        1.05.02|Program B|7000000|6000000|0.86||||
        1.05.02.2.01|Kegiatan B|7000000|6000000|0.86||||
    """)
    _, hasil, temuan = periksa(grid)
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (13000000, 11000000)
    assert [s.kode for s in temuan if s.tingkat == "kesalahan"] == []
