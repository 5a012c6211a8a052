"""Small books to write and read back."""

from decimal import Decimal
from io import BytesIO

from openpyxl import Workbook, load_workbook

from lkjip_xl.book.write import build_book
from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.model.sel import Gaya, Nilai, Rentang
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    BlokTeks,
    Buku,
    Isi,
    Kolom,
    Lembar,
    LembarSumber,
    acuan,
)


def kolom(*lebar: float) -> tuple[Kolom, ...]:
    """Return columns with a header of one row."""
    return tuple(Kolom(angka, (f"K{k}",)) for k, angka in enumerate(lebar))


def lembar(nama: str, *blok: BlokTabel | BlokTeks, kunci: str = "") -> Lembar:
    """Return a sheet with a title and blocks."""
    return Lembar(kunci or nama, nama, f"Judul {nama}", (), blok)


def grid(
    *baris: tuple[Nilai, ...],
    gaya: dict[tuple[int, int], Gaya] | None = None,
    gabungan: tuple[Rentang, ...] = (),
    galat: dict[tuple[int, int], str] | None = None,
) -> Grid:
    """Return a grid from its rows."""
    nilai: list[list[Nilai]] = [list(deret) for deret in zip(*baris, strict=True)]
    return Grid(
        "a.xlsx",
        "LRA",
        nilai,
        gabungan=gabungan,
        galat=galat or {},
        baca_rupa=lambda: Rupa({}, gaya or {}),
    )


def baca(*lembar_: Lembar, sumber: tuple[LembarSumber, ...] = (), nilai: bool = False) -> Workbook:
    """Return what openpyxl reads of a book with those sheets."""
    return load_workbook(BytesIO(build_book(Buku("Uji", lembar_, sumber))), data_only=nilai)


def buku_contoh() -> Buku:
    """Return a book with one of everything that could differ between two runs."""
    anggaran = BlokTabel(
        kolom(20, 16, 16),
        (
            Baris((Isi("Program A"), Isi(Decimal(100), "rupiah", nama="A|1"), None), 0, "program"),
            Baris((Isi("Program B"), Isi(Decimal(50), "rupiah", nama="A|2"), None), 1),
            Baris(
                (
                    Isi("Jumlah"),
                    Isi(Decimal(150), "rupiah", f"SUM({acuan('A', 1)},{acuan('A', 2)})", "A|j"),
                    Isi("ke sumber", "tautan", tautan="S|1|0|0"),
                ),
                0,
                "jumlah",
            ),
        ),
    )
    sumber = LembarSumber(
        1,
        "S1 LRA",
        grid(("Uraian", "Pagu"), ("x", "1.000,50")),
        angka={(1, 1): Decimal("1000.50")},
    )
    return Buku("Uji", (lembar("A", anggaran),), (sumber,))
