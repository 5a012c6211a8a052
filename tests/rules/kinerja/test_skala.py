"""Tests of scales."""

from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, pilih, ringkas

SKALA = """
Rentang Capaian | Kategori
{}              | Sangat Kurang
{}              | Kurang
{}              | Cukup
{}              | Baik
"""
LRA = kisi("Uraian | Anggaran\nProgram A | 1", lembar="LRA")


def test_a_scale_without_holes_has_no_finding() -> None:
    """A right scale would be called wrong."""
    assert (
        kode_dari(
            kisi(
                SKALA.format(
                    "<= 50", "lebih dari 50 - 65", "lebih dari 65 - 85", "lebih dari 85 - 100"
                )
            ),
            LRA,
        )
        == []
    )


def test_a_hole_in_a_scale_is_a_warning() -> None:
    """A capaian of 62 would have no kategori, and nobody would know."""
    # 60 up to and with 65 is in no step; 60 itself belongs to Kurang.
    grid = kisi(
        SKALA.format("<= 50", "lebih dari 50 - 60", "lebih dari 65 - 85", "lebih dari 85 - 100")
    )
    (temuan,) = pilih("C101", grid, LRA)
    assert ringkas(temuan) == ("C101", "peringatan", "A3", None, None, None)
    assert temuan.sel == ("A3", "A4")
    assert "nilai di atas 60 sampai 65 tidak" in temuan.pesan


def test_one_value_between_two_steps_is_a_hole() -> None:
    """A capaian of exactly 50 would have no kategori, and nobody would know."""
    grid = kisi(
        SKALA.format("< 50", "lebih dari 50 - 65", "lebih dari 65 - 85", "lebih dari 85 - 100")
    )
    (temuan,) = pilih("C101", grid, LRA)
    assert temuan.sel == ("A2", "A3")
    assert "tepat 50" in temuan.pesan


def test_two_holes_are_one_finding() -> None:
    """One bad scale would fill the list of findings."""
    grid = kisi(
        SKALA.format("< 50", "lebih dari 50 - 60", "lebih dari 65 - 85", "lebih dari 85 - 100")
    )
    (temuan,) = pilih("C101", grid, LRA)
    assert temuan.sel == ("A2", "A3", "A4")


def test_whole_numbers_that_jump_are_told_not_called_holes() -> None:
    """The scale of Permendagri 86/2017 would be called wrong, or read in silence."""
    grid = kisi(SKALA.format("<= 50", "51 - 65", "66 - 85", "86 - 100"))
    assert pilih("C101", grid, LRA) == []
    (temuan,) = pilih("C102", grid, LRA)
    assert ringkas(temuan) == ("C102", "informasi", "A2", None, None, None)


def test_a_scale_that_joins_does_not_jump() -> None:
    """Each scale would be told to jump."""
    grid = kisi(
        SKALA.format("<= 50", "lebih dari 50 - 65", "lebih dari 65 - 85", "lebih dari 85 - 100")
    )
    assert pilih("C102", grid, LRA) == []
