"""The rows of one report sheet, one by one."""

from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import Baris, Lembar
from lkjip_xl.report.susun import build_report
from tests.alat.laporan import tabel


def lembar_dari(bahan: Bahan, kunci: str) -> Lembar | None:
    """Return the sheet with a key, None where the report has none."""
    return next((s for s in build_report(bahan).lembar if s.kunci == kunci), None)


def rows_of(lembar: Lembar | None, urut: int = 0) -> tuple[Baris, ...]:
    """Return the rows of one table of a sheet."""
    assert lembar is not None
    return tabel(lembar)[urut].baris


def values_of(baris: Baris) -> list[object]:
    """Return the values of a row."""
    return [None if sel is None else sel.nilai for sel in baris.sel]


def formulas_of(baris: Baris) -> list[str | None]:
    """Return the formulas of a row."""
    return [None if sel is None else sel.rumus for sel in baris.sel]
