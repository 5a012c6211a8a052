"""What `petakan --tulis` writes is read back as what was recognised."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_xl.book.mapping import build_mapping
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.read import read_workbook
from lkjip_xl.model.pemetaan import DaftarPemetaan
from lkjip_xl.model.sel import Nilai
from lkjip_xl.model.tabel import Entri, Tabel
from lkjip_xl.norms.pemetaan import KEPALA
from lkjip_xl.report.pemetaan import mapping_rows
from lkjip_xl.tables.sources import recognise_all
from tests.alat.anggaran import TATA, contoh, tulis
from tests.alat.buku_kerja import CONTOH
from tests.alat.kisi import kisi


def _pemetaan(entri: list[Entri], *grid: Grid) -> Grid:
    """Return the Pemetaan sheet that `petakan --tulis` would write, as a grid."""
    rows = mapping_rows(entri, {(g.berkas, g.lembar): g for g in grid})
    deret = [
        [judul for _, judul, _ in KEPALA],
        *(list(baris_pemetaan.cells()) for baris_pemetaan in rows),
    ]
    kolom: list[list[Nilai]] = [[baris[k] or None for baris in deret] for k in range(len(KEPALA))]
    return Grid("Pemetaan.xlsx", "Pemetaan", kolom)


def _plain(entri: list[Entri]) -> list[Entri]:
    """Return entries without what a Pemetaan adds: where it stands, and the choice made."""
    return [
        replace(s, pemetaan=None, kolom_pilihan={}) if isinstance(s, Tabel) else s for s in entri
    ]


def _same_again(*grid: Grid) -> None:
    """Check that a written Pemetaan is obeyed throughout, and changes nothing."""
    awal = recognise_all(grid)
    akhir = recognise_all([*grid, _pemetaan(awal, *grid)])
    peta = akhir.pop()
    assert _plain(akhir) == _plain(awal)
    assert isinstance(peta, Tabel)
    assert isinstance(peta.isi, DaftarPemetaan)
    assert peta.isi.masalah == ()
    assert set(peta.isi.dipakai.values()) <= {""}
    terpeta = [s for s in akhir if isinstance(s, Tabel) and s.dikenali != "pengaturan"]
    assert all(s.pemetaan for s in terpeta)


def test_the_sample_is_read_as_before() -> None:
    """A Pemetaan that nobody touched would change the report, or complain."""
    _same_again(*(g for p in sorted(CONTOH.glob("*.xlsx")) for g in read_workbook(p, p.name)))


@pytest.mark.parametrize("tata", TATA)
@settings(deadline=None, max_examples=15)
@given(data=st.data())
def test_every_budget_layout_is_read_as_before(tata: str, data: st.DataObject) -> None:
    """A layout could not be written down in a Pemetaan, so nobody could correct it."""
    _same_again(tulis(*data.draw(contoh(tata))))


LEMBAR = {
    "responden": "No. Responden|Nama|Jenis Kelamin|"
    + "|".join(f"U{n}" for n in range(1, 10))
    + "\n1|Budi|L|4|3|4|4|3|4|4|3|4\n2|Sri|P|3|3|4|3|3|4|4|3|3",
    "triwulan": """
        Indeks Kepuasan Masyarakat Tahun 2024
        No|Unit|Triwulan I|Triwulan II|Triwulan III|Triwulan IV
        1|Kecamatan Puring|86.1|87.2|88|88.24
    """,
    "pegawai": """
        No|Pangkat|Golongan|Jumlah
        1|Pembina|IV/a|2
        |Jumlah||2
    """,
    "dua tabel": """
        REALISASI ANGGARAN KECAMATAN PURING TAHUN 2024|||
        No|Uraian|Anggaran|Realisasi
        1|Program A|100|50
        |||
        No|Unsur Pelayanan|Nilai|Kategori
        1|Persyaratan|88.4|Sangat Baik
        2|Biaya/Tarif|80.4|Baik
    """,
    "berdampingan": """
        No|Jabatan|Jumlah||No|Pangkat|Golongan|Jumlah
        1|Camat|1||1|Pembina|IV/a|1
        2|Sekretaris|1||2|Penata|III/c|1
    """,
    "tak dikenali": "Nama|Alamat\nBudi|Puring\nSiti|Karanganyar",
}


@pytest.mark.parametrize("nama", LEMBAR)
def test_every_kind_of_sheet_is_read_as_before(nama: str) -> None:
    """A table of another kind, or one of two on a sheet, would be lost by its own Pemetaan."""
    _same_again(kisi(LEMBAR[nama]))


def test_the_written_file_is_found_and_read(tmp_path: Path) -> None:
    """The drop-downs, the explanation or Excel's dates would change what the file says."""
    grid = kisi(LEMBAR["dua tabel"])
    rows = mapping_rows(recognise_all([grid]), {(grid.berkas, grid.lembar): grid})
    (tmp_path / "Pemetaan.xlsx").write_bytes(build_mapping(rows))
    (lembar,) = read_workbook(tmp_path / "Pemetaan.xlsx", "Pemetaan.xlsx")
    *akhir, peta = recognise_all([grid, lembar])
    assert _plain(akhir) == _plain(recognise_all([grid]))
    assert isinstance(peta, Tabel)
    assert isinstance(peta.isi, DaftarPemetaan)
    assert peta.isi.masalah == ()
    assert [(s.lembar, s.dikenali, s.kepala) for s in peta.isi.peta] == [
        ("Lembar1", "anggaran", (1,)),
        ("Lembar1", "skm_rekap", (4,)),
    ]


def test_the_same_content_gives_the_same_bytes() -> None:
    """Two runs on the same sources would give two files that differ."""
    grid = kisi(LEMBAR["pegawai"])
    rows = mapping_rows(recognise_all([grid]), {(grid.berkas, grid.lembar): grid})
    assert build_mapping(rows) == build_mapping(rows)


def test_other_candidates_stand_beside_the_choice() -> None:
    """A person who sets the pagu would have to look up which columns it could be."""
    grid = kisi("Uraian|Pagu Sebelum|Pagu Sesudah|Realisasi\nProgram A|90|100|50")
    rows = mapping_rows(recognise_all([grid]), {(grid.berkas, grid.lembar): grid})
    assert [(s.sel["peran"], s.sel["kolom"], s.catatan) for s in rows] == [
        ("uraian", "A", "Uraian"),
        ("anggaran", "C", "Pagu Sesudah; juga mungkin B: Pagu Sebelum"),
        ("realisasi", "D", "Realisasi"),
    ]


def test_a_sheet_that_is_left_out_stays_so() -> None:
    """`bukan tabel` would be forgotten by the Pemetaan that is written from it."""
    grid = kisi(LEMBAR["pegawai"])
    peta = kisi(
        "Berkas|Lembar|Jenis tabel|Peran|Kolom\nUji.xlsx|Lembar1|bukan tabel||",
        berkas="P.xlsx",
        lembar="P",
    )
    entri = recognise_all([grid, peta])
    baris = [s.sel for s in mapping_rows(entri, {("Uji.xlsx", "Lembar1"): grid,
                                                 ("P.xlsx", "P"): peta})]  # fmt: skip
    assert baris == [{"berkas": "Uji.xlsx", "lembar": "Lembar1", "dikenali": "bukan tabel"}]
