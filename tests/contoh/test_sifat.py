"""What a sample's zip and properties say: nothing of the machine, no mark of a report."""

import zipfile
from pathlib import Path

import openpyxl
import pytest

from lkjip_xl.contoh import write_contoh
from tests.contoh.alat import NAMA, PURING


@pytest.mark.parametrize("nama", NAMA)
def test_parts_carry_no_date_no_compression_and_no_mark(nama: str) -> None:
    """Bytes would depend on clock or zlib, or a sample would be taken for a report and skipped."""
    with zipfile.ZipFile(PURING / f"{nama}.xlsx") as arsip:
        for bagian in arsip.infolist():
            assert bagian.date_time == (1980, 1, 1, 0, 0, 0)
            assert bagian.compress_type == zipfile.ZIP_STORED
        assert "docProps/custom.xml" not in arsip.namelist()


@pytest.mark.parametrize("nama", NAMA)
def test_properties_are_fixed(nama: str) -> None:
    """Author and date of a sample would be those of whoever ran the generator."""
    sifat = openpyxl.load_workbook(PURING / f"{nama}.xlsx").properties
    assert sifat.creator == "lkjip-xl contoh"
    assert sifat.created is not None
    assert sifat.created.isoformat() == "2025-01-31T00:00:00"


def test_the_file_in_the_way_is_named(tmp_path: Path) -> None:
    """A user would not learn which of the six files stands in the way."""
    (tmp_path / "SKM.xlsx").write_bytes(b"milik saya")
    with pytest.raises(FileExistsError, match=r"SKM\.xlsx"):
        write_contoh(tmp_path)
