"""Kode whose parts stand in several columns."""

from tests.alat.kisi import kisi, tabel


def test_parts_under_one_word_that_is_not_merged() -> None:
    """Every row would be a kode of one part: the budget would be three times too large."""
    satu = tabel(
        kisi("""
        KODE|    |    |    |      |URAIAN        |ANGGARAN
        7   |"01"|"01"|    |      |Program A     |1000
        7   |"01"|"01"|2.01|      |Kegiatan A    |1000
        7   |"01"|"01"|2.01|"0001"|Sub Kegiatan A|1000
            |    |    |    |      |Jumlah        |1000
        """)
    )
    assert satu.kolom["kode"] == (0, 1, 2, 3, 4)
    assert [s.tingkat for s in satu.pohon.simpul] == ["program", "kegiatan", "sub_kegiatan"]


def test_a_column_of_numbers_that_is_not_beside_the_names_is_no_kode() -> None:
    """Any column of small numbers without a header would join the kode."""
    satu = tabel(
        kisi("""
        KODE   | |SUMBER|URAIAN   |ANGGARAN
        7.01.01|1|DAU   |Program A|1000
        7.01.02|2|DAU   |Program B|1000
        """)
    )
    assert satu.kolom["kode"] == (0,)


def test_a_column_of_listed_kode_needs_no_word() -> None:
    """Under Nomor Rekening the kode would be no kode, and the levels a guess."""
    satu = tabel(
        kisi("""
        Nomor Rekening   | Uraian         | Anggaran
        7.01.01          | Program A      | 1000
        7.01.01.2.01     | Kegiatan A     | 1000
        7.01.01.2.01.0001| Sub Kegiatan A | 1000
        """)
    )
    assert satu.kolom["kode"] == (0,)


def test_steps_of_names_need_no_merged_heading() -> None:
    """Only the topmost names would be read, and amounts without a name be left out."""
    satu = tabel(
        kisi("""
        Jenis Belanja |            |      | Anggaran
        Program A     |            |      | 100
                      | Kegiatan A |      | 100
                      |            | Gaji | 100
        """)
    )
    assert satu.kolom["uraian"] == (0, 1, 2)
    assert [s.uraian for s in satu.pohon.simpul] == ["Program A", "Kegiatan A", "Gaji"]


def test_a_column_called_rekening_that_holds_kode_is_one_of_kode() -> None:
    """Rekening would be read as names, and the levels named program and kegiatan."""
    satu = tabel(
        kisi("""
    Rekening|Uraian|Anggaran|Realisasi
    5.1.01|Belanja Pegawai|100|50
    5.1.01.01|Gaji|100|50
    5.1.02|Belanja Barang|10|5
    5.1.02.01|Kertas|10|5
    """)
    )
    assert {s.tingkat for s in satu.pohon.simpul} == {"rekening"}
