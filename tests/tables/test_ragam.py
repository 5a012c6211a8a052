"""Every layout in every kind of file: the figures are those of the layout itself."""

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from lkjip_xl.grid.read import read_workbook
from lkjip_xl.model.hasil import Hasil
from tests.alat.anggaran import TATA, contoh, tulis
from tests.alat.kisi import periksa
from tests.alat.ragam import PENULIS

# Levels that only formulas, bold or indents show, in kinds of file that keep none of these.
_TAK_TERSIMPAN = {
    *((tata, jenis) for tata in ("rumus", "e81") for jenis in ("xlsb", "html", "csv")),
    ("gaya", "csv"),
}
_SETELAN = settings(
    max_examples=4,
    phases=[Phase.generate],
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def _amounts(hasil: Hasil) -> list[object]:
    """Return the rows of the result without where they come from."""
    return [
        (baris.tingkat, baris.kedalaman, baris.kode, baris.uraian, baris.anggaran, baris.realisasi)
        for baris in hasil.realisasi_anggaran
    ]


@pytest.mark.parametrize("jenis", PENULIS)
@pytest.mark.parametrize("tata", TATA)
@_SETELAN
@given(data=st.data())
def test_every_layout_in_every_kind(
    tata: str, jenis: str, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """A kind of file would lose what a layout needs: merged headers, looks, percent formats."""
    program, bentuk = data.draw(contoh(tata))
    assume(any(any(cabang.jumlah()) for cabang in program))
    grid = tulis(program, bentuk)
    # xlwt cannot keep a text as the result of a formula.
    assume(jenis != "xls" or all(isinstance(grid.nilai(*sel), int | float) for sel in grid.rumus))
    path = tmp_path_factory.getbasetemp() / "Uji.xlsx"
    PENULIS[jenis](path, grid)
    _, hasil, temuan = periksa(*read_workbook(path, "Uji.xlsx"))
    # 11.103 alone in a column of texts may be eleven and a bit: it is refused, as it must be.
    assume(jenis not in {"html", "csv"} or all(cacat.kode != "B101" for cacat in temuan))
    kesalahan = {cacat.kode for cacat in temuan if cacat.tingkat == "kesalahan"}
    if (tata, jenis) in _TAK_TERSIMPAN:
        # Levels that nothing shows: told, or asked about, not hidden.
        assert kesalahan <= {"T101", "T102", "B118"}
    else:
        assert kesalahan == set()
        assert _amounts(hasil) == _amounts(periksa(grid)[1])
