"""B112 and T106: one budget over several sheets."""

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih, ringkas

KEPALA = "Kode|Uraian|Anggaran\n"


def test_one_sheet_is_no_finding() -> None:
    """Every table would be said to lie on several sheets."""
    assert pilih("B112", kisi(f"{KEPALA}7.01.01|Program A|100")) == []


def test_joined_sheets_are_told() -> None:
    """Amounts of two sheets would be added up without a word."""
    grid, dua = (kisi(f"{KEPALA}7.01.0{n}|Program {n}|100", lembar=f"Hal {n}") for n in (1, 2))
    (temuan,) = pilih("B112", grid, dua)
    assert temuan.tingkat == "informasi"
    assert "Hal 1, Hal 2" in temuan.pesan


def test_a_right_total_of_all_sheets_is_no_finding() -> None:
    """The total on the last sheet would be compared with that sheet alone."""
    grid = kisi(f"{KEPALA}7.01.01|Program A|100", lembar="1")
    dua = kisi(f"{KEPALA}7.01.02|Program B|10\n|JUMLAH|110", lembar="2")
    assert pilih("T106", grid, dua) == []
    assert pilih("T102", grid, dua) == []


def test_a_wrong_total_of_all_sheets_is_found_on_its_sheet() -> None:
    """A total that misses a rupiah of the first sheet would pass."""
    # 100 + 10 = 110, the last sheet says 111.
    grid = kisi(f"{KEPALA}7.01.01|Program A|100", lembar="1")
    dua = kisi(f"{KEPALA}7.01.02|Program B|10\n|JUMLAH|111", lembar="2")
    (temuan,) = pilih("T106", grid, dua)
    assert ringkas(temuan) == ("T106", "kesalahan", "C3", 111, 110, 1)
    assert temuan.lembar == "2"


def test_a_parent_with_children_on_the_next_sheet_is_held_to_all_of_them() -> None:
    """A program cut by a page would be called wrong by its first half, or never be checked."""
    # 60 + 30 = 90, the program says 100.
    grid = kisi(f"{KEPALA}7.01.01|Program A|100\n7.01.01.2.01|Kegiatan A|60", lembar="1")
    dua = kisi(f"{KEPALA}7.01.01.2.02|Kegiatan B|30", lembar="2")
    (temuan,) = pilih("T106", grid, dua)
    assert ringkas(temuan) == ("T106", "kesalahan", "C2", 100, 90, 10)
    assert temuan.lembar == "1"
    assert pilih("T101", grid, dua) == []
