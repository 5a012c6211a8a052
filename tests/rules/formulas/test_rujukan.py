"""Tests of formulas that point at the wrong place, at nothing, or at another file."""

from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, pilih

SISA = """
Uraian    | Anggaran | Realisasi | Sisa
Program A | 100      | 60        | =B2-C2:40
Program B | 100      | 50        | {}
Program C | 100      | 60        | =B4-C4:40
Program D | 100      | 30        | =B5-C5:70
"""


def test_formulas_copied_down_are_no_finding() -> None:
    """A column of equal formulas would be called odd."""
    assert kode_dari(kisi(SISA.format("=B3-C3:50"))) == []


def test_f104_a_formula_that_points_at_another_row() -> None:
    """A sisa that is right by accident would change with another row."""
    # 100 - 50 = 50 either way: B2 in place of B3.
    (temuan,) = pilih("F104", kisi(SISA.format("=B2-C3:50")))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("D3",))


def test_f105_a_formula_that_lost_its_cell() -> None:
    """A value behind which nothing stands any more would be believed."""
    (temuan,) = pilih("F105", kisi(SISA.format("=IFERROR(#REF!-C3,50):50")))
    assert temuan.sel == ("D3",)


def test_f106_a_formula_that_reads_another_workbook() -> None:
    """Figures from a file that nobody gave would look like the sheet's own."""
    teks = SISA.format("=B3-C3:50").replace("| 60        | =B2", "| =[1]SP2D!C9:60 | =B2")
    (temuan,) = pilih("F106", kisi(teks))
    assert (temuan.tingkat, temuan.sel) == ("informasi", ("C2",))


def test_a_parent_may_add_children_behind_a_repeated_header() -> None:
    """The formula of a parent at the end of a page would be called odd, though it is right."""
    teks = """
        Kode              | Uraian   | Anggaran
        7.01.01           | Program  | =SUM(C3):100
        7.01.01.2.01      | Kegiatan | =SUM(C5):100
        Kode              | Uraian   | Anggaran
        7.01.01.2.01.0001 | Gaji     | =SUM(C6):100
        5.1.01.01.01      | Belanja  | 100
    """
    assert pilih("F104", kisi(teks)) == []


BOBOT = """
Uraian    | Anggaran | Realisasi | Bobot (%)
Program A | 100      | 60        | =B2/$B$6*100:25
Program B | 100      | 50        | {}
Program C | 100      | 60        | =B4/$B$6*100:25
Program D | 100      | 30        | =B5/$B$6*100:25
Jumlah    | 400      | 200       | =SUM(D2:D5):100
"""


def test_formulas_that_share_a_fixed_row_are_copies() -> None:
    """Each share of the total would be called odd, because $B$6 is no row beside it."""
    assert pilih("F104", kisi(BOBOT.format("=B3/$B$6*100:25"))) == []


def test_f104_a_formula_that_lost_its_fixed_row_in_a_column_without_a_role() -> None:
    """A share of a blank row, printed as #DIV/0! or as any other number, would be handed in."""
    grid = kisi(BOBOT.format("=B3/B7*100"), galat={"D3": "#DIV/0!"})
    (temuan,) = pilih("F104", grid)
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("D3",))
    assert pilih("F107", grid) == []  # one fault, one finding


def test_a_child_between_parents_of_one_child_is_not_odd() -> None:
    """Parents point at the row below them; the child between two of them takes another sheet's."""
    teks = """
        Kode              | Uraian   | Anggaran
        7.01.01           | Program  | =C3+C5+C7:100
        7.01.01.2.01      | Umum     | =C4:20
        7.01.01.2.01.0001 | Gaji     | =data!C2:20
        7.01.01.2.02      | Jasa     | =C6:30
        7.01.01.2.02.0001 | Listrik  | =data!C3:30
        7.01.01.2.03      | Barang   | =C8:50
        7.01.01.2.03.0001 | Mebel    | =data!C4:50
    """
    assert pilih("F104", kisi(teks)) == []
