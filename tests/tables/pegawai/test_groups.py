"""Groups, subtotals and totals of staff tables: what counts once, and where a table ends."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pegawai import DaftarPegawai
from tests.alat.kisi import kisi, tabel
from tests.rules.bantu import pilih, ringkas


def _jabatan(*baris: str) -> Grid:
    return kisi("\n".join(("Data Pegawai", "No | Jabatan | Jumlah", *baris)), lembar="1.2")


def _golongan(*baris: str) -> Grid:
    return kisi("\n".join(("Data Pegawai", "No | Golongan | Jumlah", *baris)), lembar="1.3")


def _isi(grid: Grid) -> DaftarPegawai:
    daftar = tabel(grid).isi
    assert isinstance(daftar, DaftarPegawai)
    return daftar


def _persons(grid: Grid) -> list[object]:
    """Return the counts of the rows that head no others, and the printed total."""
    daftar = _isi(grid)
    rinci = [s.jumlah.nilai for s in daftar.baris if not s.kepala]
    return [*rinci, daftar.total.nilai if daftar.total else None]


def _heads(grid: Grid) -> list[str]:
    return [s.nama or s.golongan for s in _isi(grid).baris if s.kepala]


EMPAT = ("1 | IV/b | 1", "2 | IV/a | 1")
TIGA = ("3 | III/d | 3", "4 | III/a | 2")


def test_subtotals_by_golongan_do_not_end_the_table() -> None:
    """The table would be cut at its first subtotal: 2 persons instead of 1 + 1 + 3 + 2 = 7."""
    grid = _golongan(
        *EMPAT, "| Jumlah Golongan IV | 2", *TIGA, "| Jumlah Golongan III | 5", "| Jumlah | 7"
    )
    assert _persons(grid) == [1, 1, 3, 2, 7]
    assert [s.jumlah.nilai for s in _isi(grid).subjumlah] == [2, 5]
    assert [s.anak for s in _isi(grid).subjumlah] == [(0, 1), (2, 3)]
    assert pilih("P101", grid) == []


def test_sub_jumlah_between_jabatan() -> None:
    """Sub Jumlah would be the total: 2 persons instead of 1 + 1 + 4 + 3 = 9."""
    grid = _jabatan(
        "1 | Camat | 1", "2 | Sekretaris | 1", "| Sub Jumlah | 2",
        "3 | Operator | 4", "4 | Pengelola | 3", "| Sub Jumlah | 7", "| Jumlah Total | 9",
    )  # fmt: skip
    assert _persons(grid) == [1, 1, 4, 3, 9]


def test_subtotals_behind_blank_rows() -> None:
    """Bare words Jumlah before a blank row would end the table, though a total of all follows."""
    grid = _golongan(*EMPAT, "| Jumlah | 2", "", *TIGA, "| Jumlah | 5", "", "| Total | 7")
    assert _persons(grid) == [1, 1, 3, 2, 7]


def test_last_subtotal_is_no_total_of_all() -> None:
    """5 of golongan III would be called a wrong total of 7."""
    grid = _golongan(*EMPAT, "| Jumlah Golongan IV | 2", *TIGA, "| Jumlah Golongan III | 5")
    assert _persons(grid) == [1, 1, 3, 2, None]
    assert pilih("P101", grid) == []


@pytest.mark.parametrize(
    ("tercetak", "sel", "nilai", "seharusnya"),
    [((3, 5, 7), "C5", 3, 2), ((2, 6, 7), "C8", 6, 5), ((2, 5, 8), "C9", 8, 7)],
)
def test_wrong_sums_between_rows(
    tercetak: tuple[int, ...], sel: str, nilai: int, seharusnya: int
) -> None:
    """A subtotal that is not the sum of its rows, or a total that is not theirs, would pass."""
    empat, tiga, semua = tercetak
    grid = _golongan(
        *EMPAT, f"| Jumlah Golongan IV | {empat}",
        *TIGA, f"| Jumlah Golongan III | {tiga}", f"| Jumlah | {semua}",
    )  # fmt: skip
    (temuan,) = pilih("P101", grid)
    assert ringkas(temuan)[2:5] == (sel, nilai, seharusnya)


def test_what_stands_below_the_total_tells_the_same_persons() -> None:
    """5 men and 4 women below the total of 9 would be 9 more persons."""
    grid = _jabatan("1 | Camat | 1", "2 | Staf | 8", "| Jumlah | 9", "| Pria | 5", "| Wanita | 4")
    assert _persons(grid) == [1, 8, 9]


def test_total_above_the_rows() -> None:
    """A table whose total stands first would have no rows."""
    assert _persons(_jabatan("| Jumlah | 9", "1 | Camat | 1", "2 | Staf | 8")) == [1, 8, 9]


def test_total_without_a_word() -> None:
    """A last row with nothing but the sum would be lost, and a wrong row not be noticed."""
    assert _persons(_jabatan("1 | Camat | 1", "2 | Staf | 8", "| | 9")) == [1, 8, 9]


@pytest.mark.parametrize(
    ("baris", "kepala"),
    [
        (("1 | Golongan IV | 2", "| IV/a | 1", "| IV/b | 1", "2 | Golongan III | 5",
          "| III/a | 2", "| III/d | 3", "| Jumlah | 7"), ["Golongan IV", "Golongan III"]),
        (("1 | IV/b | 1", "2 | IV/a | 1", "| Golongan IV | 2", "3 | III/a | 5",
          "| Golongan III | 5", "| Jumlah | 7"), ["Golongan IV", "Golongan III"]),
        (("A | PNS | 4", "1 | IV/a | 1", "2 | III/d | 3", "B | PPPK | 3", "1 | IX | 2",
          "2 | VII | 1", "| Jumlah | 7"), ["PNS", "PPPK"]),
        (("A | PNS | 4", "1 | Golongan IV | 1", "| IV/a | 1", "2 | Golongan III | 3",
          "| III/d | 3", "B | PPPK | 3", "1 | IX | 3", "| Jumlah | 7"),
         ["PNS", "Golongan IV", "Golongan III", "PPPK"]),
    ],
)  # fmt: skip
def test_golongan_heads_count_once(baris: tuple[str, ...], kepala: list[str]) -> None:
    """The count of a group would be added to its own rows: 14 persons instead of 7."""
    grid = _golongan(*baris)
    assert _heads(grid) == kepala
    assert sum(int(str(n)) for n in _persons(grid)[:-1]) == 7
    assert pilih("P101", grid) == []


POS = ("Camat | 1", "Sekretaris | 1", "Kepala Seksi | 2"), ("Operator | 4", "Pengelola | 3")


@pytest.mark.parametrize(
    ("atas", "bawah"),
    [
        (("A", "B"), ("1", "2", "3")),
        (("I", "II"), ("1", "2", "3")),
        (("1", "2"), ("1.1", "1.2", "1.3")),
        (("1", "2"), ("", "", "")),
        (("", ""), ("", "", "")),
    ],
)
def test_jabatan_heads_count_once(atas: tuple[str, ...], bawah: tuple[str, ...]) -> None:
    """Struktural 4 would be added to Camat 1, Sekretaris 1 and Kepala Seksi 2, however numbered."""
    satu, dua = ([f"{n} | {teks}" for n, teks in zip(bawah, rinci, strict=False)] for rinci in POS)
    grid = _jabatan(
        f"{atas[0]} | Struktural | 4", *satu, f"{atas[1]} | Pelaksana | 7", *dua, "| Jumlah | 11"
    )
    assert _heads(grid) == ["Struktural", "Pelaksana"]
    assert pilih("P101", grid) == []


def test_a_head_that_differs_from_its_rows_is_named() -> None:
    """Golongan IV 3 above 1 and 1 would pass, or the right total of 7 be called wrong."""
    grid = _golongan(
        "1 | Golongan IV | 3", "| IV/a | 1", "| IV/b | 1", "2 | III/a | 5", "| Jumlah | 7"
    )
    (temuan,) = pilih("P101", grid)
    assert ringkas(temuan)[2:5] == ("C3", 3, 2)


def test_equal_neighbours_are_no_groups() -> None:
    """Camat 1 above Sekretaris 1 would head it, and the office lose a person."""
    grid = _jabatan("1 | Camat | 1", "2 | Sekretaris | 1", "3 | Kasi | 2", "4 | Staf | 4")
    assert _heads(grid) == []
    assert _persons(grid) == [1, 1, 2, 4, None]


def test_heading_without_a_count() -> None:
    """Golongan IV without a number would be printed as a row of persons nobody counted."""
    grid = _golongan("| Golongan IV |", *EMPAT, "| Golongan III |", *TIGA, "| Jumlah | 7")
    assert _heads(grid) == ["Golongan IV", "Golongan III"]


def test_a_vacant_post_is_no_heading() -> None:
    """A numbered post that nobody holds would be printed as the heading of the next ones."""
    grid = _jabatan("1 | Camat | 1", "2 | Sekretaris |", "3 | Staf | 6", "| Jumlah | 7")
    assert _heads(grid) == []
    assert _persons(grid) == [1, None, 6, 7]


def test_zero_and_blank_golongan() -> None:
    """Rows of nobody, as 0, a dash or a blank, would be heads, or break the sum."""
    grid = _golongan("1 | I/a | 0", "2 | I/b | -", "3 | II/a |", "4 | III/a | 5", "| Jumlah | 5")
    assert _heads(grid) == []
    assert _persons(grid) == [0, 0, None, 5, 5]
