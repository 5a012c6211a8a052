"""Blank forms: what is left out of them, and what is said of them."""

import pytest

from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import TakDikenali
from lkjip_xl.tables.forms import FORMULIR_KOSONG, LEMBAR_PETUNJUK
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, tabel

ANGGARAN = """
Kode                | Uraian                              | Anggaran  | Realisasi
5.1.02.01.001.00024 | Contoh: Belanja Alat Tulis Kantor   | {}        | 4199000
7.01.01             | Program A                           | 100       | 50
"""


def _reason(teks: str) -> str:
    (sumber,) = recognise(kisi(teks))
    assert isinstance(sumber, TakDikenali)
    return sumber.alasan


def test_an_example_row_is_left_out() -> None:
    """An example's 4.200.000 would enter the report."""
    sumber = tabel(kisi(ANGGARAN.format(4200000)))
    assert isinstance(sumber.isi, Pohon)
    assert [s.uraian for s in sumber.isi.simpul] == ["Program A"]
    assert sumber.contoh == {1: True}


def test_an_example_with_other_figures_is_told_apart() -> None:
    """Data typed beside a mark left in place would be taken for an example."""
    assert tabel(kisi(ANGGARAN.format(777))).contoh == {1: False}


@pytest.mark.parametrize("nama", ["Kecamatan Contoh", "Contoh Kegiatan", "Percontohan: Desa"])
def test_a_name_with_the_word_is_data(nama: str) -> None:
    """A row of data would be left out for a word in its name."""
    sumber = tabel(kisi(f"Uraian|Anggaran|Realisasi\n{nama}|100|50"))
    assert sumber.jumlah_baris == 1
    assert sumber.contoh == {}


def test_a_note_below_the_table_is_no_example() -> None:
    """A sentence that begins with Contoh: would be reported as a row left out."""
    teks = "Uraian|Anggaran|Realisasi\nProgram A|100|50\nContoh: lihat petunjuk||"
    assert tabel(kisi(teks)).contoh == {}


def test_a_blank_form_is_called_one() -> None:
    """Somebody would be told that the form is unknown, where it only waits to be filled."""
    teks = """
    Tingkat|Kode|Uraian|Anggaran|Realisasi|Sisa
    Rekening|5.1|Contoh: Kertas|1000|500|500
    Program|||=SUBTOTAL(9,D4:D4):0|=SUBTOTAL(9,E4:E4):0|=IF(C3="","",D3-E3):0
    Kegiatan|||||
    """
    assert _reason(teks) == FORMULIR_KOSONG


def test_a_filled_table_of_another_kind_is_no_blank_form() -> None:
    """A table with figures that nobody understands would be called empty."""
    assert _reason("Uraian|Target|Keterangan\nMeja|4|baik") != FORMULIR_KOSONG


def test_a_sheet_of_directions_is_called_one() -> None:
    """Directions would be listed as a sheet that could not be read."""
    assert _reason("Petunjuk pengisian\n1. Isi kolom Anggaran.\n2. Simpan.") == LEMBAR_PETUNJUK
