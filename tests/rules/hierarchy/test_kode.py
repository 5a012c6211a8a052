"""H104 and H105: kode read otherwise than written, and places that were decided."""

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih

BENAR = """
Kode              | Uraian         | Anggaran
7.01.01           | Program        | 110
7.01.01.2.01      | Kegiatan A     | 100
7.01.01.2.01.0001 | Gaji           | 60
7.01.01.2.01.0002 | Mebel          | 40
7.01.01.2.02      | Kegiatan B     | 10
7.01.01.2.02.0001 | Rapat          | 10
"""


def test_plain_kode_in_order_are_no_finding() -> None:
    """A right table would be said to be read otherwise."""
    assert pilih("H104", kisi(BENAR)) == []
    assert pilih("H105", kisi(BENAR)) == []


def test_kode_read_otherwise_are_told_once() -> None:
    """Nobody would know how a kode with commas was read, or each would be a finding."""
    salah = BENAR.replace("7.01.01.2.01.000", "7,01,01,2,01,000")
    (temuan,) = pilih("H104", kisi(salah))
    assert (temuan.tingkat, temuan.sel) == ("informasi", ("A4", "A5"))
    assert "7,01,01,2,01,0001" in temuan.pesan and "7.01.01.2.01.0001" in temuan.pesan


def test_a_row_out_of_order_is_a_question() -> None:
    """A row below another kegiatan than its own would be moved in silence."""
    baris = BENAR.strip().split("\n")
    pindah = "\n".join([*baris[:4], *baris[5:], baris[4]])
    (temuan,) = pilih("H105", kisi(pindah))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("A7",))
    assert "Mebel" in temuan.pesan and "Kegiatan A" in temuan.pesan
