"""Tests of the programs of the Perjanjian Kinerja against the DPA."""

from decimal import Decimal

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.rules.bantu import pilih, ringkas

_BARIS = (
    "7.01.01 | Program Penunjang | 100", "7.01.01.2.01 | Kegiatan A | 100",
    "7.01.02 | Program Pelayanan | 50", "7.01.02.2.01 | Kegiatan B | 50",
)  # fmt: skip
DPA = kisi("\n".join(["DPA 2024", "", "Kode | Uraian | Anggaran", *_BARIS]), lembar="DPA")
LRA = kisi(
    "\n".join(
        ["LRA 2024", "", "Kode | Uraian | Anggaran | Realisasi", *(f"{b} | 40" for b in _BARIS)]
    ),
    lembar="LRA",
)


def _di_bawah(penunjang: int, nama: str = "Program Pelayanan") -> Grid:
    """Return an agreement with its programs in a table of their own below."""
    return kisi(
        f"""
        PERJANJIAN KINERJA TAHUN 2024

        No | Sasaran Strategis    | Indikator Kinerja | Target
        1  | Meningkatnya layanan | Nilai SAKIP       | 87

        No | Program              | Anggaran | Keterangan
        1  | Program Penunjang    | {penunjang} | APBD
        2  | {nama}               | 50       | APBD
        """,
        lembar="PK",
    )


def _di_samping(*anggaran: int) -> Grid:
    """Return an agreement whose indikator have a program and its anggaran beside them."""
    baris = [
        f"{n} | Sasaran {n} | Indikator {n} | 87 | Program Penunjang | {posisi}"
        for n, posisi in enumerate(anggaran, 1)
    ]
    kepala = "No | Sasaran Strategis | Indikator Kinerja | Target | Program | Anggaran"
    return kisi("\n".join(["PERJANJIAN KINERJA", "", kepala, *baris]), lembar="PK")


def test_another_anggaran_than_the_dpa_is_wrong() -> None:
    """An anggaran with two digits swapped would be promised."""
    (temuan,) = pilih("X109", _di_bawah(110), DPA)
    assert ringkas(temuan) == ("X109", "kesalahan", "C7", Decimal(110), Decimal(100), Decimal(10))
    assert pilih("X109", _di_bawah(100), DPA) == []


def test_without_a_dpa_the_realisasi_warns() -> None:
    """A pagu of another stage would be called an error, or another amount go unsaid."""
    (temuan,) = pilih("X109", _di_bawah(110), LRA)
    assert temuan.tingkat == "peringatan"
    assert pilih("X109", _di_bawah(100), LRA) == []


@pytest.mark.parametrize("anggaran", [(100,), (60, 40), (100, 100)])
def test_an_anggaran_split_or_repeated_beside_indikator_is_right(anggaran: tuple[int, ...]) -> None:
    """A program that serves two sasaran would be called wrong."""
    assert pilih("X109", _di_samping(*anggaran), DPA) == []


def test_a_wrong_anggaran_beside_indikator_is_one_finding() -> None:
    """It would pass because it stands in no table of its own, or be found once per row."""
    (temuan,) = pilih("X109", _di_samping(60, 50), DPA)
    assert (temuan.sel, temuan.nilai, temuan.seharusnya) == (
        ("F4", "F5"),
        Decimal(110),
        Decimal(100),
    )


def test_a_program_that_the_dpa_lacks_is_a_warning() -> None:
    """A program without any budget would be promised."""
    (temuan,) = pilih("X115", _di_bawah(100, "Program Irigasi"), DPA)
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("C8",))
    assert "“Program Irigasi”" in temuan.pesan
    assert pilih("X115", _di_bawah(100), DPA) == []


def test_thousands_are_not_held_against_rupiah() -> None:
    """Each program of a Perjanjian in rupiah would differ from the DPA in thousands (B115)."""
    dpa = kisi(
        "\n".join(["DPA 2024", "(dalam ribuan rupiah)", "Kode | Uraian | Anggaran", *_BARIS]),
        lembar="DPA",
    )
    assert not pilih("X109", dpa, _di_bawah(100000))
    assert [t.sel for t in pilih("B115", dpa, _di_bawah(100000))] == [("C3",)]


def test_a_dpa_in_thousands_beside_a_realisasi_in_rupiah_is_no_other_pagu() -> None:
    """X103 would call every pagu wrong, where one table alone is in thousands."""
    dpa = kisi(
        "\n".join(["DPA 2024", "(dalam ribuan rupiah)", "Kode | Uraian | Anggaran", *_BARIS]),
        lembar="DPA",
    )
    penuh = [b.replace("| 100", "| 100000").replace("| 50", "| 50000") for b in _BARIS]
    lra = kisi(
        "\n".join(
            [
                "LRA 2024",
                "",
                "Kode | Uraian | Anggaran | Realisasi",
                *(f"{b} | 40000" for b in penuh),
            ]
        ),
        lembar="LRA",
    )
    assert not pilih("X103", dpa, lra)
