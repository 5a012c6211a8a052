"""Reading .xlsx and .xlsm: values by calamine, what it leaves out by a scan of the XML."""

import io
import zipfile
from functools import partial

from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.looks import read_looks
from lkjip_xl.grid.parts import read_part, sheet_parts
from lkjip_xl.grid.scan import Pindai, scan
from lkjip_xl.grid.sheets import read_sheets


def read_xlsx(isi: bytes, berkas: str) -> list[Grid]:
    """Return the worksheets of a file, hidden ones too."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        bagian = sheet_parts(arsip)

        def pindai(lembar: str) -> Pindai:
            return scan(read_part(arsip, bagian[lembar])) if lembar in bagian else Pindai()

        hasil = list(read_sheets(isi, berkas, pindai))
    for grid in hasil:
        grid.baca_rupa = partial(read_looks, isi, grid.lembar, grid.n_baris, grid.n_kolom)
    return hasil
