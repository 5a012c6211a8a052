"""The committed workbooks of every layout: one budget, one result."""

from pathlib import Path

import pytest

from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.recognise import recognise
from tests.alat.buku_kerja import run_json
from tests.alat.kisi import periksa
from tests.format.tata import FOLDER, PAGU, REALISASI, SEMUA, grids, write_book

_TANPA_REALISASI = {"dpa-skpd", "rincian-221", "daftar-panjang-perubahan"}
_DATAR = {
    "rekap-unit": {"skpd"},
    "rfk-satu-sub-kegiatan": {"program", "kegiatan", "sub_kegiatan", "rekening"},
}


@pytest.mark.parametrize("nama", SEMUA)
def test_workbook_is_what_the_generator_writes(nama: str, tmp_path: Path) -> None:
    """A workbook edited by hand would no longer stand for its layout."""
    write_book(nama, tmp_path / "buku.xlsx")
    assert (FOLDER / f"{nama}.xlsx").read_bytes() == (tmp_path / "buku.xlsx").read_bytes()


def test_no_workbook_without_a_layout() -> None:
    """A file that no test reads would be taken for a supported layout."""
    assert {path.stem for path in FOLDER.iterdir()} == set(SEMUA)


@pytest.mark.parametrize("nama", sorted(set(SEMUA) - _TANPA_REALISASI))
def test_every_layout_gives_the_same_budget(nama: str) -> None:
    """A layout would add up to something else, lose its levels, or be called faulty."""
    dokumen = run_json("periksa", FOLDER / f"{nama}.xlsx")
    ringkasan = dokumen["ringkasan"]
    assert (ringkasan["kesalahan"], ringkasan["peringatan"]) == (0, 0)
    assert (ringkasan["anggaran"], ringkasan["realisasi"]) == (str(PAGU), str(REALISASI))
    tingkat = [butir["tingkat"] for butir in dokumen["hasil"]["realisasi_anggaran"]]
    if nama in _DATAR:
        assert set(tingkat) == {*_DATAR[nama], "jumlah"}
    else:
        jumlah = [tingkat.count(t) for t in ("program", "kegiatan", "sub_kegiatan")]
        assert jumlah == [2, 3, 4]


@pytest.mark.parametrize("nama", sorted(_TANPA_REALISASI))
def test_layouts_without_realisasi_give_the_same_pagu(nama: str) -> None:
    """T-1, T+1, an indikator or a volume would be read as the pagu."""
    dokumen = run_json("periksa", FOLDER / f"{nama}.xlsx")
    assert dokumen["ringkasan"]["kesalahan"] == 0
    (sumber,) = dokumen["sumber"]
    jumlah = sumber["jumlah"]
    assert (jumlah.get("anggaran_perubahan") or jumlah["anggaran"]) == str(PAGU)


def test_every_workbook_stands_in_the_docs() -> None:
    """A layout would be read that no reader of docs/format.md knows of."""
    docs = (FOLDER.parents[2] / "docs" / "format.md").read_text(encoding="utf-8")
    assert [nama for nama in SEMUA if f"`{nama}.xlsx`" not in docs] == []


@pytest.mark.parametrize("nama", [kata for kata in SEMUA if kata != "rfk-bulanan"])
def test_a_wrong_pagu_is_found_in_every_layout(nama: str) -> None:
    """A layout would be read so loosely that an amount off by 123.457 passes."""
    (grid,) = grids(nama)
    (tabel,) = (t for t in recognise(grid) if isinstance(t, Tabel))
    assert isinstance(tabel.isi, Pohon)
    kolom = (tabel.kolom.get("anggaran") or tabel.kolom["anggaran_perubahan"])[0]
    simpul = [s for s in tabel.isi.simpul if s.jumlah.get(kolom) and not s.maya][-1]
    salah = int(simpul.jumlah[kolom] or 0) + 123_457
    teks = isinstance(grid.nilai(simpul.baris, kolom), str)
    grid.kolom[kolom][simpul.baris] = f"{salah:,}".replace(",", ".") if teks else salah
    kode = {s.kode for s in periksa(grid)[2] if s.tingkat == "kesalahan"}
    assert kode & {"T101", "T102", "T105"}
