"""A recap below a table: rows that say once more what rows above said, and count for nothing."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import KATA_REKAP
from lkjip_xl.tables.anggaran.levels.hierarchy import find_parents
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total, total_words
from lkjip_xl.tables.anggaran.sums import Dua, Jumlah, count_rows, says, sums_below

_REKAP = later(KATA_REKAP)
_NOL = Decimal(0)
_DICOBA = 4  # places where a recap may begin: a sheet has one per program, and one per source

_Hitung = Callable[[Sequence[BarisMentah]], Dua]


def cut_recap(rows: list[BarisMentah], grid: Grid) -> tuple[list[BarisMentah], list[BarisMentah]]:
    """Return the rows down to a recap, with its totals of all rows, and those of the recap.

    Its heading says what it is; else its rows have the names and the amounts of rows above, and
    add up to what all of those do. It begins below a total, a blank row, or with its heading.
    """
    hitung = partial(_add_up, grid=grid)
    for awal in _beginnings(rows):
        atas, rekap = rows[:awal], rows[awal:]
        if _is_recap(atas, rekap, hitung):
            tutup = [s for s in filter(is_total, rekap) if _is_total_of(s, atas, hitung)]
            lepas = [s for s in rekap if s not in tutup]
            return [*atas, *tutup], [s for s in lepas if s.terisi]
    return rows, []


def _add_up(rows: Sequence[BarisMentah], grid: Grid) -> Dua:
    """Return what the topmost of some rows add up to."""
    mentah = [s for s in rows if not is_total(s)]
    return sums_below(count_rows(mentah, find_parents(mentah, grid).induk), None)


def _beginnings(rows: list[BarisMentah]) -> list[int]:
    """Return where a recap may begin, the first heading that says so before all else."""
    judul = [p for p in range(1, len(rows)) if _is_heading(rows[p])]
    rekap = [p for p in judul if _REKAP.match(total_words(rows[p]))]
    pisah = [p for p in range(1, len(rows)) if _is_apart(rows[p - 1], rows[p])]
    akhir = sorted({*judul[-_DICOBA:], *pisah[-_DICOBA:]}, reverse=True)
    return [*rekap[:_DICOBA], *akhir]


def _is_apart(atas: BarisMentah, bawah: BarisMentah) -> bool:
    """Tell two rows with a total, or a blank row, between them."""
    return is_total(atas) or bawah.baris - atas.baris > 1


def _is_heading(baris: BarisMentah) -> bool:
    """Tell words alone: no kode, no amounts."""
    return not (baris.terisi or baris.kode or is_total(baris))


def _is_recap(atas: Sequence[BarisMentah], rekap: Sequence[BarisMentah], hitung: _Hitung) -> bool:
    """Tell whether the last rows of a table give its money once more.

    Where headings divide a table, what stands below the next one may have equal names and amounts.
    """
    if not any(baris.terisi for baris in atas) or not any(baris.terisi for baris in rekap):
        return False
    berjudul, ulang = _is_heading(rekap[0]), _repeat(atas, rekap)
    if berjudul and _REKAP.match(total_words(rekap[0])):
        penutup = [baris for baris in rekap if is_total(baris) and baris.terisi]
        return ulang or (
            bool(penutup) and all(_is_total_of(baris, atas, hitung) for baris in penutup)
        )
    terbagi = berjudul and any(_is_heading(baris) for baris in atas)
    return ulang and not terbagi and _are_equal(hitung(rekap), hitung(atas), _columns(rekap))


def _repeat(atas: Sequence[BarisMentah], rekap: Sequence[BarisMentah]) -> bool:
    """Tell rows that have names and amounts of rows above, and totals of no more than these."""
    mentah = [s for s in rekap if not is_total(s)]
    isi = [s for s in mentah if s.terisi]
    judul = [s for s in mentah[1:] if not s.terisi]
    if judul or not any(any(s.jumlah.values()) for s in isi):
        return False
    if not all(any(_is_same(s, lama) for lama in atas) for s in isi):
        return False
    jumlah = {k: sum((s.jumlah[k] or _NOL for s in isi), _NOL) for k in isi[0].jumlah}
    return not any(
        (n or _NOL) > jumlah[k] for s in rekap if is_total(s) for k, n in s.jumlah.items()
    )


def _is_same(baris: BarisMentah, lama: BarisMentah) -> bool:
    """Tell a row with the name of another, and its amounts in the columns that it fills."""
    return all(n is None or n == lama.jumlah[k] for k, n in baris.jumlah.items()) and kunci_nama(
        baris.uraian
    ) == kunci_nama(lama.uraian)


def _is_total_of(baris: BarisMentah, atas: Sequence[BarisMentah], hitung: _Hitung) -> bool:
    """Tell a total with the amounts of an earlier one, or of all rows above."""
    if not baris.terisi:
        return False
    terdahulu = [s.jumlah for s in atas if is_total(s) and s.terisi]
    sama = any(all(n in {None, j[k]} for k, n in baris.jumlah.items()) for j in terdahulu)
    return sama or says(baris, hitung(atas))


def _columns(rows: Sequence[BarisMentah]) -> set[int]:
    """Return the columns that some rows fill."""
    return {k for baris in rows for k, n in baris.jumlah.items() if n is not None}


def _are_equal(kiri: Dua, kanan: Dua, kolom: set[int]) -> bool:
    """Tell whether two groups of rows add up to the same by one of their readings."""

    def pada(jumlah: Jumlah) -> list[Decimal]:
        return [jumlah.get(k) or _NOL for k in sorted(kolom)]

    return any(pada(a) == pada(b) for a in kiri for b in kanan)
