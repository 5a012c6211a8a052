"""The amounts alone show whose child a row is."""

from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from lkjip_xl.relations.tree.lajur import read_lajur
from lkjip_xl.relations.tree.proof import prove_tree
from lkjip_xl.relations.tree.solver import solve, weigh_rows

# 1.234.567 + 2.345.678 = 3.580.245; 3.580.245 + 4.567.891 = 8.148.136.
_DUA_TINGKAT = (8148136, 3580245, 1234567, 2345678, 4567891)


def _lajur(*nilai: int) -> list[dict[int, Decimal | None]]:
    return [{1: Decimal(n)} for n in nilai]


def test_odd_amounts_show_two_levels() -> None:
    """A table without kode, words and looks would be flat, and its total twice too large."""
    lajur = read_lajur(_lajur(*_DUA_TINGKAT))
    assert solve(weigh_rows(lajur, 5)) == [None, 0, 1, 1, 0]


def test_round_amounts_move_nothing_by_chance() -> None:
    """Of budgets in whole millions a run of rows would be taken for children by chance."""
    assert solve(weigh_rows(read_lajur(_lajur(3000000, 1000000, 2000000)), 3)) == [None, None, None]


def test_a_level_with_a_fault_keeps_its_rows_by_the_hint() -> None:
    """One slip would lift all rows of a kegiatan beside it."""
    # 3.580.245 was typed 3.580.254.
    lajur = read_lajur(_lajur(8148136, 3580254, 1234567, 2345678, 4567891))
    assert solve(weigh_rows(lajur, 5), [0, 1, 2, 2, 1]) == [None, 0, 1, 1, 0]


def test_a_wrong_amount_keeps_its_rows_by_what_adds_up_around_it() -> None:
    """One slip in a table without any hint would lift all rows of its branch beside it."""
    # 814.813.602 = 358.024.511 + 456.789.091 and 358.024.511 = 123.456.711 + 234.567.800; the
    # printed total is 814.813.602 + 91.234.567 = 906.048.169.
    benar = (814813602, 358024511, 123456711, 234567800, 456789091, 91234567)
    for posisi, salah in ((3, 234576800), (1, 358042511), (0, 841813602)):
        nilai = [salah if p == posisi else n for p, n in enumerate(benar)]
        deret = weigh_rows(read_lajur(_lajur(*nilai)), 6, [906048169])
        assert solve(deret, sela=True) == [None, 0, 1, 1, 0, None], posisi


def test_a_zero_beside_an_only_child_hides_it_not() -> None:
    """A rekening with one amount and one zero below it would have no children."""
    lajur = read_lajur(_lajur(6568221, 0, 6568221))
    assert solve(weigh_rows(lajur, 3), lipat=True) == [None, 0, 0]


def test_a_parent_that_misses_one_child_still_proves_its_children() -> None:
    """One row left out of a sum would cost the tree all that the sum proves."""
    # 1.234.567 + 2.345.678 = 3.580.245 without 4.567.891, in both columns.
    baris = [(3580245, 358), (1234567, 123), (2345678, 235), (4567891, 456)]
    lajur = read_lajur([{1: Decimal(a), 2: Decimal(b)} for a, b in baris])
    benar = prove_tree(lajur, [None, 0, 0, 0])
    tanpa_anak = prove_tree(lajur, [None, None, None, None])
    assert benar.bit > tanpa_anak.bit


@given(st.lists(st.integers(10**6 + 1, 10**9).filter(lambda n: n % 10), min_size=2, max_size=8))
def test_the_sum_of_a_list_is_its_parent(daun: list[int]) -> None:
    """A parent above its children would not be found, whatever these are."""
    assume(sum(daun) % 1000 != 0)  # a round total proves less: few digits can differ
    induk = solve(weigh_rows(read_lajur(_lajur(sum(daun), *daun)), len(daun) + 1))
    puncak = prove_tree(read_lajur(_lajur(sum(daun), *daun)), induk).puncak
    assert puncak == (sum(daun),)
