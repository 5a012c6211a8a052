"""The archives with everything that Python imports inside the page, compiled by its own Python."""

import hashlib
import io
import os
import shutil
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from web.sumber import AKAR, SIMPANAN, GalatBangun, run_tool

_TANGGAL = (2025, 1, 1, 0, 0, 0)
_TAK_PERLU = (".pyi", "/RECORD", "/WHEEL", "/entry_points.txt", "/py.typed", ".pyc")
_PAKET_SENDIRI = ("lkjip_xl", "web/browser")
_KOMPILASI = Path(__file__).with_name("kompilasi.mjs")


def pack_wheels(roda: Sequence[Path]) -> bytes:
    """Return one zip of all files of the wheels, their licences included."""
    return _zip(bagian for path in roda for bagian in _wheel_files(path))


def pack_own() -> bytes:
    """Return a zip of lkjip_xl and of what runs beside it in the browser."""
    return _zip(_own_files())


def _zip(berkas: Iterator[tuple[str, bytes]]) -> bytes:
    """Return a zip that is not compressed: the page is, as a whole."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_STORED) as arsip:
        for nama, data in berkas:
            arsip.writestr(zipfile.ZipInfo(nama, _TANGGAL), data)
    return wadah.getvalue()


def _wheel_files(path: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as arsip:
        for nama in sorted(arsip.namelist()):
            if not nama.endswith((*_TAK_PERLU, "/")):
                yield nama, arsip.read(nama)


def _own_files() -> Iterator[tuple[str, bytes]]:
    yield "web/__init__.py", b""
    for folder in _PAKET_SENDIRI:
        for path in sorted((AKAR / folder).rglob("*.py")):
            yield path.relative_to(AKAR).as_posix(), path.read_bytes()


def compile_archive(data: bytes, pyodide: Mapping[str, bytes]) -> bytes:
    """Return a zip with its modules compiled; what was compiled before is taken from the cache."""
    sidik = hashlib.sha256(data + _KOMPILASI.read_bytes() + pyodide["package.json"]).hexdigest()
    masuk = SIMPANAN / "kompilasi" / f"{sidik}.zip"
    keluar = masuk.with_suffix(".pyc.zip")
    if not keluar.exists():
        masuk.parent.mkdir(parents=True, exist_ok=True)
        masuk.write_bytes(data)
        _run_node(_unpack(pyodide), masuk, keluar)
        masuk.unlink(missing_ok=True)
    return keluar.read_bytes()


def _unpack(pyodide: Mapping[str, bytes]) -> Path:
    """Return a folder with pyodide's files, for node to load."""
    folder = SIMPANAN / "pyodide"
    for nama, data in pyodide.items():
        path = folder / nama
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def _run_node(pyodide: Path, masuk: Path, keluar: Path) -> None:
    node = shutil.which("node")
    if node is None:
        raise GalatBangun("node tidak terpasang; halaman memerlukannya untuk menyiapkan Python-nya")
    sementara = keluar.with_name(f"{keluar.name}.{os.getpid()}")
    perintah = [node, str(_KOMPILASI), str(pyodide), str(masuk), str(sementara)]
    run_tool(perintah)
    sementara.replace(keluar)
