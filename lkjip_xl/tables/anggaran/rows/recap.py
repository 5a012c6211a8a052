"""A recap below or above a table: rows that say what its rows say, and count for nothing."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from itertools import filterfalse, islice

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import KATA_REKAP
from lkjip_xl.norms.kode import AWAL_REKENING
from lkjip_xl.tables.anggaran.levels.hierarchy import find_parents
from lkjip_xl.tables.anggaran.levels.level_names import TANPA_KATA, word_rank
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total, total_words
from lkjip_xl.tables.anggaran.sums import Dua, Jumlah, count_rows, says, sums_below

_REKAP = later(KATA_REKAP)
_NOL = Decimal(0)
_DICOBA = 4  # places where a recap may begin: a sheet has one per program, and one per source
_SEDIKITNYA = 2  # rows that divide the money
_SEBAGIAN = 0.5  # of two programs one may be wrong in a recap; those of another unit all differ

_Hitung = Callable[[Sequence[BarisMentah]], Dua]


def cut_recap(rows: list[BarisMentah], grid: Grid) -> tuple[list[BarisMentah], list[BarisMentah]]:
    """Return the rows down to a recap, with its totals of all rows, and those of the recap.

    Its heading says what it is; else its rows have the names and the amounts of rows above, or are
    rekening below none, and add up to what all of those do. It begins below a total, a blank row,
    or with its heading. Where one of its amounts is another its total is kept as well: it
    disagrees with the table.
    """
    hitung = partial(add_up, grid=grid)
    for awal in _beginnings(rows):
        atas, rekap = rows[:awal], rows[awal:]
        if _is_recap(atas, rekap, hitung):
            utuh = _share_repeated(atas, rekap) in {0, 1}
            tutup = list(filter(is_total, rekap))
            if utuh:
                tutup = [s for s in tutup if _is_total_of(s, atas, hitung)]
            lepas = [s for s in rekap if s not in tutup]
            return [*atas, *tutup], [s for s in lepas if s.terisi]
    return rows, []


def cut_recap_above(
    rows: list[BarisMentah], grid: Grid
) -> tuple[list[BarisMentah], list[BarisMentah]]:
    """Return the rows below a recap that stands above all of them, and those of the recap.

    Its rows have the names and the amounts of rows below, or its heading says what it is, and they
    add up to what all of those do; what stands below has more rows. Its total stays, to be checked
    as one of all rows.
    """
    for awal in _ends(rows) if _may_come_again(rows) else ():
        rekap, bawah = rows[:awal], rows[awal:]
        if _is_recap_above(rekap, bawah, partial(add_up, grid=grid)):
            tutup = [s for s in rekap if is_total(s)]
            judul = is_heading(bawah[0]) and _names_no_level(bawah[0], bawah)
            lepas = [s for s in filterfalse(is_total, rekap) if s.terisi]
            return [*tutup, *bawah[1 if judul else 0 :]], lepas
    return rows, []


def _names_no_level(judul: BarisMentah, rows: Sequence[BarisMentah]) -> bool:
    """Tell a heading among rows with kode that is no level of them: Rincian."""
    return word_rank(judul.kata) == TANPA_KATA and any(s.kode for s in rows)


def _ends(rows: Sequence[BarisMentah]) -> list[int]:
    """Return where a recap above all rows may end: each place before which it is closed."""
    pisah = (p for p in range(1, len(rows)) if _is_open(rows[p - 1], rows[p]))
    return list(islice(pisah, _DICOBA))


def _is_open(atas: BarisMentah, bawah: BarisMentah) -> bool:
    """Tell a place between two rows at which something else may begin."""
    return _is_apart(atas, bawah) or is_heading(bawah)


def _may_come_again(rows: Sequence[BarisMentah]) -> bool:
    """Tell whether the amounts of the first row that has any stand again below."""
    isi = (s for s in filterfalse(is_total, rows) if s.terisi)
    awal = next(isi, None)
    return awal is not None and any(_is_same(awal, s) for s in isi)


def _is_recap_above(
    rekap: Sequence[BarisMentah], bawah: Sequence[BarisMentah], hitung: _Hitung
) -> bool:
    """Tell whether the first rows of a table give the money of those below them."""
    dua = [[s for s in filterfalse(is_total, rows) if s.terisi] for rows in (rekap, bawah)]
    if not len(dua[1]) > len(dua[0]) >= _SEDIKITNYA:
        return False
    berjudul = is_heading(rekap[0]) and bool(_REKAP.match(total_words(rekap[0])))
    ulang = _share_repeated(bawah, rekap) == 1 and not _has_other_kode(*dua)
    return (ulang or berjudul) and _are_equal(hitung(rekap), hitung(bawah), _columns(dua[0]))


def _has_other_kode(rekap: Sequence[BarisMentah], bawah: Sequence[BarisMentah]) -> bool:
    """Tell kode in a recap that no row below has."""
    milik, semua = ({s.kode.bagian for s in rows if s.kode} for rows in (rekap, bawah))
    return bool(semua) and not milik <= semua


def add_up(rows: Sequence[BarisMentah], grid: Grid) -> Dua:
    """Return what the topmost of some rows add up to."""
    mentah = [s for s in rows if not is_total(s)]
    return sums_below(count_rows(mentah, find_parents(mentah, grid).induk), None)


def _beginnings(rows: list[BarisMentah]) -> list[int]:
    """Return where a recap may begin, the first heading that says so before all else."""
    judul = [p for p in range(1, len(rows)) if is_heading(rows[p])]
    rekap = [p for p in judul if _REKAP.match(total_words(rows[p]))]
    pisah = [p for p in range(1, len(rows)) if _is_apart(rows[p - 1], rows[p])]
    akhir = sorted({*judul[-_DICOBA:], *pisah[-_DICOBA:]}, reverse=True)
    return [*rekap[:_DICOBA], *akhir]


def _is_apart(atas: BarisMentah, bawah: BarisMentah) -> bool:
    """Tell two rows with a total, or a blank row, between them."""
    return is_total(atas) or bawah.baris - atas.baris > 1


def is_heading(baris: BarisMentah) -> bool:
    """Tell words alone: no kode, no amounts."""
    return not (baris.kode or baris.terisi or is_total(baris))


def _is_recap(atas: Sequence[BarisMentah], rekap: Sequence[BarisMentah], hitung: _Hitung) -> bool:
    """Tell whether the last rows of a table give its money once more.

    Where headings divide a table, what stands below the next one may have equal names and amounts.
    """
    if not any(baris.terisi for baris in atas) or not any(baris.terisi for baris in rekap):
        return False
    if _are_accounts(atas, rekap, hitung):
        return True
    berjudul, ulang = is_heading(rekap[0]), _share_repeated(atas, rekap)
    if berjudul and _REKAP.match(total_words(rekap[0])):
        penutup = [baris for baris in filter(is_total, rekap) if baris.terisi]
        return ulang >= _SEBAGIAN or (
            bool(penutup) and all(_is_total_of(baris, atas, hitung) for baris in penutup)
        )
    terbagi = berjudul and any(is_heading(baris) for baris in atas)
    if ulang < 1 or terbagi or _is_pasted(atas, rekap):
        return False
    return _are_equal(hitung(rekap), hitung(atas), _columns(rekap))


def _are_accounts(
    atas: Sequence[BarisMentah], rekap: Sequence[BarisMentah], hitung: _Hitung
) -> bool:
    """Tell rekening that come to all the money of rows which are none: per jenis belanja.

    Where the row above them has all of it too they may be its details.
    """
    dua = [[s for s in filterfalse(is_total, rows) if s.terisi] for rows in (atas, rekap)]
    akun = [s.kode is not None and s.kode.bagian[0] in AWAL_REKENING for s in dua[1]]
    rincian = any(s.kode is not None and s.kode.tingkat == "rekening" for s in dua[0])
    if rincian or not all(akun) or len(akun) < _SEDIKITNYA or not dua[0]:
        return False
    semua = hitung(atas)
    return not says(dua[0][-1], semua) and _are_equal(hitung(rekap), semua, _columns(dua[1]))


def _is_pasted(atas: Sequence[BarisMentah], rekap: Sequence[BarisMentah]) -> bool:
    """Tell a whole table with its kode that stands there twice: no recap, a slip that is said."""
    berisi = [[s for s in rows if s.terisi] for rows in (atas, rekap)]
    banyak = {sum(not is_total(s) for s in rows) for rows in berisi}
    return len(banyak) == 1 and any(baris.kode for baris in rekap)


def _share_repeated(atas: Sequence[BarisMentah], rekap: Sequence[BarisMentah]) -> float:
    """Return how many rows have the amounts of a row above, where all have the name of one (0-1).

    A total of more than these rows tells that they are a part of what it adds up.
    """
    mentah = [s for s in rekap if not is_total(s)]
    isi = [s for s in mentah if s.terisi]
    judul = [s for s in mentah[1:] if not s.terisi]
    if judul or len(isi) > len(atas) or not any(any(s.jumlah.values()) for s in isi):
        return 0.0
    jumlah = {k: sum((s.jumlah[k] or _NOL for s in isi), _NOL) for k in isi[0].jumlah}
    penutup = (s.jumlah.items() for s in filter(is_total, rekap))
    if any((n or _NOL) > jumlah[k] for angka in penutup for k, n in angka):
        return 0.0
    bernama: dict[str, list[BarisMentah]] = {}
    for lama in atas:
        bernama.setdefault(kunci_nama(lama.uraian), []).append(lama)
    senama = [bernama.get(kunci_nama(s.uraian), []) for s in isi]
    if not all(senama):
        return 0.0
    sama = (any(_is_same(s, t) for t in calon) for s, calon in zip(isi, senama, strict=True))
    return sum(sama) / len(isi)


def _is_same(baris: BarisMentah, lama: BarisMentah) -> bool:
    """Tell a row with the amounts of another in the columns that it fills."""
    return all(n is None or n == lama.jumlah[k] for k, n in baris.jumlah.items())


def _is_total_of(baris: BarisMentah, atas: Sequence[BarisMentah], hitung: _Hitung) -> bool:
    """Tell a total with the amounts of an earlier one, or of all rows above."""
    if not baris.terisi:
        return False
    terdahulu = [s.jumlah for s in filter(is_total, atas) if s.terisi]
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
