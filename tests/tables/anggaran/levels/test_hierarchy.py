"""Which way of telling levels is believed."""

from lkjip_xl.model.pohon import Pohon
from lkjip_xl.tables.anggaran.levels.parents import depths
from tests.alat.kisi import kisi, periksa, tabel


def _induk(teks: str) -> tuple[str, list[int | None]]:
    pohon = tabel(kisi(teks)).pohon
    return pohon.hierarki, [simpul.induk for simpul in pohon.simpul]


def test_formulas_of_the_lower_rows_only() -> None:
    """Programs typed above kegiatan with formulas would be counted beside these, doubling all."""
    teks = """
        No | Uraian | Anggaran
        A | Penunjang | 100
        I | Administrasi | =SUM(C4:C5):60
        1 | Gaji | 40
        2 | Mebel | 20
        II | Koordinasi | =C7+C8:40
        1 | Rapat | 15
        2 | Perjalanan | 25
         | JUMLAH | 100
        """
    assert _induk(teks) == ("nomor", [None, 0, 1, 1, 0, 4, 4])
    assert [temuan for temuan in periksa(kisi(teks))[2] if temuan.tingkat == "kesalahan"] == []


def test_one_fault_in_a_small_table_leaves_its_levels() -> None:
    """A total that fits proves the levels: without it two wrong sums would flatten the table."""
    teks = """
        No. | Program/Kegiatan/Sub Kegiatan | Anggaran | Realisasi | Sisa
        1 | **Program Penunjang** | 100 | 90 | 10
          | **Administrasi** | 80 | 90 | -10
          | Gaji | 60 | 60 | 0
          | Listrik | 20 | 10 | 10
          | Mebel | 20 | 20 | 0
          | JUMLAH | 100 | 90 | 10
        """
    assert _induk(teks) == ("gaya", [None, 0, 1, 1, 1])
    kesalahan = [temuan for temuan in periksa(kisi(teks))[2] if temuan.tingkat == "kesalahan"]
    assert [temuan.sel[0] for temuan in kesalahan] == ["C3"]


def test_a_sum_that_takes_in_a_subtotal_is_no_second_parent() -> None:
    """The rows of the subtotal would be the total's children, and the double sum would fit."""
    teks = """
        Uraian | Anggaran
        Penunjang | =B3+B6+SUM(B4:B5):160
        Administrasi | =SUM(B4:B5):60
        Gaji | 40
        Mebel | 20
        Koordinasi | =SUM(B7:B8):40
        Rapat | 15
        Perjalanan | 25
        """
    assert _induk(teks) == ("rumus", [None, 0, 1, 1, 0, 4, 4])
    kesalahan = [temuan for temuan in periksa(kisi(teks))[2] if temuan.tingkat == "kesalahan"]
    assert "B2" in {temuan.sel[0] for temuan in kesalahan}


def test_the_second_column_says_what_the_first_leaves_out() -> None:
    """A row that one column's formula misses would be a program of its own."""
    teks = """
        Uraian | Anggaran | Realisasi
        Penunjang | =B3+B4:60 | =SUM(C3:C5):90
        Gaji | 40 | 40
        Mebel | 20 | 20
        Rapat | 30 | 30
        """
    assert _induk(teks) == ("rumus", [None, 0, 0, 0])


def test_a_typed_slip_in_a_table_with_one_program_leaves_its_levels() -> None:
    """All rows would count as programs, and be called twice and missing."""
    # Program and kegiatan typed without row 2: 40 + 15 = 55 in place of 75; the total is right.
    teks = """
        No | Uraian | Anggaran
        A | Penunjang | 55
        I | Administrasi | 55
        1 | Gaji | 40
        2 | Mebel | 20
        3 | Rapat | 15
         | JUMLAH | 75
        """
    assert _induk(teks) == ("nomor", [None, 0, 1, 1, 1])
    kode = [t.kode for t in periksa(kisi(teks))[2] if t.tingkat == "kesalahan"]
    assert kode == ["T101"]


def test_rows_that_each_sum_the_next_are_no_endless_chain() -> None:
    """Thousands of levels would be hours of work: no budget has forty."""
    baris = "\n".join(f"Barang {n} | =SUM(B{n + 3}):5000" for n in range(60))
    assert max(depths(_induk(f"Uraian | Anggaran\n{baris}\nBarang | 5000")[1])) < 40


def test_rekening_that_carry_the_kode_of_their_sub_kegiatan_are_below_it() -> None:
    """They would be taken for copies of it beside it, and the total be twice the budget."""
    # 289.797.861 + 3.536.344 = 293.334.205.
    teks = """
        Kode              | Rekening | Jenis Belanja        | Anggaran
        2.21.01.2.01.0001 |          | Sub Kegiatan Layanan | 293334205
        2.21.01.2.01.0001 | 5.2.02   | Belanja Modal        | 289797861
        2.21.01.2.01.0001 | 5.4.02   | Belanja Bantuan      | 3536344
                          |          | Jumlah               | 293334205
        """
    _, hasil, temuan = periksa(kisi(teks))
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []
    assert hasil.pagu[-1].anggaran == 293_334_205


def test_a_dinas_below_its_bidang_with_the_same_money_is_no_sibling() -> None:
    """A right urusan would be called wrong by all of its budget, counted twice."""
    pohon = tabel(
        kisi("""
        No | Uraian               | Pagu
        I  | UNSUR KEWILAYAHAN    | 940399500
        A  | BIDANG PENDIDIKAN    | 940399500
        1  | Dinas Pekerjaan Umum | 940399500
        a  | Program Penunjang    | 509560600
        1) | Kegiatan Umum        | 509560600
        b  | Program Perlindungan | 430838900
        1) | Kegiatan Fasilitasi  | 244346800
        2) | Kegiatan Koordinasi  | 186492100
        """)
    ).isi
    assert isinstance(pohon, Pohon)
    assert [s.induk for s in pohon.simpul[:4]] == [None, 0, 1, 2]


def test_a_kegiatan_whose_own_part_looks_like_a_bidang() -> None:
    """Program 2.03.02 would be an urusan, because kegiatan 2.03 below it passed for its bidang."""
    pohon = tabel(
        kisi("""
        Kode    | Nama Program/Kegiatan    | Pagu
        2.03.01 | Program Pengembangan     | 7613154
        2.01    | Kegiatan Pengadaan       | 6889727
        2.02    | Kegiatan Rehabilitasi    | 723427
        2.03.02 | Program Pelayanan        | 8765213
        2.01    | Kegiatan Pemeliharaan    | 2392213
        2.02    | Kegiatan Perencanaan     | 3144789
        2.03    | Kegiatan Administrasi    | 3228211
        """)
    ).isi
    assert isinstance(pohon, Pohon)
    program, kegiatan = "program", "kegiatan"
    semua = [program, kegiatan, kegiatan, program, kegiatan, kegiatan, kegiatan]
    assert [s.tingkat for s in pohon.simpul] == semua


def test_a_bidang_in_its_own_column_that_lost_its_zero() -> None:
    """Bidang 4 would be a second urusan beside 7, and the total be twice the budget."""
    pohon = tabel(
        kisi("""
        Kode |   |                   |                 | Uraian           | Pagu
        7    |   |                   |                 | URUSAN WAJIB     | 2858
             | 4 |                   |                 | BIDANG SOSIAL    | 2858
             |   | 7.04.0.00.0.00.09 |                 | RSUD Prembun     | 2858
             |   |                   | 7.04.01.2.01.01 | Pemeliharaan     | 1021
             |   |                   | 7.04.02.2.01.01 | Penyediaan       | 1837
                                                    |||| JUMLAH           | 2858
        """)
    ).isi
    assert isinstance(pohon, Pohon)
    assert [s.induk for s in pohon.simpul] == [None, 0, 1, 2, 2]
    assert pohon.bukti.tertutup
