"""Pairs of columns found by their values are those that trying each pair would find."""

from decimal import Decimal
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from lkjip_xl.model.angka import Angka
from lkjip_xl.tables.anggaran.columns import percent_column
from lkjip_xl.tables.anggaran.columns.evidence import _differences, _places, _tried
from lkjip_xl.tables.anggaran.columns.percent_column import _is_proven, _may_be, _printed

BILANGAN = st.one_of(st.none(), st.integers(-3, 9).map(Decimal))
PERSEN = st.one_of(
    st.none(), st.decimals(0, 3, places=2), st.decimals(0, 120, places=1), st.just(Decimal(50))
)


@given(st.lists(st.tuples(*[BILANGAN] * 5), min_size=1, max_size=6))
def test_a_remainder_finds_all_pairs_that_words_can_prove(baris: list[tuple[Decimal]]) -> None:
    """A column named Sisa would lose its pagu and realisasi where rows are blank or zero."""
    lajur = dict(enumerate(zip(*baris, strict=True)))
    calon = [0, 1, 2, 3]
    terbukti = [
        p for p in permutations(calon, 2) if _tried("selisih", 4, p, lajur, (1, -1), len(calon))
    ]
    assert set(terbukti) <= set(_differences(4, calon, lajur, _places(calon, lajur)))


@given(st.lists(st.tuples(BILANGAN, BILANGAN, PERSEN), min_size=1, max_size=8), st.booleans())
def test_a_quick_look_refuses_no_quotient_that_holds(
    baris: list[tuple[Decimal | None, Decimal | None, Decimal | None]], pecahan: bool
) -> None:
    """A percent of two other columns would be taken for that of realisasi."""
    atas, bawah, persen = zip(*baris, strict=True)
    tepat = percent_column._quotients(atas, bawah, range(len(baris)))
    tulis = [Angka(n, b, 0) for b, n in enumerate(persen)]
    kali = Decimal(100) if pecahan else Decimal(1)
    baca = {s.baris: Angka(None if s.nilai is None else s.nilai * kali, s.baris, 0) for s in tulis}
    menceritakan = {b for b, n in tepat.items() if n not in (0, 100)}
    cukup = sum(baca[b].nilai is not None for b in menceritakan) >= percent_column._SEDIKITNYA
    if cukup and _is_proven(baca, tepat, menceritakan):
        assert _may_be(atas, bawah, _printed(dict(enumerate(tulis))), 0)
