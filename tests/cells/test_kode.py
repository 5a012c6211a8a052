"""Kode in every spelling: one column, four columns, five split columns."""

import pytest

from lkjip_xl.cells.kode import is_prefix, read_kode, split_named, split_parts


@pytest.mark.parametrize(
    ("kolom", "tingkat"),
    [
        (["7"], "urusan"),
        (["7.01"], "bidang_urusan"),
        (["7.01.01"], "program"),
        (["7.01.01.2.01"], "kegiatan"),
        (["7.01.01.2.01.0001"], "sub_kegiatan"),
        (["7.01.01.2.01.01"], "sub_kegiatan"),
        (["5.1.02"], "rekening"),
        (["5.1.02.01.001.00024"], "rekening"),
        (["2.16.2.20.2.21.01.0000"], "skpd"),
        (["X.XX.01.2.01.0001"], "sub_kegiatan"),
        (["1.20.1.20.05"], "skpd"),
        (["7.01.0.00.0.00.12"], "skpd"),
        (["1.20.1.20.05.15."], "program"),
        (["1.20.1.20.05.15.02"], "kegiatan"),
        (["1.20.1.20.05.15.02.5.2.1.01"], "rekening"),
        (["2.01.0001"], "sub_kegiatan"),
        (["7 01 01"], "program"),
        (["7 01 01 2.01"], "kegiatan"),
        (["7 01 01 2.01 0001"], "sub_kegiatan"),
        (["7.01.01 2.01 0001"], "sub_kegiatan"),
        (["5 1 02 01 001 00024"], "rekening"),
        (["7.01.01.2.01.5"], "rekening"),
        (["7.1.1.2.01.4"], "sub_kegiatan"),
        (["3", "27", "1", "2.01", "4"], "sub_kegiatan"),
        (["3", "27", "01", "2.01", "5"], "sub_kegiatan"),
        (["3", "27", "01", "2", "01", "5"], "sub_kegiatan"),
        (["7", "01", "01", "", ""], "program"),
        (["7", "01", "01", "2.01", ""], "kegiatan"),
        (["7", "01", "01", "2.01", "0001"], "sub_kegiatan"),
        (["2.16", "", "", ""], "bidang_urusan"),
        (["2.16", "2.16.2.20.2.21.01.0000", "", ""], "skpd"),
        (["2.16", "2.16.2.20.2.21.01.0000", "2.16.01", ""], "program"),
        (["2.16", "2.16.2.20.2.21.01.0000", "2.16.01.2.01.0001", "5.1.02.04"], "rekening"),
    ],
)
def test_level_by_shape(kolom: list[str], tingkat: str) -> None:
    """A kegiatan would be a program, and its amount be counted twice."""
    kode = read_kode(kolom)
    assert kode is not None
    assert kode.tingkat == tingkat


def test_padding_does_not_count() -> None:
    """The same sub kegiatan with two and with four digits would be two things."""
    pendek, panjang = read_kode(["7.01.01.2.01.01"]), read_kode([" 7.01.01.2.01.0001 "])
    assert pendek is not None
    assert panjang is not None
    assert pendek.bagian == panjang.bagian == ("7", "1", "1", "2", "1", "1")


def test_split_and_whole_kode_are_the_same() -> None:
    """DPA with five columns and realisasi with one could never be compared."""
    pecah, utuh = read_kode(["7", "01", "01", "2.01", "0001"]), read_kode(["7.01.01.2.01.0001"])
    assert pecah is not None
    assert utuh is not None
    assert pecah.bagian == utuh.bagian


@pytest.mark.parametrize("teks", ["", "Jumlah", "7.01.O1", "A.1"])
def test_words_are_no_kode(teks: str) -> None:
    """A letter typed for a digit would make a kode that nobody has."""
    assert read_kode([teks]) is None


def test_parts_and_prefix() -> None:
    """A kegiatan would hang below a program whose kode it only resembles."""
    assert split_parts("7.01.01.") == ("7", "01", "01")
    program, kode_lain = read_kode(["7.01.01"]), read_kode(["7.01.10"])
    kegiatan = read_kode(["7.01.01.2.01"])
    assert program and kode_lain and kegiatan
    assert is_prefix(program, kegiatan)
    assert not is_prefix(kode_lain, kegiatan)


@pytest.mark.parametrize(
    "teks", ["'3.25.01", "’3.25.01", '"3.25.01"', "\u200b3.25.01", "3.25\xad.01"]
)
def test_marks_and_unseen_characters_are_no_part_of_a_kode(teks: str) -> None:
    """Levels would get lost for a whole table whose kode all begin with an apostrophe."""
    assert split_parts(teks) == ("3", "25", "01")


def test_kode_and_name_behind_an_apostrophe() -> None:
    """A list that holds kode and name in one text would lose its kode."""
    assert split_named("'3.25.01 PROGRAM PENUNJANG") == ("3.25.01", "PROGRAM PENUNJANG")


def test_kode_with_spaces_before_a_name() -> None:
    """Seven would be the kode, and 01 01 2.01 the beginning of the name."""
    assert split_named("7 01 01 PROGRAM A") == ("7 01 01", "PROGRAM A")
    assert split_named("7 01 01 2.01 0002 Gaji") == ("7 01 01 2.01 0002", "Gaji")
    assert split_named("7.01.01 12 Unit Laptop") == ("7.01.01", "12 Unit Laptop")


def test_a_rekening_without_points_behind_its_sub_kegiatan_is_no_agency() -> None:
    """Belanja Barang dan Jasa would be a SKPD of the table."""
    assert read_kode(["8", "01", "01", "2.01", "0001", "5102"]) is None
    skpd = read_kode(["7.01.0.00.0.00.01.0000"])
    assert skpd is not None
    assert skpd.tingkat == "skpd"


def test_a_kode_whose_urusan_is_left_open_stands_before_its_name() -> None:
    """X.XX.01 is what the government's list writes for any urusan; X. alone numbers a heading."""
    assert split_named("X.XX.01.2.01 : Perencanaan") == ("X.XX.01.2.01", "Perencanaan")
    assert split_named("X. Pembiayaan Daerah") is None


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("2. 15.02.2.04 Kegiatan Pemeliharaan", "2.15.02.2.04"),
        ("7 .01.01 Program Penunjang", "7.01.01"),
        ("5. 2.02.04 Belanja Komputer", "5.2.02.04"),
        ("1. 7.01.01 Program Penunjang", "1."),
        ("1. 2 Unit Laptop", "1."),
    ],
)
def test_a_space_in_the_kode_before_a_name(teks: str, kode: str) -> None:
    """The kegiatan 2. 15.02.2.04 would be the urusan 2; a number before a kode stays a number."""
    bernama = split_named(teks)
    assert bernama is not None and bernama[0] == kode


def test_endless_digits_are_no_kode() -> None:
    """Comparing such a kode by its numbers would end the run: Python refuses 5.000 digits."""
    assert split_parts("9" * 5000) is None
    assert split_parts("7.01." + "9" * 5000) is None
    assert split_parts("9." * 5000) is None
    assert split_parts("7010101200010000000001") == ("7010101200010000000001",)
