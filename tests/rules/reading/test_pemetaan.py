"""Findings on a Pemetaan sheet: what was obeyed, and what could not be."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.temuan import Temuan
from tests.alat.kisi import KEPALA_PEMETAAN, kisi, periksa

ANGGARAN = """
    Uraian|Pagu Sebelum|Pagu Sesudah|Realisasi|Catatan
    Program A|90|100|50|baik
    Program B|9|10|5|baik
"""


def peta(baris: str, berkas: str = "P.xlsx") -> Grid:
    """Return a Pemetaan sheet with some rows."""
    return kisi(f"{KEPALA_PEMETAAN}\n{baris}", berkas=berkas, lembar="Pemetaan")


def temuan(baris: str) -> list[Temuan]:
    """Return what is said about a Pemetaan beside a budget."""
    return [t for t in periksa(kisi(ANGGARAN), peta(baris))[2] if t.lembar == "Pemetaan"]


def test_b110_names_what_was_changed() -> None:
    """Nobody would hear that a column was chosen by a person, and not by the header."""
    (cacat,) = temuan("Uji.xlsx|Lembar1|||||anggaran|B")
    assert (cacat.kode, cacat.tingkat, cacat.sel) == ("B110", "informasi", ("B2",))
    assert "anggaran kolom B (tanpa pemetaan kolom C)" in cacat.pesan


def test_b110_counts_what_changed_nothing() -> None:
    """A Pemetaan with every sheet of a folder would fill the screen."""
    (cacat,) = temuan("Uji.xlsx|Lembar1|||||anggaran|C")
    assert cacat.pesan == "Pemetaan dipakai: 1 tabel sama dengan pengenalan otomatis."


def test_b104_falls_silent_once_the_column_is_set() -> None:
    """The choice would be asked about again after a person has made it."""
    _, _, semua = periksa(kisi(ANGGARAN))
    (pilihan,) = [t for t in semua if t.kode == "B104"]
    assert "Pemetaan" in pilihan.saran
    _, _, semua = periksa(kisi(ANGGARAN), peta("Uji.xlsx|Lembar1|||||anggaran|C"))
    assert not [t for t in semua if t.kode == "B104"]


def test_the_source_says_that_it_was_mapped() -> None:
    """The reason in `sumber` would hide that a person overruled the recognition."""
    gabungan, _, _ = periksa(kisi(ANGGARAN), peta("Uji.xlsx|Lembar1|||||anggaran|B"))
    assert gabungan.alasan[0] == (
        "satu-satunya tabel realisasi; dipetakan di P.xlsx lembar Pemetaan baris 2: "
        "anggaran kolom B (tanpa pemetaan kolom C)"
    )


@pytest.mark.parametrize(
    ("baris", "sel", "kata"),
    [
        ("Uji.xlsx|Lembar9|||||anggaran|B", "B2", "Lembar “Lembar9” tidak ada di Uji.xlsx"),
        ("Uji.xlsx|Lembar1|||||anggaran|E", "H2", "kolom E (anggaran) tidak berisi satu angka"),
        ("Uji.xlsx|Lembar1|||||anggaran|Z", "H2", "kolom Z (anggaran) tidak ada"),
        ("Uji.xlsx|Lembar1|||||pagu2|B", "G2", "Peran “pagu2” tidak ada"),
        ("Uji.xlsx|Lembar1|anggaran|9|||anggaran|B", "D2", "baris 9 tidak ada"),
        ("Uji.xlsx|Lembar1|skm rekap|1|||unsur|A\n||||||nilai|E", "H3", "satu angka pun"),
        ("Uji.xlsx|Lembar1|skm rekap|1|||nilai|B", "B2", "peran yang belum ditunjuk: unsur"),
        ("Uji.xlsx|Lembar1|anggaran|tidak ada|||uraian|A", "E2", "perlu baris datanya"),
        ("Uji.xlsx|Lembar1|||||anggaran|B\n||||||sisa|B", "H3", "dua peran: anggaran dan sisa"),
    ],
)
def test_b109_names_the_cell_that_cannot_be_obeyed(baris: str, sel: str, kata: str) -> None:
    """A Pemetaan that is wrong would be passed over, or stop the run."""
    (cacat,) = [t for t in temuan(baris) if t.kode == "B109"]
    assert (cacat.tingkat, cacat.sel) == ("kesalahan", (sel,))
    assert kata in cacat.pesan
    assert cacat.saran


def test_b109_says_where_a_column_was_not_taken() -> None:
    """A second target column would be passed over, and the person think that it counts."""
    grid = kisi("Indikator|Target|Target Baru|Realisasi\nIKM|87|88|90")
    rows = "Uji.xlsx|Lembar1|capaian kinerja|1|||target|B-C"
    (cacat,) = [t for t in periksa(grid, peta(rows))[2] if t.kode == "B109"]
    assert cacat.sel == ("H2",)
    assert "target tidak dapat dibaca dari kolom B, C; yang dipakai kolom B" in cacat.pesan


def test_b109_only_asks_about_a_file_that_is_not_there() -> None:
    """A Pemetaan for a whole folder would block the check of a single file in it."""
    (cacat,) = temuan("Realisas.xlsx|LRA|||||anggaran|B")
    assert (cacat.kode, cacat.tingkat, cacat.sel) == ("B109", "peringatan", ("A2",))
    assert "Uji.xlsx" in cacat.saran


def test_b109_of_two_words_on_one_table_the_first_counts() -> None:
    """Two Pemetaan that disagree would be obeyed by turns, and nobody would know."""
    pertama = peta("Uji.xlsx|Lembar1|||||anggaran|B", berkas="A.xlsx")
    kedua = peta("Uji.xlsx|Lembar1|||||anggaran|C", berkas="B.xlsx")
    gabungan, _, semua = periksa(kisi(ANGGARAN), pertama, kedua)
    assert gabungan.entri[0].kolom["anggaran"] == (1,)  # type: ignore[union-attr]
    (cacat,) = [t for t in semua if t.kode == "B109"]
    assert (cacat.berkas, cacat.tingkat) == ("B.xlsx", "peringatan")
    assert "sudah diatur di A.xlsx" in cacat.pesan


def test_a_right_pemetaan_has_no_b109() -> None:
    """A Pemetaan that was obeyed throughout would be called wrong."""
    baris = "uji|lembar1|Anggaran|1|2|3|uraian|A\n||||||anggaran|B\n||||||realisasi|D"
    assert [t.kode for t in temuan(baris)] == ["B110"]
