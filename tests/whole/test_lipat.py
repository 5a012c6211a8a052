"""One slip in a real table is one finding, with what follows from it folded in."""

from pathlib import Path
from typing import Any

import pytest

from tests.alat.buku_kerja import copy_sample, edit_cell, run_json

_TETAP = {("L101", "F47"), ("L101", "F49")}  # the document's own misprints in this table


def _faults(tmp_path: Path, sel: str, nilai: float | str | None) -> set[tuple[str, str]]:
    """Return kode and first cell of what is new in Tabel 3.5 after one cell was changed."""
    sumber = copy_sample(tmp_path)
    edit_cell(sumber / "Realisasi.xlsx", "Tabel 3.5", sel, nilai)
    temuan: list[dict[str, Any]] = run_json("periksa", sumber)["temuan"]
    return {
        (t["kode"], t["sel"][0])
        for t in temuan
        if t["lembar"] == "Tabel 3.5" and t["tingkat"] == "kesalahan"
    } - _TETAP


@pytest.mark.parametrize(
    ("sel", "nilai", "temuan"),
    [
        ("D8", 4_099_000, {("T101", "D7")}),  # a leaf: its total and percent are right
        ("D7", 13_799_000, {("T101", "D7")}),  # a kegiatan's typed total
        ("C6", 2_110_880_001, {("T101", "C6")}),  # a program's typed total
        ("D49", 3_519_069_196, {("T102", "D49")}),  # the grand total
        ("E8", 10_000, {("T103", "E8")}),  # a sisa
        ("D8", "abc", {("B101", "D8")}),  # an amount that cannot be read
        ("D8", "4.199.000", set()),  # the same amount as text
        ("D8", 4_200_000 + 41_990, {("T101", "D7")}),  # also above its pagu: its sisa names it
    ],
)
def test_one_slip_is_one_finding(
    tmp_path: Path, sel: str, nilai: float | str, temuan: set[tuple[str, str]]
) -> None:
    """One slip would fill a page with findings that all follow from it."""
    assert _faults(tmp_path, sel, nilai) == temuan


def test_the_rows_above_a_wrong_leaf_are_echoes(tmp_path: Path) -> None:
    """A reader would not learn which totals carry the same difference."""
    sumber = copy_sample(tmp_path)
    edit_cell(sumber / "Realisasi.xlsx", "Tabel 3.5", "D8", 4_099_000)
    (temuan,) = [t for t in run_json("periksa", sumber)["temuan"] if t["kode"] == "T101"]
    assert (temuan["nilai"], temuan["seharusnya"], temuan["selisih"]) == (
        "13699000",
        "13599000",
        "100000",
    )
    assert temuan["gema"] == ["Tabel 3.5!D6", "Tabel 3.5!D49"]


@pytest.mark.parametrize(
    ("lembar", "ubahan", "temuan"),
    [
        ("Tabel 3.1", {"E5": 88.62, "E7": 88.62}, ("X111", "E5", ["Tabel 3.2!E6"])),
        ("Tabel 3.1", {"E7": 88.62}, ("X111", "E7", [])),
        ("Tabel 3.1", {"D7": 86}, ("X114", "D7", [])),
        ("Tabel 3.2", {"E6": 88.62}, ("X110", "E6", [])),
    ],
)
def test_one_slip_in_a_performance_table_is_one_finding(
    tmp_path: Path, lembar: str, ubahan: dict[str, float], temuan: tuple[str, str, list[str]]
) -> None:
    """A wrong IKM or target would also make its capaian, and the other tables, look wrong."""
    sumber = copy_sample(tmp_path)
    for sel, nilai in ubahan.items():
        edit_cell(sumber / "Kinerja.xlsx", lembar, sel, nilai)
    (kesalahan,) = [
        t
        for t in run_json("periksa", sumber)["temuan"]
        if t["tingkat"] == "kesalahan" and t["lembar"] in {"Tabel 3.1", "Tabel 3.2"}
    ]
    assert (kesalahan["kode"], kesalahan["sel"][0], kesalahan["gema"]) == temuan
