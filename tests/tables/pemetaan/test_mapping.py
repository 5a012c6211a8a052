"""Reading a Pemetaan sheet as a person fills it in."""

import datetime

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pemetaan import DaftarPemetaan, PetaTabel
from lkjip_xl.model.sel import Nilai
from lkjip_xl.tables.pemetaan.mapping import read_columns_list, read_mapping, read_row_range
from tests.alat.kisi import KEPALA_PEMETAAN, kisi


def daftar(grid: Grid) -> DaftarPemetaan:
    """Return what a sheet says; fails the test where it is no Pemetaan."""
    tabel = read_mapping(grid)
    assert tabel is not None
    assert isinstance(tabel.isi, DaftarPemetaan)
    return tabel.isi


def block(baris: str) -> PetaTabel:
    """Return the only block of some rows."""
    (hasil,) = daftar(kisi(f"{KEPALA_PEMETAAN}\n{baris}")).peta
    return hasil


@pytest.mark.parametrize(
    ("teks", "kolom"),
    [
        ("F", (5,)),
        ("f", (5,)),
        ("F,H,J", (5, 7, 9)),
        ("F; H", (5, 7)),
        ("F H", (5, 7)),
        ("F dan H", (5, 7)),
        ("A-E", (0, 1, 2, 3, 4)),
        ("A : E", (0, 1, 2, 3, 4)),
        ("A s.d. C", (0, 1, 2)),
        ("H,F", (7, 5)),
        ("AA", (26,)),
        ("-", ()),
        ("tidak ada", ()),
        ("6", None),
        ("Pagu", None),
        ("E-A", None),
    ],
)
def test_columns_as_people_write_them(teks: str, kolom: tuple[int, ...] | None) -> None:
    """A list of columns would be refused, or read as other columns."""
    assert read_columns_list(teks) == kolom


@pytest.mark.parametrize(
    ("teks", "baris"),
    [
        (5, (4,)),
        (5.0, (4,)),
        ("5-7", (4, 5, 6)),
        ("5 s.d. 7", (4, 5, 6)),
        ("baris 5", (4,)),
        (datetime.datetime(2026, 7, 5), (4, 5, 6)),
        (datetime.datetime(2026, 5, 7), (4, 5, 6)),
        ("tidak ada", ()),
        ("lima", None),
        ("0", None),
        ("7-5", None),
    ],
)
def test_rows_as_people_and_excel_write_them(teks: Nilai, baris: tuple[int, ...] | None) -> None:
    """Excel makes 5-7 a date, in either order of day and month: the header would be lost."""
    assert read_row_range(teks) == baris


def test_blank_cells_repeat_the_row_above() -> None:
    """A person would have to type file and sheet beside each role."""
    peta = block("R.xlsx|LRA|anggaran|5|||uraian|B\n||||||anggaran|F,H\n||||||realisasi|G")
    assert (peta.berkas, peta.lembar, peta.dikenali) == ("R.xlsx", "LRA", "anggaran")
    assert peta.kepala == (4,)
    assert peta.kolom == {"uraian": (1,), "anggaran": (5, 7), "realisasi": (6,)}


def test_repeated_cells_are_one_table() -> None:
    """Cells that were filled down in Excel would start a new table in each row."""
    peta = block("R.xlsx|LRA|anggaran|5|||uraian|B\nR.xlsx|LRA|anggaran|5|||anggaran|F")
    assert peta.kolom == {"uraian": (1,), "anggaran": (5,)}


def test_another_header_row_is_another_table() -> None:
    """Two tables of one sheet would be read as one."""
    pemetaan = daftar(kisi(f"{KEPALA_PEMETAAN}\nR.xlsx|LRA||5|||anggaran|F\n|||20|||anggaran|G"))
    assert [(s.lembar, s.kepala, s.kolom) for s in pemetaan.peta] == [
        ("LRA", (4,), {"anggaran": (5,)}),
        ("LRA", (19,), {"anggaran": (6,)}),
    ]


def test_a_role_in_two_rows_has_both_columns() -> None:
    """The second column that makes up the pagu would be lost."""
    assert block("R.xlsx|LRA||5|||anggaran|F\n||||||anggaran|H").kolom == {"anggaran": (5, 7)}


def test_other_words_for_kinds_and_roles() -> None:
    """`Pagu` or `LRA` would be refused though everybody knows what is meant."""
    peta = block("R.xlsx|LRA|LRA|5|||Pagu|F\n||||||Persentase|I")
    assert peta.dikenali == "anggaran"
    assert peta.kolom == {"anggaran": (5,), "persen": (8,)}


def test_earlier_years_have_roles() -> None:
    """The columns of earlier years in Tabel 3.2 could not be mapped."""
    peta = block("K.xlsx|3.2|perbandingan capaian|5|||realisasi 2022|D")
    assert peta.kolom == {"realisasi_2022": (3,)}


def test_headings_stand_anywhere_in_any_order() -> None:
    """A sheet with a title, or with its columns in another order, would not be obeyed."""
    grid = kisi("Pemetaan berkas\n|\nKolom|Peran|Nama Lembar|Nama Berkas\nF|anggaran|LRA|R.xlsx")
    (peta,) = daftar(grid).peta
    assert (peta.berkas, peta.lembar, peta.kolom) == ("R.xlsx", "LRA", {"anggaran": (5,)})


@pytest.mark.parametrize(
    "teks",
    ["Uraian|Anggaran|Realisasi\nProgram|1|2", "Lembar|Isi\nA|B", "Peran|Kolom|Uraian\nA|B|C"],
)
def test_other_sheets_are_no_pemetaan(teks: str) -> None:
    """A budget or a list of sheets would be taken for a Pemetaan, and its amounts lost."""
    assert read_mapping(kisi(teks)) is None


@pytest.mark.parametrize(
    ("baris", "sel", "kata"),
    [
        ("R.xlsx|LRA|angaran|5|||uraian|B", (1, 2), "angaran"),
        ("R.xlsx|LRA|anggaran|lima|||uraian|B", (1, 3), "lima"),
        ("R.xlsx|LRA|anggaran|5|x||uraian|B", (1, 4), "Data dari baris"),
        ("R.xlsx|LRA|anggaran|5|||uraiyan|B", (1, 6), "uraiyan"),
        ("R.xlsx|LRA|anggaran|5|||jawaban|B", (1, 6), "tabel anggaran"),
        ("R.xlsx|LRA|anggaran|5|||uraian|Kolom B", (1, 7), "Kolom B"),
    ],
)
def test_what_cannot_be_understood_is_said(baris: str, sel: tuple[int, int], kata: str) -> None:
    """A slip in a Pemetaan would be passed over, and the wrong column used."""
    (masalah,) = daftar(kisi(f"{KEPALA_PEMETAAN}\n{baris}")).masalah
    assert (masalah.sel, masalah.tingkat) == (sel, "kesalahan")
    assert kata in masalah.pesan
    assert masalah.saran
