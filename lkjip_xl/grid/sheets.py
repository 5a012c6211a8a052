"""The values of a workbook by calamine, beside what a scan of each sheet found."""

import io
from collections.abc import Callable, Iterator

import python_calamine as calamine

from lkjip_xl.grid.columns import build_grid, check_size, to_columns
from lkjip_xl.grid.galat import TERLALU_BESAR, GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.limits import MAKS_LEMBAR
from lkjip_xl.grid.scan import Pindai


def read_sheets(data: bytes, berkas: str, pindai: Callable[[str], Pindai]) -> Iterator[Grid]:
    """Yield the worksheets, hidden ones too; a sheet's scan comes before its values.

    Calamine keeps a sheet densely: one that is too large must be refused before it is read.
    """
    buku = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    if len(buku.sheets_metadata) > MAKS_LEMBAR:
        raise GalatBerkas(*TERLALU_BESAR)
    for lembar in buku.sheets_metadata:
        if lembar.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        temuan = pindai(lembar.name)
        check_size(lembar.name, *map(max, zip(temuan.jauh, temuan.batas, strict=True)))
        baris = buku.get_sheet_by_name(lembar.name).to_python(skip_empty_area=False)
        grid = build_grid(berkas, lembar.name, to_columns(baris, temuan.batas), temuan)
        grid.tersembunyi = lembar.visible != calamine.SheetVisibleEnum.Visible
        yield grid
