"""Of too many pairs of columns the nearest."""

from itertools import permutations

from lkjip_xl.norms.bukti import PASANGAN_TERBANYAK
from lkjip_xl.relations.nearest import nearest


def test_as_many_pairs_as_may_be_stay_as_they_are() -> None:
    """The pair of a percent far from its amounts would no longer be found."""
    pasangan = [(90, 1), (2, 3), (50, 40)]
    assert list(nearest(5, pasangan)) == pasangan


def test_of_too_many_pairs_the_nearest_stay() -> None:
    """Each of 400 equal columns would be tried with all others."""
    pasangan = list(permutations(range(40), 2))
    hasil = list(nearest(20, pasangan))
    assert len(hasil) == PASANGAN_TERBANYAK
    jauh = max(max(abs(y - 20), abs(z - 20)) for y, z in hasil)
    dekat = {p for p in pasangan if max(abs(k - 20) for k in p) < jauh}
    assert dekat <= set(hasil)
