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
        ("80 (A)", ("", "80", "")),
        ("76,50/BB", ("", "76,50", "")),
        ("BB (76,50)", ("", "76,50", "")),
        ("A = 80", ("", "80", "")),
        ("≥ 80 (Sangat Baik)", ("≥", "80", "")),
        ("90% (A)", ("", "90%", "")),
        ("3/b", None),
        ("3/4 (A)", None),
        ("5 (lima)", None),
        ("95,94 Per 100.000 KH", ("", "95,94", "Per 100.000 KH")),
        ("≤ 5,2 kasus per 1000 KH", ("≤", "5,2", "kasus per 1000 KH")),
        ("30/1.000 KH", None),
        ("25 dari 1.000 KH", None),
        ("12 per 100 penduduk", None),
        ("7 per 12 bulan", None),
    ],
)
def test_parts(teks: str, bagian: tuple[str, str, str] | None) -> None:
    """A date would become a target, or a target a word."""
    hasil = split_unit(teks)
    assert (hasil and hasil[:3]) == bagian


def test_the_verdict_that_a_number_stands_for_stays() -> None:
    """The letter of a SAKIP would vanish from the copy of its source."""
    bagian = split_unit("76,50 (BB)")
    assert bagian is not None
    assert bagian.predikat == "(BB)"


@given(st.integers(0, 10**6), st.sampled_from(["orang", "Dokumen", "m2 ", "kali/tahun"]))
def test_the_number_is_never_another(angka: int, satuan: str) -> None:
    """A digit of the number would be lost in its unit."""
    bagian = split_unit(f"{angka} {satuan}")
    assert bagian is None or bagian.angka == str(angka)
