"""Work grows with the rows: four times the rows are about four times the lines executed.

Seconds depend on the machine; what is counted here does not.
"""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import FrameType

import pytest

from bench.speed.besar import (
    Baris,
    Isi,
    budget_rows,
    deep_rows,
    spoil,
    with_subtotals,
    write_book,
)
from lkjip_xl.causes.diagnose import diagnose
from lkjip_xl.join.choose import join_tables
from lkjip_xl.measures.hasil.hitung import hitung_hasil
from lkjip_xl.pipeline import build_workbook, inspect, read_sources
from lkjip_xl.rules.daftar import check
from lkjip_xl.rules.konteks import Konteks
from lkjip_xl.tables.anggaran.levels import candidates
from lkjip_xl.tables.anggaran.levels.weigh import Bahan, Tafsir, weigh

_BARIS = {True: (200, 1000), False: (130, 520)}  # of a check, of a report: it takes longer
_LONGGAR = 1.15
# Lines that one more row of a clean budget of 13 columns may cost a check: a twentieth more than
# it takes. Where a step was taken away, lower them.
_PER_BARIS: dict[Isi, int] = {"ketik": 1030, "teks": 1300, "rumus": 1300}
Kerja = Callable[[Path], object]


def _check(path: Path) -> object:
    return inspect(read_sources([path]))


def _report(path: Path) -> object:
    return build_workbook(inspect(read_sources([path])))


def count_lines(kerja: Callable[[], object]) -> int:
    """Return how many lines of Python a piece of work executes; each round of a loop counts."""
    banyak = 0

    def trace(_bingkai: FrameType, apa: str, _isi: object) -> object:
        nonlocal banyak
        banyak += apa == "line"
        return trace

    lama = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]  # a trace function may return itself
    try:
        kerja()
    finally:
        sys.settrace(lama)
    return banyak


def _budget(banyak: int) -> Sequence[Baris]:
    return budget_rows(banyak)


def _faulty(banyak: int) -> Sequence[Baris]:
    baris = budget_rows(banyak)
    spoil(baris, 1)
    return baris


def _half_typed(banyak: int) -> Sequence[Baris]:
    baris = budget_rows(banyak)
    for deret in baris[::3]:
        deret.diketik = True
    return baris


def _overspent(banyak: int) -> Sequence[Baris]:
    baris = budget_rows(banyak)
    for deret in baris:
        deret.uang[:2] = reversed(deret.uang[:2])
    return baris


def _one_parent(banyak: int) -> Sequence[Baris]:
    return budget_rows(banyak, banyak)


def _assert_linear(
    kerja: Kerja, buat: Callable[[int], Sequence[Baris]], cara: Isi, folder: Path
) -> None:
    kerja(write_book(folder / "dulu.xlsx", [buat(40)], cara))  # fills what a process keeps
    banyak = []
    for n in _BARIS[kerja is _check]:
        baris = buat(n)
        path = write_book(folder / f"{n}.xlsx", [baris], cara)
        banyak.append(count_lines(partial(kerja, path)) / len(baris))
    assert banyak[1] <= banyak[0] * _LONGGAR, banyak


@pytest.mark.parametrize("kerja", [_check, _report])
@pytest.mark.parametrize("cara", ["ketik", "teks", "rumus"])
def test_work_grows_with_the_rows(kerja: Kerja, cara: Isi, tmp_path: Path) -> None:
    """A budget of 20.000 rows would take minutes: some step walks the whole table for each row."""
    _assert_linear(kerja, _budget, cara, tmp_path)


@pytest.mark.parametrize("cara", ["ketik", "teks", "rumus"])
def test_a_row_takes_no_more_work_than_agreed(cara: Isi, tmp_path: Path) -> None:
    """Steps that walk the whole table would come back one by one, none of them slow by itself."""
    _check(write_book(tmp_path / "dulu.xlsx", [_budget(40)], cara))
    dua = [write_book(tmp_path / f"{n}.xlsx", [_budget(n)], cara) for n in (200, 600)]
    sedikit, banyak = (count_lines(partial(_check, path)) for path in dua)
    assert (banyak - sedikit) / 400 <= _PER_BARIS[cara]


def test_each_reading_of_the_levels_is_weighed_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A small table full of faults would take twice as long: classes are moved in vain."""
    ditimbang: list[tuple[object, ...]] = []

    def note(bahan: Bahan, tafsir: Tafsir) -> Tafsir:
        ditimbang.append((tafsir.hierarki, tafsir.biaya, *tafsir.induk))
        return weigh(bahan, tafsir)

    monkeypatch.setattr(candidates, "weigh", note)
    _check(write_book(tmp_path / "salah.xlsx", [_faulty(60)], "ketik"))
    dipindah = [kunci for kunci in ditimbang if kunci[1]]  # those without cost were not moved
    assert len(dipindah) > 10
    assert len(set(dipindah)) == len(dipindah)


@pytest.mark.parametrize("cara", ["ketik", "rumus"])
def test_work_grows_with_the_findings(cara: Isi, tmp_path: Path) -> None:
    """A workbook full of faults would take minutes: each finding is held against all others."""
    _assert_linear(_report, _faulty, cara, tmp_path)


def test_work_grows_with_the_overspent_rows(tmp_path: Path) -> None:
    """Realisasi and anggaran in each other's columns would take minutes: rows against rows."""
    _assert_linear(_check, _overspent, "ketik", tmp_path)


def test_work_grows_with_the_typed_totals(tmp_path: Path) -> None:
    """Each typed total would be held against all formulas of its column."""
    _assert_linear(_check, _half_typed, "rumus", tmp_path)


@pytest.mark.parametrize("cara", ["ketik", "rumus"])
def test_work_grows_with_the_children(cara: Isi, tmp_path: Path) -> None:
    """One sub kegiatan with all the rows would take minutes."""
    _assert_linear(_report, _one_parent, cara, tmp_path)


@pytest.mark.parametrize("buat", [lambda n: with_subtotals(budget_rows(n)), deep_rows])
def test_work_grows_with_the_totals_and_levels(
    buat: Callable[[int], Sequence[Baris]], tmp_path: Path
) -> None:
    """Each Jumlah amid the rows, or each of thirty levels, would be held against all rows."""
    cara: Isi = "rumus" if buat is deep_rows else "ketik"
    _assert_linear(_check, buat, cara, tmp_path)


def test_work_grows_with_the_sheets(tmp_path: Path) -> None:
    """Each sheet of a workbook would be held against all others."""
    banyak = []
    for n in (4, 16):
        path = write_book(tmp_path / f"{n}.xlsx", [budget_rows(60)] * n, "ketik")
        _check(path)
        banyak.append(count_lines(partial(_check, path)) / n)
    assert banyak[1] <= banyak[0] * _LONGGAR, banyak


def _causes(n: int, temuan: int, folder: Path) -> int:
    """Return the lines executed for the causes of so many findings in a table of n rows."""
    baris = budget_rows(n)
    induk = [deret for deret in baris if deret.anak and baris[deret.anak[0]].kolom == 3]
    for urut, deret in enumerate(induk[:temuan]):
        deret.uang[0] += 1000 + urut
    path = write_book(folder / f"{n}-{temuan}.xlsx", [baris], "ketik")
    bacaan = read_sources([path])
    gabungan = join_tables(bacaan.entri)
    konteks = Konteks(gabungan, hitung_hasil(gabungan), (), bacaan.grid)
    semua = check(konteks)
    assert sum(1 for cacat in semua if cacat.kode == "T101") == temuan
    return count_lines(lambda: diagnose(konteks, semua))


def test_a_finding_costs_the_same_in_a_long_table(tmp_path: Path) -> None:
    """A cause would be sought in all rows, or all other findings: hours in a table full of them."""
    _causes(200, 8, tmp_path)  # fills what a process keeps
    tambahan = [_causes(n, 16, tmp_path) - _causes(n, 8, tmp_path) for n in (300, 1200)]
    assert tambahan[1] <= tambahan[0] * _LONGGAR, tambahan


def test_texts_cost_little_more_than_numbers(tmp_path: Path) -> None:
    """An export whose amounts are texts would be read cell by cell, the same 0,00 again and again.

    A text is looked at once more than a number, to read it: about a quarter of all work.
    """
    banyak = []
    semua: tuple[Isi, ...] = ("ketik", "teks")
    for cara in semua:
        path = write_book(tmp_path / f"{cara}.xlsx", [_budget(520)], cara)
        _check(path)  # fills what a process keeps, whichever tests ran before
        banyak.append(count_lines(partial(_check, path)))
    assert banyak[1] <= banyak[0] * 1.3, banyak
