"""Budgets and lists of kegiatan whose names hold words of the survey."""

import pytest

from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, tabel

NAMA = (
    "Penyediaan Sarana Budidaya", "Penyusunan Prosedur Pelayanan", "Peningkatan Kompetensi Guru",
    "Penetapan Persyaratan Usaha", "Penanganan Pengaduan Nelayan", "Fasilitasi Biaya Kapal",
)  # fmt: skip


@pytest.mark.parametrize("kepala", ["No | Uraian Kegiatan | Nilai Anggaran | Realisasi",
                                    "Kode | Sub Kegiatan | Pagu | Realisasi"])  # fmt: skip
def test_a_budget_is_no_survey(kepala: str) -> None:
    """A table of realisasi would give an IKM, and its amounts no report."""
    teks = "\n".join(f"{n} | {nama} | {41_350_000 + n} | {39_100_000 + n}"
                    for n, nama in enumerate(NAMA, 1))  # fmt: skip
    assert tabel(kisi(f"{kepala}\n{teks}")).dikenali == "anggaran"


@pytest.mark.parametrize("nilai", [0, 41_350_123, "-"])
@pytest.mark.parametrize("kepala", ["Kode | Sub Kegiatan | Nilai", "No | Uraian | Nilai"])
def test_a_list_before_it_is_filled_in_has_no_ikm(kepala: str, nilai: object) -> None:
    """A list of zeros would be an IKM of 0,00, mutu D."""
    teks = "\n".join(f"3.25.02.2.01.{n:04d} | {nama} | {nilai}" for n, nama in enumerate(NAMA, 1))
    dikenali = [getattr(s, "dikenali", "") for s in recognise(kisi(f"{kepala}\n{teks}"))]
    assert all(not butir.startswith("skm") for butir in dikenali)
