"""The tool run on one workbook: the JSON document of `periksa`, or why it refused."""

import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.pipeline import inspect, read_sources
from lkjip_xl.report.json_dokumen import build_document

Dokumen = dict[str, Any]

_DETIK = 20  # a table of a few hundred rows takes well under a second


@contextmanager
def time_limit() -> Iterator[None]:
    """Raise TimeoutError when the tool does not come back; CPU time, so that load is no matter."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"lebih dari {_DETIK} detik")

    lama = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, _DETIK)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, lama)


def check_bytes(data: bytes, nama: str) -> Dokumen:
    """Return what `lkjip-xl periksa --json` says of a workbook; {"galat": ...} for exit 2."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{nama}.xlsx"
        path.write_bytes(data)
        return check_file(path)


def check_file(path: Path) -> Dokumen:
    """Return the document about one file; a traceback is an answer too, and a wrong one."""
    try:
        with time_limit():
            return dict(build_document(inspect(read_sources([path])), None))
    except GalatBerkas as galat:
        return {"galat": {"pesan": galat.pesan, "saran": galat.saran}}
    except Exception as galat:  # what must never happen is counted, not hidden
        return {"runtuh": f"{type(galat).__name__}: {galat}"}
