"""Kelompok belanja beside a Jumlah, named in any words."""

import pytest

from tests.alat.kisi import kisi, periksa, tabel

# 50 + 7 + 3 = 60; 40 + 2 + 21 = 63; 11 + 5 + 0 = 16; 101 + 14 + 24 = 139.
ISI = """
Nama OPD     | Belanja Operasi | Belanja Modal | {nama} | TOTAL ANGGARAN
Dinas Sosial | 50  | 7  | 3  | 60
Dinas Pangan | 40  | 2  | 21 | 63
Inspektorat  | 11  | 5  |    | 16
JUMLAH       | 101 | 14 | 24 | 139
"""


def test_hibah_and_bagi_hasil_are_kelompok_too() -> None:
    """The Jumlah of each agency that pays transfers would be called wrong."""
    for nama, peran in (
        ("Belanja Bagi Hasil", "anggaran_transfer"),
        ("Belanja Bantuan Keuangan", "anggaran_transfer"),
        ("Belanja Hibah", "anggaran_operasi"),
        ("Belanja Bunga", "anggaran_operasi"),
    ):
        grid = kisi(ISI.format(nama=nama))
        assert 3 in tabel(grid).kolom[peran]
        assert [s for s in periksa(grid)[2] if s.tingkat == "kesalahan"] == []


def test_what_makes_a_jumlah_whole_is_a_part_of_it_under_any_name() -> None:
    """A kelompok of an unknown name would make each Jumlah beside it a kesalahan."""
    grid = kisi(ISI.format(nama="Cadangan Khusus"))
    assert tabel(grid).kolom["anggaran"] == (4,)
    assert tabel(grid).kolom["anggaran_lain"] == (3,)
    assert [s for s in periksa(grid)[2] if s.tingkat == "kesalahan"] == []


def test_a_column_that_completes_nothing_is_no_part() -> None:
    """A number of people beside the kelompok would be added to the belanja."""
    grid = kisi(ISI.format(nama="Kuota").replace("| 60", "| 57").replace("| 63", "| 42"))
    assert "anggaran_lain" not in tabel(grid).kolom


@pytest.mark.parametrize("nama", ["Gaji dan Tunjangan", "BP", "Belanja Tidak Langsung"])
def test_a_kelompok_of_another_name_before_the_others(nama: str) -> None:
    """A right Jumlah would be called wrong in the rows that hold nothing but salaries."""
    # Salaries 125 in one sub kegiatan; goods 23 + 8 and 16, capital 6: 125 + 31 + 22 = 178.
    teks = f"""
        Kode | Uraian | {nama} | | Belanja Barang dan Jasa | | Belanja Modal | | Jumlah |
        | | Pagu | Realisasi | Pagu | Realisasi | Pagu | Realisasi | Pagu | Realisasi
        7.01.01 | Program A | 125 | 118 | 31 | 27 | 0 | 0 | 156 | 145
        7.01.01.2.02 | Keuangan | 125 | 118 | 0 | 0 | 0 | 0 | 125 | 118
        7.01.01.2.06 | Umum | 0 | 0 | 31 | 27 | 0 | 0 | 31 | 27
        7.01.06 | Program B | 0 | 0 | 16 | 9 | 6 | 6 | 22 | 15
        7.01.06.2.01 | Desa | 0 | 0 | 16 | 9 | 6 | 6 | 22 | 15
        | JUMLAH | 125 | 118 | 47 | 36 | 6 | 6 | 178 | 160
        """
    grid = kisi(teks)
    assert tabel(grid).kolom["anggaran_lain"] == (2,)
    assert tabel(grid).kolom["realisasi_lain"] == (3,)
    assert [t for t in periksa(grid)[2] if t.kode == "T107"] == []
