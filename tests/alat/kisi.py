"""Grids written as text in a test, and one step from grids to findings.

One line per row, cells separated by `|`. A blank cell is None, `12` and `1.5` are numbers,
anything else is text; `"1.234"` stays text. `=SUM(F2:F4):123` is a formula with its stored value
(without `:value` it was never calculated). `**text**` is bold, each leading `>` one indent.
"""

import re

from lkjip_xl.causes.diagnose import diagnose
from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.join.choose import join_tables
from lkjip_xl.join.recalculate import recalculate
from lkjip_xl.measures.hasil.hitung import hitung_hasil
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.hasil import Hasil
from lkjip_xl.model.sel import Gaya, Nilai, Rentang, column_number
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.daftar import check
from lkjip_xl.rules.konteks import Konteks
from lkjip_xl.tables.recognise import recognise
from lkjip_xl.tables.sources import recognise_all

KEPALA_PEMETAAN = (
    "Berkas|Lembar|Jenis tabel|Baris kepala|Data dari baris|Data sampai baris|Peran|Kolom"
)
_RUMUS = re.compile(r'(=.*?)(?::(-?\d+(?:\.\d+)?|"[^"]*"))?')


def sel(alamat: str) -> tuple[int, int]:
    """Return the zero-based row and column of an A1 address."""
    cocok = re.fullmatch(r"([A-Z]+)(\d+)", alamat)
    assert cocok, alamat
    return int(cocok[2]) - 1, column_number(cocok[1])


def rentang(alamat: str) -> Rentang:
    """Return the zero-based corners of an A1 range."""
    awal, _, akhir = alamat.partition(":")
    return (*sel(awal), *sel(akhir or awal))


def _nilai(teks: str) -> Nilai:
    """Return what a cell's text stands for."""
    if not teks:
        return None
    if len(teks) >= 2 and teks[0] == teks[-1] == '"':
        return teks[1:-1]
    if re.fullmatch(r"-?\d+", teks):
        return int(teks)
    return float(teks) if re.fullmatch(r"-?\d+\.\d+", teks) else teks


def _sel(teks: str, format_angka: str) -> tuple[Nilai, str | None, Gaya]:
    """Return value, formula and look of one written cell."""
    kata = teks.strip()
    polos = kata.lstrip(">")
    indentasi = len(kata) - len(polos)
    kata = polos.strip()
    tebal = len(kata) > 4 and kata.startswith("**") and kata.endswith("**")
    if tebal:
        kata = kata[2:-2].strip()
    gaya = Gaya(tebal=tebal, indentasi=indentasi, format_angka=format_angka)
    if kata.startswith("=") and (cocok := _RUMUS.fullmatch(kata)):
        return _nilai(cocok[2] or ""), cocok[1], gaya
    return _nilai(kata), None, gaya


def _baris(teks: str) -> list[list[str]]:
    """Return the rows of a written grid, without the blank lines around it."""
    lines = teks.split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    return [kata.split("|") for kata in lines]


def kisi(
    teks: str,
    *,
    berkas: str = "Uji.xlsx",
    lembar: str = "Lembar1",
    gabungan: tuple[str, ...] = (),
    format: dict[str, str] | None = None,
    galat: dict[str, str] | None = None,
    tersembunyi: bool = False,
    baris_tersembunyi: tuple[int, ...] = (),
) -> Grid:
    """Return the grid that a text draws; `format` gives a number format per column letter."""
    baris = _baris(teks)
    lebar = max((len(kata) for kata in baris), default=0)
    bentuk = {column_number(huruf): kata for huruf, kata in (format or {}).items()}
    kolom: list[list[Nilai]] = [[None] * len(baris) for _ in range(lebar)]
    rumus: dict[tuple[int, int], str] = {}
    gaya: dict[tuple[int, int], Gaya] = {}
    for b, deretan in enumerate(baris):
        for k, kata in enumerate(deretan):
            kolom[k][b], teks_rumus, rupa = _sel(kata, bentuk.get(k, "General"))
            if teks_rumus:
                rumus[b, k] = teks_rumus
            if rupa != Gaya():
                gaya[b, k] = rupa
    return Grid(
        berkas,
        lembar,
        kolom,
        tersembunyi=tersembunyi,
        gabungan=tuple(rentang(kata) for kata in gabungan),
        galat={sel(alamat): kata for alamat, kata in (galat or {}).items()},
        baris_tersembunyi=frozenset(b - 1 for b in baris_tersembunyi),
        ada_rumus=bool(rumus),
        ada_gaya=bool(gaya),
        baca_rupa=lambda: Rupa(rumus, gaya),
    )


def tabel(grid: Grid, urut: int = 0) -> Tabel:
    """Return one recognised table of a grid; fails the test where there is none."""
    sumber = recognise(grid)[urut]
    assert isinstance(sumber, Tabel), sumber
    return sumber


def periksa(*grid: Grid) -> tuple[Gabungan, Hasil, list[Temuan]]:
    """Recognise, join, calculate and check grids as a run does."""
    kisi = {(lembar.berkas, lembar.lembar): lembar for lembar in grid}
    entri = tuple(recognise_all(grid))
    gabungan = join_tables(recalculate(entri, kisi))
    hasil = hitung_hasil(gabungan)
    konteks = Konteks(gabungan, hasil, kisi=kisi)
    return gabungan, hasil, diagnose(konteks, check(konteks))
