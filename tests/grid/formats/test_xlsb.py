"""Quirks of .xlsb: what calamine leaves out is read from the records."""

import os
import time
import zipfile
from pathlib import Path
from struct import pack

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.read import read_workbook
from tests.alat.xlsb import baris, galat_rumus, lembar, rekaman, sel, tulis

BARIS_DUA = baris(1, sel(0, 2.0), n_kolom=1)
TEKS_DUA = rekaman(19, b"\0" + pack("<I", 3) + "dua".encode("utf-16-le"))


def test_facts_of_a_sheet(tmp_path: Path) -> None:
    """An error would be a blank, and what is hidden or merged pass for plain."""
    tubuh = (
        baris(0, sel(0, "Judul") + sel(1, True) + sel(2, 2.5), n_kolom=3)
        + baris(1, sel(0, 1.5) + sel(1, "#REF!") + galat_rumus(2, "#N/A"), n_kolom=3)
        + baris(3, sel(0, 12.0), n_kolom=3, tersembunyi=True)
    )
    deret = {
        "A & B": lembar(tubuh, (4, 3), gabungan=[(0, 0, 1, 0)], kolom_tersembunyi=[1]),
        "dua": lembar(baris(0, sel(0, 1.0), n_kolom=1), (1, 1)),
        "kosong": lembar(b"", (1, 1)),
    }
    hasil = read_workbook(tulis(tmp_path / "a.xlsb", deret, tersembunyi=["dua"]), "a.xlsb")
    assert [(g.lembar, g.tersembunyi) for g in hasil] == [
        ("A & B", False),
        ("dua", True),
        ("kosong", False),
    ]
    grid = hasil[0]
    assert grid.kolom == [["Judul", 1.5, None, 12], [True, None, None, None], [2.5, *[None] * 3]]
    assert grid.galat == {(1, 1): "#REF!", (1, 2): "#N/A"}
    assert grid.baris_tersembunyi == {3}
    assert grid.kolom_tersembunyi == {1}
    assert grid.lebar_kolom == {1: 10}
    assert grid.gabungan == ((0, 0, 1, 0),)


@pytest.mark.parametrize(
    ("nomor", "kolom"), [(1_048_575, 16_383), (5, 4_000_000_000), (4_000_000_000, 5)]
)
def test_a_cell_far_away_is_refused(tmp_path: Path, nomor: int, kolom: int) -> None:
    """Calamine would ask for hundreds of gigabytes, and the program die without a word."""
    tubuh = baris(0, sel(0, 1.0), n_kolom=1) + baris(nomor, sel(kolom, 1.0), n_kolom=1)
    path = tulis(tmp_path / "a.xlsb", {"A": lembar(tubuh, (1, 1))})
    with pytest.raises(GalatBerkas, match="sangat jauh"):
        read_workbook(path, "a.xlsb")


def test_a_long_narrow_sheet_is_read(tmp_path: Path) -> None:
    """A list longer than the rows that are skipped would be taken for a stray cell."""
    tubuh = baris(0, sel(0, "x"), n_kolom=1) + baris(200_000, sel(300, 7.0), n_kolom=301)
    path = tulis(tmp_path / "a.xlsb", {"A": lembar(tubuh, (1, 1))})
    with pytest.raises(GalatBerkas, match="sangat jauh"):
        read_workbook(path, "a.xlsb")
    tubuh = b"".join(baris(b, sel(1, 7.0), n_kolom=2) for b in range(0, 200_001, 8_000))
    path = tulis(tmp_path / "b.xlsb", {"A": lembar(tubuh, (1, 1))})
    assert read_workbook(path, "b.xlsb")[0].nilai(200_000, 1) == 7


def test_a_panic_of_the_reader_stays_off_the_screen(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Words in English about a Rust thread would stand above the sentence for the user."""
    tubuh = baris(0, sel(0, "teks", {"teks": 7}), n_kolom=1)  # of no shared texts at all
    path = tulis(tmp_path / "a.xlsb", {"A": lembar(tubuh, (1, 1))})
    with pytest.raises(GalatBerkas, match="rusak"):
        read_workbook(path, "a.xlsb")
    os.write(2, b"sesudahnya")
    assert capfd.readouterr().err == "sesudahnya"


ISI = st.none() | st.floats(-1e12, 1e12) | st.booleans() | st.sampled_from(["#REF!", "teks", "é"])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.lists(ISI, max_size=6), max_size=7),
    st.sets(st.integers(0, 6)),
    st.booleans(),
)
def test_what_was_written_is_read(
    tmp_path_factory: pytest.TempPathFactory,
    deret: list[list[str | float | bool | None]],
    sembunyi: set[int],
    bersama: bool,
) -> None:
    """Records skipped in one go would take an error or a hidden row with them."""
    teks: dict[str, int] | None = {} if bersama else None
    tubuh = b"".join(
        baris(
            b,
            b"".join(sel(k, n, teks) for k, n in enumerate(deretan)),
            n_kolom=max(len(deretan), 1),
            tersembunyi=b in sembunyi,
        )
        for b, deretan in enumerate(deret)
    )
    path = tmp_path_factory.getbasetemp() / "sifat.xlsb"
    tulis(path, {"A": lembar(tubuh, (1, 1))}, bersama=list(teks or {}))
    grid = read_workbook(path, "a")[0]
    galat = {
        (b, k) for b, deretan in enumerate(deret) for k, n in enumerate(deretan) if n == "#REF!"
    }
    assert grid.galat.keys() == galat
    assert grid.baris_tersembunyi == {b for b in sembunyi if b < grid.n_baris}
    for b, deretan in enumerate(deret):
        for k, n in enumerate(deretan):
            assert grid.nilai(b, k) == (None if n == "#REF!" else n)


def _ubah(path: Path, bagian: str, dari: bytes, ke: bytes) -> Path:
    """Change the bytes of one part, whose checksum is right again."""
    with zipfile.ZipFile(path) as arsip:
        deret = {nama: arsip.read(nama) for nama in arsip.namelist()}
    assert dari in deret[bagian]
    deret[bagian] = deret[bagian].replace(dari, ke, 1)
    with zipfile.ZipFile(path, "w") as arsip:
        for nama, data in deret.items():
            arsip.writestr(nama, data)
    return path


@pytest.mark.parametrize(
    ("bagian", "dari", "ke"),
    [
        ("xl/worksheets/sheet1.bin", rekaman(130), b""),
        ("xl/worksheets/sheet1.bin", rekaman(146) + rekaman(130), b""),
        ("xl/worksheets/sheet1.bin", rekaman(146), b""),
        ("xl/worksheets/sheet1.bin", BARIS_DUA, BARIS_DUA * 2),
        ("xl/worksheets/sheet1.bin", rekaman(130), rekaman(130) + rekaman(0)),
        ("xl/worksheets/sheet1.bin", BARIS_DUA, BARIS_DUA + rekaman(2, pack("<II", 1, 0))),
        ("xl/worksheets/sheet1.bin", BARIS_DUA + rekaman(146), rekaman(146) + BARIS_DUA),
        ("xl/worksheets/sheet1.bin", rekaman(146), rekaman(146) + sel(1, 3.0)),
        ("xl/worksheets/sheet1.bin", BARIS_DUA, BARIS_DUA + sel(0, 3.0)),
        ("xl/worksheets/sheet1.bin", BARIS_DUA, BARIS_DUA + sel(0, "tiga")),
        ("xl/worksheets/sheet1.bin", BARIS_DUA, BARIS_DUA + sel(2, "#REF!") + sel(2, 3.0)),
        ("xl/sharedStrings.bin", TEKS_DUA, b""),
        ("xl/sharedStrings.bin", TEKS_DUA, TEKS_DUA * 2),
        ("xl/sharedStrings.bin", TEKS_DUA, TEKS_DUA[:-2]),
        ("xl/sharedStrings.bin", rekaman(160), b""),
    ],
)
def test_a_part_that_is_not_whole_is_refused(
    tmp_path: Path, bagian: str, dari: bytes, ke: bytes
) -> None:
    """Rows would be missing, or every text stand in the cell of another, without a word."""
    deret = {"a": lembar(baris(0, sel(0, 1.0), n_kolom=1) + BARIS_DUA, (2, 1))}
    path = tulis(tmp_path / "a.xlsb", deret, bersama=["satu", "dua"])
    assert read_workbook(path, "a.xlsb")[0].kolom == [[1, 2]]
    with pytest.raises(GalatBerkas, match="rusak"):
        read_workbook(_ubah(path, bagian, dari, ke), "a.xlsb")


@pytest.mark.parametrize("butir", [sel(0, 1.0), rekaman(3999, b"")])
def test_a_row_of_more_records_than_columns_is_refused(tmp_path: Path, butir: bytes) -> None:
    """Millions of records in some kilobytes would be walked one by one."""
    tubuh = baris(0, sel(0, 1.0), n_kolom=1) + butir * 3_000_000
    path = tulis(tmp_path / "a.xlsb", {"A": lembar(tubuh, (1, 1))})
    mulai = time.process_time()
    with pytest.raises(GalatBerkas, match="rusak"):
        read_workbook(path, "a.xlsb")
    assert time.process_time() - mulai < 2
