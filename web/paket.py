"""One archive with everything that Python imports inside the page."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from web.sumber import AKAR

_TANGGAL = (2025, 1, 1, 0, 0, 0)
_TAK_PERLU = (".pyi", "/RECORD", "/WHEEL", "/entry_points.txt", "/py.typed", ".pyc")
_PAKET_SENDIRI = ("lkjip_xl", "web/browser")


def build_archive(roda: Sequence[Path]) -> bytes:
    """Return a zip of the wheels' files and our own, not compressed: the page is, as a whole."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_STORED) as arsip:
        for nama, isi in (*_wheel_files(roda), *_own_files()):
            arsip.writestr(zipfile.ZipInfo(nama, _TANGGAL), isi)
    return wadah.getvalue()


def _wheel_files(roda: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    for path in roda:
        with zipfile.ZipFile(path) as arsip:
            for nama in sorted(arsip.namelist()):
                if not nama.endswith((*_TAK_PERLU, "/")):
                    yield nama, arsip.read(nama)


def _own_files() -> Iterator[tuple[str, bytes]]:
    yield "web/__init__.py", b""
    for folder in _PAKET_SENDIRI:
        for path in sorted((AKAR / folder).rglob("*.py")):
            yield path.relative_to(AKAR).as_posix(), path.read_bytes()
