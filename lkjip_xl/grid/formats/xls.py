"""Reading .xls (BIFF): xlrd gives values, errors, looks, merges and what is hidden."""

import datetime
import io
from functools import partial
from typing import Any

import xlrd

from lkjip_xl.grid.clean import visible
from lkjip_xl.grid.columns import build_grid, check_size, pad_rows, to_columns
from lkjip_xl.grid.formats.xls_rumus import Rekaman, decompile, formula_records
from lkjip_xl.grid.grid import RATA, Grid, Rupa
from lkjip_xl.grid.looks import GAYA_BIASA
from lkjip_xl.grid.scan import Pindai, size_of
from lkjip_xl.model.sel import Gaya, Nilai, Tempat

_TEBAL = 600  # the weight of bold is 700, that of plain text 400
_TWIP = 20  # a row's height counts 1/20 point
_LEBAR = 256  # a column's width counts 1/256 character


def read_xls(data: bytes, berkas: str) -> list[Grid]:
    """Return the worksheets of a file, hidden ones too."""
    buku = _open(data)
    hasil = []
    for nomor in range(buku.nsheets):
        lembar = buku.sheet_by_index(nomor)
        check_size(lembar.name, lembar.nrows, lembar.ncols)
        rekaman, terputus = formula_records(buku, nomor)
        baris, galat = _rows(buku, lembar)
        kolom = to_columns(pad_rows(baris), size_of(galat))
        grid = build_grid(berkas, lembar.name, kolom, _facts(lembar, galat, bool(rekaman)))
        # An .xls always keeps the result of a formula: what seems blank is an empty text.
        grid.teks_kosong = frozenset(
            (s.baris, s.kolom) for s in rekaman if grid.nilai(s.baris, s.kolom) is None
        )
        if terputus:
            grid.kurang = "isinya terputus di tengah, jadi sebagian selnya mungkin tidak terbaca"
        grid.tersembunyi = lembar.visibility != 0
        grid.baca_rupa = partial(_looks, buku, lembar, rekaman)
        hasil.append(grid)
    return hasil


def _open(data: bytes) -> Any:
    """Return the workbook; a style table that cannot be read costs only the looks."""
    pilihan: dict[str, Any] = {
        "file_contents": data,
        "logfile": io.StringIO(),  # xlrd prints its notes
        "on_demand": True,  # else it forgets the records, and with them the formulas
        "ragged_rows": True,
        "ignore_workbook_corruption": True,
    }
    try:
        buku = xlrd.open_workbook(formatting_info=True, **pilihan)
        for nomor in range(buku.nsheets):  # a cell may name a style that is not there
            buku.sheet_by_index(nomor)
    except Exception:  # old writers' styles fail in many ways where their values are good
        return xlrd.open_workbook(**pilihan)
    return buku


def _rows(buku: Any, lembar: Any) -> tuple[list[list[Any]], dict[Tempat, str]]:
    """Return the values of a sheet, None for errors and blanks; and the errors."""
    hasil, galat = [], {}
    for b in range(lembar.nrows):
        nilai = lembar.row_values(b)
        for k, jenis in enumerate(lembar.row_types(b)):
            if jenis == xlrd.XL_CELL_ERROR:
                galat[b, k] = xlrd.error_text_from_code.get(nilai[k], "#N/A")
            if jenis > xlrd.XL_CELL_NUMBER:
                nilai[k] = _special(jenis, nilai[k], buku.datemode)
        hasil.append(nilai)
    return hasil, galat


def _special(jenis: int, nilai: float, hari_awal: int) -> Nilai:
    """Return a date, time, boolean; None for an error or a blank with a look."""
    if jenis == xlrd.XL_CELL_BOOLEAN:
        return bool(nilai)
    if jenis != xlrd.XL_CELL_DATE:
        return None
    try:
        waktu: datetime.datetime = xlrd.xldate_as_datetime(nilai, hari_awal)
    except (xlrd.xldate.XLDateError, OverflowError, ValueError):
        return nilai
    if nilai < 1:
        return waktu.time()
    return waktu if waktu.time() != datetime.time() else waktu.date()


def _facts(lembar: Any, galat: dict[Tempat, str], ada_rumus: bool) -> Pindai:
    """Return what a scan gives for other formats."""
    baris, kolom = lembar.rowinfo_map, lembar.colinfo_map
    return Pindai(
        ada_rumus=ada_rumus,
        galat=galat,
        gabungan=tuple((b, k, b2 - 1, k2 - 1) for b, b2, k, k2 in lembar.merged_cells),
        baris_tersembunyi=frozenset(b for b, sifat in baris.items() if sifat.hidden),
        kolom_tersembunyi=frozenset(k for k, sifat in kolom.items() if sifat.hidden),
        lebar_kolom={k: sifat.width / _LEBAR for k, sifat in kolom.items() if sifat.width},
        tinggi_baris={
            b: sifat.height / _TWIP
            for b, sifat in baris.items()
            if sifat.height_mismatch and not sifat.hidden
        },
    )


def _looks(buku: Any, lembar: Any, rekaman: list[Rekaman]) -> Rupa:
    """Return the formulas and looks of a sheet; those that xlrd cannot read are marked so."""
    rumus = decompile(buku, rekaman)
    try:
        kenal = {nomor: _look(buku, xf) for nomor, xf in enumerate(buku.xf_list)}
        gaya = {
            (b, k): rupa
            for b in range(lembar.nrows)
            for k in range(lembar.row_len(b))
            if (rupa := kenal.get(lembar.cell_xf_index(b, k))) is not None
        }
    except Exception:  # without `formatting_info`, and for tables of styles that are torn
        return Rupa(rumus, terbaca=False)
    return Rupa(rumus, gaya)


def _look(buku: Any, xf: Any) -> Gaya | None:
    """Return the look of a style, None for the common one."""
    huruf, rata = buku.font_list[xf.font_index], xf.alignment
    bentuk = buku.format_map.get(xf.format_key)
    gaya = Gaya(
        tebal=huruf.weight >= _TEBAL or bool(huruf.bold),
        miring=bool(huruf.italic),
        indentasi=rata.indent_level,
        format_angka=visible(bentuk.format_str) if bentuk else GAYA_BIASA.format_angka,
        rata=RATA[rata.hor_align],
        bungkus=bool(rata.text_wrapped),
    )
    return None if gaya == GAYA_BIASA else gaya
