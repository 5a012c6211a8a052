"""Files put in their place whole or not at all, and never through a link."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lkjip_xl.grid.galat import GalatBerkas

_AWALAN, _AKHIRAN = ".~lkjip-", ".tmp"  # a folder that is read as a source passes these over
_PENUH = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def save(data: bytes, path: Path, lama: Path | None = None) -> None:
    """Put bytes in place of a file in one step; `lama` keeps what stood there before.

    Killed at any moment it leaves whole files, and what stood there under one of the two names; on
    any error everything stays as it was.
    """
    with _explained(path), _beside(path) as baru:
        _fill(baru, data)
        if lama is None or not path.exists():
            os.replace(baru, path)
            return
        with _beside(lama) as cadangan, _beside(lama) as terdahulu:
            _keep(path, cadangan)
            ada = lama.exists()
            if ada:
                _keep(lama, terdahulu)
            os.replace(cadangan, lama)
            try:
                os.replace(baru, path)
            except OSError:
                _take_back(lama, terdahulu if ada else None)
                raise


def save_new(data: bytes, path: Path) -> None:
    """Write a file that must not be there yet; FileExistsError where it is."""
    with _explained(path), _beside(path) as baru:
        _fill(baru, data)
        try:
            os.link(baru, path)
        except FileExistsError:
            raise
        except (OSError, AttributeError):  # a stick, or a browser, without hard links
            if os.path.lexists(path):
                raise FileExistsError(path) from None
            os.replace(baru, path)


def check_writable(path: Path) -> None:
    """Refuse a place where a file could not be written (GalatBerkas)."""
    with _explained(path):
        if path.exists():
            with path.open("r+b"):  # Windows refuses what is open in Excel
                pass
        with _beside(path):
            pass


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """Make a new, empty file in the same folder under a name that nobody can foresee."""
    nomor, nama = tempfile.mkstemp(_AKHIRAN, _AWALAN, path.parent)
    os.close(nomor)
    try:
        yield Path(nama)
    finally:
        with suppress(OSError):
            os.unlink(nama)


def _fill(path: Path, data: bytes) -> None:
    with path.open("r+b") as berkas:
        berkas.write(data)
        berkas.flush()
        os.fsync(berkas.fileno())
    topeng = os.umask(0)
    os.umask(topeng)
    with suppress(OSError):
        path.chmod(0o666 & ~topeng)  # a temporary file is nobody else's to read


def _keep(path: Path, cadangan: Path) -> None:
    """Make the second file a copy of the first."""
    shutil.copyfile(path, cadangan)
    with cadangan.open("r+b") as berkas:
        os.fsync(berkas.fileno())
    shutil.copystat(path, cadangan)


def _take_back(lama: Path, terdahulu: Path | None) -> None:
    """Let the kept file be what it was before, or none."""
    if terdahulu:
        os.replace(terdahulu, lama)
    else:
        lama.unlink()


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Say what the system says in one sentence, about the file that is meant."""
    try:
        yield
    except FileExistsError:
        raise
    except OSError as galat:
        raise explain(galat, path) from galat


def explain(galat: OSError, path: Path) -> GalatBerkas:
    """Return what to tell about a file that could not be written; nothing was changed."""
    if galat.errno in _PENUH:
        return GalatBerkas(
            f"Tempat penyimpanan untuk “{path.name}” penuh; tidak ada yang diubah.",
            "Hapus berkas yang tidak perlu, atau pilih tempat lain dengan -o.",
        )
    if isinstance(galat, PermissionError) or galat.errno == errno.EROFS:
        return GalatBerkas(
            f"“{path.name}” tidak dapat ditulis: sedang terbuka di Excel, atau foldernya hanya "
            "boleh dibaca. Tidak ada yang diubah.",
            "Tutup dulu berkasnya di Excel, atau pilih tempat lain dengan -o.",
        )
    return GalatBerkas(
        f"“{path.name}” tidak dapat ditulis di tempat itu; tidak ada yang diubah.",
        "Pilih nama atau tempat lain dengan -o.",
    )
