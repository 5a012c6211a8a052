"""Kelompok belanja beside a Jumlah, named in any words."""

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
