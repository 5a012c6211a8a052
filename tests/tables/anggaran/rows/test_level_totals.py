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
**{giat}**                      | 56540000 | 51154150
**{satu}**                      | 56540000 | 51154150
**PROGRAM KETERTIBAN UMUM**     |          |
**Kegiatan Ketenteraman**       |          |
Sub Kegiatan Sinergitas         | 8150000  | 7425900
**{giat}**                      | 8150000  | 7425900
**{dua}**                       | 8150000  | 7425900
{bawah}
"""
JUMLAH = "**JUMLAH**                 | 64690000 | 58580050"


@pytest.mark.parametrize(
    ("giat", "satu", "dua"),
    [
        ("Jumlah Kegiatan", "Jumlah Program", "Jumlah Program"),
        ("Jumlah Kegiatan", "Jumlah Program I", "Jumlah Program II"),
        ("Jumlah Kegiatan", "Jumlah Program Pelayanan", "Jumlah Program Ketertiban"),
        ("Jumlah per Kegiatan", "Jumlah per Program", "Jumlah per Program"),
        ("Subtotal", "Total", "Total"),
    ],
)
@pytest.mark.parametrize(("atas", "bawah"), [("", ""), (JUMLAH, ""), ("", JUMLAH)])
def test_a_program_below_the_total_of_the_one_before_it_counts(
    giat: str, satu: str, dua: str, atas: str, bawah: str
) -> None:
    """The second program would be numbers below a table whose total was Jumlah Program."""
    teks = BAWAH.format(giat=giat, satu=satu, dua=dua, atas=atas, bawah=bawah)
    _, hasil, temuan = periksa(kisi(teks))
    assert [(s.tingkat, int(s.anggaran or 0)) for s in hasil.realisasi_anggaran] == [
        ("program", 56540000), ("kegiatan", 56540000),
        ("sub_kegiatan", 38900000), ("sub_kegiatan", 17640000),
        ("program", 8150000), ("kegiatan", 8150000), ("sub_kegiatan", 8150000),
        ("jumlah", 64690000),
    ]  # fmt: skip
    assert [s.kode for s in temuan if s.tingkat != "informasi"] == []


def test_a_heading_that_the_same_words_close_again_goes_on_without_a_word_of_a_level() -> None:
    """KETERTIBAN UMUM would stand below the table, and its right Jumlah be called wrong."""
    # 39 + 18 = 57, with 8 it is 65; 35 + 16 = 51, with 7 it is 58.
    teks = """
    Uraian                | Anggaran | Realisasi
    **PELAYANAN PUBLIK**  |          |
    Sinergi               | 39       | 35
    Efektifitas           | 18       | 16
    **Jumlah**            | 57       | 51
    **KETERTIBAN UMUM**   |          |
    Sinergitas            | 8        | 7
    **Jumlah**            | 8        | 7
    """
    _, hasil, temuan = periksa(kisi(teks))
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (65, 58)
    assert temuan == []


def test_the_same_programs_listed_again_below_the_total_count_once() -> None:
    """A recap below the table would double it: its names stand above."""
    teks = """
    Uraian                | Anggaran | Realisasi
    **PROGRAM PELAYANAN** | 57       | 51
    Sinergi               | 39       | 35
    Efektifitas           | 18       | 16
    **Jumlah**            | 57       | 51
    Program Pelayanan     | 57       | 51
    """
    _, hasil, _ = periksa(kisi(teks))
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (57, 51)


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


# 19; 4 + 4 = 8; 27 + 19 + 8 = 54; 363 + 63 = 426.
CAMPUR = """
Kode              | Uraian                  | Anggaran         | Realisasi
7.01.01           | Program Penunjang       |                  |
7.01.01.2.01      | Kegiatan Perencanaan    |                  |
7.01.01.2.01.0001 | Sub Kegiatan Dokumen    | 27               | 23
7.01.01.2.01.0002 | Sub Kegiatan RKA        |                  |
5.1.02.01         | Belanja Listrik         | 19               | 18
                  | Jumlah Sub Kegiatan     | =C6:19           | =D6:18
7.01.01.2.01.0004 | Sub Kegiatan Evaluasi   |                  |
5.1.02.01         | Belanja Rapat           | 4                | 3
5.1.02.02         | Honorarium              | 4                | 4
                  | Jumlah Sub Kegiatan     | =SUM(C9:C10):8   | =SUM(D9:D10):7
                  | Jumlah Kegiatan         | =C4+C7+C11:54    | =D4+D7+D11:48
7.01.01.2.09      | Kegiatan Pemeliharaan   |                  |
7.01.01.2.09.0001 | Sub Kegiatan Kendaraan  | 363              | 354
7.01.01.2.09.0002 | Sub Kegiatan Peralatan  |                  |
5.1.02.01         | Belanja Suku Cadang     | 63               | 52
                  | Jumlah Sub Kegiatan     | =C16:63          | =D16:52
                  | Jumlah Kegiatan         | =C14+C17:{akhir} | =D14+D17:406
                  | Jumlah Program          | =C12+C18:480     | =D12+D18:454
"""


def test_a_total_that_adds_rows_and_totals_adds_up_both() -> None:
    """The sub kegiatan without rekening would be all that a right Jumlah Kegiatan adds."""
    _, hasil, temuan = periksa(kisi(CAMPUR.format(akhir=426)))
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (480, 454)  # 54 + 426, 48+406
    assert temuan == []


def test_a_wrong_total_that_adds_rows_and_totals_is_found() -> None:
    """An old value in Jumlah Kegiatan would pass, had its formula been left aside."""
    temuan = periksa(kisi(CAMPUR.format(akhir=427)))[2]
    salah = [s for s in temuan if s.tingkat == "kesalahan"]
    assert [(s.sel[0], int(s.nilai or 0), int(s.seharusnya or 0)) for s in salah] == [
        ("C18", 427, 426)
    ]
