"""Kode whose parts stand in several columns."""

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


def test_a_column_of_listed_kode_needs_no_word() -> None:
    """Under Nomor Rekening the kode would be no kode, and the levels a guess."""
    sumber = tabel(
        kisi("""
        Nomor Rekening   | Uraian         | Anggaran
        7.01.01          | Program A      | 1000
        7.01.01.2.01     | Kegiatan A     | 1000
        7.01.01.2.01.0001| Sub Kegiatan A | 1000
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
