"""Staff tables: head counts by jabatan, or by pangkat and golongan."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pegawai import DaftarPegawai
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa, tabel


def _isi(sumber: object) -> list[tuple[str, str, object]]:
    assert isinstance(sumber, Tabel) and isinstance(sumber.isi, DaftarPegawai)
    return [(b.nama, b.golongan, b.jumlah.nilai) for b in sumber.isi.baris]


def _kisi(teks: str) -> Grid:
    return kisi(teks)


def test_a_count_may_say_that_it_counts_persons() -> None:
    """3 orang would be no number, and the place and date below it be a count."""
    grid = _kisi("""
    No | Nama Jabatan | Banyaknya
    1  | Camat        | 1 orang
    2  | Staf         | 3 orang
       | Jumlah       | 4 orang

       |              | "Wonosari, 31 Desember 2024"
       |              | CAMAT
    """)
    sumber = tabel(grid)
    assert _isi(sumber) == [("Camat", "", 1), ("Staf", "", 3)]
    assert not sumber.keraguan


def test_men_and_women_are_parts_of_the_count() -> None:
    """A table with L and P would be none, and its Jumlah a golongan of 20."""
    sumber = tabel(
        _kisi("""
        Golongan | L | P | Jumlah
        IV/a     | 3 | 1 | 4
        III/c    | 6 | 10 | 16
        Jumlah   | 9 | 11 | 20
        """)
    )
    assert _isi(sumber) == [("", "IV/a", 4), ("", "III/c", 16)]
    assert isinstance(sumber.isi, DaftarPegawai)
    assert sumber.isi.total is not None and sumber.isi.total.nilai == 20


def test_two_tables_beside_each_other_have_headers_of_their_own() -> None:
    """The first jabatan would be lost beside the second row of the other header."""
    jabatan, golongan = recognise(
        _kisi("""
        Jabatan | Jumlah |   | Golongan | Jenis Kelamin |   | Jumlah
        Camat   | 1      |   |          | L             | P |
        Staf    | 3      |   | IV/a     | 1             | 0 | 1
                |        |   | III/b    | 1             | 2 | 3
        """)
    )
    assert _isi(jabatan) == [("Camat", "", 1), ("Staf", "", 3)]
    assert _isi(golongan) == [("", "IV/a", 1), ("", "III/b", 3)]


@pytest.mark.parametrize("kata", ["Kosong", "lowong", "Nihil"])
def test_a_vacant_post_counts_nobody(kata: str) -> None:
    """A word for nobody would be called a slip that no number can be read from."""
    _, hasil, temuan = periksa(
        kisi(f"""
        No|Jabatan|Jumlah
        1|Camat|1 orang
        2|Kepala Seksi|{kata}
        |Jumlah|1 orang
        """)
    )
    assert [str(b.jumlah) for b in hasil.pegawai_jabatan] == ["1", "0", "1"]
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []
