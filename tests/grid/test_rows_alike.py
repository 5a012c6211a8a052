"""Rows of one layout that are read at once say what they say cell by cell."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.ooxml import sheet
from lkjip_xl.grid.read import read_workbook

from .buat import mentah

_SEL = {
    "angka": '<c r="{}"><v>12.5</v></c>',
    "besar": '<c r="{}"><v>1E+3</v></c>',
    "kosong": '<c r="{}"/>',
    "teks": '<c r="{}" t="inlineStr"><is><t>A &amp; B</t></is></c>',
    "berlarik": '<c r="{}" t="inlineStr"><is><r><t>C</t></r></is></c>',
    "rumus": '<c r="{}"><f>1+1</f><v>2</v></c>',
    "galat": '<c r="{}" t="e"><v>#REF!</v></c>',
    "logika": '<c r="{}" t="b"><v>1</v></c>',
    "bukan_angka": '<c r="{}"><v>tujuh</v></c>',
}
_SIFAT = ("", ' spans="1:3"', ' hidden="1"', ' ht="33" customHeight="1"')
_RATA = st.lists(st.sampled_from(["angka", "teks", "kosong"]), min_size=3, max_size=3)
_BARIS = st.tuples(
    st.integers(1, 2),  # by how much its number is larger: rows may be left out
    st.sampled_from(_SIFAT),
    _RATA | st.lists(st.sampled_from(list(_SEL)), max_size=3),
    st.integers(1, 4),  # how often it comes
)


def _xml(deret: list[tuple[int, str, list[str], int]]) -> str:
    nomor, hasil = 0, []
    for langkah, sifat, jenis, kali in deret:
        for _ in range(kali):
            nomor += langkah
            sel = "".join(_SEL[j].format(f"{k}{nomor}") for k, j in zip("ABC", jenis, strict=False))
            hasil.append(f'<row r="{nomor}"{sifat}>{sel}</row>')
    return f"<sheetData>{''.join(hasil)}</sheetData>"


def _read(path: Path, sering: int, monkeypatch: pytest.MonkeyPatch) -> tuple[object, ...]:
    monkeypatch.setattr(sheet, "_SERING", sering)
    monkeypatch.setattr(sheet, "_SEKALIGUS", 3)
    grid: Grid = read_workbook(path, path.name)[0]
    return grid.kolom, grid.galat, grid.rumus, grid.baris_tersembunyi, grid.tinggi_baris


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(_BARIS, max_size=8))
def test_rows_alike_say_the_same(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    deret: list[tuple[int, str, list[str], int]],
) -> None:
    """Cells would move, or a hidden row be seen, as soon as a sheet has many rows."""
    path = mentah(tmp_path / "a.xlsx", _xml(deret))
    assert _read(path, 1, monkeypatch) == _read(path, 10**9, monkeypatch)


def test_a_layout_that_comes_often_is_read_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long sheet would be read cell by cell, in twice the time."""
    dibaca: list[int] = []
    satu = sheet._row_facts

    def note(hasil: sheet.IsiLembar, nomor: int, sifat: bytes) -> None:
        if not hasil.sering:
            dibaca.append(nomor)
        satu(hasil, nomor, sifat)

    monkeypatch.setattr(sheet, "_row_facts", note)
    path = mentah(tmp_path / "a.xlsx", _xml([(1, "", ["angka", "teks"], 1000)]))
    grid = read_workbook(path, path.name)[0]
    assert grid.kolom == [[12.5] * 1000, ["A & B"] * 1000]
    assert len(dibaca) == sheet._SERING
