"""Readings of the levels that are tried: by each cue, by the amounts, and by both."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, product
from math import log2

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.jenis import Hierarki
from lkjip_xl.norms.bukti import BIT_PER_TINGKAT, BIT_PINDAH
from lkjip_xl.relations.tree.solver import solve, weigh_rows
from lkjip_xl.tables.anggaran.levels.features import row_classes
from lkjip_xl.tables.anggaran.levels.level_names import TANPA_KATA, word_rank
from lkjip_xl.tables.anggaran.levels.levels import (
    all_named,
    are_worded,
    by_formula,
    by_headings,
    by_kode,
    by_number,
    by_style,
    by_word,
    has_cycle,
)
from lkjip_xl.tables.anggaran.levels.parents import Induk, depths, stack_parents
from lkjip_xl.tables.anggaran.levels.weigh import Bahan, Tafsir, weigh
from lkjip_xl.tables.anggaran.rows.holes import fill_holes
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_PUTARAN = 6  # rounds of moving one class: levels are few, most readings settle in two


def _flat(rows: Sequence[BarisMentah]) -> Tafsir:
    return Tafsir("datar", [None] * len(rows))


def first_readings(rows: list[BarisMentah], grid: Grid, jalur: Induk | None) -> Iterator[Tafsir]:
    """Yield the readings that a table's own kode give, the likeliest first: most need no more.

    `jalur` are the parents where each row states its whole path.
    """
    if jalur is not None:
        yield Tafsir("kode", jalur, bernama=True)
    induk = by_kode(rows, grid)
    if induk is not None:
        from lkjip_xl.tables.anggaran.levels.placing import (  # noqa: PLC0415  # lists have none
            settle,
        )

        yield Tafsir("kode", *settle(rows, induk, grid), bernama=all_named(rows))


_CARA: tuple[tuple[Hierarki, Callable[[list[BarisMentah], Grid], Induk | None]], ...] = (
    ("kata", by_word),
    ("gaya", by_headings),
    ("nomor", by_number),
    ("gaya", by_style),
)


def cue_readings(rows: list[BarisMentah], grid: Grid) -> Iterator[Tafsir]:
    """Yield the readings by formulas, words, numbers and look, and the flat one."""
    yield _flat(rows)
    isyarat = [(nama, induk) for nama, cara in _CARA if (induk := cara(rows, grid)) is not None]
    for nama, induk in isyarat:
        yield Tafsir(nama, induk, bernama=nama == "kata" and are_worded(rows))
    rumus = by_formula(rows, grid)
    if rumus is None:
        return
    polos = [induk for _, induk in isyarat]
    semua = [fill_holes(rows, rumus, polos), *(_filled(rumus, induk) for induk in polos)]
    for induk in semua:
        if induk not in polos and not has_cycle(induk):
            yield Tafsir("rumus", induk)


def _filled(rumus: Induk, induk: Induk) -> Induk:
    """Return parents by formula where there is one, else by another way."""
    return [b if a is None else a for a, b in zip(rumus, induk, strict=True)]


def class_readings(bahan: Bahan, rows: Sequence[BarisMentah], grid: Grid) -> Iterator[Tafsir]:
    """Yield the readings by classes of rows, the two best of them with their levels moved."""
    hasil: list[tuple[Tafsir, list[int]]] = []
    for nama, peringkat in row_classes(rows, grid):
        tafsir = weigh(bahan, _by_ranks(nama, peringkat))
        yield tafsir
        hasil.append((tafsir, peringkat))
    for tafsir, peringkat in sorted(hasil, key=lambda dua: -dua[0].bit)[:2]:
        yield _moved(bahan, tafsir, peringkat)


def _by_ranks(nama: Hierarki, peringkat: Sequence[int], biaya: float = 0.0) -> Tafsir:
    return Tafsir(nama, stack_parents(list(peringkat)), biaya=biaya)


def _moved(bahan: Bahan, tafsir: Tafsir, peringkat: list[int]) -> Tafsir:
    """Return the best reading that one class after another at another level gives.

    A class whose level is not its order of first appearance costs as much as a level. Half of the
    moves leave all rows below the same parents as another one: each reading is weighed once.
    """
    for putaran in range(_PUTARAN):
        banyak, biaya = max(peringkat) + 1, BIT_PER_TINGKAT * (putaran + 1)
        calon: dict[tuple[int | None, ...], tuple[Tafsir, list[int]]] = {}
        for kelas, tujuan in product(range(banyak), range(2 * banyak - 1)):
            baru = _rank_moved(peringkat, kelas, tujuan)  # even: beside a level, odd: between two
            bacaan = _by_ranks(tafsir.hierarki, baru, biaya)
            if (kunci := tuple(bacaan.induk)) not in calon:
                calon[kunci] = weigh(bahan, bacaan), baru
        terbaik, urutan = max(calon.values(), key=lambda dua: dua[0].bit)
        if terbaik.bit <= tafsir.bit:
            break
        tafsir, peringkat = terbaik, urutan
    return tafsir


def _rank_moved(peringkat: Sequence[int], kelas: int, tujuan: int) -> list[int]:
    """Return the ranks with one class moved beside or between others, counted anew from 0."""
    ganda = [tujuan if p == kelas else 2 * p for p in peringkat]
    urut = {nilai: letak for letak, nilai in enumerate(sorted(set(ganda)))}
    return [urut[nilai] for nilai in ganda]


def amount_readings(bahan: Bahan, cues: Sequence[Tafsir]) -> Iterator[Tafsir]:
    """Yield what the amounts alone show, and what they show within the levels of other readings.

    Each row that they put elsewhere costs, so that chance moves none.
    """
    n = len(bahan.rows)
    deret = weigh_rows(bahan.lajur, n)
    for lipat in (False, True):
        induk = solve(deret, lipat=lipat)
        yield Tafsir(nearest_cue(induk, cues), induk, biaya=BIT_PINDAH + log2(n + 1))
    for tafsir in cues:
        if tafsir.hierarki == "datar":
            continue
        induk = solve(deret, depths(tafsir.induk))
        pindah = [p for p in range(n) if induk[p] != tafsir.induk[p]]
        if pindah:
            biaya = tafsir.biaya + (BIT_PINDAH + log2(n + 1)) * len(_runs(pindah))
            yield replace(tafsir, induk=induk, biaya=biaya, ragu={}, bernama=False)


def chained_reading(bahan: Bahan, tafsir: Tafsir) -> Tafsir | None:
    """Return a reading with its chains of only children in a row, None where it has no such.

    A parent that fails, and would not if each child that copies the one before it stood below it,
    has them so: a program of one kegiatan of one sub kegiatan, without kode. Where words name the
    levels, only rows without such a word.
    """
    induk = list(tafsir.induk)
    anak: dict[int, list[int]] = {}
    for p, atas in enumerate(induk):
        if atas is not None:
            anak.setdefault(atas, []).append(p)
    pindah: dict[int, int] = {}
    for atas in {p for lajur in tafsir.bukti.lajur for p in lajur.salah}:
        calon = anak[atas]
        if tafsir.bernama:
            calon = [p for p in calon if not _says_level(bahan.rows[p])]
        rantai = _chains(bahan.rows, anak, calon)
        tetap = [p for p in anak[atas] if p not in rantai]
        dua = (
            (lajur.nilai[atas], sum(lajur.nilai[p] or 0 for p in tetap)) for lajur in bahan.lajur
        )
        if all(tertulis in {None, jumlah} for tertulis, jumlah in dua):
            pindah |= rantai
    for p, atas in pindah.items():
        induk[p] = atas
    biaya = tafsir.biaya + (BIT_PINDAH + log2(len(induk) + 1)) * len(_runs(sorted(pindah)))
    return replace(tafsir, induk=induk, biaya=biaya, ragu={}) if pindah else None


def _says_level(baris: BarisMentah) -> bool:
    """Tell a row whose kode or first word says its level; Dinas and Bidang may hold each other."""
    return baris.kode is not None or word_rank(baris.kata) != TANPA_KATA


def _chains(
    rows: Sequence[BarisMentah], anak: dict[int, list[int]], saudara: Sequence[int]
) -> dict[int, int]:
    """Return the siblings that copy the one before them, which holds nothing, with that one."""
    kembar = [dua for dua in pairwise(saudara) if rows[dua[0]].jumlah == rows[dua[1]].jumlah]
    return {kini: lalu for lalu, kini in kembar if lalu not in anak}


def _runs(posisi: Sequence[int]) -> list[int]:
    """Return the first of each run of neighbours: rows that move together are one departure."""
    return [p for i, p in enumerate(posisi) if i == 0 or posisi[i - 1] != p - 1]


def nearest_cue(induk: Induk, cues: Sequence[Tafsir]) -> Hierarki:
    """Return the cue that agrees best with what the amounts show."""
    sepakat: dict[Hierarki, int] = {
        nama: max(
            sum(a == b for a, b in zip(tafsir.induk, induk, strict=True))
            for tafsir in cues
            if tafsir.hierarki == nama
        )
        for nama in {tafsir.hierarki for tafsir in cues if tafsir.hierarki != "datar"}
    }
    return max(sepakat, key=lambda nama: (sepakat[nama], nama), default="gaya")
