"""The same sources give the same bytes, whoever runs the program and where."""

import os
import subprocess
import sys
from pathlib import Path

from tests.alat.buku_kerja import copy_sample


def _run(folder: Path, hasil: Path, zona: str, benih: str) -> bytes:
    folder.mkdir()
    lingkungan = os.environ | {"TZ": zona, "PYTHONHASHSEED": benih}
    sumber = os.path.relpath(hasil.parent / "sumber", folder)
    subprocess.run(
        [sys.executable, "-m", "lkjip_xl", "susun", sumber, "-o", str(hasil)],
        cwd=folder,
        env=lingkungan,
        capture_output=True,
        check=False,
    )
    return hasil.read_bytes()


def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    """Two people with the same sources could not tell whether their reports are the same."""
    copy_sample(tmp_path)
    data = _run(tmp_path / "a", tmp_path / "satu.xlsx", "Asia/Jakarta", "1")
    dua = _run(tmp_path / "b", tmp_path / "dua.xlsx", "America/New_York", "2")
    assert data == dua
