"""Tests of realisasi columns up to one month each."""

import pytest

from tests.alat.kisi import kisi, tabel

KEPALA = "Uraian | Anggaran | Realisasi s.d. {} | Realisasi s.d. {} | Realisasi s.d. {}"


@pytest.mark.parametrize(
    ("bulan", "kata", "kolom"),
    [
        (("Januari", "Februari", "Maret"), "10 | 20 | 30", 4),
        (("Januari", "Februari", "Maret"), "10 | 20 |", 3),
        (("Januari", "Februari", "Maret"), "10 | 20 | 0", 3),
        (("Maret", "Februari", "Januari"), "30 | 20 | 10", 2),
    ],
)
def test_the_last_filled_month_is_the_realisasi(
    bulan: tuple[str, str, str], kata: str, kolom: int
) -> None:
    """The realisasi of January would be reported as the year's, or an empty month as 0."""
    teks = "Program A | |\nKegiatan B | |\nSub Kegiatan C | 60 | "
    sumber = tabel(kisi(f"{KEPALA.format(*bulan)}\n{teks}{kata}"))
    assert sumber.kolom["realisasi"] == (kolom,)
    assert len(sumber.kolom_pilihan["realisasi"]) == 2
