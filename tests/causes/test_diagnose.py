"""Each kind of slip in one table: its cause, its cell, how sure, and one finding only."""

from decimal import Decimal

import pytest

from tests.alat.kisi import kisi, periksa
from tests.causes.alat import ringkas, salah, sebab, tanpa_sisa, ubah


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
    (temuan,) = salah(ubah(B3="1046515", C3="603791", D3="442724"))
    assert temuan.sel == ("B3", "C3")
    assert ringkas(temuan.sebab[0]) == ("baris_terlewat", ("B6", "B3"), "kuat")


def test_a_row_counted_twice_in_a_typed_total() -> None:
    """A sub kegiatan added twice would stay unnamed."""
    # 1.183.742 + 137.227 = 1.320.969.
    assert ringkas(sebab(ubah(B3="1320969"))) == ("baris_terhitung_ganda", ("B6", "B3"), "kuat")


def test_two_swapped_cells_are_one_finding() -> None:
    """Anggaran and realisasi typed into each other's place would be two wrong totals."""
    (temuan,) = salah(ubah(B5="203774", C5="312003"))
    assert ringkas(temuan.sebab[0]) == ("kolom_tertukar", ("B5", "C5"), "kuat")


def test_a_blank_amount_leads_and_takes_in_the_total() -> None:
    """A forgotten amount would be a warning beside an unexplained wrong total."""
    (temuan,) = salah(ubah(C5=""))
    assert (temuan.kode, temuan.tingkat, temuan.sel) == ("B107", "kesalahan", ("C5",))
    assert temuan.gema == ("Lembar1!C3", "Lembar1!C2", "Lembar1!C7")
    assert ringkas(temuan.sebab[0]) == ("sel_kosong", ("C5",), "pasti")


def test_a_formula_that_misses_a_row() -> None:
    """The one thing that can be read off the sheet would be called a guess."""
    # 734.512 + 312.003 = 1.046.515, and the program carries it on.
    grid = tanpa_sisa(B2="1046515", B3="=SUM(B4:B5):1046515")
    assert ringkas(sebab(grid)) == ("rumus_kurang_baris", ("B3", "B6"), "pasti")


def test_a_subtotal_that_passes_over_hidden_rows() -> None:
    """A filtered total would be called a wrong number."""
    # 734.512 + 312.003 = 1.046.515; row 6 is hidden.
    teks = """
    Uraian         | Anggaran
    Program A      | 1046515
    Kegiatan A     | =SUBTOTAL(109,B4:B6):1046515
    Sub Kegiatan A | 734512
    Sub Kegiatan B | 312003
    Sub Kegiatan C | 137227
    """
    dugaan = sebab(kisi(teks, baris_tersembunyi=(6,)))
    assert ringkas(dugaan) == ("rumus_kurang_baris", ("B3", "B6"), "pasti")
    assert "tersembunyi" in dugaan.penjelasan


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
    (temuan,) = salah(grid)
    assert temuan.selisih == Decimal(-100_000)
    assert ringkas(temuan.sebab[0]) == ("nilai_tersimpan_usang", ("B3", "B2", "B7"), "pasti")


def test_a_typed_number_among_formulas() -> None:
    """A total typed over its formula would be explained by chance likenesses first."""
    # Realisasi and the other totals are formulas; anggaran was typed over with 1.200.000.
    rumus = {"B2": "=B3:1200000", "B7": "=B2:1200000", "C3": "=SUM(C4:C6):617003"}
    grid = tanpa_sisa(B3="1200000", **rumus)
    assert ringkas(sebab(grid)) == ("rumus_ditimpa_angka", ("B3",), "pasti")


def test_a_number_typed_over_a_formula_beside_a_sisa_that_is_typed_throughout() -> None:
    """Typed sisa would hide that the row's other amount is a formula: no cause would be named."""
    # Sisa 566.739 and the total above ask for 1.183.742: the formula is right whoever typed.
    grid = ubah(B3="1200000", C3="=SUM(C4:C6):617003")
    assert ringkas(sebab(grid)) == ("rumus_ditimpa_angka", ("B3",), "kuat")


def test_a_total_typed_as_all_others_is_no_formula_typed_over() -> None:
    """In a table without formulas a formula would be asked for."""
    assert sebab(ubah(B3="1200000")).jenis != "rumus_ditimpa_angka"


def test_a_typed_number_beside_one_formula_is_only_a_guess() -> None:
    """A total typed as the totals around it would surely have been a formula before."""
    # B2 and B7 are typed as well: that C3 is a formula tells little.
    grid = tanpa_sisa(B3="1200000", C3="=SUM(C4:C6):617003")
    assert ringkas(sebab(grid)) == ("rumus_ditimpa_angka", ("B3",), "mungkin")


def test_a_text_that_the_sum_leaves_out() -> None:
    """An amount that Excel does not add, because it is text, would look right."""
    # 734.512 + 137.227 = 871.739, without the text 312.003.
    grid = tanpa_sisa(B2="871739", B3="=SUM(B4:B6):871739", B5='"312.003"', B7="871739")
    assert ringkas(sebab(grid)) == ("teks_bukan_angka", ("B5",), "pasti")


def test_a_row_that_another_total_counts() -> None:
    """A row under a wrong kegiatan would be two unexplained totals."""
    # Kegiatan A holds 120.017 + 40.771 = 160.788, B typed 80.231 + 40.771 = 121.002 and A 120.017.
    teks = """
    Uraian         | Anggaran | Realisasi
    Program A      | 241019   | 100
    Kegiatan A     | 120017   | 50
    Sub Kegiatan A | 120017   | 30
    Sub Kegiatan B | 40771    | 20
    Kegiatan B     | 121002   | 50
    Sub Kegiatan C | 80231    | 50
    """
    (temuan,) = salah(kisi(teks))
    assert ringkas(temuan.sebab[0]) == ("salah_induk", ("B5", "B3", "B6"), "kuat")
    assert "Lembar1!B6" in temuan.gema


def test_a_round_coincidence_is_only_possible() -> None:
    """A difference that equals some row by chance would be called proven."""
    # 3.000.000 + 2.000.000 + 1.000.000 = 6.000.000; typed 5.000.000.
    teks = """
    Uraian         | Anggaran
    Program A      | 6000000
    Kegiatan A     | 5000000
    Sub Kegiatan A | 3000000
    Sub Kegiatan B | 2000000
    Sub Kegiatan C | 1000000
    """
    (temuan,) = salah(kisi(teks))
    assert {s.keyakinan for s in temuan.sebab} == {"mungkin"}
    assert ringkas(temuan.sebab[0]) == ("baris_terlewat", ("B6", "B3"), "mungkin")


def test_rows_with_equal_amounts_are_one_cause_with_several_cells() -> None:
    """Two rows that explain equally would be two causes, the first of them favoured."""
    # 70.001 + 70.001 + 30.000 = 170.002; typed without one of the two: 100.001.
    teks = """
    Uraian         | Anggaran
    Program A      | 170002
    Kegiatan A     | 100001
    Sub Kegiatan A | 70001
    Sub Kegiatan B | 70001
    Sub Kegiatan C | 30000
    """
    (temuan,) = salah(kisi(teks))
    assert ringkas(temuan.sebab[0]) == ("baris_terlewat", ("B4", "B5", "B3"), "mungkin")


def test_an_unrelated_number_is_honestly_unexplained_at_its_cell() -> None:
    """A number that no slip makes would get an invented cause, or no cell."""
    (temuan,) = salah(ubah(C5="288111"))
    assert len(temuan.sebab) == 1
    assert ringkas(temuan.sebab[0]) == ("tidak_dapat_dijelaskan", ("C5",), "kuat")
    assert "Yang sudah dicoba" in temuan.sebab[0].penjelasan


def test_a_realisasi_above_its_anggaran_by_the_same_slip_is_no_second_finding() -> None:
    """One zero too many would be a wrong sum and an overspent sub kegiatan."""
    (temuan,) = salah(ubah(C4="4000170"))
    assert temuan.kode == "T101"
    assert ringkas(temuan.sebab[0]) == ("kelipatan_sepuluh", ("C4",), "kuat")


def test_a_deleted_row_is_hinted_at() -> None:
    """A row that was deleted would leave its reader without an idea."""
    teks = """
    Uraian         | Anggaran | Realisasi
    Program A      | 1183742  | 617003
    Kegiatan A     | 1183742  | 617003
    Sub Kegiatan A | 734512   | 400017
    Sub Kegiatan B | 312003   | 203774
    """
    temuan = salah(kisi(teks))
    assert [cacat.sebab[0].jenis for cacat in temuan] == ["tidak_dapat_dijelaskan"] * 2
    assert "terhapus" in temuan[0].sebab[0].penjelasan


def test_a_formula_that_lost_its_reference_says_so() -> None:
    """A total over a deleted row would be called inexplicable."""
    dugaan = sebab(ubah(B3="=#REF!+B5:312003", B2="=B3:312003", B7="=B2:312003"))
    assert (dugaan.jenis, dugaan.keyakinan, dugaan.sel[0]) == ("rumus_kurang_baris", "pasti", "B3")
    assert "kehilangan rujukan" in dugaan.penjelasan


def test_two_rows_with_one_odd_amount_are_named_where_nothing_else_fits() -> None:
    """Only the total would be named, which is right, though a row holds its neighbour's amount."""
    # Sub Kegiatan C holds 312.003 for 137.227: 734.512 + 312.003 + 312.003 = 1.358.518.
    dugaan = sebab(tanpa_sisa(B6="312003"))
    assert ringkas(dugaan) == ("tidak_dapat_dijelaskan", ("B5", "B6"), "mungkin")
    assert "137.227" in dugaan.penjelasan


def test_a_sisa_written_the_other_way_round_is_named() -> None:
    """`=C2-B2` gives exactly −30, and no cause would be named where no other row shows it."""
    grid = kisi("Uraian | Anggaran | Realisasi | Sisa\nProgram A | 90 | 60 | =C2-B2:-30\n"
                "Jumlah | =B2:90 | =C2:60 | =D2:-30")  # fmt: skip
    (temuan,) = (t for t in periksa(grid)[2] if t.kode == "T103")
    (sebab,) = temuan.sebab
    assert (sebab.jenis, sebab.keyakinan, sebab.sel) == ("tanda_terbalik", "pasti", ("D2",))
    assert "=B2-C2" in temuan.saran


def test_the_only_row_that_spent_its_whole_pagu_is_looked_at_first() -> None:
    """A realisasi that the pagu was copied into would not be named among its siblings."""
    # 400.017 + 203.774 + 13.212 = 617.003 is typed; the pagu 312.003 stands for 203.774.
    grid = kisi("""
        Uraian         | Anggaran | Realisasi
        Kegiatan A     | 1183742  | 617003
        Sub Kegiatan A | 734512   | 400017
        Sub Kegiatan B | 312003   | 312003
        Sub Kegiatan C | 137227   | 13212
    """)
    (temuan,) = salah(grid)
    assert ringkas(temuan.sebab[0]) == ("tidak_dapat_dijelaskan", ("C4",), "mungkin")
