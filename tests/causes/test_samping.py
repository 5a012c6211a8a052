"""Causes of a cell that both a sum across and a sum down speak of."""

from decimal import Decimal

from tests.alat.kisi import kisi, periksa
from tests.causes.alat import KUMULATIF
from tests.rules.bantu import pilih


def test_a_sum_across_is_right_where_one_of_its_columns_is_not() -> None:
    """A correct =C2+D2 would be called a sum of the wrong columns, and be overwritten."""
    # C2 was typed over with 18.370.746: 18.370.746 + 16.000.171 = 34.370.917.
    salah = KUMULATIF.replace("=SUM(C3:C4):23130819", "18370746", 1)
    (temuan,) = pilih("T101", kisi(salah.replace("=C2+D2:39130990", "=C2+D2:34370917")))
    assert temuan.sel == ("E2",)
    assert temuan.seharusnya == Decimal(39_130_990)
    sebab = temuan.sebab[0]
    assert (sebab.jenis, sebab.sel, sebab.keyakinan) == ("rumus_ditimpa_angka", ("C2",), "pasti")


# 101.503.075 - 61.261.515 = 40.241.560; 60.000.001 - 40.130.501 = 19.869.500;
# 41.503.074 - 21.131.014 = 20.372.060; 19.869.500 + 20.372.060 = 40.241.560.
SISA = """
Uraian         | Anggaran  | Realisasi | Sisa
Kegiatan A     | 101503075 | 61261515  | 40241560
Sub Kegiatan B | 60000001  | 40130501  | 19869500
Sub Kegiatan C | 41503074  | 21131014  | 20372060
"""


def test_a_sisa_that_leaves_out_a_row_is_explained_by_its_sum() -> None:
    """Only slips of the row itself would be tried, and a typed total of sisa stay unexplained."""
    # Without Sub Kegiatan C: 19.869.500.
    (temuan,) = pilih("T103", kisi(SISA.replace("40241560", "19869500")))
    sebab = temuan.sebab[0]
    assert (sebab.jenis, sebab.sel) == ("baris_terlewat", ("D4", "D2"))


KELOMPOK = """
Kode    | Uraian    | Belanja Operasi | Belanja Modal | Jumlah Anggaran
7.01.01 | Program A | 71848014        | 14454270      | =C2+D2:86302284
7.01.02 | Program B | 42124777        | 35653111      | =C3+D3:77777888
7.01.03 | Program C | 25030404        | 25030504      | =C4+D4:50060908
7.01.04 | Program D | '33003300       | 1200000       | =C5+D5:1200000
"""


def test_a_kelompok_as_text_is_why_its_jumlah_misses_it() -> None:
    """A text that Excel leaves out of =C5+D5 would be an unexplained difference."""
    (temuan,) = pilih("T107", kisi(KELOMPOK))
    sebab = temuan.sebab[0]
    assert (sebab.jenis, sebab.sel, sebab.keyakinan) == ("teks_bukan_angka", ("C5",), "pasti")


def test_the_only_blank_kelompok_is_what_its_jumlah_holds() -> None:
    """A forgotten kelompok would be an unexplained difference of its row."""
    # 77.777.888 - 42.124.777 = 35.653.111 stood in D3.
    grid = kisi(
        KELOMPOK.replace("35653111 ", "         ").replace("=C3+D3:77777888", "77777888")
        .replace("'33003300", "33003300").replace("=C5+D5:1200000", "34203300")
    )  # fmt: skip
    (temuan,) = pilih("T107", grid)
    assert (temuan.sebab[0].jenis, temuan.sebab[0].sel) == ("sel_kosong", ("D3",))


def test_a_blank_where_blanks_mean_zero_is_no_sure_cause() -> None:
    """In a sheet that leaves zeros blank, each blank would surely be why a total is too high."""
    # 60.000.001 + 41.503.074 = 101.503.075; Kegiatan E = F alone, G is blank and right so.
    grid = kisi("""
    Uraian         | Anggaran  | Realisasi
    Kegiatan A     | 101503075 | 61261515
    Sub Kegiatan B | 60000001  | 40130501
    Sub Kegiatan C | 41503074  |
    Kegiatan E     | 30000000  | 21131014
    Sub Kegiatan F | 20000000  | 21131014
    Sub Kegiatan G | 10000000  |
    """)
    yakin = [
        sebab.keyakinan
        for temuan in pilih("T101", grid)
        for sebab in temuan.sebab
        if sebab.jenis == "sel_kosong"
    ]
    assert "pasti" not in yakin


def test_sums_across_a_row_say_nothing_of_its_typed_total() -> None:
    """A right total that everybody types would be named for sure, before the blank below it."""
    # 50.000 + 30.000 + 20.000 = 100.000 were spent; the 30.000 of Program B are blank.
    grid = kisi("""
        Uraian    | Paket | Harga | Anggaran      | Realisasi | Sisa
        Program A | 2     | 30000 | =B2*C2:60000  | 50000     | =D2-E2:10000
        Program B | 1     | 40000 | =B3*C3:40000  |           | =D3-E3:40000
        Program C | 1     | 30000 | =B4*C4:30000  | 20000     | =D4-E4:10000
        Jumlah    | 4     |       | =D2+D3+D4:130000 | 100000 | =D5-E5:30000
    """)
    grid.rumus[4, 3] = "=B5*32500"  # across its row, as in every other
    pertama = [(t.kode, t.sebab[0].jenis) for t in periksa(grid)[2] if t.sebab]
    assert "rumus_ditimpa_angka" not in {jenis for _, jenis in pertama}


# The numbers of KUMULATIF, typed; C6 and E6 stand in each other's place.
TERTUKAR = """
Uraian         | Anggaran | Realisasi s.d. Bulan Lalu | Bulan Ini | Realisasi s.d. Bulan Ini
Kegiatan A     | 55939797 | 23130819 | 16000171 | 39130990
Sub Kegiatan B | 35939797 | 20130819 | 12500171 | 32630990
Sub Kegiatan C | 20000000 | 3000000  | 3500000  | 6500000
Kegiatan D     | 55939797 | 23130819 | 16000171 | 39130990
Sub Kegiatan E | 35939797 | 32630990 | 12500171 | 20130819
Sub Kegiatan F | 20000000 | 3000000  | 3500000  | 6500000
Kegiatan G     | 55939797 | 23130819 | 16000171 | 39130990
Sub Kegiatan H | 35939797 | 20130819 | 12500171 | 32630990
Sub Kegiatan I | 20000000 | 3000000  | 3500000  | 6500000
"""


def test_a_sum_and_its_part_in_each_others_place_are_one_fault() -> None:
    """The sign of the other part would be named, and the sum down be a second fault."""
    (temuan,) = (t for t in periksa(kisi(TERTUKAR))[2] if t.tingkat == "kesalahan")
    sebab = temuan.sebab[0]
    assert (sebab.jenis, set(sebab.sel), sebab.keyakinan) == (
        "kolom_tertukar",
        {"C6", "E6"},
        "kuat",
    )


# 71.848.014 + 14.454.270 = 86.302.284; 42.124.777 + 35.653.111 = 77.777.888, and so on.
BARIS_TERTUKAR = """
Kode    | Uraian    | Belanja Operasi | Belanja Modal | Jumlah Anggaran
7.01.01 | Program A | 42124777        | 14454270      | 86302284
7.01.02 | Program B | 71848014        | 35653111      | 77777888
7.01.03 | Program C | 25030404        | 25030504      | 50060908
7.01.04 | Program D | 33003300        | 1200000       | 34203300
7.01.05 | Program E | 20104500        | 3150700       | 23255200
7.01.06 | Program F | 11050900        | 7150200       | 18201100
7.01.07 | Program G | 61250300        | 2150400       | 63400700
"""


def test_two_rows_with_each_others_kelompok_are_one_swap() -> None:
    """Two totals would stay unexplained, though each row holds what the other lacks."""
    semua = pilih("T107", kisi(BARIS_TERTUKAR))
    assert [t.sel[0] for t in semua] == ["E2"]
    sebab = semua[0].sebab[0]
    assert (sebab.jenis, sebab.sel, sebab.keyakinan) == ("kolom_tertukar", ("C2", "C3"), "kuat")


def test_a_column_that_is_no_sum_of_its_kelompok_is_not_called_rounding() -> None:
    """Differences of millions would be told to be fractions that the cells do not show."""
    sedikit = BARIS_TERTUKAR[: BARIS_TERTUKAR.index("7.01.06")]
    (temuan,) = pilih("T107", kisi(sedikit))
    assert temuan.tingkat == "peringatan"
    assert "beda_pembulatan" not in {s.jenis for s in temuan.sebab}


# 20.130.819 + 12.500.171 = 32.630.990; without the text 12.500.171 only 20.130.819. The sums
# of each month are typed, so that the total across of Kegiatan D misses it.
def test_a_text_in_a_part_is_why_the_total_of_the_sums_across_misses_it() -> None:
    """The total would stay unexplained, and the text be told besides as a warning."""
    teks = KUMULATIF.replace("SUM(D6:D7):", "").replace("=16000171", "16000171")
    lines = teks.split("\n")
    lines[6] = "Sub Kegiatan E | 30939797 | 20130819 | '12.500.171 | =C6+D6:20130819"
    (temuan,) = pilih("T101", kisi("\n".join(lines)))
    sebab = temuan.sebab[0]
    assert (sebab.jenis, sebab.sel, sebab.keyakinan) == ("teks_bukan_angka", ("D6",), "pasti")
