"""What each sheet is: by its content, never by its name; what is left out has a reason."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.tabel import Tabel, TakDikenali
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, tabel

LEMBAR = {
    "anggaran": """
        No|Uraian|Anggaran|Realisasi
        1|Program A|100|50
    """,
    "perjanjian_kinerja": """
        No|Sasaran Strategis|Indikator Kinerja|Satuan|Target
        1|Meningkatnya pelayanan|Indeks Kepuasan Masyarakat|Indeks|87
    """,
    "capaian_kinerja": """
        No|Sasaran|Indikator|Target|Realisasi|Capaian (%)
        1|Meningkatnya pelayanan|Indeks Kepuasan Masyarakat|87|88.24|101.43
    """,
    "skm_rekap": """
        No|Unsur Pelayanan|Nilai|Kategori
        1|Persyaratan|88.4|Sangat Baik
        2|Biaya/Tarif|80.4|Baik
    """,
    "pegawai_golongan": """
        No|Pangkat|Golongan|Jumlah
        1|Pembina|IV/a|2
    """,
    "pegawai_jabatan": """
        No|Jabatan|Jumlah
        1|Camat|1
    """,
    "pengaturan": """
        Instansi|Kecamatan Puring
        Tahun|2024
    """,
}


@pytest.mark.parametrize("nama", ["Lembar1", "SKM", "Realisasi", "Pegawai"])
@pytest.mark.parametrize("dikenali", LEMBAR)
def test_content_decides_not_the_sheet_name(dikenali: str, nama: str) -> None:
    """A sheet with another name, or another's name, would be read as something else."""
    assert tabel(kisi(LEMBAR[dikenali], lembar=nama)).dikenali == dikenali


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("Catatan rapat hari ini", "kepala tabel"),
        ("Nama|Alamat\nBudi|Puring\nSiti|Karanganyar", "kepala tabel"),
        ("Kode|Uraian|Keterangan\n1|Meja|baik", "kepala tabel"),
    ],
)
def test_unknown_sheets_have_a_reason(teks: str, kata: str) -> None:
    """A sheet would be left out without anybody hearing of it."""
    (satu,) = recognise(kisi(teks, lembar="Catatan", tersembunyi=True))
    assert isinstance(satu, TakDikenali)
    assert kata in satu.alasan
    assert (satu.lembar, satu.tersembunyi) == ("Catatan", True)


@pytest.mark.parametrize("grid", [kisi(""), Grid("Uji.xlsx", "Kosong", [])])
def test_empty_sheet(grid: Grid) -> None:
    """An empty sheet would stop the run, or be left out in silence."""
    (satu,) = recognise(grid)
    assert isinstance(satu, TakDikenali)
    assert "kosong" in satu.alasan


def test_two_tables_on_a_sheet() -> None:
    """The second table of a sheet would be lost, or take its title from the first."""
    grid = kisi("""
        REALISASI ANGGARAN KECAMATAN PURING TAHUN 2024|||
        No|Uraian|Anggaran|Realisasi
        1|Program A|100|50
        |||
        Indeks Kepuasan Masyarakat Tahun 2023|||
        No|Unsur Pelayanan|Nilai|Kategori
        1|Persyaratan|88.4|Sangat Baik
        2|Biaya/Tarif|80.4|Baik
    """)
    hasil = [satu for satu in recognise(grid) if isinstance(satu, Tabel)]
    assert [(s.dikenali, s.tahun) for s in hasil] == [("anggaran", "2024"), ("skm_rekap", "2023")]
    assert [s.rentang for s in hasil] == [(1, 0, 2, 3), (5, 0, 7, 3)]


def test_hidden_sheets_are_data_like_any_other() -> None:
    """A hidden realisasi would be left out of the totals."""
    satu = tabel(kisi(LEMBAR["anggaran"], tersembunyi=True))
    assert satu.tersembunyi
