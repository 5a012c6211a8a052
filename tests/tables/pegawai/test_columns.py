"""Which column of a staff table counts the persons: by its sums, then by its words."""

import pytest

from lkjip_xl.model.pegawai import DaftarPegawai
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa, tabel
from tests.alat.laporan import bahan as bahan_dari
from tests.report.baris import formulas_of, lembar_dari, rows_of, values_of
from tests.rules.bantu import pilih

MENURUT = """
No | Jabatan | {kelompok} | | | Jumlah
   |         | {bagian}
1  | Camat   | 1 | 0 | 0 | 1
2  | Staf    | 5 | 2 | 3 | 10
   | Jumlah  | 6 | 2 | 3 | 11
"""


def _counts(teks: str) -> list[object]:
    """Return the counts of the rows, and the total."""
    daftar = tabel(kisi(teks)).isi
    assert isinstance(daftar, DaftarPegawai) and daftar.total is not None
    return [*(s.jumlah.nilai for s in daftar.baris), daftar.total.nilai]


@pytest.mark.parametrize(
    ("kelompok", "bagian"),
    [
        ("Status Kepegawaian", "PNS | PPPK | Non ASN"),
        ("Status", "PNS | PPPK | Honorer"),
        ("Pendidikan", "SMA | S1 | S2"),
        ("Golongan", "II | III | IV"),
        ("Usia", "20-30 | 31-40 | di atas 40"),
    ],
)
def test_jabatan_by_columns_of_a_group(kelompok: str, bagian: str) -> None:
    """A table of jabatan would not be read because columns tell its persons apart."""
    assert _counts(MENURUT.format(kelompok=kelompok, bagian=bagian)) == [1, 10, 11]


def test_golongan_columns_without_a_group() -> None:
    """I to IV beside Jabatan would be unknown columns."""
    teks = "No | Jabatan | I | II | III | IV | Jumlah\n1 | Camat | | | | 1 | 1\n"
    assert _counts(teks + "2 | Staf | 0 | 2 | 5 | 0 | 7\n | Jumlah | 0 | 2 | 5 | 1 | 8") == [
        1,
        7,
        8,
    ]


def test_the_total_column_is_the_sum_of_the_others() -> None:
    """The men would be all persons because Jumlah Pegawai stands above them."""
    teks = """
    No | Jabatan | Jumlah Pegawai |           | Jumlah
       |         | Laki-laki      | Perempuan |
    1  | Camat   | 1 | 0 | 1
    2  | Staf    | 5 | 2 | 7
       | Jumlah  | 6 | 2 | 8
    """
    assert _counts(teks) == [1, 7, 8]


def test_of_several_sums_the_largest_counts() -> None:
    """The sum of PNS would be all persons because it stands first."""
    teks = """
    No | Jabatan | PNS |   |     | PPPK |   |     | Total
       |         | L   | P | Jml | L    | P | Jml |
    1  | Camat   | 1 | 0 | 1 | 0 | 0 | 0 | 1
    2  | Staf    | 3 | 2 | 5 | 1 | 1 | 2 | 7
       | Jumlah  | 4 | 2 | 6 | 1 | 1 | 2 | 8
    """
    assert _counts(teks) == [1, 7, 8]


@pytest.mark.parametrize("kepala", ["L | P | Keterangan", "PNS | PPPK | Keterangan"])
def test_parts_without_a_total_are_added(kepala: str) -> None:
    """A table that prints no sum of its columns would not be read, or only its first column."""
    teks = f"No | Jabatan | {kepala}\n1 | Camat | 1 | |\n2 | Staf | 4 | 3 |\n| Jumlah | 5 | 3 |"
    assert _counts(teks) == [1, 7, 8]


def test_added_parts_stay_formulas() -> None:
    """A count of two columns would be typed: 4 men and 3 women, C3 and D3 of the source."""
    bahan = bahan_dari(kisi("No | Jabatan | L | P\n1 | Camat | 1 |\n2 | Staf | 4 | 3"))
    baris = rows_of(lembar_dari(bahan, "1.2"))
    assert [values_of(b)[-1] for b in baris] == [1, 7, 8]
    assert formulas_of(baris[1])[-1] == "=SUM(\x02S|0|2|2\x03,\x02S|0|2|3\x03)"


def test_non_asn_in_a_column_are_no_asn() -> None:
    """3 Non ASN of 11 would be missed in the table of golongan: 8 ASN."""
    jabatan = MENURUT.format(kelompok="Status", bagian="PNS | PPPK | Non ASN")
    golongan = "No | Golongan | Jumlah\n1 | IV/a | 1\n2 | III/a | 7\n | Jumlah | {}"
    dua = [kisi(jabatan, lembar="1.2"), kisi(golongan.format(8), lembar="1.3")]
    assert pilih("P102", *dua) == []
    kurang = golongan.format(7).replace("| 7\n", "| 6\n")
    (temuan,) = pilih("P102", kisi(jabatan, lembar="1.2"), kisi(kurang, lembar="1.3"))
    assert [temuan.nilai, temuan.seharusnya] == [7, 8]


def test_units_by_golongan_are_no_budget() -> None:
    """Seven persons would be handed in as a budget of 7 rupiah."""
    grid = kisi(
        """
        No | Unit Kerja | Gol III | Gol IV | Jumlah
        1  | Sekretariat | 3 | 1 | 4
        2  | Seksi Pemerintahan | 3 | 0 | 3
           | Jumlah | 6 | 1 | 7
        """,
        lembar="Data Pegawai",
    )
    assert [getattr(t, "dikenali", "tidak_dikenali") for t in recognise(grid)] == ["tidak_dikenali"]
    assert len(pilih("P111", grid)) == 1


def test_of_columns_of_years_the_latest_counts() -> None:
    """A table of two years would be no table of staff at all."""
    _, hasil, temuan = periksa(
        kisi("""
        Jumlah Pegawai menurut Jabatan Tahun 2023-2024
        No|Jabatan|Tahun 2023|Tahun 2024
        1|Camat|1|1
        2|Pelaksana|9|7
        |Jumlah|10|8
        """)
    )
    assert [(b.jabatan, str(b.jumlah)) for b in hasil.pegawai_jabatan] == [
        ("Camat", "1"), ("Pelaksana", "7"), ("Jumlah", "8"),
    ]  # fmt: skip
    assert [t.kode for t in temuan] == ["B117"]
    assert "yang dipakai 2024" in temuan[0].pesan
