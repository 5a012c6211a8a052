"""A sample workbook on disk: the same bytes whenever, wherever and by whom it is written."""

import datetime
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import xlsxwriter
from xlsxwriter.workbook import Workbook

_DIBUAT = datetime.datetime(2025, 1, 31)
_PENULIS = "lkjip-xl contoh"
_TANGGAL_ZIP = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


def _repack(data: bytes) -> bytes:
    """Return the same parts stored: compressed bytes differ between builds of zlib."""
    hasil = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as lama, zipfile.ZipFile(hasil, "w") as baru:
        for nama in lama.namelist():
            bagian = zipfile.ZipInfo(nama, _TANGGAL_ZIP)
            bagian.create_system = _UNIX
            baru.writestr(bagian, lama.read(nama))
    return hasil.getvalue()


def write_new(folder: Path, berkas: Mapping[str, Callable[[Path], None]]) -> list[Path]:
    """Write files to a folder: all, or none where one of them would replace another file."""
    sasaran = {folder / nama: tulis for nama, tulis in berkas.items()}
    for path in sasaran:
        if path.exists():
            raise FileExistsError(path)
    folder.mkdir(parents=True, exist_ok=True)
    for path, tulis in sasaran.items():
        tulis(path)
    return list(sasaran)


@contextmanager
def buku_contoh(path: Path, penulis: str = _PENULIS) -> Iterator[Workbook]:
    """Open a workbook that is written when the block ends, never over another file."""
    memori = io.BytesIO()
    with xlsxwriter.Workbook(memori, {"in_memory": True}) as buku:
        buku.set_properties({"author": penulis, "created": _DIBUAT})
        yield buku
    with path.open("xb") as berkas:
        berkas.write(_repack(memori.getvalue()))
