"""Kode whose parts stand in several columns."""

import pytest

from tests.alat.kisi import kisi, tabel


def test_parts_under_one_word_that_is_not_merged() -> None:
    """Every row would be a kode of one part: the budget would be three times too large."""
    sumber = tabel(
        kisi("""
        KODE|    |    |    |      |URAIAN        |ANGGARAN
        7   |"01"|"01"|    |      |Program A     |1000
        7   |"01"|"01"|2.01|      |Kegiatan A    |1000
        7   |"01"|"01"|2.01|"0001"|Sub Kegiatan A|1000
            |    |    |    |      |Jumlah        |1000
        """)
    )
    assert sumber.kolom["kode"] == (0, 1, 2, 3, 4)
    assert [s.tingkat for s in sumber.pohon.simpul] == ["program", "kegiatan", "sub_kegiatan"]


def test_a_column_of_numbers_that_is_not_beside_the_names_is_no_kode() -> None:
    """Any column of small numbers without a header would join the kode."""
    sumber = tabel(
        kisi("""
        KODE   | |SUMBER|URAIAN   |ANGGARAN
        7.01.01|1|DAU   |Program A|1000
        7.01.02|2|DAU   |Program B|1000
        """)
    )
    assert sumber.kolom["kode"] == (0,)


@pytest.mark.parametrize("judul", ["Nomor Rekening", ""])
def test_a_column_of_listed_kode_needs_no_word(judul: str) -> None:
    """Under Nomor Rekening, or no word, the kode would be no kode, and the levels a guess."""
    sumber = tabel(
        kisi(f"""
        {judul}          | Uraian         | Anggaran
        7.01.01          | Program A      | 1000
        7.01.01.2.01     | Kegiatan A     | 1000
        7.01.01.2.01.0001| Sub Kegiatan A | 1000
        """)
    )
    assert sumber.kolom["kode"] == (0,)


def test_a_listed_kode_with_the_name_of_the_skpd_in_one_cell_is_one() -> None:
    """One such row would cost a small table the column of its kode."""
    sumber = tabel(
        kisi("""
                                                    | Uraian         | Pagu Indikatif
        3.25.0.00.0.00.01.0000 Dinas Perikanan      |                | 1000
        3.25                                        | BIDANG IKAN    | 1000
        3.25.01                                     | Program A      | 1000
        3.25.01.2.01                                | Kegiatan A     | 1000
        3.25.01.2.01.0001                           | Sub Kegiatan A | 1000
        """)
    )
    assert sumber.kolom["kode"] == (0,)


def test_steps_of_names_need_no_merged_heading() -> None:
    """Only the topmost names would be read, and amounts without a name be left out."""
    sumber = tabel(
        kisi("""
        Jenis Belanja |            |      | Anggaran
        Program A     |            |      | 100
                      | Kegiatan A |      | 100
                      |            | Gaji | 100
        """)
    )
    assert sumber.kolom["uraian"] == (0, 1, 2)
    assert [s.uraian for s in sumber.pohon.simpul] == ["Program A", "Kegiatan A", "Gaji"]


def test_a_part_of_the_kode_needs_no_known_heading() -> None:
    """Without Sub each sub kegiatan would be a program more: the budget twice too large."""
    # 500 + 300 = 800 of one program, not 800 + 800.
    sumber = tabel(
        kisi("""
        Prog |Keg |Sub   |Uraian        |Anggaran|Realisasi
        "01" |    |      |Program Umum  |800     |600
        "01" |2.05|      |Jasa          |800     |600
        "01" |2.05|"0001"|Jasa Surat    |500     |400
        "01" |2.05|"0002"|Jasa Listrik  |300     |200
        """)
    )
    assert sumber.kolom["kode"] == (0, 1, 2)
    assert [s.tingkat for s in sumber.pohon.simpul] == [
        "program", "kegiatan", "sub_kegiatan", "sub_kegiatan",
    ]  # fmt: skip


def test_a_part_between_the_others_needs_no_known_heading() -> None:
    """Without Bidang every kode would have no shape, and no sum would be checked."""
    sumber = tabel(
        kisi("""
        Urusan|Bidang|Program|Kegiatan|Sub Kegiatan|Uraian      |Anggaran
        7     |"01"  |"01"   |        |            |Program Umum|800
        7     |"01"  |"01"   |2.05    |            |Jasa        |800
        7     |"01"  |"01"   |2.05    |"0001"      |Jasa Surat  |500
        7     |"01"  |"01"   |2.05    |"0002"      |Jasa Listrik|300
        """)
    )
    assert sumber.kolom["kode"] == (0, 1, 2, 3, 4)
    assert [s.kode for s in sumber.pohon.simpul] == [
        "7.01.01", "7.01.01.2.05", "7.01.01.2.05.0001", "7.01.01.2.05.0002",
    ]  # fmt: skip


# 44 + 88 = 132, of the next 16 + 32 = 48: 180 in all.
SATU_SEL = """
Uraian                               | Anggaran | Realisasi
{awal}.01{antara}PROGRAM PENUNJANG   |          |
{awal}.01.2.01{antara}Perencanaan    |          |
{awal}.01.2.01.0001{antara}Dokumen   |          |
5.1.02.01.01.0024{antara}Alat Tulis  | 44       | 42
5.1.02.04.01.0001{antara}Perjalanan  | 88       | 85
Jumlah Sub Kegiatan                  | 132      | 127
{awal}.01.2.01.0002{antara}RKA       |          |
5.1.02.01.01.0024{antara}Alat Tulis  | 16       | 14
5.1.02.04.01.0001{antara}Perjalanan  | 32       | 27
Jumlah Sub Kegiatan                  | 48       | 41
Jumlah Kegiatan                      | 180      | 168
Jumlah Program                       | 180      | 168
JUMLAH                               | 180      | 168
"""


@pytest.mark.parametrize(("awal", "antara"), [("7.01", "@"), ("X.XX", " : ")])
def test_rows_that_say_jumlah_do_not_hide_a_kode_before_each_name(awal: str, antara: str) -> None:
    """Each level would be a program: half of the rows with amounts have no kode, being sums."""
    grid = kisi(SATU_SEL.format(awal=awal, antara=antara))
    grid.kolom[0][:] = [n.replace("@", "\n") if isinstance(n, str) else n for n in grid.kolom[0]]
    sumber = tabel(grid)
    assert sumber.kolom["kode"] == (0,)
    assert [s.tingkat for s in sumber.pohon.simpul] == [
        "program", "kegiatan",
        "sub_kegiatan", "rekening", "rekening", "sub_kegiatan", "rekening", "rekening",
    ]  # fmt: skip


def test_parts_of_a_kode_below_a_lone_word_are_no_names() -> None:
    """Each row would be called 7, because Urusan, Program and Kegiatan head names elsewhere."""
    sumber = tabel(
        kisi("""
        KODE   |      |         |          |         |            |             |      |
        Urusan |Bidang| Program | Kegiatan | Sub Keg | Rekening   | Nomenklatur | Pagu | Realisasi
        "7"    | "01" | "01"    |          |         |            | PROGRAM A   |      |
        "7"    | "01" | "01"    | "2.01"   |         |            | Perencanaan |      |
        "7"    | "01" | "01"    | "2.01"   | "0001"  |            | Dokumen     |      |
        "7"    | "01" | "01"    | "2.01"   | "0001"  | "5.1.02.01"| Belanja Alat| 4400 | 4200
        "7"    | "01" | "01"    | "2.01"   | "0001"  | "5.1.02.04"| Belanja Cat | 8800 | 8400
        """)
    )
    assert sumber.kolom["kode"] == (0, 1, 2, 3, 4, 5)
    assert sumber.kolom["uraian"] == (6,)
    assert [(s.tingkat, s.uraian) for s in sumber.pohon.simpul] == [
        ("program", "PROGRAM A"),
        ("kegiatan", "Perencanaan"),
        ("sub_kegiatan", "Dokumen"),
        ("rekening", "Belanja Alat"),
        ("rekening", "Belanja Cat"),
    ]


@pytest.mark.parametrize("kepala", ["Nomor Kode", "No. Kode", "NO KODE"])
def test_a_number_of_kode_is_a_kode(kepala: str) -> None:
    """Only the column Keg would be the kode: 3400 instead of 1700, and bidang urusan for kegiatan.

    900 + 800 = 1700, of the programs.
    """
    terpisah = f"""
        {kepala}|      |    |    |       |Program, Kegiatan dan Sub Kegiatan|Pagu
        Urusan  |Bidang|Prog|Keg |Sub Keg|                                  |
        "3"     |"27"  |"01"|    |       |Penunjang Urusan Pemerintahan     |900
        "3"     |"27"  |"01"|2.08|       |Penyediaan Jasa Penunjang         |900
        "3"     |"27"  |"01"|2.08|"0002" |Penyediaan Jasa Komunikasi        |400
        "3"     |"27"  |"01"|2.08|"0003" |Penyediaan Jasa Umum Kantor       |500
        "3"     |"27"  |"02"|    |       |Penyediaan Sarana Pertanian       |800
        "3"     |"27"  |"02"|2.02|       |Pengelolaan Sumber Daya Genetik   |800
        "3"     |"27"  |"02"|2.02|"0001" |Peningkatan Kualitas              |800
    """
    sumber = tabel(kisi(terpisah))
    assert sumber.kolom["kode"] == (0, 1, 2, 3, 4)
    bertingkat = ["program", "kegiatan", "sub_kegiatan"]
    assert [s.tingkat for s in sumber.pohon.simpul] == [*bertingkat, "sub_kegiatan", *bertingkat]
    sendiri = f"""
        {kepala}         |Nama Rekening         |Pagu
        3.27.01.2.06     |Administrasi Umum     |
        3.27.01.2.06.02  |Penyediaan Peralatan  |
        5.1.02.01.01.0052|Belanja Makanan       |155
        5.1.02.02.01.0026|Belanja Jasa Tenaga   |45
                         |Jumlah                |200
    """
    tingkat = [s.tingkat for s in tabel(kisi(sendiri)).pohon.simpul]
    assert tingkat == ["kegiatan", "sub_kegiatan", "rekening", "rekening"]


def test_parts_of_which_some_are_mistyped_are_kode() -> None:
    """Two O for 0 in a column of three would leave every kegiatan without its kode."""
    sumber = tabel(
        kisi("""
        Kode| |    |      |Uraian    |Anggaran
        7   |"01"|"01"|    |Program A |60
            |    |    |2.O1|Kegiatan A|10
            |    |    |2.O2|Kegiatan B|20
            |    |    |2.03|Kegiatan C|30
        """)
    )
    assert sumber.kolom["kode"] == (0, 1, 2, 3)
    assert [s.tingkat for s in sumber.pohon.simpul] == ["program", *["kegiatan"] * 3]


def test_kode_before_the_names_of_headings_above_items() -> None:
    """Only the items hold amounts, and more of them than of what has a kode: it would be lost."""
    sumber = tabel(
        kisi("""
        Uraian                           | Volume | Anggaran | Realisasi
        2.15.01 Program A                |        |          |
        2.15.01.2.01 Kegiatan B          |        |          |
        2.15.01.2.01.0001 Sub Kegiatan C |        |          |
        5.1.02.01 Belanja Barang         |        |          |
        - Nasi Kotak                     | 1      | 60       | 50
        - Cat Tembok                     | 2      | 40       | 30
        - Semen                          | 3      | 30       | 20
        - Pulpen                         | 3      | 20       | 10
        """)
    )
    pohon = sumber.pohon
    assert [s.tingkat for s in pohon.simpul] == [
        "program", "kegiatan", "sub_kegiatan", "rekening", *["rincian"] * 4,
    ]  # fmt: skip
    assert pohon.simpul[3].kode == "5.1.02.01"
