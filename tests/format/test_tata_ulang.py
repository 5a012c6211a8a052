"""Reports made from budget layouts whose levels or amounts stand in odd places, recalculated."""

from pathlib import Path

import pytest

from tests.alat.buku_kerja import run
from tests.alat.libreoffice import changes, perlu_libreoffice
from tests.format.tata import FOLDER

pytestmark = perlu_libreoffice


@pytest.mark.parametrize(
    "nama", ["daftar-panjang", "blok-empat-baris", "rak", "rfk-satu-sub-kegiatan"]
)
def test_recalculation_changes_no_cell(nama: str, tmp_path: Path) -> None:
    """A level without a row, or a realisasi in another row, would give another sum in Excel."""
    hasil = tmp_path / "hasil.xlsx"
    assert run("susun", FOLDER / f"{nama}.xlsx", "-o", hasil).exit_code == 0
    assert changes(hasil, tmp_path, "id-ID") == []


def test_a_long_list_as_dpa_and_as_change_is_recalculated_too(tmp_path: Path) -> None:
    """Tabel 2.1 and rows that only the DPA has would point at one rekening of a whole level."""
    hasil = tmp_path / "hasil.xlsx"
    sumber = [FOLDER / f"{nama}.xlsx" for nama in ("rfk-bulan-ini", "daftar-panjang-perubahan")]
    assert run("susun", *sumber, "-o", hasil).exit_code == 0
    assert changes(hasil, tmp_path, "id-ID") == []
