"""Each kind of slip in one table: its cause, its cell, how sure, and one finding only."""

from decimal import Decimal

import pytest

from tests.alat.kisi import kisi
from tests.causes.alat import ringkas, salah, sebab, tanpa_sisa, ubah
from tests.rules.bantu import pilih


def test_a_right_table_has_no_cause() -> None:
    """A clean budget would be explained."""
    assert salah(ubah()) == []


@pytest.mark.parametrize(
    ("sel", "tertulis", "jenis"),
    [
        ("B4", "734512000", "kelipatan_seribu"),  # 734.512 × 1.000
        ("B4", "7345120", "kelipatan_sepuluh"),  # 734.512 × 10
        ("B4", "-734512", "tanda_terbalik"),
        ("B4", "743512", "angka_tertukar"),  # 34 → 43
        ("B4", "73451", "digit_kurang_lebih"),  # the last 2 is lost
        ("C5", "203374", "satu_angka"),  # 7 → 3
    ],
)
def test_a_slip_in_a_leaf_is_named_by_its_sisa(sel: str, tertulis: str, jenis: str) -> None:
    """The kegiatan would be blamed for a sub kegiatan whose own sisa shows the slip."""
    assert ringkas(sebab(ubah(**{sel: tertulis}))) == (jenis, (sel,), "kuat")


def test_a_row_left_out_of_both_columns_is_one_finding() -> None:
    """A sub kegiatan forgotten in a typed total would be reported once per column."""
    # Without C: 1.183.742 - 137.227 = 1.046.515; 617.003 - 13.212 = 603.791; sisa 442.724.
    (satu,) = salah(ubah(B3="1046515", C3="603791", D3="442724"))
    assert satu.sel == ("B3", "C3")
    assert ringkas(satu.sebab[0]) == ("baris_terlewat", ("B6", "B3"), "kuat")


def test_a_row_counted_twice_in_a_typed_total() -> None:
    """A sub kegiatan added twice would stay unnamed."""
    # 1.183.742 + 137.227 = 1.320.969.
    assert ringkas(sebab(ubah(B3="1320969"))) == ("baris_terhitung_ganda", ("B6", "B3"), "kuat")


def test_two_swapped_cells_are_one_finding() -> None:
    """Anggaran and realisasi typed into each other's place would be two wrong totals."""
    (satu,) = salah(ubah(B5="203774", C5="312003"))
    assert ringkas(satu.sebab[0]) == ("kolom_tertukar", ("B5", "C5"), "kuat")


def test_a_blank_amount_leads_and_takes_in_the_total() -> None:
    """A forgotten amount would be a warning beside an unexplained wrong total."""
    (satu,) = salah(ubah(C5=""))
    assert (satu.kode, satu.tingkat, satu.sel) == ("B107", "kesalahan", ("C5",))
    assert satu.gema == ("Lembar1!C3", "Lembar1!C2", "Lembar1!C7")
    assert ringkas(satu.sebab[0]) == ("sel_kosong", ("C5",), "pasti")


def test_a_formula_that_misses_a_row() -> None:
    """The one thing that can be read off the sheet would be called a guess."""
    # 734.512 + 312.003 = 1.046.515, and the program carries it on.
    grid = tanpa_sisa(B2="1046515", B3="=SUM(B4:B5):1046515")
    assert ringkas(sebab(grid)) == ("rumus_kurang_baris", ("B3", "B6"), "pasti")


def test_a_subtotal_that_passes_over_hidden_rows() -> None:
    """A filtered total would be called a wrong number."""
    # 734.512 + 312.003 = 1.046.515; row 6 is hidden.
    isi = """
    Uraian         | Anggaran
    Program A      | 1046515
    Kegiatan A     | =SUBTOTAL(109,B4:B6):1046515
    Sub Kegiatan A | 734512
    Sub Kegiatan B | 312003
    Sub Kegiatan C | 137227
    """
    satu = sebab(kisi(isi, baris_tersembunyi=(6,)))
    assert ringkas(satu) == ("rumus_kurang_baris", ("B3", "B6"), "pasti")
    assert "tersembunyi" in satu.penjelasan


def test_a_formula_that_adds_a_row_twice() -> None:
    """A range that overlaps would look like an unknown difference."""
    # 1.183.742 + 137.227 = 1.320.969.
    grid = tanpa_sisa(B3="=SUM(B4:B6)+B6:1320969")
    assert ringkas(sebab(grid)) == ("baris_terhitung_ganda", ("B3", "B6"), "pasti")


def test_a_minus_in_a_formula() -> None:
    """A row that is subtracted would be called a wrong number."""
    # 734.512 + 312.003 - 137.227 = 909.288.
    grid = tanpa_sisa(B3="=B4+B5-B6:909288")
    assert ringkas(sebab(grid)) == ("tanda_terbalik", ("B3", "B6"), "pasti")


def test_a_stored_value_that_is_old() -> None:
    """Somebody would look for a wrong row where Excel only has to calculate again."""
    # Sub Kegiatan A became 834.512 (+100.000); the sums still hold what they were.
    grid = tanpa_sisa(B2="=B3:1183742", B3="=SUM(B4:B6):1183742", B4="834512", B7="=B2:1183742")
    (satu,) = salah(grid)
    assert satu.selisih == Decimal(-100_000)
    assert ringkas(satu.sebab[0]) == ("nilai_tersimpan_usang", ("B3", "B2", "B7"), "pasti")


def test_a_typed_number_among_formulas() -> None:
    """A total typed over its formula would be explained by chance likenesses first."""
    # Realisasi is a formula; anggaran was typed over with 1.200.000.
    grid = tanpa_sisa(B3="1200000", C3="=SUM(C4:C6):617003")
    assert ringkas(sebab(grid)) == ("rumus_ditimpa_angka", ("B3",), "pasti")


def test_a_text_that_the_sum_leaves_out() -> None:
    """An amount that Excel does not add, because it is text, would look right."""
    # 734.512 + 137.227 = 871.739, without the text 312.003.
    grid = tanpa_sisa(B2="871739", B3="=SUM(B4:B6):871739", B5='"312.003"', B7="871739")
    assert ringkas(sebab(grid)) == ("teks_bukan_angka", ("B5",), "pasti")


def test_a_row_that_another_total_counts() -> None:
    """A row under a wrong kegiatan would be two unexplained totals."""
    # Kegiatan A holds 120.017 + 40.771 = 160.788, B typed 80.231 + 40.771 = 121.002 and A 120.017.
    isi = """
    Uraian         | Anggaran | Realisasi
    Program A      | 241019   | 100
    Kegiatan A     | 120017   | 50
    Sub Kegiatan A | 120017   | 30
    Sub Kegiatan B | 40771    | 20
    Kegiatan B     | 121002   | 50
    Sub Kegiatan C | 80231    | 50
    """
    (satu,) = salah(kisi(isi))
    assert ringkas(satu.sebab[0]) == ("salah_induk", ("B5", "B3", "B6"), "kuat")
    assert "Lembar1!B6" in satu.gema


def test_a_round_coincidence_is_only_possible() -> None:
    """A difference that equals some row by chance would be called proven."""
    # 3.000.000 + 2.000.000 + 1.000.000 = 6.000.000; typed 5.000.000.
    isi = """
    Uraian         | Anggaran
    Program A      | 6000000
    Kegiatan A     | 5000000
    Sub Kegiatan A | 3000000
    Sub Kegiatan B | 2000000
    Sub Kegiatan C | 1000000
    """
    (satu,) = salah(kisi(isi))
    assert {s.keyakinan for s in satu.sebab} == {"mungkin"}
    assert ringkas(satu.sebab[0]) == ("baris_terlewat", ("B6", "B3"), "mungkin")


def test_rows_with_equal_amounts_are_one_cause_with_several_cells() -> None:
    """Two rows that explain equally would be two causes, the first of them favoured."""
    # 70.001 + 70.001 + 30.000 = 170.002; typed without one of the two: 100.001.
    isi = """
    Uraian         | Anggaran
    Program A      | 170002
    Kegiatan A     | 100001
    Sub Kegiatan A | 70001
    Sub Kegiatan B | 70001
    Sub Kegiatan C | 30000
    """
    (satu,) = salah(kisi(isi))
    assert ringkas(satu.sebab[0]) == ("baris_terlewat", ("B4", "B5", "B3"), "mungkin")


def test_an_unrelated_number_is_honestly_unexplained_at_its_cell() -> None:
    """A number that no slip makes would get an invented cause, or no cell."""
    (satu,) = salah(ubah(C5="288111"))
    assert len(satu.sebab) == 1
    assert ringkas(satu.sebab[0]) == ("tidak_dapat_dijelaskan", ("C5",), "mungkin")
    assert "Sudah dicoba" in satu.sebab[0].penjelasan


def test_a_realisasi_above_its_anggaran_by_the_same_slip_is_no_second_finding() -> None:
    """One zero too many would be a wrong sum and an overspent sub kegiatan."""
    (satu,) = salah(ubah(C4="4000170"))
    assert satu.kode == "T101"
    assert ringkas(satu.sebab[0]) == ("kelipatan_sepuluh", ("C4",), "kuat")


def test_a_deleted_row_is_hinted_at() -> None:
    """A row that was deleted would leave its reader without an idea."""
    isi = """
    Uraian         | Anggaran | Realisasi
    Program A      | 1183742  | 617003
    Kegiatan A     | 1183742  | 617003
    Sub Kegiatan A | 734512   | 400017
    Sub Kegiatan B | 312003   | 203774
    """
    temuan = salah(kisi(isi))
    assert [satu.sebab[0].jenis for satu in temuan] == ["tidak_dapat_dijelaskan"] * 2
    assert "terhapus" in temuan[0].sebab[0].penjelasan


def test_a_formula_that_lost_its_reference_says_so() -> None:
    """A total over a deleted row would be called inexplicable."""
    satu = sebab(ubah(B3="=#REF!+B5:312003", B2="=B3:312003", B7="=B2:312003"))
    assert (satu.jenis, satu.keyakinan, satu.sel[0]) == ("rumus_kurang_baris", "pasti", "B3")
    assert "kehilangan rujukan" in satu.penjelasan


# Program A = A1 + A2 = 41.250.300 + 20.011.215 = 61.261.515; all other rows add up.
DUA_KEGIATAN = """
Kode | Uraian | Anggaran | Realisasi
7.01.01 | Program A | {total} | 44100300
7.01.01.2.01 | Kegiatan A1 | 41250300 | 33100200
7.01.01.2.02 | Kegiatan A2 | {kedua} | 11000100
7.01.02 | Program B | 12345678 | 345678
"""


def _first_cause(total: str, kedua: str) -> tuple[str, tuple[str, ...], str]:
    """Return kind, cells and sureness of the first cause of the wrong total."""
    (satu,) = pilih("T101", kisi(DUA_KEGIATAN.format(total=total, kedua=kedua)))
    pertama = satu.sebab[0]
    return pertama.jenis, pertama.sel, pertama.keyakinan


def test_a_typed_total_without_the_amount_that_is_a_text() -> None:
    """The row would be called left out, and surely so, where its text is why."""
    assert _first_cause("41250300", "'20.011.215") == ("teks_bukan_angka", ("C4",), "pasti")


def test_a_typed_total_of_the_other_column() -> None:
    """A total copied from realisasi would be explained by nothing."""
    # 33.100.200 + 11.000.100 = 44.100.300 stands in the anggaran too.
    assert _first_cause("44100300", "20011215") == ("kolom_tertukar", ("C2",), "kuat")


def test_a_total_whose_formula_does_more_than_add_says_so() -> None:
    """Whoever looks for a slip would not be told that the formula itself is another one."""
    teks = DUA_KEGIATAN.format(total="=C3+C4*2:81272730", kedua="20011215")
    (satu,) = pilih("T101", kisi(teks))
    assert satu.sebab[0].jenis == "tidak_dapat_dijelaskan"
    assert "(=C3+C4*2) tidak hanya menjumlahkan barisnya" in satu.sebab[0].penjelasan


def test_the_last_rows_together_left_out_of_a_typed_total() -> None:
    """Two rows added after the total was typed would be explained by nothing."""
    # 20.011.215 + 1.234.567 = 21.245.782 are missing in the total of A.
    teks = """
    Kode | Uraian | Anggaran
    7.01.01 | Program A | 41250300
    7.01.01.2.01 | Kegiatan A1 | 41250300
    7.01.01.2.02 | Kegiatan A2 | 20011215
    7.01.01.2.03 | Kegiatan A3 | 1234567
    """
    (satu,) = pilih("T101", kisi(teks))
    assert (satu.sebab[0].jenis, satu.sebab[0].sel) == ("baris_terlewat", ("C4", "C5", "C2"))


def test_a_text_that_is_read_a_thousandfold_too_small_is_the_cause() -> None:
    """A slip of the keyboard would be blamed where Excel adds no text at all."""
    # 41.250.300 + 20.011.000 = 61.261.300; the text is read as 20.011.
    assert _first_cause("61261300", "'20.011,00") == ("teks_bukan_angka", ("C4",), "pasti")


def test_a_formula_that_takes_in_itself_is_not_just_old() -> None:
    """F9 would be asked for where the sum goes round in a circle."""
    assert _first_cause("=SUM(C2:C4):99999999", "20011215") == (
        "subtotal_terhitung_ganda", ("C2",), "pasti",
    )  # fmt: skip
