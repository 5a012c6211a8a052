"""Reading .xlsx and .xlsm: values by calamine, what it leaves out by a scan of the XML."""

import datetime
import io
import zipfile
from functools import partial
from pathlib import Path
from typing import Any

import python_calamine as calamine

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.kind import PENOLAKAN, galat_buka
from lkjip_xl.grid.looks import read_looks
from lkjip_xl.grid.parts import read_part, sheet_parts
from lkjip_xl.grid.scan import Pindai, scan
from lkjip_xl.model.sel import Nilai, alamat

_MAKS_SEL = 40_000_000  # calamine stores a sheet densely, about 30 bytes for each cell
_SEHARI = datetime.timedelta(days=1)


def read_xlsx(path: Path, berkas: str) -> list[Grid]:
    """Return the worksheets of a file, hidden ones too; raise GalatBerkas for a bad file."""
    try:
        isi = path.read_bytes()
    except OSError as galat:
        raise galat_buka(path, galat) from galat
    try:
        return _read(isi, path, berkas)
    except (GalatBerkas, KeyboardInterrupt, SystemExit):
        raise
    except MemoryError as galat:
        raise GalatBerkas(
            "Berkas ini terlalu besar untuk dibaca.", "Pecah menjadi beberapa berkas."
        ) from galat
    except BaseException as galat:  # a panic in calamine is not an Exception
        raise GalatBerkas(*PENOLAKAN["zip_rusak"]) from galat


def _read(isi: bytes, path: Path, berkas: str) -> list[Grid]:
    buku = calamine.CalamineWorkbook.from_filelike(io.BytesIO(isi))
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        bagian = sheet_parts(arsip)
        hasil = []
        for satu in buku.sheets_metadata:
            if satu.typ != calamine.SheetTypeEnum.WorkSheet:
                continue
            temuan = scan(read_part(arsip, bagian[satu.name])) if satu.name in bagian else Pindai()
            _check_size(satu.name, temuan)
            baris = buku.get_sheet_by_name(satu.name).to_python(skip_empty_area=False)
            grid = _grid(berkas, satu.name, _columns(baris, temuan.batas), temuan)
            grid.tersembunyi = satu.visible != calamine.SheetVisibleEnum.Visible
            grid.baca_rupa = partial(read_looks, path, satu.name, grid.n_baris, grid.n_kolom)
            hasil.append(grid)
    return hasil


def _check_size(lembar: str, temuan: Pindai) -> None:
    baris, kolom = map(max, zip(temuan.jauh, temuan.batas, strict=True))
    if baris * kolom > _MAKS_SEL:
        raise GalatBerkas(
            f'Lembar "{lembar}" berisi sel yang sangat jauh dari tabelnya, '
            f"sampai {alamat(baris - 1, kolom - 1)}.",
            "Di Excel tekan Ctrl+End pada lembar itu, hapus baris dan kolom di luar tabel, "
            "lalu simpan.",
        )


def _value(nilai: Any) -> Nilai:
    """Return a cell as calamine has it, with None for blank and days for a duration."""
    if nilai.__class__ is str:
        return nilai if nilai and not nilai.isspace() else None
    if isinstance(nilai, datetime.timedelta):
        return nilai / _SEHARI
    return nilai  # type: ignore[no-any-return]


def _columns(baris: list[list[Any]], batas: tuple[int, int]) -> list[list[Nilai]]:
    """Turn rows into columns, without blank rows and columns at the end but up to `batas`."""
    kolom: list[list[Nilai]] = [
        [n if n.__class__ is float else _value(n) for n in satu]
        for satu in zip(*baris, strict=True)
    ]
    panjang = [_used(satu) for satu in kolom]
    n_kolom = max(_used(panjang, 0), batas[1])
    n_baris = max([*panjang, batas[0]])
    kolom = kolom[:n_kolom] + [[] for _ in range(n_kolom - len(kolom))]
    for satu in kolom:
        satu[n_baris:] = [None] * (n_baris - len(satu))
    return kolom


def _used(isi: list[Any], kosong: object = None) -> int:
    n = len(isi)
    while n and isi[n - 1] == kosong:
        n -= 1
    return n


def _grid(berkas: str, lembar: str, kolom: list[list[Nilai]], temuan: Pindai) -> Grid:
    n_kolom, n_baris = len(kolom), len(kolom[0]) if kolom else 0
    return Grid(
        berkas,
        lembar,
        kolom,
        gabungan=tuple(g for g in temuan.gabungan if g[0] < n_baris and g[1] < n_kolom),
        galat=temuan.galat,
        teks_kosong=temuan.teks_kosong,
        baris_tersembunyi=frozenset(b for b in temuan.baris_tersembunyi if b < n_baris),
        kolom_tersembunyi=frozenset(k for k in temuan.kolom_tersembunyi if k < n_kolom),
        lebar_kolom={k: n for k, n in temuan.lebar_kolom.items() if k < n_kolom},
        tinggi_baris={b: n for b, n in temuan.tinggi_baris.items() if b < n_baris},
        ada_rumus=temuan.ada_rumus,
        ada_gaya=temuan.ada_gaya,
    )
