"""H104 and H105: kode read otherwise than written, and places that were decided."""

import pytest

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


@pytest.mark.parametrize(
    "tertulis",
    ["7,01.01.2.02.0001", "7..01.01.2.02.0001", "7 01.01.2.02.0001", "7.O1.01.2.02.0001"],
)
def test_one_kode_with_a_wrong_character_is_to_be_typed_again(tertulis: str) -> None:
    """A slip that the program reads over would stay in the document that is handed in."""
    (temuan,) = pilih("H104", kisi(BENAR.replace("7.01.01.2.02.0001", tertulis)))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("A7",))
    assert temuan.seharusnya == "7.01.01.2.02.0001"


def test_a_wrong_character_in_the_first_of_two_kode_columns_is_told() -> None:
    """Rows that state their whole path would hide a slip in the kode of their sub kegiatan."""
    teks = """
    Kode | Rekening | Uraian | Anggaran
    7.01.01 | | Program | 110
    7.01.01.2.01 | | Kegiatan A | 100
    7.01.01.2.01.0001 | | Gaji | 100
    7.01.01.2.01.0001 | 5.1.01 | Pegawai | 100
    7.01.01.2.01.0001 | 5.1.01.01 | Gaji Pokok | 100
    7..01.01.2.02 | | Kegiatan B | 10
    7.01.01.2.02.0001 | | Rapat | 10
    7.01.01.2.02.0001 | 5.1.02 | Barang dan Jasa | 10
    7.01.01.2.02.0001 | 5.1.02.01 | Konsumsi | 10
    """
    (temuan,) = pilih("H104", kisi(teks))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("A7",))
    assert temuan.seharusnya == "7.01.01.2.02"


def test_a_row_out_of_order_is_a_question() -> None:
    """A row below another kegiatan than its own would be moved in silence."""
    baris = BENAR.strip().split("\n")
    pindah = "\n".join([*baris[:4], *baris[5:], baris[4]])
    (temuan,) = pilih("H105", kisi(pindah))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("A7",))
    assert "Mebel" in temuan.pesan and "Kegiatan A" in temuan.pesan
