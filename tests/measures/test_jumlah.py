"""Tests of sums and differences of amounts."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lkjip_xl.measures import jumlah

SEN = st.none() | st.decimals(-(10**13), 10**13, places=2)


def test_blanks_are_left_out() -> None:
    """A blank among amounts would make the sum unknown, or all blanks would look like zero."""
    assert jumlah.hitung([Decimal(1), None, Decimal(2)]) == 3
    assert jumlah.hitung([None, None]) is None
    assert jumlah.hitung([]) is None
    assert jumlah.hitung([Decimal(0)]) == 0


def test_sum_of_the_programs() -> None:
    """The four programs of Tabel 3.5 would not make its TOTAL."""
    program = (2110880000, 1310364000, 17180000, 144286000)
    assert jumlah.hitung(map(Decimal, program)) == 3582710000


@given(st.lists(SEN, max_size=30))
def test_sen_are_exact(angka: list[Decimal | None]) -> None:
    """Binary dust would make a total differ from its parts."""
    sen = sum(int(nilai * 100) for nilai in angka if nilai is not None)
    hasil = jumlah.hitung(angka)
    assert (hasil is None) == all(nilai is None for nilai in angka)
    assert hasil is None or hasil * 100 == sen


def test_decimals_counts_what_is_there() -> None:
    """A formula over sen would not be rounded, one over rupiah would be for nothing."""
    assert jumlah.decimals([Decimal(1), None, Decimal("2.00"), Decimal("1E+3")]) == 0
    assert jumlah.decimals([Decimal("0.5"), Decimal("0.25")]) == 2
    assert jumlah.decimals([]) == 0


def test_formula_stays_below_excels_number_of_arguments() -> None:
    """A kegiatan with 600 rincian would make a workbook that Excel refuses to open."""
    rumus = jumlah.rumus([f"A{n}" for n in range(1, 601)])
    assert rumus.count("SUM(") == 4
    assert all(bagian.count(",") < 255 for bagian in rumus.split("SUM("))


def test_formula_is_rounded_only_with_sen() -> None:
    """0,1 + 0,2 would be 0,30000000000000004 in the cell."""
    assert jumlah.rumus(["A1", "A2"]) == "=SUM(A1,A2)"
    assert jumlah.rumus(["A1", "A2"], 2) == "=ROUND(SUM(A1,A2),2)"


def test_sisa_of_the_whole_budget() -> None:
    """Sisa would not be what is left: 3.582.710.000 - 3.519.069.195 = 63.640.805."""
    assert jumlah.hitung_sisa(Decimal(3582710000), Decimal(3519069195)) == 63640805


def test_sisa_of_a_blank_beside_an_amount() -> None:
    """A blank realisasi would leave no sisa, or two blanks would show one of zero."""
    assert jumlah.hitung_sisa(Decimal(5), None) == 5
    assert jumlah.hitung_sisa(None, Decimal(5)) == -5
    assert jumlah.hitung_sisa(None, None) is None
