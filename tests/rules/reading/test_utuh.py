"""Tests of sheets of which not everything could be read."""

from dataclasses import replace

import pytest

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih

LRA = """
Kode              | Uraian       | Anggaran | Realisasi
7.01.01           | Program A    | 60       | 50
7.01.01.2.01      | Kegiatan A   | 60       | 50
7.01.01.2.01.0001 | Sub Kegiatan | 60       | 50
"""


@pytest.mark.parametrize(
    ("akhir", "temuan"),
    [("", 1), ("\n\n7.0", 1), ("| JUMLAH | 60 | 50", 0), ("\n\n| Mengetahui", 0)],
)
def test_a_last_row_that_is_not_ended_is_said_unless_it_is_the_total(
    akhir: str, temuan: int
) -> None:
    """A .csv cut between two cells' letters would pass, or each one of some programs be doubted."""
    utuh = kisi(LRA + akhir)
    assert pilih("B116", utuh) == []
    cacat = pilih("B116", replace(utuh, terbuka=True))
    assert [(t.tingkat, t.sel) for t in cacat] == [("peringatan", ("A4",))] * temuan


def test_names_that_are_numbers_are_said() -> None:
    """A header one column beside its data would make the realisasi the anggaran, unseen."""
    geser = """
    Uraian | Anggaran | Realisasi
    60000  | 50000    | 10000
    60000  | 50000    | 10000
    60000  | 50000    | 10000
    """
    assert [t.tingkat for t in pilih("B116", kisi(geser))] == ["peringatan"]
    assert pilih("B116", kisi(geser.replace("60000 ", "Gaji "))) == []
