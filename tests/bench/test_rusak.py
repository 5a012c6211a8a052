"""Damaged sources: a bounded number here, any number by `python -m bench.rusak`."""

from bench.rusak.jalan import MACET, MATI, MEMORI, run
from bench.rusak.kasus import CACAT, JATUH, make


def test_no_damage_brings_the_program_down() -> None:
    """A file from a bad stick would end in a traceback, a crash, a hang or a broken report."""
    buruk = [s for s in run(0, 120, benih=5) if s[1] in (JATUH, CACAT, MACET, MATI, MEMORI)]
    assert buruk == []


def test_a_case_can_be_made_again() -> None:
    """A failure found by hand could not be looked at."""
    assert make(17, 1) == make(17, 1)
    assert make(17, 1).data != make(17, 2).data
