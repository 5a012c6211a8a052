"""Tests of the columns L and P of a staff table: 1 + 1 + 2 + 1 + 3 = 8, 3 + 4 = 7, in all 15."""

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, pilih, ringkas

BARIS = ["1 | Camat | 1 | 0 | 1", "2 | Sekretaris | 1 | 0 | 1", "3 | Analis | 2 | 3 | 5",
         "4 | Arsiparis | 1 | 4 | 5", "5 | Pengemudi | 3 | 0 | 3"]  # fmt: skip


def _tabel(*baris: str) -> Grid:
    kepala = "Data Pegawai Kecamatan Uji\nNo | Jabatan | Laki-laki | Perempuan | Jumlah"
    return kisi("\n".join([kepala, *baris]), lembar="1.2")


def test_right_columns_have_no_finding() -> None:
    """A right staff table would be called wrong."""
    grid = _tabel(*BARIS, "| Jumlah | 8 | 7 | 15")
    assert not [kode for kode in kode_dari(grid) if kode in {"P101", "P112"}]


def test_a_wrong_total_of_one_column_is_named() -> None:
    """18 men and 7 women of 15 would be handed in."""
    (temuan,) = pilih("P112", _tabel(*BARIS, "| Jumlah | 18 | 7 | 15"))
    assert ringkas(temuan) == ("P112", "kesalahan", "C8", 18, 8, 10)


def test_a_wrong_row_is_named_where_the_totals_tell_it() -> None:
    """The right total would be changed in place of the row: 4 men, where 2 + 3 are 5."""
    salah = [*BARIS[:2], "3 | Analis | 4 | 3 | 5", *BARIS[3:]]
    grid = _tabel(*salah, "| Jumlah | 8 | 7 | 15")
    (temuan,) = pilih("P112", grid)
    assert ringkas(temuan) == ("P112", "kesalahan", "C5", 4, 2, 2)
    salah = [*BARIS[:2], "3 | Analis | 2 | 3 | 6", *BARIS[3:]]
    grid = _tabel(*salah, "| Jumlah | 8 | 7 | 15")
    (temuan,) = pilih("P112", grid)
    assert ringkas(temuan) == ("P112", "kesalahan", "E5", 6, 5, 1)
    assert pilih("P101", grid) == []


def test_a_wrong_row_without_a_telling_total_has_no_value() -> None:
    """Either of two cells would be changed although nothing tells which is wrong."""
    (temuan,) = pilih("P112", _tabel(*BARIS[:2], "3 | Analis | 4 | 3 | 5", *BARIS[3:]))
    assert ringkas(temuan) == ("P112", "kesalahan", "E5", 5, None, None)


def test_columns_that_do_not_make_up_all_persons_are_left_alone() -> None:
    """Columns that overlap, or count only some, would be called wrong."""
    sebagian = ["1 | Camat | 0 | 0 | 1", "2 | Sekretaris | 1 | 0 | 1", "3 | Analis | 2 | 1 | 5",
                "4 | Arsiparis | 1 | 1 | 5", "5 | Pengemudi | 1 | 0 | 3"]  # fmt: skip
    assert pilih("P112", _tabel(*sebagian, "| Jumlah | 9 | 2 | 15")) == []


def test_a_total_that_the_other_table_confirms_is_not_to_be_changed() -> None:
    """1 + 2 + 6 = 9 and twice 10: both right totals would be told to become 9."""
    jabatan = kisi("Data Pegawai\nNo | Jabatan | Jumlah\n1 | Camat | 1\n2 | Sekretaris | 2\n"
                   "3 | Analis | 6\n| Jumlah | 10", lembar="1.2")  # fmt: skip
    golongan = kisi("Golongan\nNo | Pangkat | Golongan | Jumlah\n1 | Pembina | IV/a | 3\n"
                    "2 | Penata | III/c | 7\n| Jumlah | | 10", lembar="1.3")  # fmt: skip
    (temuan,) = pilih("P101", jabatan, golongan)
    assert (temuan.sel, temuan.seharusnya) == (("C6", "C3", "C4", "C5"), None)
    assert "C6 jangan diubah" in temuan.saran
    assert pilih("P102", jabatan, golongan) == []
