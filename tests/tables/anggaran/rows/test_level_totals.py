"""Blank headings above, Jumlah Kegiatan and Jumlah Program below: totals that name a level only."""

import pytest

from tests.alat.kisi import kisi, periksa

# 38.900.000 + 17.640.000 = 56.540.000; with 8.150.000 it is 64.690.000.
BAWAH = """
Uraian                          | Anggaran | Realisasi
{atas}
**PROGRAM PELAYANAN PUBLIK**    |          |
**Kegiatan Koordinasi**         |          |
Sub Kegiatan Sinergi            | 38900000 | 35120750
Sub Kegiatan Efektifitas        | 17640000 | 16033400
**Jumlah Kegiatan**             | 56540000 | 51154150
**Jumlah Program{satu}**        | 56540000 | 51154150
**PROGRAM KETERTIBAN UMUM**     |          |
**Kegiatan Ketenteraman**       |          |
Sub Kegiatan Sinergitas         | 8150000  | 7425900
**Jumlah Kegiatan**             | 8150000  | 7425900
**Jumlah Program{dua}**         | 8150000  | 7425900
{bawah}
"""
JUMLAH = "**JUMLAH**                 | 64690000 | 58580050"


@pytest.mark.parametrize(("satu", "dua"), [("", ""), (" 1", " 2"), (" I", " II")])
@pytest.mark.parametrize(("atas", "bawah"), [("", ""), (JUMLAH, ""), ("", JUMLAH)])
def test_a_program_below_the_total_of_the_one_before_it_counts(
    satu: str, dua: str, atas: str, bawah: str
) -> None:
    """The second program would be numbers below a table whose total was Jumlah Program."""
    _, hasil, temuan = periksa(kisi(BAWAH.format(satu=satu, dua=dua, atas=atas, bawah=bawah)))
    assert [(s.tingkat, int(s.anggaran or 0)) for s in hasil.realisasi_anggaran] == [
        ("program", 56540000), ("kegiatan", 56540000),
        ("sub_kegiatan", 38900000), ("sub_kegiatan", 17640000),
        ("program", 8150000), ("kegiatan", 8150000), ("sub_kegiatan", 8150000),
        ("jumlah", 64690000),
    ]  # fmt: skip
    assert [s.kode for s in temuan if s.tingkat != "informasi"] == []


# 12.019.000 + 2.552.000 = 14.571.000, with 15.574.000 it is 30.145.000; and 21.830.000: 51.975.000.
SENDIRI = """
Uraian Program dan Kegiatan  | Pagu     | Realisasi
**PROGRAM PENUNJANG**        |          |
**Kegiatan Keuangan**        |          |
Sub Kegiatan Gaji            | 12019000 | 8528035
Sub Kegiatan Penatausahaan   | 2552000  | 0
**Jumlah Kegiatan**          | 14571000 | 8528035
**Kegiatan Barang Milik**    |          |
Sub Kegiatan Peralatan       | 15574000 | 8815237
**Jumlah Kegiatan**          | 15574000 | 8815237
**Jumlah Program**           | 30145000 | 17343272
**PROGRAM UPAYA KESEHATAN**  |          |
**Kegiatan Fasilitas**       |          |
Sub Kegiatan Rumah Sakit     | 21830000 | 17717127
**Jumlah Kegiatan**          | 21830000 | 17717127
**Jumlah Program**           | 21830000 | 17717127
**Grand Total**              | 51975000 | 35060399
"""


def test_a_total_of_a_heading_with_one_row_speaks_for_the_heading() -> None:
    """As a copy of its only sub kegiatan it would prove little: each kegiatan became a program."""
    _, hasil, temuan = periksa(kisi(SENDIRI))
    assert [
        (s.tingkat, int(s.anggaran or 0))
        for s in hasil.realisasi_anggaran
        if s.tingkat in {"program", "kegiatan"}
    ] == [
        ("program", 30145000), ("kegiatan", 14571000), ("kegiatan", 15574000),
        ("program", 21830000), ("kegiatan", 21830000),
    ]  # fmt: skip
    assert temuan == []
