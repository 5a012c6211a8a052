"""Texts that no form expects, in any cell of the sample: nothing may fall."""

import random
import time
from pathlib import Path

import pytest

from lkjip_xl.grid.read import read_workbook
from lkjip_xl.pipeline import build_workbook, inspect, read_sources
from tests.alat.buku_kerja import CONTOH, copy_sample, edit_cell
from tests.alat.kisi import periksa

ANEH = ("9" * 5000, "²" * 18, "Ⅳ", "٣", "1E+400", "A" * 33_000, "31/02/2024", "-")
KALI = 40
ULANGAN = (
    "A",
    "(",
    "1 ",
    "9,",
    "7.",
    "- ",
    "@",
    "Rp ",
    "serapan ",
    "spj ",
    "dinas ",
    "nrr ",
    "2024 ",
)
PANJANG = 32_000  # letters: what Excel lets a cell hold
SEL = (
    ("DPA.xlsx", "Perubahan", 27, 3),
    ("DPA.xlsx", "Murni", 19, 5),
    ("SKM.xlsx", "Tabel 3.3", 5, 3),
)
BATAS = 3  # seconds of processor time, of which a linear run takes a tenth


@pytest.mark.parametrize("teks", ANEH, ids=[teks[:6] for teks in ANEH])
def test_an_odd_text_in_any_cell_ends_no_run(teks: str) -> None:
    """One pasted cell would end the run: int("²") and int() of 5.000 digits raise."""
    acak = random.Random(teks[:6])
    for _ in range(KALI):
        lembar = read_workbook(acak.choice(sorted(CONTOH.glob("*.xlsx"))), "contoh.xlsx")
        kolom = acak.choice([satu for satu in acak.choice(lembar).kolom if any(satu)])
        letak = acak.choice([b for b, nilai in enumerate(kolom) if nilai is not None])
        kolom[letak] = teks
        periksa(*lembar)


@pytest.mark.parametrize("kata", ULANGAN)
def test_a_cell_full_of_one_word_takes_no_longer_than_another(kata: str) -> None:
    """A pattern that goes back over its text would need minutes for one cell, or never end."""
    for berkas, nama, baris, kolom in SEL:
        lembar = read_workbook(CONTOH / berkas, berkas)
        (grid,) = [satu for satu in lembar if satu.lembar == nama]
        grid.kolom[kolom][baris] = (kata * PANJANG)[:PANJANG]
        mulai = time.process_time()
        periksa(*lembar)
        assert time.process_time() - mulai < BATAS


@pytest.mark.parametrize(
    ("berkas", "lembar", "sel"),
    [
        ("SKM.xlsx", "Tabel 3.3", ("D6",)),
        ("Kinerja.xlsx", "Tabel 3.1", ("D5", "D7", "E5", "E7", "F5", "F7")),
        ("Kinerja.xlsx", "Tabel 3.6", ("F8", "G8", "H8", "I8", "C6", "C8", "D6", "D8")),
    ],
)
def test_a_table_of_which_no_figure_can_be_read_still_gives_a_workbook(
    tmp_path: Path, berkas: str, lembar: str, sel: tuple[str, ...]
) -> None:
    """The formulas beside its copy would look up a scale that Metode does not hold."""
    path = copy_sample(tmp_path) / berkas
    for alamat in sel:
        edit_cell(path, lembar, alamat, "31/02/2024")
    assert build_workbook(inspect(read_sources([path])))
