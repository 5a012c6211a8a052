"""Sheets that no office writes: the work stays in proportion to their cells, and nothing falls."""

from functools import partial
from io import BytesIO

import pytest
from openpyxl import load_workbook

from lkjip_xl.book.write import build_book
from lkjip_xl.book.xlsx import Workbook
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Nilai
from lkjip_xl.report.susun import build_report
from lkjip_xl.tables.header.header import find_headers
from lkjip_xl.tables.pemetaan.mapping import read_columns_list, read_row_range
from lkjip_xl.tables.recognise import recognise
from tests.alat.kerja import count_calls
from tests.alat.kisi import kisi
from tests.alat.laporan import bahan

ANGGARAN = """
Kode                 | Uraian           | Anggaran | Realisasi
7.01.01              | Program Uji      | 300      | 200
7.01.01.2.01         | Kegiatan Uji     | 300      | 200
7.01.01.2.01.0001    | Penyediaan Uji A | 100      | 50
7.01.01.2.01.0002    | Penyediaan Uji B | 200      | 150
"""


def _merged_headers(banyak: int) -> Grid:
    """Return a sheet of so many headers of two rows, each with three merged cells."""
    kolom: list[list[Nilai]] = [
        ["Uraian", None] * banyak,
        [None, None] * banyak,
        ["Anggaran", None] * banyak,
        ["Realisasi", None] * banyak,
    ]
    gabungan = []
    for b in range(0, 2 * banyak, 2):
        gabungan += [(b, 0, b, 1), (b, 2, b + 1, 2), (b, 3, b + 1, 3)]
    return Grid("a.xlsx", "Data", kolom, gabungan=tuple(gabungan))


class _Dihitung(tuple[tuple[int, int, int, int], ...]):
    """Merged areas that count how often they are walked."""

    kali = 0

    def __iter__(self):  # type: ignore[no-untyped-def]
        """Return the walk, counted."""
        type(self).kali += 1
        return super().__iter__()


def test_merged_areas_are_walked_once_whatever_the_headers() -> None:
    """A thousand headers with merged cells would take minutes: each looks at those of all."""
    grid = _merged_headers(50)
    _Dihitung.kali = 0
    grid.gabungan = _Dihitung(grid.gabungan)
    assert len(find_headers(grid)) == 50
    assert _Dihitung.kali == 1


def test_a_merged_area_is_known_in_each_row_that_it_reaches() -> None:
    """A word merged downwards would be lost below its first row, or counted below the sheet."""
    grid = Grid(
        "a.xlsx", "Data", [["a", None, None, "b"]], gabungan=((0, 0, 2, 1), (3, 0, 9999, 0))
    )
    assert [list(grid.gabungan_di(b)) for b in range(5)] == [
        [(0, 0, 2, 1)],
        [(0, 0, 2, 1)],
        [(0, 0, 2, 1)],
        [(3, 0, 9999, 0)],
        [],
    ]


@pytest.mark.parametrize("teks", ["1-9999999", "5-60"])
def test_a_header_of_millions_of_rows_is_refused(teks: str) -> None:
    """A thousand such cells of a Pemetaan would take four gigabytes."""
    assert read_row_range(teks) is None


@pytest.mark.parametrize("teks", ["A-ZZZ", ",".join(["A-ZZZ"] * 5000), "A-NZ,AAA-AZZ,B"])
def test_a_list_of_more_columns_than_a_table_has_is_refused(teks: str) -> None:
    """One cell could name ninety million columns."""
    assert read_columns_list(teks) is None


def _scale(banyak: int) -> Grid:
    baris = [f"{n} | Lebih dari {n - 1}% s.d. {n}% | Kategori {n}" for n in range(1, banyak + 1)]
    return kisi(
        "\n".join(["No | Rentang Capaian | Kategori Capaian", *baris]), lembar="Skala Capaian"
    )


def test_a_scale_of_hundreds_of_steps_is_said_and_ends_no_report() -> None:
    """Its steps would nest so many IFs that no workbook was written, or none that Excel opens."""
    (lembar,) = recognise(_scale(300))
    assert getattr(lembar, "alasan", "").startswith("skala ini punya 300 jenjang")
    data = build_book(build_report(bahan(kisi(ANGGARAN), _scale(300))))
    rumus = [
        str(sel.value)
        for satu in load_workbook(BytesIO(data))
        for baris in satu.iter_rows()
        for sel in baris
        if sel.data_type == "f"
    ]
    assert max(teks.count("IF(") for teks in rumus) < 64  # levels that Excel takes


def test_a_scale_of_twenty_steps_is_in_force() -> None:
    """A scale of steps of five percent would be left out."""
    (tabel,) = recognise(_scale(20))
    assert getattr(tabel, "dikenali", "") == "pengaturan"


def _wide(kelompok: int) -> Grid:
    """Return two rows under so many groups of four equal columns, whose sisa and % are wrong."""
    judul = ("Anggaran", "Realisasi", "Sisa", "%")
    kepala = [f"{kata} Bulan {n}" for n in range(kelompok) for kata in judul]
    baris = [["7.01.01.2.01.0001", "Penyediaan A"], ["7.01.01.2.01.0002", "Penyediaan B"]]
    angka = [[100, 200, 3, 4] * kelompok, [100, 200, 3, 4] * kelompok]
    isi = [[*kiri, *map(str, kanan)] for kiri, kanan in zip(baris, angka, strict=True)]
    return kisi("\n".join(" | ".join(deret) for deret in [["Kode", "Uraian", *kepala], *isi]))


def test_columns_of_equal_values_are_not_all_tried_with_each_other() -> None:
    """A sheet of two rows would take an hour: each % against all pairs of 400 columns."""
    sedikit, banyak = (
        count_calls(partial(recognise, _wide(n)), "relations", "columns") for n in (10, 30)
    )
    assert banyak < sedikit * 9  # of three times the columns; of all pairs it would be 27


def test_the_sheets_of_a_report_share_one_list_of_texts() -> None:
    """A folder of two thousand files took two gigabytes: each copied sheet numbered all texts."""
    buku = Workbook(BytesIO())
    buku.str_table.string_array, buku._nomor_teks = ["a", "b"], {}
    assert buku.nomor_teks == {"a": 0, "b": 1}
    assert buku.nomor_teks is buku.nomor_teks
