"""Several files as one, for a browser that saves one file at a time."""

import io
import zipfile
from pathlib import Path

_TANGGAL = (2025, 1, 1, 0, 0, 0)  # the same files give the same bytes


def zip_folder(folder: Path) -> bytes:
    """Return a zip of all files below a folder, named as they lie there."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as arsip:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                bagian = zipfile.ZipInfo(path.relative_to(folder).as_posix(), _TANGGAL)
                arsip.writestr(bagian, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return wadah.getvalue()
