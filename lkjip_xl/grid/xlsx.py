"""Excel workbooks (.xlsx, .xlsm): values by calamine, the rest by a scan of the sheet's XML."""

import zipfile
from functools import partial
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.kind import PESAN
from lkjip_xl.grid.rupa import read_rupa
from lkjip_xl.grid.scan import HasilPindai, scan, sheet_parts
from lkjip_xl.model.sel import Nilai

_KOSONG = HasilPindai(False, (-1, -1), {}, frozenset(), frozenset(), {}, {})


def _columns(baris: list[list[object]], pindai: HasilPindai) -> list[list[Nilai]]:
    """Turn rows into columns; blank texts become None, blank rows and columns at the end go."""
    n_baris = max(len(baris), pindai.sel_rumus_terakhir[0] + 1)
    lebar = max((len(satu) for satu in baris), default=0)
    n_kolom = max(lebar, pindai.sel_rumus_terakhir[1] + 1)
    kolom: list[list[Nilai]] = [
        [None if isinstance(v, str) and not v.strip() else v for v in satu]  # type: ignore[misc]
        for satu in zip(*baris, strict=True)
    ]
    kolom = [satu + [None] * (n_baris - len(satu)) for satu in kolom]
    kolom += [[None] * n_baris for _ in range(n_kolom - len(kolom))]
    for (b, k), teks in pindai.galat.items():
        if k < len(kolom) and b < n_baris:
            kolom[k][b] = teks
    return _trim(kolom, pindai.sel_rumus_terakhir)


def _trim(kolom: list[list[Nilai]], paling_sedikit: tuple[int, int]) -> list[list[Nilai]]:
    """Cut blank rows and columns at the end, but none that holds a formula."""
    akhir = max(
        [paling_sedikit[0], *(_last(satu) for satu in kolom)],
        default=-1,
    )
    while kolom and len(kolom) - 1 > paling_sedikit[1] and _last(kolom[-1]) < 0:
        kolom.pop()
    return [satu[: akhir + 1] for satu in kolom] if akhir >= 0 else []


def _last(kolom: list[Nilai]) -> int:
    """Return the last row of a column that holds a value, -1 for none."""
    return next((b for b in range(len(kolom) - 1, -1, -1) if kolom[b] is not None), -1)


def _scans(path: Path) -> dict[str, HasilPindai]:
    """Return the scan of each sheet; a part that cannot be found is taken as plain."""
    with zipfile.ZipFile(path) as arsip:
        ada = set(arsip.namelist())
        return {
            nama: scan(arsip.read(bagian)) if bagian in ada else _KOSONG
            for nama, bagian in sheet_parts(arsip).items()
        }


def read_xlsx(path: Path, berkas: str) -> list[Grid]:
    """Return the worksheets of a workbook; raise GalatBerkas where it cannot be opened."""
    try:
        return _read(path, berkas)
    except (
        CalamineError, zipfile.BadZipFile, OSError, KeyError, ValueError, StopIteration, SyntaxError,
    ):  # fmt: skip
        raise GalatBerkas(*PESAN["rusak"], berkas) from None


def _read(path: Path, berkas: str) -> list[Grid]:
    pindaian = _scans(path)
    buku = CalamineWorkbook.from_path(path)
    hasil = []
    for satu in buku.sheets_metadata:
        if satu.typ != SheetTypeEnum.WorkSheet:
            continue
        lembar = buku.get_sheet_by_name(satu.name)
        pindai = pindaian.get(satu.name, _KOSONG)
        gabungan = lembar.merged_cell_ranges or []
        hasil.append(
            Grid(
                berkas=berkas,
                lembar=satu.name,
                kolom=_columns(lembar.to_python(skip_empty_area=False), pindai),  # type: ignore[arg-type]
                tersembunyi=satu.visible != SheetVisibleEnum.Visible,
                gabungan=tuple((a[0], a[1], b[0], b[1]) for a, b in gabungan),
                galat=pindai.galat,
                baris_tersembunyi=pindai.baris_tersembunyi,
                kolom_tersembunyi=pindai.kolom_tersembunyi,
                lebar_kolom=pindai.lebar_kolom,
                tinggi_baris=pindai.tinggi_baris,
                ada_rumus=pindai.ada_rumus,
                baca_rupa=partial(read_rupa, path, satu.name),
            )
        )
    return hasil
