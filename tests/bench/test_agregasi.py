"""The bench of sums in annotated tables, on a table of our own."""

import gzip
import json
from decimal import Decimal
from pathlib import Path

import pytest

from bench.agregasi.__main__ import measure
from bench.agregasi.nilai import Nilai, find, pola
from bench.agregasi.tabel import read_number, read_table, read_tables

# 1,203 + 4,418 = 5,621; 8,817 + 7,206 = 16,023; and so on to 17,042 + 25,647 = 42,689.
TABEL = [
    ["", "Male", "Female", "Total"],
    ["North", "1,203", "4,418", "5,621"],
    ["South", "8,817", "7,206", "16,023"],
    ["East", "3,345", "5,512", "8,857"],
    ["West", "3,677", "8,511", "12,188"],
    ["All", "17,042", "25,647", "42,689"],
]
Anotasi = tuple[int, int, list[list[int]]]
BARIS: list[Anotasi] = [(5, k, [[b, k] for b in range(1, 5)]) for k in (1, 2, 3)]
KOLOM: list[Anotasi] = [(b, 3, [[b, 1], [b, 2]]) for b in range(1, 6)]


def _line(jumlah: list[Anotasi]) -> dict[str, object]:
    return {
        "file_name": "a.csv",
        "table_id": "t",
        "table_array": TABEL,
        "number_format": "Comma Point",
        "aggregation_annotations": [
            {"operator": "Sum", "aggregator_index": [b, k], "aggregatee_indices": bagian}
            for b, k, bagian in jumlah
        ],
    }


@pytest.mark.parametrize(
    ("teks", "tanda", "angka"),
    [
        ("1,234.5", (",", "."), Decimal("1234.5")),
        ("1.234,5", (".", ","), Decimal("1234.5")),
        ("(12)", (",", "."), Decimal(-12)),
        ("$ 3", (",", "."), Decimal(3)),
        ("5%", (",", "."), Decimal(5)),
        ("n/a", (",", "."), None),
    ],
)
def test_a_number_is_read_by_its_table_s_signs(
    teks: str, tanda: tuple[str, str], angka: Decimal | None
) -> None:
    """Sums would be missed because their amounts were read as others, or as words."""
    assert read_number(teks, tanda) == angka


def test_summands_of_zero_are_left_out_of_both_sides() -> None:
    """A sum would count as wrong for a zero that nobody can see in it."""
    data = _line([(5, 1, [[1, 1], [2, 1], [0, 1]])])
    assert read_table(data).benar == {((5, 1), frozenset({(1, 1), (2, 1)}))}


def test_sums_of_a_small_table_are_found_in_both_directions() -> None:
    """The bench would measure something else than what the program finds."""
    tabel = read_table(_line([*BARIS, *KOLOM]))
    assert find(tabel) == tabel.benar
    assert pola(tabel.benar) == {
        ("baris", 5, frozenset({1, 2, 3, 4})),
        ("kolom", 3, frozenset({1, 2})),
    }


def test_precision_recall_and_f1_are_counted_by_hand() -> None:
    """The figures of the page would be others than they say."""
    nilai = Nilai()
    nilai.add({1, 2, 3, 4}, {3, 4, 5})  # 2 of 3 right, 2 of 4 found; F1 = 2 * 2 / (3 + 4)
    assert nilai.row("x") == "| x | 66,7 | 50,0 | 57,1 | 4 |"


def test_the_bench_reads_a_file_and_writes_what_it_found(tmp_path: Path) -> None:
    """A judge from outside could not check the figures."""
    data = tmp_path / "d.jl.gz"
    with gzip.open(data, "wt", encoding="utf-8") as berkas:
        berkas.write(json.dumps(_line([*BARIS, *KOLOM, (4, 3, [[1, 3], [2, 3]])])) + "\n")
    hasil = list(measure(read_tables(data, "semua"), tmp_path / "p.jl"))
    # 8 cells are sums and all are found; people are said to have seen a ninth.
    assert hasil[5] == "| sel | 100,0 | 88,9 | 94,1 | 9 |"
    (baris,) = (tmp_path / "p.jl").read_text(encoding="utf-8").splitlines()
    assert len(json.loads(baris)["agregasi"]) == 8
    banyak = [len(list(read_tables(data, hanya))) for hanya in ("latih", "uji")]
    assert sum(banyak) == 1
