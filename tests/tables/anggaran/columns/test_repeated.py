"""Tests of lists in which each level has a column of amounts of its own."""

from tests.alat.kisi import kisi, periksa, tabel

JENJANG = """
Program         | Realisasi | Kegiatan    | Realisasi | Sub Kegiatan | Realisasi
Program Mawar   | 600000 | Rapat     | 250000 | Rapat Kantor   | 100000
Program Mawar   | 600000 | Rapat     | 250000 | Rapat Desa     | 150000
Program Mawar   | 600000 | Pelatihan | 350000 | Pelatihan Guru | 350000
Program Melati  | 900000 | Jalan     | 500000 | Jalan Desa     | 200000
Program Melati  | 900000 | Jalan     | 500000 | Jalan Dusun    | 300000
Program Melati  | 900000 | Irigasi   | 400000 | Saluran Utara  | 150000
Program Melati  | 900000 | Irigasi   | 400000 | Saluran Timur  | 250000
"""


def test_amounts_that_each_row_of_a_program_repeats_count_once() -> None:
    """Three rows of 600.000 and four of 900.000 would make 5.400.000 of what is 1.500.000."""
    # 100.000 + 150.000 + 350.000 = 600.000; 200.000 + 300.000 + 150.000 + 250.000 = 900.000.
    _, hasil, temuan = periksa(kisi(JENJANG))
    menurut = {b.uraian: b.realisasi for b in hasil.realisasi_anggaran}
    assert menurut["Program Mawar"] == 600_000
    assert menurut["Program Melati"] == 900_000
    assert hasil.realisasi_anggaran[-1].realisasi == 1_500_000
    assert "B104" not in {t.kode for t in temuan}


def test_columns_that_are_no_sums_of_each_other_stay_a_choice() -> None:
    """Another realisasi would silently take the place of the first, which heads the table."""
    # Of 600.000, 900.000, 250.000, 500.000 and 400.000 three are no sums.
    lain = JENJANG.replace("600000", "610000").replace("500000", "490000")
    grid = kisi(lain.replace("250000 | Rapat", "240000 | Rapat"))
    assert tabel(grid).kolom["realisasi"] == (1,)


def test_one_wrong_program_of_two_does_not_count_each_row() -> None:
    """The first column would be taken again, and all amounts counted several times."""
    grid = kisi(JENJANG.replace("600000", "610000"))
    assert tabel(grid).kolom["realisasi"] == (5,)


def test_a_percent_of_kinerja_is_none_of_realisasi() -> None:
    """98,5 of a program's kinerja would be compared with realisasi ÷ pagu of the DPA (L101)."""
    grid = kisi("""
    % Capaian Kinerja | Program        | Realisasi
    98.5              | Program Mawar  | 600000
    98.5              | Program Melati | 900000
    """)
    assert "persen" not in tabel(grid).kolom
