"""A total far from its rows: a wrong total where the rows leave no doubt, else a doubt of them."""

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih, ringkas, temuan_dari

# 1.100.000 + 11.800.000 + 4.000.000 + 27.000.000 = 43.900.000, below headings without amounts.
JUDUL = """
No|Program / Kegiatan / Sub Kegiatan|Anggaran
|**Penunjang Urusan**|
|**Administrasi Keuangan**|
1|Penyediaan Dokumen|1100000
2|Pemeliharaan Dokumen|11800000
|**Penyelenggaraan Urusan**|
|**Koordinasi Keuangan**|
3|Fasilitasi Dokumen|4000000
4|Penyusunan Dokumen|{}
|JUMLAH|{}
"""


def test_rows_counted_through_below_headings_make_a_far_total_wrong() -> None:
    """Staff would be told to fill in kode and a Jumlah that the table has."""
    assert temuan_dari(kisi(JUDUL.format(27000000, 43900000))) == []
    (temuan,) = temuan_dari(kisi(JUDUL.format(27000000, 26200000)))
    assert (temuan.kode, temuan.sel) == ("T102", ("C10",))
    assert ringkas(temuan)[3:5] == (26200000, 43900000)


def test_zeros_too_many_below_a_heading_make_a_total_far() -> None:
    """A realisasi typed with a zero too many would be said to be hidden levels."""
    teks = JUDUL.format(270000000, 43900000)
    for nomor in "1234":  # not counted: only the slip tells
        teks = teks.replace(f"{nomor}|", "|", 1)
    (temuan,) = pilih("T102", kisi(teks))
    assert ringkas(temuan)[3:5] == (43900000, 286900000)


def test_lines_that_are_counted_through_still_hide_levels() -> None:
    """A count of all lines, programs too, would be taken for one level: a sum of both told."""
    # 60 + 40 + 70 + 30 = 200 = 2 x 100, and no row has 100
    (temuan,) = temuan_dari(
        kisi("""
        No|Uraian|Anggaran
        1|Gaji|60
        2|Listrik|40
        3|Mebel|70
        4|Air|30
        |Jumlah|100
        """)
    )
    assert temuan.kode == "B118"
