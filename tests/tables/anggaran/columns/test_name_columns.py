"""The column of names whose heading is blank."""

import pytest

from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import TakDikenali
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, tabel
from tests.rules.bantu import pilih

ISI = """
{}
7.01.01      | PROGRAM A  | {}   | 7000000  | 5000000
7.01.01.2.01 | Rapat      | {}   | 7000000  | 5000000
7.01.02      | PROGRAM B  | {}   | 3000000  | 2000000
7.01.02.2.01 | Pengadaan  | {}   | 3000000  | 2000000
             | JUMLAH     |      | 10000000 | 7000000
"""
_ORANG = ("Budi", "Anisa", "Cici", "Didi")


@pytest.mark.parametrize(
    ("kepala", "samping"),
    [
        ("Kode |  |      | Pagu | Realisasi", ("",) * 4),
        ("Kode |  | Volume | Pagu | Realisasi", ("12",) * 4),
        ("Kode |  | PPTK | Pagu | Realisasi", _ORANG),
    ],
)
def test_the_only_words_left_of_the_amounts_are_the_names(
    kepala: str, samping: tuple[str, ...]
) -> None:
    """A table would be refused, or its rows be called by the persons who answer for them."""
    sumber = tabel(kisi(ISI.format(kepala, *samping)))
    assert sumber.kolom["uraian"] == (1,)
    assert isinstance(sumber.isi, Pohon)
    assert [s.uraian for s in sumber.isi.simpul] == ["PROGRAM A", "Rapat", "PROGRAM B", "Pengadaan"]


def test_of_two_columns_of_words_without_a_heading_the_reason_names_both() -> None:
    """The reason would say that the table is of another kind, and not which heading it lacks."""
    (entri,) = recognise(kisi(ISI.format("Kode | | | Pagu | Realisasi", *_ORANG)))
    assert isinstance(entri, TakDikenali)
    assert "tulis “Uraian” di B1 atau C1" in entri.alasan


def test_a_named_column_stays_beside_one_without_a_heading() -> None:
    """A blank heading over remarks would take the names from the column that says Uraian."""
    kepala = "Kode | Uraian | | Pagu | Realisasi"
    assert tabel(kisi(ISI.format(kepala, *_ORANG))).kolom["uraian"][0] == 1


@pytest.mark.parametrize(
    "judul",
    ["Program | Kegiatan | Sub Kegiatan", "Pr0gram | Kegiatan | Sub Kegiatan", "| | Uraian",
     "Bidang | Seksi | Pekerjaan"],
)  # fmt: skip
def test_a_column_that_names_just_the_rows_without_a_name_is_a_step(judul: str) -> None:
    """The programs would be printed without their names, or left out with all they hold."""
    sumber = tabel(
        kisi(f"""
        {judul}                            | Pagu     | Realisasi
        Penunjang |          |             | 37000000 | 30500000
                  | Umum     |             | 37000000 | 30500000
                  |          | Gaji        | 25000000 | 20000000
                  |          | Rapat       | 12000000 | 10500000
        Pelayanan |          |             | 23456000 | 23000000
                  | Loket    |             | 23456000 | 23000000
                  |          | Meja        | 20000000 | 20000000
                  |          | Kursi       | 3456000  | 3000000
        """)
    )
    assert sumber.kolom["uraian"] == (0, 1, 2)
    assert isinstance(sumber.isi, Pohon)
    tingkat = [simpul.tingkat for simpul in sumber.isi.simpul]
    assert tingkat == ["program", "kegiatan", "sub_kegiatan", "sub_kegiatan"] * 2


def test_what_stands_beside_a_name_is_no_step() -> None:
    """The persons in charge would be names of rows, or the word Jumlah a program."""
    sumber = tabel(
        kisi("""
        Bagian | Program   | Pagu     | Realisasi
        Budi   | Penunjang | 37000000 | 30500000
        Siti   | Pelayanan | 23456000 | 23000000
        Jumlah |           | 60456000 | 53500000
        """)
    )
    assert sumber.kolom["uraian"] == (1,)


def test_no_step_is_added_where_uraian_stands_above_amounts() -> None:
    """Headings pushed one column to the right would be read as steps and kode, without a word."""
    temuan = pilih(
        "B119",
        kisi("""
        Kode         |           | Uraian   | Anggaran | Realisasi | Sisa
        7.01.01      | Penunjang | 37000000 | 30500000 | 6500000   |
        7.01.01.2.01 | Umum      | 25000000 | 20000000 | 5000000   |
        7.01.01.2.02 | Aset      | 12000000 | 10500000 | 1500000   |
        """),
    )
    assert [t.tingkat for t in temuan] == ["kesalahan"]
