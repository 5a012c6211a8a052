"""Names over two rows, and programs that only a caption above the header names."""

from lkjip_xl.model.pohon import Pohon
from tests.alat.kisi import kisi, periksa, tabel


def _nama(teks: str) -> list[str]:
    """Return what the rows of a budget are called."""
    pohon = tabel(kisi(teks)).isi
    assert isinstance(pohon, Pohon)
    return [simpul.uraian for simpul in pohon.simpul]


def test_a_name_that_goes_on_in_the_next_row_is_one() -> None:
    """Its second half would be a sub kegiatan without any amount, and a finding."""
    isi = """
        Kode              | Uraian                                 | Anggaran | Realisasi
        7.01.01           | Program Penunjang                      | 70000    | 50000
        7.01.01.2.01      | Perencanaan, Penganggaran, dan Evaluasi | 70000    | 50000
                          | Kinerja Perangkat Daerah               |          |
        7.01.01.2.01.0001 | Koordinasi Penyusunan Laporan Capaian dan | 70000  | 50000
                          | Ikhtisar Realisasi                     |          |
                          | Jumlah                                 | 70000    | 50000
    """
    assert _nama(isi) == [
        "Program Penunjang",
        "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
        "Koordinasi Penyusunan Laporan Capaian dan Ikhtisar Realisasi",
    ]
    assert [t.kode for t in periksa(kisi(isi))[2]] == []


def test_a_heading_between_the_rows_is_no_part_of_a_name() -> None:
    """The name of a bidang would be added to that of the sub kegiatan above it."""
    isi = """
        Kode              | Uraian                                    | Anggaran | Realisasi
        7.01.01.2.01.0001 | Penyediaan Gaji dan Tunjangan Pegawai ASN | 70000    | 50000
                          | BIDANG DUA                                |          |
        7.01.01.2.01.0002 | Rapat                                     | 10000    | 5000
    """
    assert "Penyediaan Gaji dan Tunjangan Pegawai ASN" in _nama(isi)


def test_the_caption_above_the_first_header_is_a_program_too() -> None:
    """Each program has a caption and a header: the first one would be missing."""
    isi = """
        7.01.01 Program A
        Kode              | Uraian   | Anggaran | Realisasi
        7.01.01.2.01      | Kegiatan | 70000    | 50000
        7.01.01.2.01.0001 | Gaji     | 70000    | 50000
                          | Jumlah   | 70000    | 50000
        7.01.02 Program B
        Kode              | Uraian   | Anggaran | Realisasi
        7.01.02.2.01      | Kegiatan | 10000    | 5000
        7.01.02.2.01.0001 | Rapat    | 10000    | 5000
                          | Jumlah   | 10000    | 5000
    """
    _, hasil, temuan = periksa(kisi(isi))
    program = [b for b in hasil.realisasi_anggaran if b.tingkat == "program"]
    assert [(b.uraian, int(b.anggaran), int(b.realisasi)) for b in program] == [
        ("Program A", 70000, 50000),
        ("Program B", 10000, 5000),
    ]
    assert [t.kode for t in temuan if t.tingkat != "informasi"] == []


def test_headings_without_looks_are_no_part_of_a_name() -> None:
    """In a csv no heading is bold: program and kegiatan would vanish into the names above them."""
    isi = """
        No | Program / Kegiatan / Sub Kegiatan         | Anggaran | Realisasi | Fisik
           | Penunjang Urusan Pemerintahan             |          |           | 100
           | Administrasi Keuangan Perangkat Daerah    |          |           | 100
        1  | Penyediaan Gaji dan Tunjangan Pegawai ASN | 70000    | 50000     | 100
           | Pemberdayaan Masyarakat Desa              |          |           | 100
           | Koordinasi Kegiatan Pemberdayaan Desa     |          |           | 100
        2  | Fasilitasi Penyusunan Program Desa        | 10000    | 5000      | 100
           | Jumlah                                    | 80000    | 55000     |
    """
    assert len(_nama(isi)) == 6


def test_headings_in_the_column_of_numbers_are_rows() -> None:
    """“A. Program …” typed under No. would vanish, and with it all programs of the report."""
    isi = """
        A. Program Penunjang | | |
        No                 | Uraian         | Anggaran | Realisasi
        1                  | Administrasi   | 70000    | 50000
        1.1                | Gaji           | 70000    | 50000
                           | Jumlah         | 70000    | 50000
        B. Program Bina    |                |          |
        1                  | Koordinasi     | 10000    | 5000
        1.1                | Rapat          | 10000    | 5000
                           | Jumlah         | 10000    | 5000
                           | JUMLAH SELURUHNYA | 80000 | 55000
    """
    _, hasil, temuan = periksa(kisi(isi))
    program = [b for b in hasil.realisasi_anggaran if b.tingkat == "program"]
    assert [(b.uraian, int(b.anggaran)) for b in program] == [
        ("Program Penunjang", 70000),
        ("Program Bina", 10000),
    ]
    assert [t.kode for t in temuan if t.tingkat != "informasi"] == []


def test_rows_counted_across_a_row_of_words_have_no_heading_in_it() -> None:
    """The second half of a short name would be a program that holds all rows below it."""
    isi = """
        No | Sub Kegiatan           | Anggaran | Realisasi
        1  | Penyediaan Jasa Surat  | 500      | 300
           | Menyurat               |          |
        2  | Jasa Listrik           | 1500     | 1400
        3  | Koordinasi             | 400      | 300
           | Perencanaan            |          |
           | Jumlah                 | 2400     | 2000
    """
    assert _nama(isi) == [
        "Penyediaan Jasa Surat Menyurat",
        "Jasa Listrik",
        "Koordinasi Perencanaan",
    ]
    assert {b.tingkat for b in periksa(kisi(isi))[1].realisasi_anggaran} == {
        "sub_kegiatan",
        "jumlah",
    }


def test_a_heading_below_which_rows_are_counted_anew_is_none() -> None:
    """Headings of programs would vanish into the last name of the program above."""
    isi = """
        No | Uraian       | Anggaran | Realisasi
           | Penunjang    |          |
        1  | Jasa Surat   | 500      | 300
        2  | Jasa Listrik | 1500     | 1400
           | Pelayanan    |          |
        1  | Rapat        | 400      | 300
           | Jumlah       | 2400     | 2000
    """
    assert _nama(isi) == ["Penunjang", "Jasa Surat", "Jasa Listrik", "Pelayanan", "Rapat"]


def test_a_name_that_goes_on_in_a_short_table_with_a_total() -> None:
    """The total, which has no kode, would hide that all other rows have one."""
    isi = """
        Kode              | Uraian                   | Anggaran | Realisasi
        7.01.01           | Program Penunjang Urusan | 2000     | 1700
                          | Pemerintahan Daerah      |          |
        7.01.01.2.05      | Penyediaan Jasa          | 2000     | 1700
        7.01.01.2.05.0001 | Penyediaan Jasa Surat    | 500      | 300
                          | Menyurat                 |          |
        7.01.01.2.05.0002 | Jasa Listrik             | 1500     | 1400
                          | Jumlah                   | 2000     | 1700
    """
    assert _nama(isi) == [
        "Program Penunjang Urusan Pemerintahan Daerah",
        "Penyediaan Jasa",
        "Penyediaan Jasa Surat Menyurat",
        "Jasa Listrik",
    ]
    assert periksa(kisi(isi))[2] == []


def test_each_caption_above_its_own_header_is_a_program() -> None:
    """Two tables below each other name their program only above their header: both were lost."""
    isi = """
        A. Program Penunjang Urusan |  |  |
        No  | Uraian                   | Anggaran | Realisasi
        1   | Kegiatan Administrasi    | 70000    | 50000
        1.1 | Gaji                     | 70000    | 50000
            | Jumlah Program Penunjang Urusan | 70000 | 50000
            |                          |          |
        Program Bina Desa |            |          |
        No  | Uraian                   | Anggaran | Realisasi
        1   | Kegiatan Koordinasi      | 10000    | 5000
        1.1 | Rapat                    | 10000    | 5000
            | JUMLAH                   | 10000    | 5000
            |                          |          |
            | JUMLAH TOTAL             | 80000    | 55000
    """
    _, hasil, temuan = periksa(kisi(isi))
    program = [b for b in hasil.realisasi_anggaran if b.tingkat == "program"]
    assert [(b.uraian, int(b.anggaran)) for b in program] == [
        ("Program Penunjang Urusan", 70000),
        ("Program Bina Desa", 10000),
    ]
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []
