"""Reading and recognising many files by several processes: the same results in the same order.

Only where it pays: a process must be started, and what it found be handed over. No process is
started for a small run, in a browser, or for a script that calls the steps itself: where processes
are spawned, each of them would begin that script anew.
"""

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lkjip_xl.grid.files import BerkasSumber
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.read import read_workbook
from lkjip_xl.model.tabel import Entri
from lkjip_xl.tables.recognise import recognise

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

_BERKAS_TERSEDIKIT = 16
_BITA_TERSEDIKIT = 2_000_000  # about a second of work: starting two processes takes a third of it
_PROSES_TERBANYAK = 4  # each takes some 60 MB, and one process puts together what all have read
_ANTRE = 16  # files that are read ahead: what waits takes memory


class Terbaca(NamedTuple):
    """The sheets of a file with what each was recognised as, or why it could not be read.

    The entries are None where it is left to the caller to recognise them.
    """

    lembar: list[Grid]
    entri: list[list[Entri] | None]
    galat: GalatBerkas | None = None


def read_one(sumber: BerkasSumber, sandi: str | None) -> Terbaca:
    """Read a file, and leave its recognition for later."""
    try:
        lembar = read_workbook(sumber.path, sumber.nama, sandi)
    except GalatBerkas as galat:
        return Terbaca([], [], galat)
    return Terbaca(lembar, [None] * len(lembar))


def read_many(berkas: Sequence[BerkasSumber], sandi: str | None) -> Iterator[Terbaca]:
    """Yield what was read of each file, in order."""
    kolam = _pool(_processes(berkas))
    if kolam is None:
        yield from (read_one(sumber, sandi) for sumber in berkas)
        return
    antre: deque[tuple[BerkasSumber, Future[Terbaca] | None]] = deque()
    try:
        for sumber in berkas:
            antre.append((sumber, _submit(kolam, sumber, sandi)))
            if len(antre) > _ANTRE:
                yield _result(*antre.popleft(), sandi)
        while antre:
            yield _result(*antre.popleft(), sandi)
    finally:
        kolam.shutdown(wait=False, cancel_futures=True)


def _processes(berkas: Sequence[BerkasSumber]) -> int:
    """Return how many processes are worth starting; 1: none beside this one."""
    if len(berkas) < _BERKAS_TERSEDIKIT or sys.platform in {"emscripten", "wasi"}:
        return 1
    ukuran = sum(sumber.path.stat().st_size for sumber in berkas if sumber.path.is_file())
    return min(_cores(), _PROSES_TERBANYAK) if ukuran >= _BITA_TERSEDIKIT else 1


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _pool(banyak: int) -> "ProcessPoolExecutor | None":
    """Return that many processes; None where one is enough, or none can be started."""
    if banyak < 2:
        return None
    try:
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # rarely needed

        return ProcessPoolExecutor(banyak, initializer=_start)
    except (OSError, ImportError, NotImplementedError):
        return None


def _submit(
    kolam: "ProcessPoolExecutor", sumber: BerkasSumber, sandi: str | None
) -> "Future[Terbaca] | None":
    try:
        return kolam.submit(_read_and_recognise, sumber, sandi)
    except (OSError, RuntimeError):  # a process was killed, or could not be started
        return None


def _result(sumber: BerkasSumber, kelak: "Future[Terbaca] | None", sandi: str | None) -> Terbaca:
    """Return what a process read; what it could not hand over is read here."""
    try:
        return kelak.result() if kelak else read_one(sumber, sandi)
    except Exception:  # any: here the same error is raised where it can be told
        return read_one(sumber, sandi)


def _start() -> None:
    """Leave Ctrl+C to the first process: it tells what was broken off, once."""
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read_and_recognise(sumber: BerkasSumber, sandi: str | None) -> Terbaca:
    """Do the work of a process on one file; what fails is tried again where it can be told."""
    hasil = read_one(sumber, sandi)
    return hasil._replace(entri=[_try(recognise, grid) for grid in hasil.lembar])


def _try(kerja: Callable[[Grid], list[Entri]], grid: Grid) -> list[Entri] | None:
    try:
        return kerja(grid)
    except Exception:  # any: it is raised again where it can be told
        return None
