"""Kinds of layouts that words and one rule at a time misread; the amounts decide."""

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi, periksa, tabel


def _akar(grid: Grid) -> int:
    """Return the sum of the topmost rows of the first amount column (leaves counted)."""
    anggaran = periksa(grid)[1].anggaran
    assert anggaran is not None
    return int(anggaran)


def _kesalahan(grid: Grid) -> list[str]:
    return [temuan.kode for temuan in periksa(grid)[2] if temuan.tingkat == "kesalahan"]


def test_kode_over_five_columns_of_which_each_row_fills_its_own() -> None:
    """The budget would be counted once per level: three times 8.148.136."""
    # 1.234.567 + 2.345.678 = 3.580.245; 3.580.245 + 4.567.891 = 8.148.136.
    grid = kisi(
        """
        Kode|||||Uraian|Anggaran
        "7"|"01"|"01"|||Penunjang|8148136
        |||"2.01"||Administrasi|3580245
        ||||"0001"|Gaji|1234567
        ||||"0002"|Mebel|2345678
        |||"2.02"||Koordinasi|4567891
        ||||"0001"|Rapat|4567891
        """,
        gabungan=("A1:E1",),
    )
    assert _akar(grid) == 8148136
    assert _kesalahan(grid) == []
    assert [s.induk for s in tabel(grid).pohon.simpul] == [None, 0, 1, 1, 0, 4]


def test_a_kode_of_the_old_list_stands_where_the_sums_put_it() -> None:
    """Rekening of another list would be a root of its own, and be counted twice."""
    # 1.300.457 + 2.600.911 = 3.901.368, 3.901.368 + 1.200.733 = 5.102.101.
    grid = kisi("""
        Kode|Uraian|Anggaran
        5.1.02|Belanja Barang dan Jasa|5102101
        5.1.02.01|Belanja Barang|1200733
        5.1.02.01.01|Bahan|1200733
        5.2.2.|Belanja Cetak (kode lama)|3901368
        5.2.2.01|Kertas|1300457
        5.2.2.02|Tinta|2600911
    """)
    assert _akar(grid) == 5102101
    assert _kesalahan(grid) == []


def test_units_printed_behind_another_bidang_belong_to_their_own() -> None:
    """Units would be put under the bidang before them, and both be called wrong."""
    # Bidang 1.02: 1.111.111 + 3.333.333 = 4.444.444; bidang 2.14: 2.222.222.
    grid = kisi(
        """
        Kode||Uraian|Anggaran
        1.02||Bidang Kesehatan|4444444
        1.02|1.02.0.00.0.00.01.0000|Dinas A|1111111
        2.14||Bidang Taman|2222222
        2.14|2.14.0.00.0.00.01.0000|Dinas B|2222222
        1.02|1.02.0.00.0.00.02.0000|Dinas C|3333333
        """,
        gabungan=("A1:B1",),
    )
    assert _kesalahan(grid) == []
    assert [s.induk for s in tabel(grid).pohon.simpul] == [None, 0, None, 2, 0]


@pytest.mark.parametrize("kata", ["JUMLeH", "Seluruhnya", "J U M L A H"])
def test_the_last_row_that_adds_up_all_others_is_the_total(kata: str) -> None:
    """A total that is misspelled would be added to its own parts."""
    # 1.234.567 + 2.345.678 + 4.567.891 = 8.148.136.
    grid = kisi(f"""
        Uraian|Anggaran|Realisasi
        Dinas Taman|1234567|1000001
        Dinas Pasar|2345678|2000003
        Dinas Kebun|4567891|4000007
        {kata}|8148136|7000011
    """)
    assert _akar(grid) == 8148136


def test_a_list_over_months_is_one_table_a_month() -> None:
    """A budget printed for each month would be reported as many times too large."""
    baris = "\n".join(
        f"{bulan}|7.01.01 Penunjang|7.01.01.2.01 Umum|{nama}|{nilai}"
        for bulan in ("Januari", "Februari")
        for nama, nilai in (("7.01.01.2.01.0001 Gaji", 60), ("7.01.01.2.01.0002 Mebel", 40))
    )
    grid = kisi(f"Bulan|Program|Kegiatan|Sub Kegiatan|Anggaran\n{baris}")
    (temuan,) = [t for t in periksa(grid)[2] if t.kode == "B117"]
    assert "Februari" in temuan.pesan
    assert sum(int(s.jumlah[4] or 0) for s in tabel(grid).pohon.simpul) == 100


def test_rupiah_without_a_name_beside_realisasi_is_a_fault() -> None:
    """The anggaran would be 0, and the sisa negative, without a word."""
    grid = kisi("""
        Kode|Uraian||Realisasi
        7.01.01|Penunjang|37000000|30500000
        7.01.01.2.01|Umum|25000000|20000000
        7.01.01.2.02|Aset|12000000|10500000
    """)
    assert _kesalahan(grid) == ["B119"]


def test_an_untidy_rekening_behind_its_sub_kegiatan_keeps_its_place() -> None:
    """One comma in a kode would make the belanja of a sub kegiatan count twice."""
    grid = kisi("""
        Kode Sub Kegiatan|Kode Rekening|Uraian|Anggaran
        6.01.01.2.01.0001||Rapat Koordinasi|900000
        6.01.01.2.01.0001|"5.1"|Belanja Operasi|900000
        6.01.01.2.01.0001|"5,1.01"|Belanja Pegawai|900000
        6.01.01.2.01.0001|"5.1.01.02"|Belanja Pegawai Kedua|900000
        6.01.01.2.01.0001|"5.1.01.02.01.0001"|Belanja Tambahan Penghasilan|900000
        ||Jumlah|900000
    """)
    assert (_akar(grid), _kesalahan(grid)) == (900_000, [])


@pytest.mark.parametrize("nama", ["Dinas Jalan", "Program Jalan"])
def test_one_of_each_level_and_a_total_are_one_budget(nama: str) -> None:
    """A program of one kegiatan of one sub kegiatan would count twice, and its total be wrong."""
    # All three hold 385.409.237, and so does the total.
    grid = kisi(f"""
        Uraian Program dan Kegiatan|Tahun Lalu|Pagu
        {nama}|192704618|385409237
        Penyediaan Jasa Penunjang|192704618|385409237
        Pelaksanaan Arsip Dinamis|192704618|385409237
        Jumlah|192704618|385409237
    """)
    assert (_akar(grid), _kesalahan(grid)) == (385_409_237, [])


def test_a_group_with_one_of_each_level_among_others() -> None:
    """One kegiatan of one sub kegiatan would be two of them, and its program's sum wrong."""
    # A: 1.234.567 + 2.345.678 = 3.580.245, in two kegiatan; B: 4.567.891 in one; 8.148.136.
    grid = kisi("""
        No|Uraian|Anggaran|Realisasi
        |**Jumlah**|8148136|7148136
        1|**Penunjang Urusan**|3580245|3080245
        |Administrasi|1234567|1034567
        |Gaji|1000000|900000
        |Honor|234567|134567
        |Koordinasi|2345678|2045678
        |Rapat|2000000|1900000
        |Perjalanan|345678|145678
        2|**Pemberdayaan**|4567891|4067891
        |Penyediaan|4567891|4067891
        |Pengadaan|4567891|4067891
        |Belanja Jalan|4000000|3900000
        |Belanja Taman|567891|167891
    """)
    assert (_akar(grid), _kesalahan(grid)) == (8_148_136, [])


def test_the_bidang_kecamatan_holds_its_offices() -> None:
    """The bidang urusan Kecamatan would count beside the offices that it holds."""
    # Badan 5.021.921 + Kecamatan Tirtasari 2.962.468 = 7.984.389, the bidang and the whole.
    grid = kisi("""
        Uraian|Anggaran
        Unsur Kewilayahan|7984389
        KECAMATAN|7984389
        Badan Kebun Raya|5021921
        Program Wisata|5021921
        Sub Kegiatan Promosi|5021921
        Kecamatan Tirtasari|2962468
        Program Desa|2962468
        Sub Kegiatan Musrenbang|2962468
    """)
    assert (_akar(grid), _kesalahan(grid)) == (7_984_389, [])


@pytest.mark.parametrize("kata", ["Total", "Jumlah"])
def test_the_totals_of_a_pivot_are_no_rows(kata: str) -> None:
    """A pivot writes them behind the name: each group would count twice."""
    # 3.000 + 2.000 = 5.000; 4.000; together 9.000.
    grid = kisi(f"""
        Program|Kegiatan|Sub Kegiatan|Sum of Pagu|Sum of Realisasi
        7.01.01 A|7.01.01.2.01 Administrasi|7.01.01.2.01.0001 Gaji|3000000|2000000
        ||7.01.01.2.01.0002 Rapat|2000000|1000000
        |7.01.01.2.01 Administrasi {kata}||5000000|3000000
        7.01.01 A {kata}|||5000000|3000000
        7.01.02 B|7.01.02.2.01 Desa|7.01.02.2.01.0001 Musrenbang|4000000|3500000
        |7.01.02.2.01 Desa {kata}||4000000|3500000
        7.01.02 B {kata}|||4000000|3500000
        Grand Total|||9000000|6500000
    """)
    assert (_akar(grid), _kesalahan(grid)) == (9_000_000, [])
