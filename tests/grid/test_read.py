"""The same sheet in every kind of file gives the same grid, as far as the kind can tell."""

from pathlib import Path

import pytest

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.read import read_workbook
from tests.alat.kisi import kisi, periksa, tabel
from tests.alat.ragam import PENULIS, kunci, tulis_rupiah

ISI = """
    **Uraian** | **Tahun 2024** | | **Sisa**
    | Anggaran | Realisasi |
    **Program Satu** | =SUM(B4:B5):3000000 | =SUM(C4:C5):1250000.5 | 1749999.5
    > Kegiatan «A» & B | 1000000 | 250000.5 | 749999.5
    >> Sub | 2000000 | 1000000 | 1000000
"""
GABUNGAN = ("A1:A2", "B1:C1", "D1:D2")
SERBA_TEKS = {"html", "csv"}


def _asal() -> Grid:
    return kisi(ISI, lembar="LRA 2024", gabungan=GABUNGAN)


@pytest.fixture(params=PENULIS)
def berkas(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Grid]:
    """Return the kind and what was read of a file of that kind."""
    path = tmp_path / "LRA 2024.bin"
    PENULIS[request.param](path, _asal())
    hasil = read_workbook(path, "dinas/LRA 2024.bin")
    assert len(hasil) == 1
    return request.param, hasil[0]


def test_values_of_every_kind(berkas: tuple[str, Grid]) -> None:
    """A value would be lost, changed, or stand in another cell."""
    jenis, grid = berkas
    asal = _asal().kolom
    if jenis in SERBA_TEKS:
        asal = [[tulis_rupiah(n) or None for n in kolom] for kolom in asal]
    assert grid.kolom == asal
    assert grid.lembar == "LRA 2024"
    assert grid.berkas == "dinas/LRA 2024.bin"
    assert grid.serba_teks == (jenis in SERBA_TEKS)


def test_merged_cells_of_every_kind(berkas: tuple[str, Grid]) -> None:
    """A header over two columns would name only the first of them."""
    _, grid = berkas
    assert sorted(grid.gabungan) == sorted(_asal().gabungan)


def test_looks_of_every_kind(berkas: tuple[str, Grid]) -> None:
    """Levels shown by bold and indents would be lost without a word."""
    jenis, grid = berkas
    baris = (0, 2, 3, 4)  # row 2 lies under the merged header
    tebal = [grid.gaya(b, 0).tebal for b in baris]
    inden = [grid.gaya(b, 0).indentasi for b in baris]
    if jenis == "csv":
        assert tebal == [False] * 4
        assert "gaya" in grid.batasan
    else:
        assert tebal == [True, True, False, False]
        assert inden == [0, 0, 1, 2]
        assert "gaya" not in grid.batasan


def test_formulas_of_every_kind(berkas: tuple[str, Grid]) -> None:
    """A total's formula would be unread although no word says so."""
    jenis, grid = berkas
    if jenis in {"xlsx", "ods"}:
        assert grid.rumus == {(2, 1): "=SUM(B4:B5)", (2, 2): "=SUM(C4:C5)"}
    if jenis not in {"xlsx", "ods", "xls"}:
        assert "rumus" in grid.batasan


GAYA = """
    Uraian | Anggaran
    **Penunjang Urusan** | 300
    > Administrasi | 300
    >> Gaji | 100
    >> Rapat | 200
    **Pemberdayaan** | 50
    > Pembinaan | 50
    >> Fasilitasi | 50
    Jumlah | 350
"""


@pytest.mark.parametrize("jenis", ["xlsx", "xls", "xlsb", "ods", "html"])
def test_levels_by_bold_and_indent(jenis: str, tmp_path: Path) -> None:
    """A hand-made RFK without kode would be read flat, and its total as three times too much."""
    path = tmp_path / "RFK"
    PENULIS[jenis](path, kisi(GAYA))
    grid = read_workbook(path, "RFK")[0]
    pohon = tabel(grid).pohon
    assert pohon.hierarki == "gaya"
    assert [simpul.kedalaman for simpul in pohon.simpul] == [0, 1, 2, 2, 0, 1, 2]
    assert periksa(grid)[2] == []


def test_a_locked_workbook(tmp_path: Path) -> None:
    """The lock would be told as a broken file, or opened without the password."""
    path = tmp_path / "a.xlsx"
    PENULIS["xlsx"](path, _asal())
    kunci(path, "Sandi 1")
    with pytest.raises(GalatBerkas, match="terkunci"):
        read_workbook(path, "a.xlsx")
    with pytest.raises(GalatBerkas, match="tidak membuka"):
        read_workbook(path, "a.xlsx", "sandi 1")
    grid = read_workbook(path, "a.xlsx", "Sandi 1")[0]
    assert grid.nilai(4, 1) == 2_000_000
    assert grid.rumus[2, 1] == "=SUM(B4:B5)"
