"""Tests of the amounts of a budget tree."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lkjip_xl.measures import pohon
from lkjip_xl.model.pohon import Pohon, Simpul, bangun_pohon

Baris = tuple[int | None, dict[int, int | None]]


def _tree(*baris: Baris) -> Pohon:
    """Return a tree of rows: parent's position, amounts by column."""
    simpul: list[Simpul] = []
    for nomor, (induk, deret) in enumerate(baris):
        dalam = 1 if induk is None else simpul[induk].kedalaman + 1
        jumlah = {k: None if n is None else Decimal(n) for k, n in deret.items()}
        simpul.append(Simpul(nomor, "program", dalam, induk, None, f"baris {nomor}", jumlah))
    return bangun_pohon(tuple(simpul), "kode")


def test_a_typed_total_of_a_parent_is_not_used() -> None:
    """A wrong subtotal in the source would go into the report."""
    simpul = _tree((None, {5: 999}), (0, {5: 999}), (1, {5: 10}), (1, {5: 20}), (0, {5: 5}))
    assert list(pohon.hitung(simpul, (5,))) == [35, 30, 10, 20, 5]


def test_a_parent_without_amounts_below_counts_itself() -> None:
    """A kegiatan whose sub kegiatan have no amounts in this column would vanish."""
    simpul = _tree((None, {5: 7}), (0, {5: None}), (0, {}))
    assert list(pohon.hitung(simpul, (5,))) == [7, None, None]


def test_columns_of_a_role_are_added() -> None:
    """A row's budget would be its belanja operasi alone, without its belanja modal."""
    simpul = _tree((None, {}), (0, {5: 10, 7: 1}), (0, {5: None, 7: 2}))
    assert list(pohon.hitung(simpul, (5, 7))) == [13, 11, 2]


def test_total_is_the_sum_of_the_topmost_rows() -> None:
    """A total would count a row and its children."""
    simpul = _tree((None, {5: 1}), (0, {5: 3}), (None, {5: 4}), (None, {5: None}))
    assert pohon.hitung_total(simpul, pohon.hitung(simpul, (5,))) == 7


def test_an_empty_tree_has_the_total_zero() -> None:
    """A table without any amount would have no total row."""
    assert pohon.hitung_total(_tree(), []) == 0


@given(st.lists(st.tuples(st.integers(0, 8), st.none() | st.integers(0, 10**12)), max_size=25))
def test_total_is_the_sum_of_the_leaves(baris: list[tuple[int, int | None]]) -> None:
    """An amount would be counted twice or not at all."""
    deret: list[Baris] = [
        (None if not nomor or not jauh else max(nomor - jauh, 0), {5: nilai})
        for nomor, (jauh, nilai) in enumerate(baris)
    ]
    tree = _tree(*deret)
    nilai = pohon.hitung(tree, (5,))
    daun = [n or 0 for p, n in enumerate(nilai) if pohon.is_leaf(tree, p, nilai)]
    assert pohon.hitung_total(tree, nilai) == sum(daun)
