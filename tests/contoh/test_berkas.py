"""The sample workbooks as files: the committed ones, and the same bytes everywhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lkjip_xl.contoh import BERKAS, write_contoh

AKAR = Path(__file__).parents[2]
TERSIMPAN = AKAR / "workbooks" / "puring-2024"


def test_committed_workbooks_are_what_the_package_writes(tmp_path: Path) -> None:
    """`lkjip-xl contoh` would give other workbooks than the ones that everybody looks at."""
    assert sorted(p.name for p in TERSIMPAN.glob("*.xlsx")) == sorted(BERKAS)
    for path in write_contoh(tmp_path):
        assert path.read_bytes() == (TERSIMPAN / path.name).read_bytes(), path.name


def test_same_bytes_on_any_machine(tmp_path: Path) -> None:
    """A time zone, a hash seed or a working folder would show in the files."""
    kode = (
        "from pathlib import Path; from lkjip_xl.contoh import write_contoh\n"
        "write_contoh(Path('hasil'))"
    )
    for nama, zona, benih in (("satu", "Asia/Jakarta", "1"), ("dua", "America/New_York", "77")):
        folder = tmp_path / nama / nama
        folder.mkdir(parents=True)
        lingkungan = os.environ | {"TZ": zona, "PYTHONHASHSEED": benih, "PYTHONPATH": str(AKAR)}
        subprocess.run([sys.executable, "-c", kode], cwd=folder, env=lingkungan, check=True)
    for berkas in BERKAS:
        deret = [(tmp_path / n / n / "hasil" / berkas).read_bytes() for n in ("satu", "dua")]
        assert deret[0] == deret[1], berkas


def test_no_file_of_the_user_is_replaced(tmp_path: Path) -> None:
    """Somebody's own DPA.xlsx would be lost, or half of the samples written beside it."""
    (tmp_path / "DPA.xlsx").write_bytes(b"milik saya")
    with pytest.raises(FileExistsError):
        write_contoh(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["DPA.xlsx"]
    assert (tmp_path / "DPA.xlsx").read_bytes() == b"milik saya"


def test_folders_are_made(tmp_path: Path) -> None:
    """A new folder named on the command line would be an error."""
    hasil = write_contoh(tmp_path / "a" / "b")
    assert [p.name for p in hasil] == list(BERKAS)
    assert all(p.is_file() for p in hasil)
