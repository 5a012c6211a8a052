"""One list of indikator in several tables of a sheet: a table for each sasaran, IKU beside IKK."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa

KEPALA = "No | Sasaran | Indikator | Target | Realisasi"
ATAS = f"""{KEPALA}
1 | Jalan | Jalan mantap | 84 | 80
2 | Air   | Air bersih   | 90 | 81
"""
SEMUA = ["Jalan mantap", "Air bersih", "Nilai SAKIP"]


def _below(antara: str, nomor: int, indikator: str = "Nilai SAKIP") -> Grid:
    return kisi(f"{ATAS}{antara}{KEPALA}\n{nomor} | Akuntabel | {indikator} | 72 | 74")


def _names(grid: Grid) -> list[str]:
    return [b.indikator for b in periksa(grid)[1].capaian_kinerja]


@pytest.mark.parametrize("antara", ["", "\n", "\n\n", "\n\n\nSasaran 2\n"])
def test_a_repeated_header_below_blanks_goes_on_with_the_table(antara: str) -> None:
    """What stands below the second header would vanish without a word."""
    assert _names(_below(antara, 3)) == SEMUA


@pytest.mark.parametrize("judul", ["Tabel 3.2 Capaian Sasaran 2", "B. Indikator Kinerja Kunci"])
def test_tables_of_other_indikator_below_a_title_are_one_list(judul: str) -> None:
    """A right book would have a kesalahan, and the title be a sasaran without indikator."""
    grid = _below(f"\n{judul}\n", 1)
    assert _names(grid) == SEMUA
    assert [(t.kode, t.sel) for t in periksa(grid)[2]] == [("B112", ("A1", "A6"))]


@pytest.mark.parametrize(
    ("judul", "indikator"),
    [
        ("CAPAIAN KINERJA TAHUN 2023", "Nilai SAKIP"),
        ("CAPAIAN KINERJA TRIWULAN II", "Nilai SAKIP"),
        ("PERUBAHAN", "Nilai SAKIP"),
        ("CAPAIAN KINERJA KASI PELAYANAN", "Nilai SAKIP"),
        ("B. Indikator Kinerja Kunci", "Air bersih"),
    ],
)
def test_another_time_stage_official_or_rival_is_no_part(judul: str, indikator: str) -> None:
    """Another year's, official's or rival's indikator would be reported as this year's own."""
    grid = _below(f"\n{judul}\n", 1, indikator)
    assert _names(grid) in (SEMUA[:2], [indikator])
    assert not [t for t in periksa(grid)[2] if t.kode == "B112"]


_JANJI = "Sasaran|Indikator|Target\nPuas|IKM|87\nTertib|Nilai AKIP|70\n\n"


@pytest.mark.parametrize(
    ("daftar", "pasti"),
    [
        ("No|Program|Anggaran\n1|Program Penunjang|1500000\n2|Program Pemberdayaan|2300000", True),
        ("No|Program|Anggaran\n1|Penunjang Urusan|1500000\n2|Pemberdayaan Desa|2300000", True),
        ("No|Uraian|Anggaran\n1|Penunjang Urusan|1500000\n2|Pemberdayaan Desa|2300000", False),
        ("No|Program|Anggaran\n1|Penunjang Urusan|1500000\n2|Kegiatan Rapat|2300000", False),
    ],
)
def test_programs_below_an_agreement_are_of_one_level(daftar: str, pasti: bool) -> None:
    """The report would be unsure of a list whose every row says what it is, and not say why."""
    semua = recognise(kisi(_JANJI + daftar))
    assert [(t.dikenali, t.pasti) for t in semua if isinstance(t, Tabel)] == [
        ("perjanjian_kinerja", True), ("anggaran", pasti)
    ]  # fmt: skip
