"""One file to grids, whatever it is; a new format is one more entry."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from lkjip_xl.grid.clean import visible
from lkjip_xl.grid.columns import without_far_rows
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.kind import PENOLAKAN, kind_of, read_bytes
from lkjip_xl.grid.kunci import unlock
from lkjip_xl.grid.xlsx import read_xlsx

Pembaca = Callable[[bytes, str], list[Grid]]


def _late(modul: str, nama: str) -> Pembaca:
    """Return a reader that is imported when the first such file is met: most runs meet none."""

    def read(data: bytes, berkas: str) -> list[Grid]:
        pembaca: Pembaca = getattr(import_module(f"lkjip_xl.grid.formats.{modul}"), nama)
        return pembaca(data, berkas)

    return read


PEMBACA: dict[str, Pembaca] = {
    "xlsx": read_xlsx,
    "xls": _late("xls", "read_xls"),
    "xlsb": _late("xlsb", "read_xlsb"),
    "ods": _late("ods", "read_ods"),
    "html": _late("webpage", "read_html"),
    "csv": _late("delimited", "read_csv"),
}


def read_workbook(path: Path, berkas: str, sandi: str | None = None) -> list[Grid]:
    """Return the sheets of a file; raise GalatBerkas, with the file's name, if it has none.

    `sandi` opens a file that is locked with a password.
    """
    try:
        with _no_collector(), _quiet():
            hasil = _with_own_names(_read(read_bytes(path), berkas, sandi))
    except GalatBerkas as galat:
        galat.berkas = berkas
        raise
    for grid in hasil:
        grid.lembar = visible(grid.lembar)
    return [without_far_rows(grid) for grid in hasil]


def _with_own_names(lembar: list[Grid]) -> list[Grid]:
    """Return the sheets; no program writes two of one name, and only one of them would be read."""
    if len({grid.lembar.lower() for grid in lembar}) < len(lembar):
        raise GalatBerkas(*PENOLAKAN["rusak"])
    return lembar


@contextmanager
def _no_collector() -> Iterator[None]:
    """Read without looking for cycles: there are none among millions of new values."""
    menyala = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if menyala:
            gc.enable()


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep a panic of calamine off the screen: its Rust writes there before the exception comes."""
    try:
        layar = os.dup(2)
    except OSError:  # a program without a screen
        yield
        return
    buang = os.open(os.devnull, os.O_WRONLY)
    os.dup2(buang, 2)
    try:
        yield
    finally:
        os.dup2(layar, 2)
        os.close(buang)
        os.close(layar)


def _read(data: bytes, berkas: str, sandi: str | None) -> list[Grid]:
    try:
        jenis = kind_of(data)
        if jenis == "terenkripsi":
            data = unlock(data, sandi)
            jenis = kind_of(data)
        if jenis not in PEMBACA:
            raise GalatBerkas(*PENOLAKAN[jenis])
        return PEMBACA[jenis](data, berkas)
    except (GalatBerkas, KeyboardInterrupt, SystemExit):
        raise
    except MemoryError as galat:
        raise GalatBerkas(*PENOLAKAN["terlalu_besar"]) from galat
    except BaseException as galat:  # a panic in calamine is not an Exception
        raise GalatBerkas(*PENOLAKAN["rusak"]) from galat
