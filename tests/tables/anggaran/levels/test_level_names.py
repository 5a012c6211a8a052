"""What rows are called by their names, where kode say less."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pohon import Pohon
from tests.alat.kisi import kisi, periksa, tabel


def _levels(grid: Grid) -> list[str]:
    pohon = tabel(grid).isi
    assert isinstance(pohon, Pohon)
    return [s.tingkat for s in pohon.simpul]


def test_words_name_the_levels_above_the_programs() -> None:
    """The bidang urusan right above a program would be called its SKPD."""
    grid = kisi("""
    Uraian                                   | Anggaran
    Bidang Urusan: URUSAN PEMERINTAHAN BIDANG PERTANIAN | 100
    PROGRAM A                                | 100
    Kegiatan B                               | 100
    """)
    assert _levels(grid) == ["bidang_urusan", "program", "kegiatan"]


def test_an_office_between_bidang_and_program_is_the_skpd() -> None:
    """A Dinas without kode below its bidang would be called a program."""
    grid = kisi("""
    Kode    | Uraian                     | Anggaran
    2       | URUSAN WAJIB               | 100
    2.16    | URUSAN PEMERINTAHAN BIDANG KOMUNIKASI | 100
            | Dinas Komunikasi           | 100
    2.16.01 | PROGRAM A                  | 60
    2.16.02 | PROGRAM B                  | 40
    """)
    assert _levels(grid)[:3] == ["urusan", "bidang_urusan", "skpd"]


def test_the_bidang_called_kecamatan_is_no_office() -> None:
    """7.01 KECAMATAN of Kepmendagri 050-5889 would be called the SKPD of the table."""
    grid = kisi("""
    Kode    | Uraian            | Anggaran
    7       | UNSUR KEWILAYAHAN | 100
    7.01    | KECAMATAN         | 100
    7.01.01 | PROGRAM PENUNJANG | 60
    7.01.02 | PROGRAM DESA      | 40
    """)
    assert _levels(grid)[:2] == ["urusan", "bidang_urusan"]


def test_belanja_below_belanja_are_rekening_of_two_depths() -> None:
    """The rekening below Belanja Operasi would be called items of one."""
    grid = kisi("""
    Program   | Kegiatan   | Sub Kegiatan | Rekening Belanja      | Anggaran
    PROGRAM A |            |              |                       | 101503075
              | Kegiatan B |              |                       | 101503075
              |            | Sub C        |                       | 101503075
              |            |              | Belanja Operasi       | 101503075
              |            |              | Belanja Alat Tulis    | 61261515
              |            |              | Honorarium Narasumber | 40241560
    """)  # 61.261.515 + 40.241.560 = 101.503.075
    assert _levels(grid)[3:] == ["rekening"] * 3


def test_rekening_right_below_a_kegiatan_are_rekening() -> None:
    """Where a table leaves out the sub kegiatan, Belanja Tagihan Listrik would be one."""
    grid = kisi("""
    No | Uraian                 | Anggaran
    A  | PROGRAM A              | 101503075
    I  | Administrasi           | 101503075
    1  | Belanja Alat Tulis     | 61261515
    2  | Honorarium Narasumber  | 40241560
    """)  # 61.261.515 + 40.241.560 = 101.503.075
    assert _levels(grid) == ["program", "kegiatan", "rekening", "rekening"]


def test_a_kode_with_spaces_for_points() -> None:
    """5 1 02 would be the kode 5102 of nothing."""
    grid = kisi("""
    Kode              | Uraian          | Anggaran
    7 01 01           | PROGRAM A       | 100
    7 01 01 2 01      | Kegiatan B      | 100
    7 01 01 2 01 0001 | Sub Kegiatan C  | 100
    """)
    assert _levels(grid) == ["program", "kegiatan", "sub_kegiatan"]


def test_a_kode_with_spaces_and_the_point_of_its_kegiatan() -> None:
    """7 01 01 2.01 would be the kode 701012.01 of nothing, above all where parents are blank."""
    grid = kisi("""
    Kode              | Uraian | Anggaran
    7 01 01           | A      |
    7 01 01 2.01      | B      |
    7 01 01 2.01 0001 | C      | 60
    7 01 01 2.01 0003 | D      | 40
    7 01 01 2.02      | E      |
    7 01 01 2.02 0001 | F      | 5
    """)
    assert _levels(grid) == [
        "program",
        "kegiatan",
        "sub_kegiatan",
        "sub_kegiatan",
        "kegiatan",
        "sub_kegiatan",
    ]


def test_sub_kegiatan_four_in_a_column_of_its_own_is_no_rekening() -> None:
    """The fourth and fifth sub kegiatan would be rekening, 4 and 5 being theirs elsewhere."""
    grid = kisi("""
    Kode |    |   |      |   | Uraian | Anggaran
    3    | 27 | 1 |      |   | A      | 100
    3    | 27 | 1 | 2.01 |   | B      | 100
    3    | 27 | 1 | 2.01 | 3 | C      | 50
    3    | 27 | 1 | 2.01 | 4 | D      | 30
    3    | 27 | 1 | 2.01 | 5 | E      | 20
    """)
    assert _levels(grid) == ["program", "kegiatan", *["sub_kegiatan"] * 3]


def test_sub_kegiatan_alone_without_points() -> None:
    """One sub kegiatan of each kegiatan, with digits only, would be a flat list of programs."""
    grid = kisi("""
    Kode            | Uraian | Anggaran
    "102012010001"  | A      | 50
    "102012020003"  | B      | 30
    "1020220100005" | C      | 20
    """)
    assert _levels(grid) == ["sub_kegiatan"] * 3


def test_sub_keg_below_offices_without_program() -> None:
    """Sub kegiatan of each kelurahan would be programs, their word being cut short."""
    grid = kisi("""
    No | Uraian           | Anggaran | Realisasi
       | Kelurahan Baru   |          |
    1  | Sub Keg. Gaji    | 60000    | 50000
    2  | Sub Keg. Mebel   | 40000    | 30000
       | Kelurahan Lama   |          |
    1  | Sub Keg. Gaji    | 70000    | 20000
    2  | Sub Keg. Listrik | 10000    | 5000
       | TOTAL            | 180000   | 105000
    """)
    assert _levels(grid) == ["skpd", "sub_kegiatan", "sub_kegiatan"] * 2


def test_numbers_of_urusan_five_in_columns_are_no_rekening() -> None:
    """Program 5.01.01 in columns of numbers would be the rekening 5.1.1, its kegiatan too."""
    grid = kisi("""
    Kode |   |   |      |   | Uraian | Anggaran
    5    | 1 | 1 |      |   | A      | 100
    5    | 1 | 1 | 2.03 |   | B      | 60
    5    | 1 | 1 | 2.03 | 1 | C      | 60
    5    | 1 | 1 | 2.05 |   | D      | 40
    5    | 1 | 1 | 2.05 | 2 | E      | 30
    5    | 1 | 1 | 2.05 | 5 | F      | 10
    """)
    assert _levels(grid) == [
        "program",
        "kegiatan",
        "sub_kegiatan",
        "kegiatan",
        "sub_kegiatan",
        "sub_kegiatan",
    ]


def test_sub_kegiatan_right_below_their_program() -> None:
    """A table without its kegiatan would call sub kegiatan by another level than they say."""
    grid = kisi("""
    Uraian                 | Anggaran
    PROGRAM Pelayanan      | 100000
    SUB KEGIATAN Gaji      | 60000
    SUB KEGIATAN Mebel     | 40000
    JUMLAH                 | 100000
    """)
    assert _levels(grid) == ["program", "sub_kegiatan", "sub_kegiatan"]


@pytest.mark.parametrize(
    ("judul", "atas"), [("PPTK / Sub Kegiatan", "Drs. Amir"), ("Bidang / Sub Kegiatan", "Bidang A")]
)
def test_a_heading_names_the_level_of_the_leaves(judul: str, atas: str) -> None:
    """The person in charge would be a program of the report, and the sub kegiatan be kegiatan."""
    grid = kisi(f"""
    No | {judul} | Anggaran | Realisasi
    A  | {atas}  | 27       | 20
    1  | Dokumen | 20       | 14
    2  | Rapat   | 7        | 6
    B  | Siti, SE | 9       | 8
    1  | Mebel   | 9        | 8
       | JUMLAH  | 36       | 28
    """)
    _, hasil, _ = periksa(grid)
    tingkat = [baris.tingkat for baris in hasil.realisasi_anggaran]
    assert [tingkat[p] for p in (1, 2, 4)] == ["sub_kegiatan"] * 3
    assert "program" not in tingkat
    assert int(hasil.realisasi_anggaran[-1].anggaran or 0) == 36


def test_a_heading_of_kegiatan_and_sub_kegiatan_names_both() -> None:
    """What the heading calls a kegiatan would be taken for who does the sub kegiatan."""
    grid = kisi("""
    No | Kegiatan / Sub Kegiatan | Anggaran | Realisasi
    A  | Administrasi | 27       | 20
    1  | Dokumen      | 20       | 14
    2  | Rapat        | 7        | 6
       | JUMLAH       | 27       | 20
    """)
    tingkat = [baris.tingkat for baris in periksa(grid)[1].realisasi_anggaran]
    assert tingkat == ["kegiatan", "sub_kegiatan", "sub_kegiatan", "jumlah"]


def test_belanja_beside_programs_at_its_depth_is_no_program() -> None:
    """Belanja Pegawai would be a program more, and what it holds its kegiatan."""
    # 700 + 210 = 910; 3 + 8 = 11; 910 + 11 = 921.
    sumber = tabel(
        kisi("""
        No | Uraian Program dan Kegiatan | Anggaran | Realisasi
        A  | BELANJA TIDAK LANGSUNG      | 910      | 902
        I  | Belanja Pegawai             | 910      | 902
        1  | Gaji Pokok                  | 700      | 700
        2  | Tunjangan                   | 210      | 202
        B  | BELANJA LANGSUNG            | 11       | 10
        I  | Program Pelayanan           | 11       | 10
        1  | Surat Menyurat              | 3        | 3
        2  | Alat Tulis                  | 8        | 7
           | JUMLAH (A+B)                | 921      | 912
        """)
    )
    assert [s.tingkat for s in sumber.pohon.simpul[1:4]] == ["rekening"] * 3
    assert [s.tingkat for s in sumber.pohon.simpul[5:]] == ["program", "kegiatan", "kegiatan"]


def test_a_heading_of_sub_kegiatan_alone_names_what_holds_the_belanja() -> None:
    """Sub kegiatan with their belanja below would be two programs of the report."""
    # 400 + 500 = 900; 100 + 200 = 300; 900 + 300 = 1200.
    grid = kisi("""
    No | Uraian Sub Kegiatan | Anggaran | Realisasi
    1  | Pembangunan Sarana  | 900      | 800
       | Belanja Alat Tulis  | 400      | 350
       | Belanja Jasa        | 500      | 450
    2  | Evaluasi Kelurahan  | 300      | 200
       | Belanja Makanan     | 100      | 50
       | Belanja Perjalanan  | 200      | 150
       | JUMLAH              | 1200     | 1000
    """)
    rekening = ["rekening"] * 2
    assert _levels(grid) == ["sub_kegiatan", *rekening, "sub_kegiatan", *rekening]


def test_a_heading_of_program_and_sub_kegiatan_leaves_kegiatan_out() -> None:
    """What stands right below a program would be a kegiatan, though the heading says otherwise."""
    grid = kisi("""
    No | Program / Sub Kegiatan | Anggaran | Realisasi
    I  | PROGRAM PENUNJANG      | 1000     | 700
    1  | Penyediaan Gaji        | 800      | 600
    2  | Penatausahaan          | 200      | 100
    II | PROGRAM BENCANA        | 350      | 200
    1  | Sosialisasi Rawan      | 350      | 200
       | JUMLAH                 | 1350     | 900
    """)
    sub = "sub_kegiatan"
    assert _levels(grid) == ["program", sub, sub, "program", sub]


def test_a_flat_list_is_of_the_level_that_its_heading_names() -> None:
    """A list of kegiatan with kode of an older list would be one of programs."""
    grid = kisi("""
    KODE               | KEGIATAN         | PAGU | REALISASI
    1.20.1.20.05.02.01 | Gedung kantor    | 289  | 289
    1.20.1.20.05.15.02 | Pembinaan PKK    | 250  | 244
                       | JUMLAH           | 539  | 533
    """)
    assert _levels(grid) == ["kegiatan"] * 2


def test_a_heading_names_no_level_where_more_of_them_stand_below_it() -> None:
    """Programs would be called kegiatan because the heading says no more than Kegiatan."""
    grid = kisi("""
    No | Uraian Kegiatan | Anggaran | Realisasi
    A  | Penunjang       | 27       | 20
    1  | Dokumen         | 20       | 14
    2  | Rapat           | 7        | 6
    B  | Pelayanan       | 9        | 8
    1  | Mebel           | 9        | 8
       | JUMLAH          | 36       | 28
    """)
    assert _levels(grid)[:3] == ["program", "kegiatan", "kegiatan"]


def test_the_word_program_denies_the_level_of_the_heading() -> None:
    """Rows that call themselves programs would be called kegiatan by a loose heading."""
    grid = kisi("""
    Kegiatan            | Anggaran | Realisasi
    Program Penunjang   | 27       | 20
    Program Pelayanan   | 9        | 8
    """)
    assert _levels(grid) == ["program", "program"]


def test_own_kode_of_kegiatan_without_programs_are_told_by_the_heading() -> None:
    """Without program rows 2.01 would be a bidang urusan and 01 the urusan below it."""
    grid = kisi("""
    Kode | Kegiatan / Sub Kegiatan | Pagu
    2.01 | Koordinasi Desa         |
    01   | Partisipasi             | 2
    02   | Efektifitas             | 17
    2.02 | Pemberdayaan            |
    01   | Sarana                  | 20
    """)
    sub = "sub_kegiatan"
    assert _levels(grid) == ["kegiatan", sub, sub, "kegiatan", sub]


def test_own_kode_of_kegiatan_without_programs_are_told_by_their_sums() -> None:
    """The 01 before a kegiatan that begins anew would be a program that holds it."""
    # 2 + 17 = 19; 20 + 3 = 23; one child each of the first and the last.
    grid = kisi("""
    Kode | Uraian          | Pagu
    2.03 | Pelaksanaan     | 5
    01   | Yang terkait    | 5
    2.01 | Koordinasi Desa | 19
    01   | Partisipasi     | 2
    02   | Efektifitas     | 17
    2.02 | Pemberdayaan    | 23
    01   | Sarana          | 20
    02   | Evaluasi        | 3
    """)
    sub = "sub_kegiatan"
    tingkat = ["kegiatan", sub, "kegiatan", sub, sub, "kegiatan", sub, sub]
    assert _levels(grid) == tingkat


def test_a_bidang_above_its_only_program_is_no_kegiatan() -> None:
    """The bidang 2.16 would be a kegiatan and its program 01 the sub kegiatan below it."""
    # 2 + 17 = 19; 20 + 3 = 23; 19 + 23 = 42 of the program, and of the bidang above it.
    grid = kisi("""
    Kode | Uraian          | Pagu
    2.16 | Komunikasi      | 42
    01   | Penunjang       | 42
    2.01 | Koordinasi Desa | 19
    0001 | Partisipasi     | 2
    0002 | Efektifitas     | 17
    2.02 | Pemberdayaan    | 23
    0001 | Sarana          | 20
    0002 | Evaluasi        | 3
    """)
    assert _levels(grid)[:2] not in (["kegiatan", "sub_kegiatan"], ["kegiatan", "program"])


@pytest.mark.parametrize("kode", [("2.01", "2.02"), ('"01"', '"02"')])
def test_the_heading_of_own_kode_names_the_level(kode: tuple[str, str]) -> None:
    """Kegiatan below Kd. Keg would be bidang urusan, or urusan, by the shape of their kode."""
    grid = kisi(f"""
    Kd. Keg   | Nomenklatur  | Anggaran | Realisasi
    {kode[0]} | Perencanaan  | 900      | 800
    {kode[1]} | Administrasi | 400      | 350
              | JUMLAH       | 1300     | 1150
    """)
    assert _levels(grid) == ["kegiatan"] * 2


def test_headings_of_kode_in_columns_of_their_own_name_the_levels() -> None:
    """Programs and their kegiatan would be urusan and bidang: each has its own part only."""
    # 900 + 400 = 1300; one kegiatan of the second program.
    grid = kisi("""
    Kd. Prog | Kd. Keg | Nomenklatur  | Anggaran | Realisasi
    "01"     |         | Penunjang    | 1300     | 1150
             | "01"    | Perencanaan  | 900      | 800
             | "02"    | Administrasi | 400      | 350
    "02"     |         | Pelayanan    | 500      | 450
             | "01"    | Ketertiban   | 500      | 450
             |         | JUMLAH       | 1800     | 1600
    """)
    assert _levels(grid) == ["program", "kegiatan", "kegiatan", "program", "kegiatan"]


def test_a_heading_of_kode_names_no_level_of_whole_kode() -> None:
    """Kode Kegiatan stands over kode of programs too, which would be kegiatan."""
    grid = kisi("""
    Kode Kegiatan | Nomenklatur  | Anggaran | Realisasi
    7.01.01       | Penunjang    | 1300     | 1150
    7.01.01.2.01  | Perencanaan  | 900      | 800
    7.01.01.2.02  | Administrasi | 400      | 350
    """)
    assert _levels(grid) == ["program", "kegiatan", "kegiatan"]


def test_the_word_program_denies_a_kode_of_pendapatan() -> None:
    """Without zeros 4.01.01 is 4.1.1: the program would stand beside its own sub kegiatan."""
    grid = kisi("""
    Kode        | Uraian                    | Anggaran
    4.1.1       | Program Penunjang         | 2440
    4.1.1.2.1   | Kegiatan Koordinasi       | 2440
    4.1.1.2.1.1 | Sub Kegiatan Pemeliharaan | 2440
    5.2.2       | Belanja Modal             | 2440
                | Jumlah Seluruhnya         | 2440
    """)
    assert _levels(grid) == ["program", "kegiatan", "sub_kegiatan", "rekening"]


@pytest.mark.parametrize("kata", ["", "Program "])
def test_a_kode_from_its_program_on_names_program_and_sub_kegiatan(kata: str) -> None:
    """A program would be called an urusan, or a sub kegiatan a kegiatan, without its bidang."""
    _, hasil, _ = periksa(
        kisi(f"""
        Kode         | Uraian               | Anggaran | Realisasi
        01           | {kata}Penunjang      | 900000   | 700000
        01.2.02.0001 | Penyediaan Gaji      | 600000   | 500000
        01.2.09.0001 | Pemeliharaan Mebel   | 300000   | 200000
        03           | {kata}Pemberdayaan   | 400000   | 100000
        03.2.01.0003 | Partisipasi          | 400000   | 100000
                     | Jumlah               | 1300000  | 800000
        """)
    )
    tingkat = [b.tingkat for b in hasil.realisasi_anggaran[:5]]
    assert tingkat == ["program", "sub_kegiatan", "sub_kegiatan", "program", "sub_kegiatan"]


def test_a_bidang_in_a_column_behind_its_urusan_is_no_kegiatan() -> None:
    """2.08 has the shape of a kegiatan's own part: the urusan 2 would be a program."""
    grid = kisi("""
    Kode |      |         |              | Uraian              | Anggaran | Realisasi
    2    |      |         |              | Urusan Wajib        | 1300     | 1150
         | 2.08 |         |              | Kependudukan        | 1300     | 1150
         |      | 2.08.01 |              | Program Penunjang   | 1300     | 1150
         |      |         | 2.08.01.2.01 | Kegiatan Keuangan   | 900      | 800
         |      |         | 2.08.01.2.02 | Kegiatan Umum       | 400      | 350
    """)
    assert _levels(grid) == ["urusan", "bidang_urusan", "program", "kegiatan", "kegiatan"]


def test_a_kegiatan_behind_the_kode_of_its_skpd_holds_its_rekening() -> None:
    """By Permendagri 13/2006 1.20.1.20.05.01.02 would be an item below a rekening, without sums."""
    sumber = tabel(
        kisi("""
    Kode                | Uraian         | Anggaran
    1.20.1.20.05.01     | Administrasi   |
    1.20.1.20.05.01.01  | Penyediaan ATK |
    5.2.2.01.01         | Belanja ATK    | 300
    1.20.1.20.05.01.02  | Rapat          |
    5.2.2.11.02         | Belanja Makan  | 40
    5.2.2.15.01         | Belanja Jalan  | 5
                        | Jumlah         | 345
    """)
    )
    assert [s.tingkat for s in sumber.pohon.simpul] == [
        "program", "kegiatan", "rekening", "kegiatan", "rekening", "rekening",
    ]  # fmt: skip
    assert [s.kedalaman for s in sumber.pohon.simpul] == [0, 1, 2, 1, 2, 2]


def test_a_bidang_by_its_own_part_below_its_urusan() -> None:
    """04 would be an urusan beside 2, and the budget be counted twice."""
    sumber = tabel(
        kisi("""
    Kode              | Uraian           | Anggaran | Realisasi
    2                 | Urusan Wajib     | 1300     | 1150
    "04"              | Kependudukan     | 1300     | 1150
    2.04.0.00.0.00.15 | Kecamatan Ambal  | 1300     | 1150
    2.04.01           | Penunjang        | 1300     | 1150
    2.01              | Keuangan         | 900      | 800
    "0001"            | Gaji             | 900      | 800
    2.02              | Umum             | 400      | 350
    "0001"            | Listrik          | 400      | 350
    """)
    )
    assert [s.tingkat for s in sumber.pohon.simpul][:4] == [
        "urusan", "bidang_urusan", "skpd", "program",
    ]  # fmt: skip
    assert [s.uraian for s in sumber.pohon.simpul if s.induk is None] == ["Urusan Wajib"]


def test_what_holds_a_bidang_is_an_urusan() -> None:
    """7 before a name is a number rather than a kode: the urusan would be called a program."""
    grid = kisi("""
    Uraian                         | Anggaran
    7 - UNSUR PEMERINTAHAN         | 1300
    7.01 - KECAMATAN               | 1300
    7.01.01 - Penunjang            | 1300
    7.01.01.2.01 - Keuangan        | 900
    7.01.01.2.02 - Umum            | 400
    """)
    assert _levels(grid)[:3] == ["urusan", "bidang_urusan", "program"]


def test_a_skpd_without_amounts_holds_the_programs_below_it() -> None:
    """It would stand as a blank beside its programs, and its sum be nothing."""
    sumber = tabel(
        kisi("""
    Kode              | Uraian          | Anggaran
    7.01              | Kecamatan       |
    7.01.0.00.0.00.12 | Kecamatan Ambal |
    7.01.01           | Penunjang       |
    7.01.01.2.01      | Keuangan        | 900
    7.01.02           | Pelayanan       |
    7.01.02.2.01      | Umum            | 400
                      | Jumlah          | 1300
    """)
    )
    assert [s.induk for s in sumber.pohon.simpul] == [None, 0, 1, 2, 1, 4]


def test_what_holds_a_skpd_is_no_program() -> None:
    """Bidang Sosial stands above its Badan, and would be a program that the DPA lacks."""
    grid = kisi("""
    No      | Program / Kegiatan / Sub Kegiatan | Anggaran | Realisasi
    1       | URUSAN PEMERINTAHAN WAJIB         | 917467   | 500213
    1.1     | BIDANG SOSIAL                     | 917467   | 500213
    1.1.1   | Badan Perencanaan Daerah          | 917467   | 500213
    1.1.1.1 | Pengelolaan Pendidikan            | 917467   | 500213
    1.1.1.1.1   | Rehabilitasi                  | 917467   | 500213
    1.1.1.1.1.1 | Pengadaan Mebel               | 617354   | 350101
    1.1.1.1.1.2 | Pemeliharaan Gedung           | 300113   | 150112
    """)
    assert _levels(grid)[:4] == ["urusan", "bidang_urusan", "skpd", "program"]


def test_an_akun_before_the_name_of_belanja_is_no_item() -> None:
    """5.1 - Belanja Operasi below 5 - Belanja Daerah would be an item without a level."""
    grid = kisi("""
    Uraian                             | Anggaran
    7.01.01 - Penunjang                | 917467
    7.01.01.2.01 - Keuangan            | 917467
    7.01.01.2.01.0001 - Gaji           | 917467
    5 - Belanja Daerah                 | 917467
    5.1 - Belanja Operasi              | 917467
    5.1.02.01.01.0024 - Belanja ATK    | 617354
    5.1.02.01.01.0025 - Belanja Kertas | 300113
    """)
    assert _levels(grid)[3:] == ["rekening"] * 4


@pytest.mark.parametrize(("nol", "tingkat"), [("0", "program"), ("", "urusan")])
def test_a_list_of_programs_by_their_own_part_of_the_kode(nol: str, tingkat: str) -> None:
    """01, 02, 03 would be called urusan: no row of the report would be a program."""
    teks = f"""
        Kode|Uraian|Anggaran|Realisasi
        "{nol}1"|Penunjang|100|50
        "{nol}2"|Pelayanan|60|30
        "{nol}3"|Pemberdayaan|50|25
        |JUMLAH|210|105
    """
    assert {s.tingkat for s in tabel(kisi(teks)).pohon.simpul} == {tingkat}
