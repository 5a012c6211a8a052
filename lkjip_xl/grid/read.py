"""One file to grids, whatever it is; a new format is one more entry."""

from collections.abc import Callable
from pathlib import Path

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.kind import PENOLAKAN, probe
from lkjip_xl.grid.xlsx import read_xlsx

PEMBACA: dict[str, Callable[[Path, str], list[Grid]]] = {"xlsx": read_xlsx}


def read_workbook(path: Path, berkas: str) -> list[Grid]:
    """Return the sheets of a file; raise GalatBerkas, with the file's name, if it has none."""
    try:
        jenis = probe(path)
        if jenis not in PEMBACA:
            raise GalatBerkas(*PENOLAKAN[jenis])
        return PEMBACA[jenis](path, berkas)
    except GalatBerkas as galat:
        galat.berkas = berkas
        raise
