"""Numbers with what they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_xl.cells.units import split_unit


@pytest.mark.parametrize(
    ("teks", "bagian"),
    [
        ("12 Dokumen", ("", "12", "Dokumen")),
        ("≥ 82", ("≥", "82", "")),
        ("minimal 75 poin", ("minimal", "75", "poin")),
        ("100 persen", ("", "100%", "")),
        ("88,5 %", None),
        ("31 Desember 2024", None),
        ("3 Januari", None),
        ("BB", None),
        ("85-90", None),
    ],
)
def test_parts(teks: str, bagian: tuple[str, str, str] | None) -> None:
    """A date would become a target, or a target a word."""
    assert split_unit(teks) == bagian


@given(st.integers(0, 10**6), st.sampled_from(["orang", "Dokumen", "m2 ", "kali/tahun"]))
def test_the_number_is_never_another(angka: int, satuan: str) -> None:
    """A digit of the number would be lost in its unit."""
    bagian = split_unit(f"{angka} {satuan}")
    assert bagian is None or bagian.angka == str(angka)
