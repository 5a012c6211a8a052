"""How much work the finder of sums does: in step with the rows, and with their columns squared."""

import random
from collections.abc import Callable

import pytest

from lkjip_xl.relations import find_column_sums, find_row_sums
from lkjip_xl.relations.lines import candidates, weigh
from tests.alat.kerja import count_calls

Kolom = list[list[int]]


def _table(rows: int, columns: int) -> Kolom:
    """Return programs of four kegiatan each, and a last column that adds up the others."""
    acak = random.Random(rows)
    deret = []
    for _ in range(rows // 5):
        anak = [[acak.randrange(10**6, 10**9) for _ in range(columns - 1)] for _ in range(4)]
        deret += [[sum(k) for k in zip(*anak, strict=True)], *anak]
    return [list(k) for k in zip(*([*baris, sum(baris)] for baris in deret), strict=True)]


def _calls(kerja: Callable[[], object]) -> int:
    return count_calls(kerja, "relations")


@pytest.mark.parametrize("cari", [find_row_sums, find_column_sums])
def test_twice_the_rows_is_twice_the_work(cari: Callable[[Kolom], object]) -> None:
    """A long list would take minutes."""
    sekali = _calls(lambda: cari(_table(320, 3)))
    dua_kali = _calls(lambda: cari(_table(640, 3)))
    assert dua_kali < 2.3 * sekali


def test_twice_the_columns_is_at_most_four_times_the_work() -> None:
    """A RAK with months and quarters would take longer than all the rest of its file."""
    sekali = _calls(lambda: find_column_sums(_table(20, 6)))
    dua_kali = _calls(lambda: find_column_sums(_table(20, 12)))
    assert dua_kali < 5 * sekali


def test_a_sum_is_weighed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each round would weigh again what the rounds before it have weighed."""
    kali: dict[tuple[int, tuple[int, ...]], int] = {}
    asli = weigh.listen

    def listen(bidang: object, total: int, bagian: tuple[int, ...]) -> object:
        kali[total, bagian] = kali.get((total, bagian), 0) + 1
        return asli(bidang, total, bagian)  # type: ignore[arg-type]

    monkeypatch.setattr(candidates, "listen", listen)
    find_row_sums(_table(30, 4))
    assert kali
    assert set(kali.values()) == {1}
