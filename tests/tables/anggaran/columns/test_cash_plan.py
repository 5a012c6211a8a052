"""A cash plan of twelve months without a column of pagu."""

from decimal import Decimal

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.measures.pohon import hitung
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kepala import BULAN
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, tabel

# Each row has n in January up to 12 n in December: 78 n in the year.
_BARIS = (
    ("7.01.01", "Program Penunjang", 3000),
    ("7.01.01.2.01", "Kegiatan Keuangan", 1000),
    ("7.01.01.2.02", "Kegiatan Umum", 2000),
)


def _rencana(judul: str, bulan: tuple[str, ...] = BULAN, lembar: str = "L") -> Grid:
    rows = [
        " | ".join([kode, nama, *(str(n * m) for m in range(1, len(bulan) + 1))])
        for kode, nama, n in _BARIS
    ]
    return kisi(
        "\n".join([judul, "", " | ".join(["Kode", "Uraian", *bulan]), *rows]), lembar=lembar
    )


@pytest.mark.parametrize(
    ("judul", "lembar"), [("RENCANA ANGGARAN KAS TAHUN 2025", "L"), ("TAHUN 2025", "RAK")]
)
def test_the_months_of_a_cash_plan_are_the_pagu(judul: str, lembar: str) -> None:
    """A RAK without a column of its sum would not be read at all."""
    rencana = tabel(_rencana(judul, lembar=lembar))
    pagu = hitung(rencana.pohon, rencana.kolom["anggaran"])
    assert pagu == [Decimal(78 * n) for _, _, n in _BARIS]


@pytest.mark.parametrize("judul", ["REALISASI TAHUN 2025", "REALISASI RENCANA KAS", "TAHUN 2025"])
def test_twelve_months_that_no_word_calls_a_plan_are_no_pagu(judul: str) -> None:
    """What was spent each month would be the pagu."""
    assert not [t for t in recognise(_rencana(judul)) if isinstance(t, Tabel)]


def test_the_plan_of_some_months_is_no_pagu() -> None:
    """Half a year's plan would be the pagu of the year."""
    setengah = _rencana("RENCANA ANGGARAN KAS", BULAN[:6])
    assert not [t for t in recognise(setengah) if isinstance(t, Tabel)]
