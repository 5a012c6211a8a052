"""A row that its parent's formula leaves out stands where kode or number say, and is told."""

from tests.alat.kisi import kisi
from tests.causes.alat import ringkas, salah

# 59.917.176 + 507.425 + 605.635 + 6.300.113 = 67.330.349; without the first 7.413.173;
# 89.919.029 + 24.081.809 = 114.000.838; 7.413.173 + 114.000.838 = 121.414.011.
KODE = """
Kode Rekening | Uraian | Anggaran
7.01.01 | Penunjang | =SUM(C3):121414011
7.01.01.2.01 | Administrasi | =SUM(C4,C9):121414011
7.01.01.2.01.0002 | Pemeliharaan | =SUM(C6:C8):7413173
5.1.02.01.001.00001 | Belanja Sewa | 59917176
5.1.02.01.001.00002 | Belanja Pemeliharaan | 507425
5.1.02.01.001.00003 | Belanja Makanan | 605635
5.1.02.01.001.00004 | Belanja Modal | 6300113
7.01.01.2.01.0003 | Fasilitasi | =SUM(C10:C11):114000838
5.1.02.01.001.00001 | Belanja Jasa | 89919029
5.1.02.01.001.00002 | Belanja Sewa | 24081809
"""


def test_a_first_row_that_a_formula_leaves_out_is_no_root() -> None:
    """A rekening above all programs would hold its pagu there, and the right columns be blamed."""
    temuan = salah(kisi(KODE))
    assert [t.kode for t in temuan] == ["T101"]
    assert ringkas(temuan[0].sebab[0]) == ("rumus_kurang_baris", ("C4", "C5"), "pasti")


# 1.000.000 + 3.900.000 = 4.900.000; 7.600.000 + 26.000.000 = 33.600.000, with 200.000 33.800.000;
# 4.900.000 + 33.600.000 + 200.000 = 38.700.000, as the program says.
NOMOR = """
No | Uraian | Anggaran | Realisasi
1 | Program Penunjang | 38700000 | 22200000
1.1 | Administrasi | =SUM(C4:C5):4900000 | =SUM(D4:D5):4900000
"1.1.1" | Penyediaan Dokumen | 1000000 | 1000000
"1.1.2" | Pemeliharaan Dokumen | 3900000 | 3900000
1.2 | Perencanaan | =SUM(C7:C8):33600000 | =SUM(D7:D8):17200000
"1.2.1" | Pelaksanaan Dokumen | 7600000 | 4200000
"1.2.2" | Penyediaan Gaji | 26000000 | 13000000
"1.2.3" | Pemeliharaan Gaji | 200000 | 100000
"""


def test_a_number_with_points_names_its_parent() -> None:
    """A row that the formula of 1.2 leaves out would stand beside 1.2, and nothing be said."""
    temuan = [t for t in salah(kisi(NOMOR)) if t.kode == "T101"]
    assert {t.sel[0] for t in temuan} == {"C6", "D6"}
    assert ringkas(temuan[0].sebab[0]) == ("rumus_kurang_baris", ("C6", "C9"), "pasti")
