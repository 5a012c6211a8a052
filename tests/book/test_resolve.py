"""Names in formulas become addresses."""

import pytest

from lkjip_xl.book.resolve import Peta, resolve
from lkjip_xl.report.isi import acuan, acuan_sumber

PETA = Peta(
    {"a": ("Satu", 5, 4), "b": ("Satu", 6, 4), "c": ("Satu", 7, 4), "d": ("Pagu '24", 7, 4)}
    | {f"n{i}": ("Satu", 2 * i, 0) for i in range(400)},
    {3: "S3 LRA"},
)
A, B, C, D = (acuan(teks) for teks in "abcd")


@pytest.mark.parametrize(
    ("rumus", "hasil"),
    [
        (f"{A}+1", "=E6+1"),
        (f"={A}*{D}", "=E6*'Pagu ''24'!E8"),
        (f"SUM({A},{B}, {C})", "=SUM(E6:E8)"),
        (f"SUM({A},{C},{B})", "=SUM(E6,E8,E7)"),
        (f"SUM({A},{B},{D})", "=SUM(E6:E7,'Pagu ''24'!E8)"),
        (f"SUMPRODUCT({A}:{C},{D})", "=SUMPRODUCT(E6:E8,'Pagu ''24'!E8)"),
        (f"IF({A}=0,SUM({A},{B}),{C})", "=IF(E6=0,SUM(E6:E7),E8)"),
        (acuan_sumber(3, 12, 5), "='S3 LRA'!F13"),
    ],
)
def test_tokens_become_addresses(rumus: str, hasil: str) -> None:
    """A formula would point at a wrong cell, or Excel would not read it."""
    assert resolve(rumus, "Satu", PETA) == hasil


@pytest.mark.parametrize("fungsi", ["IF", "ROUND", "DSUM", "SUMIF"])
def test_other_arguments_stay_apart(fungsi: str) -> None:
    """Two arguments of IF would melt into one range."""
    assert resolve(f"{fungsi}({A},{B})", "Satu", PETA) == f"={fungsi}(E6,E7)"


def test_a_reference_to_the_own_sheet_from_another() -> None:
    """A range on another sheet would lose its sheet, or name it twice."""
    assert resolve(f"SUM({A},{B})", "Dua", PETA) == "=SUM('Satu'!E6:E7)"


def test_a_sum_of_too_many_cells() -> None:
    """Excel would call a workbook with 400 arguments in one SUM damaged."""
    semua = ",".join(acuan(f"n{i}") for i in range(400))
    hasil = resolve(f"SUM({semua})", "Satu", PETA)
    assert hasil.startswith("=SUM(SUM(A1,A3,") and hasil.endswith("A799))")
    assert max(kata.count(",") for kata in hasil.split("SUM(")) < 255


@pytest.mark.parametrize(
    "rumus", ["\x02tidak ada\x03", acuan_sumber(9, 0, 0), f"SUM({A},\x02x\x03)"]
)
def test_an_unknown_name(rumus: str) -> None:
    """A misspelt name would reach the user as a broken formula."""
    with pytest.raises(KeyError):
        resolve(rumus, "Satu", PETA)


@pytest.mark.parametrize("rumus", [f"SUM({A}:{D})", "1+" * 5000 + "1"])
def test_what_excel_cannot_read(rumus: str) -> None:
    """A range across sheets or an endless formula would damage the workbook."""
    with pytest.raises(ValueError, match=r"Rentang|Rumus"):
        resolve(rumus, "Satu", PETA)


def test_a_count_of_many_cells_is_a_sum_of_counts() -> None:
    """With more than 255 scattered cells the whole report would not be written."""
    rumus = resolve(f"COUNT({','.join(acuan(f'n{i}') for i in range(400))})", "Satu", PETA)
    assert rumus.startswith("=SUM(COUNT(A1,A3,")
    assert rumus.count("COUNT(") == 2  # of 200 cells each
