"""The column of names whose heading is blank."""

import pytest

from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import TakDikenali
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, tabel

ISI = """
{}
7.01.01      | PROGRAM A  | {}   | 7000000  | 5000000
7.01.01.2.01 | Rapat      | {}   | 7000000  | 5000000
7.01.02      | PROGRAM B  | {}   | 3000000  | 2000000
7.01.02.2.01 | Pengadaan  | {}   | 3000000  | 2000000
             | JUMLAH     |      | 10000000 | 7000000
"""
_ORANG = ("Budi", "Anisa", "Cici", "Didi")


@pytest.mark.parametrize(
    ("kepala", "samping"),
    [
        ("Kode |  |      | Pagu | Realisasi", ("",) * 4),
        ("Kode |  | Volume | Pagu | Realisasi", ("12",) * 4),
        ("Kode |  | PPTK | Pagu | Realisasi", _ORANG),
    ],
)
def test_the_only_words_left_of_the_amounts_are_the_names(
    kepala: str, samping: tuple[str, ...]
) -> None:
    """A table would be refused, or its rows be called by the persons who answer for them."""
    sumber = tabel(kisi(ISI.format(kepala, *samping)))
    assert sumber.kolom["uraian"] == (1,)
    assert isinstance(sumber.isi, Pohon)
    assert [s.uraian for s in sumber.isi.simpul] == ["PROGRAM A", "Rapat", "PROGRAM B", "Pengadaan"]


def test_of_two_columns_of_words_without_a_heading_the_reason_names_both() -> None:
    """The reason would say that the table is of another kind, and not which heading it lacks."""
    (entri,) = recognise(kisi(ISI.format("Kode | | | Pagu | Realisasi", *_ORANG)))
    assert isinstance(entri, TakDikenali)
    assert "tulis “Uraian” di B1 atau C1" in entri.alasan


def test_a_named_column_stays_beside_one_without_a_heading() -> None:
    """A blank heading over remarks would take the names from the column that says Uraian."""
    kepala = "Kode | Uraian | | Pagu | Realisasi"
    assert tabel(kisi(ISI.format(kepala, *_ORANG))).kolom["uraian"][0] == 1
