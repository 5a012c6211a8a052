"""Locked files are opened in memory, with the password of the user or Excel's own."""

import tempfile
from pathlib import Path

import pytest

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.kind import kind_of
from lkjip_xl.grid.kunci import unlock
from lkjip_xl.grid.read import read_workbook
from tests.alat.buku_kerja import BERKAS
from tests.alat.kisi import kisi
from tests.alat.ragam import SANDI, kunci, tulis_xlsx


@pytest.mark.parametrize("nama", ["bersandi.xlsx", "bersandi.xls", "bersandi-bawaan.xls"])
def test_locks_are_told(nama: str) -> None:
    """A locked file would be handed to a reader that calls it broken."""
    assert kind_of((BERKAS / nama).read_bytes()) == "terenkripsi"


@pytest.mark.parametrize("nama", ["bersandi.xlsx", "bersandi.xls"])
def test_nothing_is_written_to_the_disk(nama: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The opened content of a locked file would lie in the folder of temporary files."""

    def dilarang(*_: object, **__: object) -> None:
        raise AssertionError("berkas sementara dibuat")

    for pembuat in ("TemporaryFile", "NamedTemporaryFile", "mkstemp", "mkdtemp"):
        monkeypatch.setattr(tempfile, pembuat, dilarang)
    data = unlock((BERKAS / nama).read_bytes(), SANDI)
    assert kind_of(data) == nama.rpartition(".")[2]


@pytest.mark.parametrize("sandi", [None, "apa saja"])
def test_excels_own_lock_opens_by_itself(tmp_path: Path, sandi: str | None) -> None:
    """A workbook that Excel opens without a question would ask for a password here."""
    assert read_workbook(BERKAS / "bersandi-bawaan.xls", "a")[0].nilai(8, 2) == 7_500_000
    path = tmp_path / "a.xlsx"
    tulis_xlsx(path, kisi("Uraian | 12"))
    kunci(path, "VelvetSweatshop")
    assert read_workbook(path, "a.xlsx", sandi)[0].nilai(0, 1) == 12


def test_a_torn_locked_file(tmp_path: Path) -> None:
    """A download that broke off would be told as a wrong password, again and again."""
    path = tmp_path / "a.xlsx"
    path.write_bytes((BERKAS / "bersandi.xlsx").read_bytes()[:-4000])
    with pytest.raises(GalatBerkas) as galat:
        read_workbook(path, "a.xlsx", SANDI)
    assert "kata sandi yang diberikan" not in galat.value.pesan.lower()
