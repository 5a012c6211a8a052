"""The one door to files: what a file is decides who reads it."""

from collections.abc import Callable
from pathlib import Path

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.kind import PESAN, probe
from lkjip_xl.grid.xlsx import read_xlsx

_PEMBACA: dict[str, Callable[[Path, str], list[Grid]]] = {"xlsx": read_xlsx}


def read_workbook(path: Path, berkas: str) -> list[Grid]:
    """Return the sheets of a file; raise GalatBerkas with a sentence and what to do."""
    try:
        jenis = probe(path)
        if jenis not in _PEMBACA:
            raise GalatBerkas(*PESAN[jenis])
        return _PEMBACA[jenis](path, berkas)
    except GalatBerkas as galat:
        galat.berkas = berkas
        raise
