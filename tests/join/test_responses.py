"""Tests of answers on several sheets: parts of one survey, versions of one list, others."""

from decimal import Decimal

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi, periksa
from tests.rules.bantu import pilih

_KEPALA = "No | " + " | ".join(f"U{n}" for n in range(1, 10))
SATU = ("4 3 3 4 3 4 4 3 4", "3 3 2 4 3 3 4 3 4")
DUA = ("4 4 3 4 4 3 3 2 4", "2 3 3 4 3 3 3 3 4")


def _daftar(
    lembar: str,
    *jawaban: str,
    berkas: str = "SKM.xlsx",
    judul: str = "",
    kepala: str = _KEPALA,
    kaki: str = "",
) -> Grid:
    """Return a list of answers on a sheet."""
    baris = [f"{n} | " + " | ".join(teks.split()) for n, teks in enumerate(jawaban, 1)]
    semua = [judul or "Jawaban", "", kepala, *baris, kaki]
    return kisi("\n".join(semua).rstrip(), berkas=berkas, lembar=lembar)


def _banyak(*grid: Grid) -> int | None:
    """Return how many respondents the survey has."""
    hasil = periksa(*grid)[1].responden
    return None if hasil is None else hasil.responden


def test_triwulan_sheets_are_one_survey() -> None:
    """Only the first triwulan would be counted, and the others be called a tie."""
    grid = _daftar("TW I", *SATU), _daftar("TW II", *DUA)
    assert _banyak(*grid) == 4
    assert pilih("B106", *grid) == []
    (temuan,) = pilih("K113", *grid)
    assert (temuan.tingkat, "TW I (2), TW II (2)" in temuan.pesan) == ("informasi", True)


def test_months_may_stand_in_several_files() -> None:
    """Twelve files of one month each would be eleven ties."""
    grid = (
        _daftar("Data", *SATU, berkas="SKM Januari.xlsx"),
        _daftar("Data", *DUA, berkas="SKM Februari.xlsx"),
    )
    assert _banyak(*grid) == 4


@pytest.mark.parametrize(
    ("ikm", "seharusnya"),
    [
        # 61 / 2 x 25 / 9 = 84.72; 59 / 2 x 25 / 9 = 81.94; together 120 / 4 x 25 / 9 = 83.33
        (("84.72", "81.94"), "83.33"),
        (("84.72", ""), "83.33"),
        # 59 / 2 x 25 x 0.11 = 81.13: the sheets differ; 120 / 4 x 25 x 0.11 = 82.50
        (("84.72", "81.13"), "82.50"),
        # The IKM of all, 83.33, below one part is not that part's.
        (("83.33", ""), "82.50"),
    ],
)
def test_each_sheet_tells_the_weight_by_its_own_ikm(ikm: tuple[str, str], seharusnya: str) -> None:
    """An office that weighs by 1/9 on each sheet would get the IKM of 0,11 for the year."""
    grid = [
        _daftar(nama, *jawaban, kaki=f"IKM Unit Pelayanan | {angka}" if angka else "")
        for nama, jawaban, angka in zip(("TW I", "TW II"), (SATU, DUA), ikm, strict=True)
    ]
    survei = periksa(*grid)[1].survei
    assert survei is not None
    assert survei.ikm[survei.sendiri].ikm == Decimal(seharusnya)


def test_sheets_with_other_names_are_a_warning() -> None:
    """A sheet of another unit would be counted as a service of the own one, unseen."""
    (temuan,) = pilih("K113", _daftar("KTP", *SATU), _daftar("KK", *DUA))
    assert temuan.tingkat == "peringatan"


def test_columns_in_another_order_are_matched_by_name() -> None:
    """The last sheet's answers would be counted for other unsur.

    U1: 4 + 3 + 1 = 8 of three, times 25: 66.67; U9: 4 + 4 + 4 = 12: 100.
    """
    balik = "No | " + " | ".join(f"U{n}" for n in range(9, 0, -1))
    grid = _daftar("TW I", *SATU), _daftar("TW II", "4 2 2 2 2 2 2 2 1", kepala=balik)
    hasil = periksa(*grid)[1].responden
    assert hasil is not None
    nilai = {s.kunci: str(s.nilai) for s in hasil.unsur}
    assert (nilai["persyaratan"], nilai["pengaduan"]) == ("66.67", "100.00")


def test_a_sheet_that_holds_all_others_counts_alone() -> None:
    """Each respondent would be counted twice."""
    grid = _daftar("Januari", *SATU), _daftar("Februari", *DUA), _daftar("Semua", *SATU, *DUA)
    gabungan, hasil, temuan = periksa(*grid)
    assert hasil.responden is not None
    assert hasil.responden.responden == 4
    assert "sudah termuat" in gabungan.alasan[0]
    assert [t.kode for t in temuan if t.kode in {"B106", "K113"}] == []


@pytest.mark.parametrize(
    "grid_lain",
    [
        _daftar("Olahan", *SATU[::-1], "1 1 1 1 1 1 1 1 1"),
        _daftar("SKM 2023", *DUA, judul="Survei 2022"),
        _daftar("Data", *DUA, berkas="SKM lain.xlsx"),
    ],
)
def test_without_proof_it_is_a_tie(grid_lain: Grid) -> None:
    """A second version, another year or an unnamed file would be added to the survey."""
    utama = _daftar("Data 2024", *SATU)
    assert _banyak(utama, grid_lain) == 2
    assert len(pilih("B106", utama, grid_lain)) == 1


def test_two_offices_are_never_one_survey() -> None:
    """The neighbour's respondents would change the own IKM."""
    grid = (
        _daftar("TW I", *SATU, judul="Kecamatan Puring"),
        _daftar("TW II", *DUA, judul="Kecamatan Petanahan"),
    )
    assert _banyak(*grid) == 2
