"""P109, P110, P111: staff that is counted from lists of persons, or not at all."""

import pytest

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih, ringkas

_TEKS = """
DAFTAR NOMINATIF PEGAWAI
No|Nama|NIP|Gol|Jabatan|Status
1|Sugeng|"197001121996031001"|IV/a|Camat|PNS
2|Siti|"197203141997032002"|III/c|Kasi|PNS
3|Joko|-|-|Sopir|Honorer
"""
DAFTAR = kisi(_TEKS, lembar="Nominatif")


def test_p109_says_from_where_the_staff_is_counted() -> None:
    """Nobody could tell where a table comes from that no source prints."""
    (temuan,) = pilih("P109", DAFTAR)
    assert (temuan.tingkat, temuan.sel) == ("informasi", ("A3",))
    assert temuan.pesan == (
        "Dihitung dari 3 orang di daftar pegawai: Tabel 1.2 dari kolom E (3 orang) dan Tabel 1.3 "
        "dari kolom D (2 orang). 1 orang Non ASN tidak masuk Tabel 1.3."
    )


def test_p109_names_nobody() -> None:
    """A finding would carry a name or NIP into the report and onto the screen."""
    (temuan,) = pilih("P109", DAFTAR)
    assert not any(kata in repr(temuan) for kata in ("Sugeng", "Siti", "Joko", "1970"))


def test_p110_a_table_counts_otherwise_than_the_list() -> None:
    """One of them is old, and the report would be handed in with it unseen: 2 and 1 of III/c."""
    tabel = kisi(
        "Susunan Golongan\nNo|Pangkat|Golongan|Jumlah\n1|Pembina|IV/a|1\n2|Penata|III/c|2\n"
        "|Jumlah||3",
        lembar="1.3",
    )
    (temuan,) = pilih("P110", tabel, DAFTAR)
    assert ringkas(temuan)[:3] == ("P110", "peringatan", "D5")
    assert "III/c: tabel 2, daftar 1." in temuan.pesan and "IV/a" not in temuan.pesan


def test_p110_is_silent_where_both_agree() -> None:
    """Every office that keeps both would be warned."""
    tabel = kisi("Jabatan Pegawai\nNo|Jabatan|Jumlah\n1|Camat|1\n2|Staf|2", lembar="1.2")
    assert pilih("P110", tabel, DAFTAR) == []


def test_p110_of_jabatan_compares_all_persons() -> None:
    """A table of 4 beside a list of 3 would go unseen, for jabatan are named in many ways."""
    tabel = kisi("Jabatan Pegawai\nNo|Jabatan|Jumlah\n1|Camat|1\n2|Staf|3", lembar="1.2")
    (temuan,) = pilih("P110", tabel, DAFTAR)
    assert "seluruhnya: tabel 4, daftar 3" in temuan.pesan


def test_p111_a_list_of_staff_that_says_no_jabatan_is_named() -> None:
    """Tabel 1.2 and 1.3 would be missing without anybody knowing why."""
    grid = kisi("DAFTAR PEGAWAI\nNo|Nama|Alamat\n1|Ani|Jl. Raya\n2|Budi|Jl. Raya", lembar="Data")
    (temuan,) = pilih("P111", grid)
    assert (temuan.tingkat, temuan.lembar) == ("peringatan", "Data")
    assert pilih("P111", grid, DAFTAR) == []


@pytest.mark.parametrize("judul", ["DAFTAR HADIR PEGAWAI", "DAFTAR PENERIMA HONOR", "REKAP LAIN"])
def test_p111_is_silent_on_other_lists(judul: str) -> None:
    """Every attendance list with a NIP would be called staff that could not be read."""
    grid = kisi(f'{judul}\nNo|Nama|NIP|Tanda Tangan\n1|Ani|"197001121996031001"|', lembar="Lain")
    assert pilih("P111", grid) == []
