"""Tests of the hierarchy that the kode show."""

from tests.alat.kisi import kisi, tabel
from tests.rules.bantu import kode_dari, ringkas, temuan_dari

BENAR = """
Kode              | Uraian         | Anggaran
7.01.01           | Program A      | 100
7.01.01.2.01      | Kegiatan A     | 60
7.01.01.2.01.0001 | Sub Kegiatan A | 40
7.01.01.2.01.0002 | Sub Kegiatan B | 20
7.01.01.2.02      | Kegiatan B     | 40
7.01.01.2.02.0001 | Sub Kegiatan C | 40
"""


def _tanpa(*nomor: int) -> str:
    """Return the right table without some of its rows."""
    return "\n".join(s for i, s in enumerate(BENAR.strip().split("\n"), 1) if i not in nomor)


def test_each_row_under_the_row_its_kode_names_has_no_finding() -> None:
    """A right hierarchy would be called wrong."""
    assert kode_dari(kisi(BENAR)) == []


def test_a_sub_kegiatan_without_its_kegiatan_is_a_warning() -> None:
    """A sub kegiatan would be counted under a foreign kegiatan, or nowhere, unseen."""
    # Without kegiatan B its sub kegiatan hangs below the program: 60 + 40 = 100 still adds up.
    (temuan,) = temuan_dari(kisi(_tanpa(6)))
    assert ringkas(temuan) == ("H101", "peringatan", "A6", None, None, None)


def test_a_wrong_kode_of_a_parent_is_named_itself() -> None:
    """Two right kode would be called orphans, and the one that is wrong stay unnamed."""
    (temuan,) = temuan_dari(kisi(BENAR.replace("7.01.01.2.01 ", "7.01.01.01.2 ")))
    assert (temuan.kode, temuan.sel) == ("H101", ("A3", "A4", "A5"))
    assert (temuan.nilai, temuan.seharusnya) == ("7.01.01.01.2", "7.01.01.2.01")


def test_an_empty_kegiatan_before_an_orphan_keeps_its_kode() -> None:
    """A kegiatan of its own would be given the kode of one whose row was deleted."""
    # Kegiatan A stands for itself: 60 is not the 40 of the sub kegiatan below it.
    (temuan,) = temuan_dari(kisi(_tanpa(4, 5, 6)))
    assert (temuan.kode, temuan.sel) == ("H101", ("A4",))


def test_a_table_of_one_level_misses_no_parents() -> None:
    """A list of sub kegiatan alone would be all findings."""
    assert kode_dari(kisi(_tanpa(2, 3, 6))) == []


def test_one_kode_twice_under_one_parent_is_a_warning() -> None:
    """A row copied twice would double its kegiatan unseen."""
    salah = BENAR.replace("2.01.0002", "2.01.0001")
    (temuan,) = temuan_dari(kisi(salah))
    assert ringkas(temuan) == ("H102", "peringatan", "A5", None, None, None)
    assert temuan.sel == ("A5", "A4")


def test_one_rekening_may_stand_under_two_sub_kegiatan() -> None:
    """A rekening that every sub kegiatan has would be called doubled."""
    teks = """
    Kode              | Uraian         | Anggaran
    7.01.01.2.01.0001 | Sub Kegiatan A | 40
    5.1.02            | Belanja A      | 40
    7.01.01.2.01.0002 | Sub Kegiatan B | 20
    5.1.02            | Belanja A      | 20
    """
    assert kode_dari(kisi(teks)) == []


def test_a_kode_of_no_known_shape_is_a_warning_and_no_wrong_sum() -> None:
    """A kode of letters would pass, or be reported as two wrong sums."""
    # The row hangs below sub kegiatan A: 40 is not 20, and kegiatan A lacks it: 60 - 40 = 20.
    salah = BENAR.replace("7.01.01.2.01.0002", "7.01.01.2.aa.0002")
    (temuan,) = temuan_dari(kisi(salah))
    assert ringkas(temuan) == ("H103", "peringatan", "A5", None, None, None)


def test_a_wrong_sum_beside_a_kode_of_no_known_shape_is_found() -> None:
    """One bad kode would switch off the sums of the whole table."""
    # Kegiatan B 47, its sub kegiatan 40: +7. The program, 60 + 40 = 100, stays right.
    salah = BENAR.replace("7.01.01.2.01.0002", "7.01.01.2.aa.0002").replace(
        "Kegiatan B     | 40", "Kegiatan B     | 47"
    )
    temuan = temuan_dari(kisi(salah))
    assert [ringkas(cacat)[:3] for cacat in temuan] == [
        ("T101", "kesalahan", "C6"),
        ("H103", "peringatan", "A5"),
    ]


def test_a_name_in_a_finding_is_written_as_in_the_source() -> None:
    """A finding would write names in small letters."""
    (temuan,) = temuan_dari(kisi(_tanpa(6)))
    assert temuan.pesan.startswith("Sub kegiatan “Sub Kegiatan C”")


_DARI_KATA = """
Kode              | Uraian                 | Anggaran | Realisasi | Sisa
7.01.01           | PROGRAM ALFA           | 37       | 30        | 7
7.01.01.2.01      | Kegiatan Satu          | 37       | 30        | 7
7.01.01.2.01.0001 | Sub Kegiatan Gaji      | 25       | 20        | 5
7.01.01.2.01.0002 | Sub Kegiatan Rapat     | 12       | 10        | 2
7.01.02           | PROGRAM BETA           | 23       | 21        | 2
7.01.02.2.01      | Kegiatan Dua           | 23       | 21        | 2
7.01.02.2.01.0001 | Sub Kegiatan Musrenbang | 20      | 19        | 1
7.01.02.2.01.0002 | Sub Kegiatan Desa      | 3        | 2         | 1
                  | JUMLAH                 | 60       | 51        | 9
"""


def test_a_table_pasted_twice_is_said_where_words_show_its_levels() -> None:
    """Its amounts would count twice, as nothing contradicts them: each half adds up by itself."""
    baris = _DARI_KATA.strip().split("\n")
    sobek = baris[1].replace("7.01.01", ".01")  # what is left of the row where the copy begins
    dua_kali = kisi("\n".join([*baris, sobek, *baris[2:]]))
    assert "H102" in kode_dari(dua_kali)


def test_kode_of_another_list_are_read_by_their_sums() -> None:
    """The second program would be an item of the first one's rekening: 34 instead of 183."""
    # Until 2020: urusan, bidang, SKPD, program; 172 = 11 + 161, and 172 + 11 = 183.
    teks = """
    Kode          | Uraian                 | Anggaran | Realisasi
    1.20.08.01    | Program Administrasi   | 172 | 149
    1.20.08.01.01 | Jasa Kantor            | 11  | 8
    5.2.2.03.01   | Belanja Air            | 11  | 8
    1.20.08.01.05 | Gedung Kantor          | 161 | 141
    5.2.3.11.01   | Belanja Modal Gedung   | 161 | 141
    1.20.08.02    | Program Pencemaran     | 11  | 9
    1.20.08.02.01 | Koordinasi             | 11  | 9
    5.2.2.03.01   | Honorarium             | 11  | 9
                  | JUMLAH                 | 183 | 158
    """
    assert [s.induk for s in tabel(kisi(teks)).pohon.simpul] == [None, 0, 1, 0, 3, None, 5, 6]
    assert kode_dari(kisi(teks)) == []  # each kode goes on that of its parent


def test_kode_without_zeros_over_columns_are_in_their_place() -> None:
    """Each sub kegiatan of a right table would be told to retype its kode."""
    teks = """
    Kode |      |   | Uraian         | Anggaran | Realisasi
    1    |      |   | Program A      | 60 | 50
         | 2.01 |   | Kegiatan A     | 60 | 50
         |      | 1 | Sub Kegiatan A | 40 | 35
         |      | 7 | Sub Kegiatan B | 20 | 15
    """
    assert [t.kode for t in temuan_dari(kisi(teks)) if t.kode == "H103"] == []


TANPA_KODE = """
Uraian                 | Anggaran         | Realisasi
Program Desa           | =SUM(B3:B5):{}   | =SUM(C3:C5):{}
Kegiatan Gedung        | 17828000         | 17000500
Kegiatan Lembaga Adat  | {}               | {}
Kegiatan Lembaga Adat  | {}               | {}
Jumlah                 | =B2:{}           | =C2:{}
"""


def test_a_row_without_kode_that_repeats_the_one_before_is_a_warning() -> None:
    """A row that was copied twice would count twice, for its formulas count it too."""
    # 17.828.000 + 2 × 53.830.000 = 125.488.000; 17.000.500 + 2 × 51.212.345 = 119.425.190.
    angka = (53830000, 51212345)
    dua = (125488000, 119425190)
    (temuan,) = temuan_dari(kisi(TANPA_KODE.format(*dua, *angka, *angka, *dua)))
    assert ringkas(temuan)[:3] == ("H102", "peringatan", "A5")
    # Twice fifty million is a usual pagu, and another realisasi is another row.
    bulat = (50000000, 50000000)
    dua = (117828000, 117000500)
    assert kode_dari(kisi(TANPA_KODE.format(*dua, *bulat, *bulat, *dua))) == []
    dua = (125488000, 119425189)
    grid = kisi(TANPA_KODE.format(*dua, *angka, 53830000, 51212344, *dua))
    assert kode_dari(grid) == []
