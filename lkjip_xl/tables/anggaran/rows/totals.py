"""Rows that add others up: the total of a table, subtotals in it, and loose numbers around it."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from lkjip_xl.cells.formulas import sum_parts, summed_rows
from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import CaraSubjumlah
from lkjip_xl.norms.kepala import KATA_PINDAHAN
from lkjip_xl.tables.anggaran.levels.hierarchy import Tingkatan, find_parents
from lkjip_xl.tables.anggaran.levels.parents import Induk
from lkjip_xl.tables.anggaran.levels.programs import below_programs
from lkjip_xl.tables.anggaran.rows.ending import cut_below_total, is_sum, is_wordless
from lkjip_xl.tables.anggaran.rows.joint import cut_joint
from lkjip_xl.tables.anggaran.rows.outside import counts_among, is_in_millions, set_aside
from lkjip_xl.tables.anggaran.rows.recap import cut_recap, cut_recap_above
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total, label_of
from lkjip_xl.tables.anggaran.rows.shares import (
    Bagian,
    Penjumlah,
    adds_totals,
    is_bare,
    is_sub_total,
    says_a_part_again,
    says_one,
    share_all,
    shared_out,
)
from lkjip_xl.tables.anggaran.sums import (
    Terhitung,
    adds_all,
    count_rows,
    difference,
    root_range,
    roots_between,
    says,
    sums_below,
)

_PINDAHAN = later(KATA_PINDAHAN)
_KATA_BAGIAN = later(r"\b(prog(ram)?|keg(iatan)?)\b")
_DUGAAN = {"", "letak"}  # what shows by no word, formula or amount which rows a total adds up
_TERSEDIKIT = 3  # of two rows either may be the copy of the other
_TIGA_ANGKA = 3  # two of them tell that the third is a slip


@beku
class Pilahan:
    """The rows of a table sorted by what they do."""

    rows: list[BarisMentah]  # those of the tree
    tingkatan: Tingkatan  # their levels
    total: BarisMentah | None  # what adds up all of them
    subjumlah: list[Penjumlah]  # rows that add up some
    lepas: list[BarisMentah]  # rows that belong to nothing


def split_totals(rows: list[BarisMentah], grid: Grid) -> Pilahan:
    """Sort the rows of a table into rows with levels, its total, subtotals and loose numbers.

    What a total adds up is shown by its words, its formula, or its amounts; a row without
    words, kode or number is a total only where its amounts or its formula prove it.
    """
    rows, gabungan = cut_joint(rows, grid)
    rows, di_atas = cut_recap_above(rows, grid)
    rows, ulangan = cut_recap(rows, grid)
    rows, lepas = cut_below_total(rows, grid)
    cacah = counts_among(rows)
    mentah, tanpa_label, tingkatan, luar = _outside([s for s in rows if s not in cacah], grid)
    tingkatan = replace(tingkatan, induk=below_programs(mentah, tingkatan.induk))
    terhitung = count_rows(mentah, tingkatan.induk)
    cacah = [baris for baris in cacah if not is_in_millions(baris, terhitung)]
    rows = [baris for baris in rows if baris not in cacah]
    total, subjumlah, sisa = sort_sums(rows, terhitung, grid, tanpa_label)
    lepas += [*gabungan, *di_atas, *ulangan, *cacah, *luar, *sisa]
    return Pilahan(mentah, tingkatan, total, subjumlah, lepas)


def sort_sums(
    rows: list[BarisMentah], terhitung: Terhitung, grid: Grid, total: BarisMentah | None = None
) -> tuple[BarisMentah | None, list[Penjumlah], list[BarisMentah]]:
    """Return the total among the rows that say Jumlah, or nothing, the subtotals, and loose rows.

    `total` is one that does not say so.
    """
    penjumlah: list[Penjumlah] = []
    lepas: list[BarisMentah] = []
    sebelum = -1
    bagian: Bagian = {s.baris: () for s in filter(is_total, rows) if s.terisi}
    terakhir = max(bagian, default=-1)
    bagian |= shared_out([s for s in rows if s.baris in bagian], terhitung)
    for baris in rows:
        tanpa_kata = is_wordless(baris)
        if not (tanpa_kata or is_total(baris)) or not baris.terisi:
            continue
        jumlah = _what_it_adds(baris, terhitung, grid, sebelum, bagian)
        if jumlah.cara in _DUGAAN and baris.baris < terakhir:
            jumlah = _by_most(baris, terhitung) or jumlah
        if jumlah.cara in _DUGAAN and (dari := adds_totals(baris, penjumlah)):
            jumlah = Penjumlah(baris, dari, "jumlah")
        if tanpa_kata and jumlah.cara in _DUGAAN:
            lepas += [baris] if any(baris.jumlah.values()) else []
            continue
        sebelum = baris.baris
        bagian[baris.baris] = jumlah.dari
        if not _PINDAHAN.search(baris.uraian.lower()):
            penjumlah.append(jumlah)
    total = total or _grand_total(penjumlah, terhitung)
    sisa = [_second_total(s, terhitung) for s in penjumlah if s.baris is not total]
    return total, sisa, lepas


def _grand_total(penjumlah: list[Penjumlah], terhitung: Terhitung) -> BarisMentah | None:
    """Return the row that adds up the whole table: by its amounts, else where it stands.

    One whose amounts prove nothing is the total only above or below all rows, and so is the
    only one of a table, and a bare Jumlah there whose formula goes back to the first row: that
    other topmost rows are left out is then its finding. Several that share out all rows leave none,
    but for one that says the last part once more.
    """
    for jumlah in penjumlah:
        if jumlah.dari == terhitung.akar or adds_all(jumlah.baris, terhitung):
            return jumlah.baris
    if terhitung.rows and says_a_part_again(penjumlah, terhitung):
        return penjumlah[-1].baris
    if not terhitung.rows or (len(penjumlah) > 1 and share_all(penjumlah, terhitung)):
        return None
    awal, akhir = terhitung.rows[0].baris, terhitung.rows[-1].baris
    luar = [jumlah for jumlah in penjumlah if not awal < jumlah.baris.baris < akhir]
    satu_saja = len(penjumlah) == 1
    calon = [s.baris for s in luar if not s.dari or (satu_saja and s.cara != "nama")]
    calon = calon or [s.baris for s in luar if _goes_back(s, terhitung)]
    return calon[-1] if calon else None


def _goes_back(jumlah: Penjumlah, terhitung: Terhitung) -> bool:
    """Tell a bare Jumlah whose formula goes back to the first of the topmost rows."""
    awal = jumlah.dari[0] == terhitung.akar[0]
    return awal and jumlah.cara == "rumus" and not label_of(jumlah.baris)


def _second_total(penjumlah: Penjumlah, terhitung: Terhitung) -> Penjumlah:
    """Return a bare Jumlah outside the rows, beside the table's total, as one of all rows too.

    A Sub Jumlah may be that of a part which its amounts do not show: that it is of all is a guess.
    """
    if not terhitung.rows:
        return penjumlah
    awal, akhir = terhitung.rows[0].baris, terhitung.rows[-1].baris
    luar = not awal < penjumlah.baris.baris < akhir
    if penjumlah.dari or not luar or not is_bare(penjumlah.baris):
        return penjumlah
    sebagian = is_sub_total(penjumlah.baris)
    return Penjumlah(penjumlah.baris, terhitung.akar, "letak" if sebagian else "kata")


def _outside(
    rows: list[BarisMentah], grid: Grid
) -> tuple[list[BarisMentah], BarisMentah | None, Tingkatan, list[BarisMentah]]:
    """Return the rows that have a level, a total that does not say so, the levels, loose lines.

    Rows that say Jumlah, or nothing, stand outside. Where their amounts leave a doubt, or a formula
    hangs all rows below it, a last row without kode is tried as the total, whatever it says; a
    first one holds all others anyway.
    """
    penutup = [baris for baris in rows if is_sum(baris)]
    mentah = [baris for baris in rows if not is_sum(baris)]
    tingkatan = find_parents(mentah, grid, penutup)
    if tingkatan.tafsir.utuh:
        if _is_closed_by_last(mentah, tingkatan.induk):
            atas = mentah[:-1]
            return atas, mentah[-1], find_parents(atas, grid, [*penutup, mentah[-1]]), []
        return mentah, None, tingkatan, []
    if len(mentah) >= _TERSEDIKIT and mentah[-1].terisi and not mentah[-1].kode:
        rows_lain, akhir = mentah[:-1], mentah[-1]
        tanpa = find_parents(rows_lain, grid, [*penutup, akhir])
        lebih = tanpa.tafsir.tertutup and tanpa.tafsir.bit > tingkatan.tafsir.bit
        terhitung = count_rows(rows_lain, tanpa.induk)
        if lebih and adds_all(akhir, terhitung) and not _has_one_leaf(terhitung):
            return rows_lain, akhir, tanpa, []
    mentah, luar, tingkatan = set_aside(mentah, grid, penutup, tingkatan)
    return mentah, None, tingkatan, luar


def _is_closed_by_last(rows: list[BarisMentah], induk: Induk) -> bool:
    """Tell whether the last row holds all others, which hold theirs from above: a total."""
    akhir = len(rows) - 1
    if len(rows) < _TERSEDIKIT or rows[-1].kode or induk[akhir] is not None:
        return False
    di_bawah = [atas for p, atas in enumerate(induk) if atas is None or atas > p]
    return len(di_bawah) > 1 and set(di_bawah) == {None, akhir}


def _has_one_leaf(terhitung: Terhitung) -> bool:
    """Tell whether a single row holds all amounts: its equal is as likely a sibling as a total."""
    daun = (s for s, anak in zip(terhitung.rows, terhitung.anak, strict=True) if not anak)
    return sum(1 for baris in daun if any(baris.jumlah.values())) == 1


def _what_it_adds(
    baris: BarisMentah, terhitung: Terhitung, grid: Grid, sebelum: int, bagian: Bagian
) -> Penjumlah:
    """Return the positions that a total row adds up, by the best evidence that there is.

    What only one column shows is a guess, and so are, below an earlier total, the topmost rows
    since then.
    """
    calon: tuple[tuple[CaraSubjumlah, tuple[int, ...]], ...] = (
        ("nama", _by_name(baris, terhitung)),
        ("rumus", _by_formula(baris, terhitung, grid, bagian)),
        ("jumlah", bagian.get(baris.baris, ()) or _by_amount(baris, terhitung, sebelum)),
        ("letak", _by_one_column(baris, terhitung)),
        (
            "letak",
            roots_between(terhitung, sebelum, baris.baris) if sebelum >= 0 and baris.uraian else (),
        ),
    )
    for cara, dari in calon:
        if dari:
            return Penjumlah(baris, dari, cara)
    return Penjumlah(baris, (), "")


def _by_name(baris: BarisMentah, terhitung: Terhitung) -> tuple[int, ...]:
    """Return the rows below the row that a subtotal names: Jumlah Program A."""
    if is_bare(baris):
        return ()
    label = label_of(baris)
    calon = terhitung.menurut_nama.get(kunci_nama(label), [])
    tepat = [p for p in calon if terhitung.rows[p].uraian.lower() == label]
    calon = tepat or calon  # a kegiatan may have the name of its program
    letak = bisect_left(calon, baris.baris, key=lambda p: terhitung.rows[p].baris) - 1
    if letak < 0:
        return ()
    bernama = calon[letak]
    if not terhitung.anak[bernama] and not terhitung.rows[bernama].terisi:
        return ()  # a heading under which nothing was put: what it holds is not known by its name
    return tuple(terhitung.anak[bernama]) or (bernama,)


def _by_formula(
    mentah: BarisMentah, terhitung: Terhitung, grid: Grid, bagian: Bagian
) -> tuple[int, ...]:
    """Return the topmost of the rows that a total's own sum adds; a SUBTOTAL adds those shown.

    Beside rows it may add totals of others, =F68+F74: those count as what they add, where it is
    known.
    """
    for kolom in mentah.jumlah:
        teks = grid.rumus.get((mentah.baris, kolom)) if grid.ada_rumus else None
        baris = summed_rows(teks, kolom, grid.n_baris) if teks else None
        dari = {p for b in baris or () if (p := terhitung.letak.get(b)) is not None}
        if teks and any(suku.saring for suku in sum_parts(teks) or ()):
            dari = _in_sight(mentah, kolom, dari, terhitung, grid)
        jumlah = [bagian[b] for b in baris or () if b in bagian]
        if dari and all(jumlah):
            dari = dari.union(*jumlah)
            return tuple(p for p in sorted(dari) if terhitung.induk[p] not in dari)
    return ()


def _in_sight(
    mentah: BarisMentah, kolom: int, dari: set[int], terhitung: Terhitung, grid: Grid
) -> set[int]:
    """Return the rows that a filter leaves in sight, where a SUBTOTAL has their sum; else all."""
    tampak = {p for p in dari if terhitung.rows[p].baris not in grid.baris_tersembunyi}
    jumlah = sum(terhitung.rows[p].jumlah.get(kolom) or 0 for p in tampak)
    return tampak if jumlah == mentah.jumlah[kolom] else dari


def _by_amount(baris: BarisMentah, terhitung: Terhitung, sebelum: int) -> tuple[int, ...]:
    """Return the rows whose sums are a total's amounts.

    Offered are the topmost rows since the last total, what stands below the row before it and
    below each row above that one, and the topmost rows of all.
    """
    awal, akhir = root_range(terhitung, sebelum, baris.baris)
    if awal < akhir and says(baris, difference(terhitung.awalan[awal], terhitung.awalan[akhir])):
        return terhitung.akar[awal:akhir]
    for atas in _open_above(baris, terhitung):
        if says(baris, sums_below(terhitung, atas)):
            return tuple(terhitung.anak[atas])
    return terhitung.akar if adds_all(baris, terhitung) else ()


def _by_most(baris: BarisMentah, terhitung: Terhitung) -> Penjumlah | None:
    """Return what a row above another total adds up by its sums in all columns but one.

    Two amounts at least must say so: the third is the slip.
    """
    berisi = {k: n for k, n in baris.jumlah.items() if n}
    if len(berisi) < _TIGA_ANGKA:
        return None
    for atas in _open_above(baris, terhitung):
        for isi in filter(None, sums_below(terhitung, atas)):
            if sum(n != isi.get(k) for k, n in berisi.items()) == 1:
                return Penjumlah(baris, tuple(terhitung.anak[atas]), "jumlah")
    return None


def _by_one_column(baris: BarisMentah, terhitung: Terhitung) -> tuple[int, ...]:
    """Return the rows of which a subtotal has the sum in one column at least, if not in all.

    Below all rows only words of a level, or Sub, tell it from the total of the table.
    """
    label, sebagian = label_of(baris), is_sub_total(baris)
    akhir = not terhitung.rows or baris.baris > terhitung.rows[-1].baris
    if not sebagian and (not label or (akhir and not _KATA_BAGIAN.search(label))):
        return ()
    for atas in _open_above(baris, terhitung):
        anak = terhitung.anak[atas]
        if len(anak) > 1 and says_one(baris, sums_below(terhitung, atas)):
            return tuple(anak)
    return ()


def _open_above(baris: BarisMentah, terhitung: Terhitung) -> Iterator[int]:
    """Yield the row before a sheet row, and each row above that one."""
    letak = bisect_left(terhitung.rows, baris.baris, key=lambda s: s.baris) - 1
    atas = letak if letak >= 0 else None
    while atas is not None:
        yield atas
        atas = terhitung.induk[atas]
