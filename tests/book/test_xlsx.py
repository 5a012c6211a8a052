"""The two short ways through XlsxWriter write what XlsxWriter itself writes."""

import datetime
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet as AsliLembar

from bench.speed.besar import ISI, Isi, spoil, write_book
from bench.speed.besar import budget_rows as rows
from lkjip_xl.book.sources import source
from lkjip_xl.book.write import build_book
from lkjip_xl.book.xlsx import Worksheet
from lkjip_xl.model.sel import Gaya, Nilai
from lkjip_xl.pipeline import inspect, read_sources
from lkjip_xl.report.isi import Buku, LembarSumber, Rahasia, Tanda
from lkjip_xl.report.susun import build_report
from tests.book.bahan import grid

CONTOH = Path(__file__).parents[2] / "workbooks" / "puring-2024"


def _cell_by_cell(monkeypatch: pytest.MonkeyPatch, buku: Buku) -> bytes:
    """Return the workbook as XlsxWriter writes it: no row comes ready, all formulas searched."""
    with monkeypatch.context() as ganti:
        ganti.setattr(source, "_special_rows", lambda sumber, *_: set(range(10_000)))
        ganti.setattr(Worksheet, "write_own_formula", AsliLembar.write_formula)
        ganti.setattr(Worksheet, "_write_rows", AsliLembar._write_rows)
        return build_book(buku)


def test_the_version_is_the_one_that_is_known() -> None:
    """Another version may keep its cells otherwise, and the file would be damaged."""
    assert xlsxwriter.__version__ == "3.3.1"


def test_the_sample_is_written_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """The report of a whole year would differ from what XlsxWriter writes."""
    buku = build_report(inspect(read_sources([CONTOH])))
    assert build_book(buku) == _cell_by_cell(monkeypatch, buku)


@pytest.mark.parametrize("cara", ISI)
def test_a_budget_with_findings_is_written_alike(
    cara: Isi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Marked cells, numbers read from texts and sums over rows would be written otherwise."""
    baris = rows(90)
    spoil(baris, 2)
    buku = build_report(inspect(read_sources([write_book(tmp_path / "LRA.xlsx", [baris], cara)])))
    assert build_book(buku) == _cell_by_cell(monkeypatch, buku)


def test_odd_cells_are_written_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dates, TRUE, errors, long and blank texts, zeros and left-out cells would be lost."""
    baris: list[tuple[Nilai, ...]] = [
        ("Nama", "Nilai", None, None),
        ("=1+1", 0, 0.0, -12.5),
        ("<b>&", True, datetime.datetime(2024, 12, 31, 7, 30), datetime.date(2024, 1, 2)),
        ("", "#REF!", datetime.time(9, 30), datetime.date(1800, 1, 1)),
        ("x" * 20_000, 1e300, 10**15, 1234567.125),
        *[(f" baris {n}", n, "1.000,50", "5%") for n in range(40)],
    ]
    kisi = grid(*baris, gaya={(6, 1): Gaya(tebal=True), (7, 2): Gaya(format_angka="0.0")},
               galat={(3, 1): "#REF!"}, gabungan=((10, 0, 11, 1),))  # fmt: skip
    angka = {(b, 2): Decimal("1000.50") for b in range(5, 45)}
    angka |= {(b, 3): Decimal("0.05") for b in range(5, 45)}
    tanda = tuple(Tanda(b, k, "kesalahan", "x.") for b, k in ((6, 1), (8, 0), (9, 2), (50, 7)))
    sumber = LembarSumber(1, "S1", kisi, angka, Rahasia(frozenset({0}), 20), 20, tanda=tanda)
    buku = Buku("Uji", (), (sumber,))
    assert build_book(buku) == _cell_by_cell(monkeypatch, buku)


def test_no_formula_of_ours_needs_the_searches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A function of a newer Excel, written without its prefix, would show as #NAME?."""
    semua: list[str] = []
    monkeypatch.setattr(
        Worksheet, "write_own_formula", lambda _l, _b, _k, rumus, *_: semua.append(rumus)
    )
    build_book(build_report(inspect(read_sources([CONTOH]))))
    lembar = AsliLembar()
    assert len(semua) > 500
    assert [r for r in semua if lembar._prepare_formula(r, True) != r[1:]] == []
