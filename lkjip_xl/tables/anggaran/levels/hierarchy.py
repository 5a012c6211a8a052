"""Whose child each row is: readings of the levels are weighed by what holds, the best is taken."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.jenis import Hierarki
from lkjip_xl.norms.bukti import BARIS_AWAL, BIT_PINDAH, BIT_RAGU
from lkjip_xl.relations.tree.lajur import read_lajur
from lkjip_xl.tables.anggaran.levels.candidates import (
    amount_readings,
    chained_reading,
    class_readings,
    cue_readings,
    first_readings,
)
from lkjip_xl.tables.anggaran.levels.closed import closed_readings, enclosing_reading
from lkjip_xl.tables.anggaran.levels.cues import read_cues
from lkjip_xl.tables.anggaran.levels.overwritten import parents_typed_over
from lkjip_xl.tables.anggaran.levels.parents import Induk, Ragu
from lkjip_xl.tables.anggaran.levels.slips import faulty_readings
from lkjip_xl.tables.anggaran.levels.weigh import (
    Bahan,
    Tafsir,
    leaves_headings,
    leaves_many_headings,
    weigh,
)
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_DICOBA = 5  # readings of a long table that are weighed on all of its rows
_SEDIKIT = 3  # so few parents prove nothing against kode
_BERLAKU = 0.8  # what cues found must hold in so many of the parents that say something


@beku
class Tingkatan:
    """How the levels were found, and what speaks for it."""

    hierarki: Hierarki  # by which cue
    induk: Induk  # each row's parent
    ragu: dict[int, Ragu]  # rows whose place was in question
    tafsir: Tafsir  # the reading that was chosen
    pasti: bool = True  # something on the sheet proves it
    saingan: Tafsir | None = None  # the best reading with other totals, where it is as well proven


def find_parents(
    rows: list[BarisMentah], grid: Grid, total: Sequence[BarisMentah] = ()
) -> Tingkatan:
    """Return how the levels were found, and each row's parent; `total` are rows that say Jumlah.

    Every way of telling levels is a candidate, and so is what the amounts show; one score weighs
    them all. A reading against which nothing speaks is taken at once.
    """
    bahan = Bahan(rows, read_lajur([s.jumlah for s in rows]), read_cues(rows, grid), total)
    semua: list[Tafsir] = []
    for tafsir in _first(rows, grid, bahan):
        semua.append(weigh(bahan, tafsir))
        if semua[-1].utuh:
            return _chosen(bahan, semua, grid)
    semua += [weigh(bahan, tafsir) for tafsir in cue_readings(rows, grid)]
    semua += [weigh(bahan, tafsir) for tafsir in closed_readings(rows, total, semua)]
    if not _best(semua).utuh or leaves_headings(bahan, _best(semua)):
        semua += _searched(bahan, rows, grid)
        cues = sorted(semua, key=lambda tafsir: -tafsir.bit)[:_DICOBA]
        semua += [weigh(bahan, tafsir) for tafsir in amount_readings(bahan, cues)]
        bernama = any(tafsir.bernama for tafsir in semua)
        if len(rows) <= BARIS_AWAL and not bernama and not _best(semua).utuh:
            semua += faulty_readings(bahan, cues)
        if not bernama and (rantai := chained_reading(bahan, _best(semua))):
            semua.append(weigh(bahan, rantai))
    dinamai = (tafsir for tafsir in semua if tafsir.bernama)
    menurut_kata = [tafsir for tafsir in dinamai if tafsir.hierarki == "kata"]
    if menurut_kata and (rantai := chained_reading(bahan, _best(menurut_kata))):
        semua.append(weigh(bahan, rantai))
    return _chosen(bahan, semua, grid)


def _first(rows: list[BarisMentah], grid: Grid, bahan: Bahan) -> Iterator[Tafsir]:
    """Yield the readings that kode give, with the headings that a total closes before without."""
    for tafsir in first_readings(rows, grid, bahan.isyarat.jalur):
        if tertutup := enclosing_reading(rows, bahan.jumlah, tafsir):
            yield tertutup
        yield tafsir


def _searched(bahan: Bahan, rows: list[BarisMentah], grid: Grid) -> list[Tafsir]:
    """Return the readings by classes of rows; long tables are searched in their first rows."""
    if len(rows) <= BARIS_AWAL:
        return list(class_readings(bahan, rows, grid))
    return []


def _best(semua: Iterable[Tafsir]) -> Tafsir:
    return max(semua, key=lambda tafsir: tafsir.bit)


def _chosen(bahan: Bahan, semua: Sequence[Tafsir], grid: Grid) -> Tingkatan:
    """Return the best reading, how sure it is, and its rival.

    What kode or words name has none: a parent that fails is a fault of amounts, not of levels.
    """
    terbaik = _as_named(_best(semua), semua)
    diketik = parents_typed_over(bahan, grid, terbaik, semua)
    if diketik is not None:
        terbaik = weigh(bahan, replace(terbaik, induk=diketik, bernama=True))
    bertotal_lain = [tafsir for tafsir in semua if tafsir.bukti.puncak != terbaik.bukti.puncak]
    saingan = _best(bertotal_lain) if bertotal_lain else None
    jelas = terbaik.bernama or (saingan and terbaik.bit - saingan.bit >= BIT_RAGU)
    if saingan and (jelas or not _speaks(saingan)):
        saingan = None
    pasti = _is_proven(terbaik) and not leaves_many_headings(bahan, terbaik)
    return Tingkatan(terbaik.hierarki, terbaik.induk, terbaik.ragu, terbaik, pasti, saingan)


def _as_named(terbaik: Tafsir, semua: Sequence[Tafsir]) -> Tafsir:
    """Return the reading that kode, or words, give, unless sums prove clearly more for another.

    They are written to say whose child a row is: that a parent fails is then a fault of amounts,
    which another reading only escapes by having no parents.
    """
    dinamai = [tafsir for tafsir in semua if tafsir.bernama]
    for cara in ("kode", "kata"):
        milik = [tafsir for tafsir in dinamai if tafsir.hierarki == cara]
        if milik:
            bernama = _best(milik)
            jelas = terbaik.raih - bernama.raih >= BIT_RAGU and not _only_lets_go(terbaik, bernama)
            return terbaik if jelas else bernama
    return terbaik


def _only_lets_go(tafsir: Tafsir, bernama: Tafsir) -> bool:
    """Tell whether a reading gives up the total only to put rows that a sum left out above all."""
    if tafsir.tertutup or not bernama.tertutup:
        return False
    dua = zip(tafsir.induk, bernama.induk, strict=True)
    return all(atas is None for atas, menurut_nama in dua if atas != menurut_nama)


def _speaks(tafsir: Tafsir) -> bool:
    """Tell whether something on the sheet speaks for a reading's totals."""
    return tafsir.tertutup and not tafsir.total_salah


def _is_proven(tafsir: Tafsir) -> bool:
    """Tell whether something on the sheet proves a reading.

    That is its total, kode or words that name each level, or its parents, where cues found them:
    what amounts alone arranged must give a printed total. What most parents refute is unproven.
    """
    bicara = tafsir.bukti.induk_bicara
    if tafsir.tertutup or tafsir.bernama:
        return bicara <= _SEDIKIT or tafsir.bukti.induk_cocok * 2 >= bicara
    ditata = tafsir.biaya >= BIT_PINDAH
    return not ditata and bicara > 0 and tafsir.bukti.induk_cocok >= _BERLAKU * bicara
