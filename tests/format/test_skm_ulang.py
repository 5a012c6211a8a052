"""Reports made from the survey's layouts, against a recalculation."""

from pathlib import Path

import pytest

from tests.alat.buku_kerja import run
from tests.alat.libreoffice import changes, perlu_libreoffice
from tests.format.tulis import FOLDER

pytestmark = perlu_libreoffice


@pytest.mark.parametrize(
    "nama", ["responden-per-triwulan", "rekap-nrr-tertimbang", "rekap-melebar", "daring-kata"]
)
def test_recalculation_changes_no_cell(nama: str, tmp_path: Path) -> None:
    """An IKM from NRR, from words or from several sheets would change in the reader's Excel."""
    hasil = tmp_path / "hasil.xlsx"
    assert run("susun", FOLDER / f"{nama}.xlsx", "-o", hasil).exit_code == 0
    assert changes(hasil, tmp_path, "id-ID") == []
