"""Private data of survey answers: a bounded number here, any by `python -m bench.rusak.pribadi`."""

import random
from pathlib import Path

import pytest

from bench.rusak.pribadi import leaks
from bench.rusak.survei import compose, write
from lkjip_xl import pipeline


@pytest.mark.parametrize("nomor", range(30))
def test_nothing_private_comes_out(nomor: int, tmp_path: Path) -> None:
    """Who answered, or where they live, would be handed in with the report."""
    assert leaks(nomor, 1, tmp_path) == []


def test_the_answers_are_read(tmp_path: Path) -> None:
    """Nothing would leak because nothing was read at all."""
    dikenali = []
    for nomor in range(30):
        kuesioner = compose(random.Random(f"1/{nomor}"))
        path = write(kuesioner, tmp_path / f"{nomor}.{kuesioner.jenis}")
        entri = pipeline.read_sources([path]).entri
        dikenali.append(any(getattr(s, "dikenali", "") == "skm_responden" for s in entri))
    assert sum(dikenali) >= 25


@pytest.mark.parametrize("nomor", [114, 115, 189, 191, 200, 248, 251])
def test_what_once_came_out_stays_in(nomor: int, tmp_path: Path) -> None:
    """Few names under Penerima Layanan, a name among the answers, a column without a heading."""
    assert leaks(nomor, 1, tmp_path) == []
