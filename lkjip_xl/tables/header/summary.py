"""A small summary beside a table: Pagu, Realisasi, Sisa in a few cells, each with its amount."""

from collections.abc import Iterator
from dataclasses import replace

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai
from lkjip_xl.tables.header.extent import is_rupiah

_LABEL = later(
    r"(?:(?:total|jumlah|nilai|pagu|anggaran|alokasi|realisasi|sisa|saldo|selisih|silpa|per[cs]en|"
    r"(?:per|pro)sentase|capaian|serapan|penyerapan|belanja|keuangan|fisik|dana|dpa|dan|tahun|"
    r"s[./]?d|bulan|20\d\d|rp|%)[\s.:()/]*)+"
)
_UANG = later(r"pagu|anggaran|realisasi")
_JUDUL = later(r"(ringkasan|rekap(itulasi)?|resume)\b.{0,30}")
_TANDA = later(r"[:=]|rp\.? ?:?|:? ?rp\.?")
_ANGKA = later(r"-|nihil|[\d.,]+ ?%?")
_PALING_SEDIKIT, _PALING_BANYAK = 2, 8  # lines of a summary; a list beside a table has more
_JARANG = 60  # filled cells of a column where a summary stands: more are a table's
_TABEL = 3  # filled cells left of one of its lines: it stands beside a table, not in a form


def without_summary(grid: Grid) -> Grid:
    """Return the grid without the summaries beside its tables.

    Pagu and Realisasi there would be headings, and their amounts would make the row of the real
    ones a row of data. A line is a label of nothing but such words and one amount, behind a blank
    cell; what has other lines right above or below it is a table.
    """
    buang = [(b, k) for kotak, kiri in _boxes(grid) for b in kotak for k in _filled(grid, b, kiri)]
    if not buang:
        return grid
    milik = {k for _, k in buang}
    kolom = [list(nilai) if k in milik else nilai for k, nilai in enumerate(grid.kolom)]
    for b, k in buang:
        kolom[k][b] = None
    return replace(grid, kolom=kolom, baca_rupa=lambda: grid.rupa)


def _boxes(grid: Grid) -> Iterator[tuple[range, int]]:
    """Yield the rows of each summary, its title's too, and the column of its labels."""
    for k, kolom in enumerate(grid.kolom):
        if k < _TABEL or len(kolom) - kolom.count(None) > _JARANG:
            continue
        label = [b for b, nilai in enumerate(kolom) if _is_line(grid, b, k, nilai)]
        for awal in (b for b in label if b - 1 not in label):
            akhir = next(b for b in range(awal, grid.n_baris + 1) if b not in label)
            mulai = awal - _is_title(grid, awal - 1, k)
            if _is_summary(grid, range(awal, akhir), k) and _is_apart(grid, mulai, akhir, k):
                yield range(mulai, akhir), k


def _is_line(grid: Grid, baris: int, k: int, nilai: Nilai) -> bool:
    """Tell a label behind a blank cell, with one amount right of it and nothing else but signs."""
    if not isinstance(nilai, str) or grid.nilai(baris, k - 1) is not None:
        return False
    if not _LABEL.fullmatch(nilai.strip().lower()):
        return False
    kanan = [grid.nilai(baris, n) for n in _filled(grid, baris, k + 1)]
    angka = [n for n in kanan if not _TANDA.fullmatch(str(n).strip().lower())]
    return len(angka) == 1 and _is_amount(angka[0])


def _is_amount(nilai: Nilai) -> bool:
    if isinstance(nilai, str):
        return is_rupiah(nilai) or bool(_ANGKA.fullmatch(nilai.strip().lower()))
    return isinstance(nilai, int | float)


def _is_summary(grid: Grid, rows: range, k: int) -> bool:
    """Tell lines of which no two have the same label, one of pagu or realisasi, beside a table."""
    label = [str(grid.nilai(b, k)).strip().lower() for b in rows]
    berbeda = len({*label}) == len(label) and any(map(_UANG.search, label))
    sampingnya = any(len(_filled(grid, b, 0)) - len(_filled(grid, b, k)) >= _TABEL for b in rows)
    return berbeda and sampingnya and _PALING_SEDIKIT <= len(rows) <= _PALING_BANYAK


def _is_title(grid: Grid, baris: int, k: int) -> bool:
    """Tell the title of a summary, alone in the row above it: Ringkasan."""
    terisi = _filled(grid, baris, k)
    teks = str(grid.nilai(baris, k) or "").strip().lower()
    return terisi == [k] and bool(_JUDUL.fullmatch(teks))


def _is_apart(grid: Grid, mulai: int, akhir: int, k: int) -> bool:
    """Tell whether the rows right above and below are blank from the label's column on."""
    return not any(_filled(grid, b, k) for b in (mulai - 1, akhir))


def _filled(grid: Grid, baris: int, dari: int) -> list[int]:
    """Return the filled columns of a row from one on."""
    return [k for k in range(dari, grid.n_kolom) if grid.nilai(baris, k) not in (None, "")]
