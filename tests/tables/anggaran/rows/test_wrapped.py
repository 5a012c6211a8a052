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


def test_names_go_on_where_their_headings_have_amounts() -> None:
    """The rest of a name would be one more rekening of 0: no row here heads without amounts."""
    isi = """
        No | Program/Kegiatan/Sub Kegiatan                               | Anggaran | Realisasi
        1  | PROGRAM PEMERINTAHAN                                        | 6000     | 4000
           | Kegiatan Rapat                                              | 1000     | 100
           | Sub Kegiatan Rapat                                          | 1000     | 100
           | Kegiatan Pelimpahan Urusan                                  | 5000     | 3900
           | Sub Kegiatan Nonperizinan                                   | 3000     | 2900
           | Sub Kegiatan Urusan yang Terkait dengan Kewenangan          | 2000     | 1000
           | Lain yang Dilimpahkan                                       |          |
        2  | PROGRAM KETENTRAMAN                                         | 4000     | 3000
           | Kegiatan Koordinasi                                         | 4000     | 3000
           | Sub Kegiatan Sinergitas dengan Kepolisian Negara            | 4000     | 3000
           | TOTAL                                                       | 10000    | 7000
    """
    assert _nama(isi) == [
        "PROGRAM PEMERINTAHAN",
        "Kegiatan Rapat",
        "Sub Kegiatan Rapat",
        "Kegiatan Pelimpahan Urusan",
        "Sub Kegiatan Nonperizinan",
        "Sub Kegiatan Urusan yang Terkait dengan Kewenangan Lain yang Dilimpahkan",
        "PROGRAM KETENTRAMAN",
        "Kegiatan Koordinasi",
        "Sub Kegiatan Sinergitas dengan Kepolisian Negara",
    ]
    assert [t for t in periksa(kisi(isi))[2] if t.tingkat != "informasi"] == []


def test_a_heading_without_amounts_is_none_of_the_name_above() -> None:
    """A section whose rows alone have amounts would lose its name to the last row above it."""
    isi = """
        No | Uraian                                          | Anggaran | Realisasi
           | Seksi Pemerintahan                              |          |
        1  | Penyelenggaraan Urusan Pemerintahan yang Tertib | 3000     | 2900
           | Seksi Pembangunan                               |          |
        2  | Pemberdayaan Masyarakat Desa dan Kelurahan      | 2000     | 1000
           | TOTAL                                           | 5000     | 3900
    """
    assert "Penyelenggaraan Urusan Pemerintahan yang Tertib" in _nama(isi)


def test_a_name_may_end_in_the_word_of_a_signature() -> None:
    """All rows below a name that ends in Camat would be lost: 5.000 + 4.000 is the budget."""
    isi = """
        Kode              | Uraian                                     | Anggaran | Realisasi
        7.01.02           | PROGRAM PELAYANAN                          | 5000     | 3900
        7.01.02.2.04      | Urusan Pemerintahan yang Dilimpahkan kepada | 5000    | 3900
                          | Camat                                      |          |
        7.01.02.2.04.0002 | Nonperizinan                               | 5000     | 3900
        7.01.06           | PROGRAM PEMBINAAN DESA                     | 4000     | 3000
    """
    assert "Urusan Pemerintahan yang Dilimpahkan kepada Camat" in _nama(isi)
    total = periksa(kisi(isi))[1].total
    assert total is not None
    assert (int(total.anggaran), int(total.realisasi)) == (9000, 6900)


def test_the_heading_below_a_named_total_is_a_heading() -> None:
    """A kegiatan would be lost in the name of the total above it, which is as bold as it is."""
    isi = """
        No | Uraian                                                 | Pagu    | Realisasi
           | **PROGRAM PEMBERDAYAAN**                                   |         |
           | **Kegiatan Koordinasi Pemberdayaan Desa**                  |         |
        1  | Musrenbang                                             | 3000    | 2900
        2  | Partisipasi                                            | 2000    | 1000
           | **Jumlah Kegiatan Koordinasi Pemberdayaan Desa**           | 5000    | 3900
           | **Kegiatan Pemberdayaan Kelurahan**                        |         |
        3  | Pemberdayaan Masyarakat                                | 2500    | 2000
           | **Jumlah Kegiatan**                                        | 2500    | 2000
           | **JUMLAH SELURUHNYA**                                      | 7500    | 5900
    """
    kegiatan = [b for b in periksa(kisi(isi))[1].realisasi_anggaran if b.tingkat == "kegiatan"]
    assert [(b.uraian, int(b.anggaran), int(b.realisasi)) for b in kegiatan] == [
        ("Kegiatan Koordinasi Pemberdayaan Desa", 5000, 3900),
        ("Kegiatan Pemberdayaan Kelurahan", 2500, 2000),
    ]


def test_a_row_with_an_amount_left_of_its_name_is_a_row() -> None:
    """An item would be lost in the name of its rekening where the amounts stand first."""
    isi = """
        Jumlah  | Uraian                        | Kode
        5000000 | Belanja Alat Tulis Kantor     | 5.1.02.01.01.0024
        3000000 | Kertas                        |
        2000000 | Tinta                         |
    """
    assert _nama(isi)[:2] == ["Belanja Alat Tulis Kantor", "Kertas"]


def test_a_name_of_three_rows() -> None:
    """Its last word would be a sub kegiatan without any money."""
    pohon = tabel(
        kisi("""
        Kode             | Uraian                                     | Anggaran | Realisasi
        7.01.06          | Program Pembinaan dan Pengawasan           | 37451000 | 35263000
                         | Pemerintahan Desa                          |          |
        7.01.06.2.01     | Fasilitasi, Rekomendasi dan Koordinasi     | 37451000 | 35263000
                         | Pembinaan dan Pengawasan Pemerintahan      |          |
                         | Desa                                       |          |
        7.01.06.2.01.0003| Fasilitasi Pengelolaan Keuangan Desa dan   | 35001000 | 33856000
                         | Pendayagunaan Aset Desa                    |          |
        7.01.06.2.01.0008| Koordinasi dan Penyusunan Laporan Keuangan | 2450000  | 1407000
                         | SKPD                                       |          |
        """)
    ).pohon
    assert len(pohon.simpul) == 4
    assert pohon.simpul[1].uraian.endswith("Pengawasan Pemerintahan Desa")


def test_a_short_name_in_a_narrow_column() -> None:
    """The second half of a kegiatan's name would be a sub kegiatan without any money."""
    pohon = tabel(
        kisi("""
        Kode              | Uraian                      | Anggaran | Realisasi
        7.01.04           | Program Ketentraman         | 29100000 | 19424000
                          | dan Ketertiban Umum         |          |
        7.01.04.2.01      | Koordinasi Upaya            | 29100000 | 19424000
                          | Penyelenggaraan Ketertiban  |          |
                          | dan Ketentraman             |          |
        7.01.04.2.01.0001 | Sinergitas dengan Kepolisian| 29100000 | 19424000
        """)
    ).pohon
    assert len(pohon.simpul) == 3
    assert pohon.simpul[1].uraian.endswith("Penyelenggaraan Ketertiban dan Ketentraman")
