"""The drawn budgets: as many children and as round as said, and the same for a seed."""

import random

import pytest

from bench.bersih import Kebulatan, draw_amount, draw_budget
from tests.alat.anggaran import Cabang


def _families(program: tuple[Cabang, ...]) -> list[int]:
    return [len(cabang.anak) for p in program for cabang in p.semua() if cabang.anak]


def test_one_family_is_large() -> None:
    """The measurement would only see small families, where chance explains little."""
    terbesar = [max(_families(draw_budget(random.Random(n), "kode", "campur"))) for n in range(200)]
    assert min(terbesar) >= 3
    assert 30 <= max(terbesar) <= 40


@pytest.mark.parametrize(("bulat", "satuan"), [("bulat", 100_000), ("ganjil", 1)])
def test_amounts_are_as_round_as_said(bulat: Kebulatan, satuan: int) -> None:
    """Round amounts repeat, odd ones hardly: a mixture would hide how much this matters."""
    deret = [draw_amount(random.Random(n), bulat) for n in range(100)]
    assert all(n % satuan == 0 for n in deret)
    assert any(n % (satuan * 10) for n in deret)


def test_leaves_spend_no_more_than_they_have() -> None:
    """A clean budget would hold a fault of its own."""
    for n in range(50):
        for cabang in (
            s for p in draw_budget(random.Random(n), "lima", "bulat") for s in p.semua()
        ):
            anggaran, realisasi = cabang.jumlah()
            assert 0 <= realisasi <= anggaran


def test_a_seed_gives_one_budget() -> None:
    """Two runs would measure different things."""
    assert draw_budget(random.Random(7), "sipd", "campur") == draw_budget(
        random.Random(7), "sipd", "campur"
    )
