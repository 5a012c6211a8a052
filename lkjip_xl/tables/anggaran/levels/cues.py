"""What kode, words and formulas say of who is whose child, row by row, before any choice."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from lkjip_xl.cells.formulas import summed_rows
from lkjip_xl.cells.kode import split_parts
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.tables.anggaran.levels.level_names import TANPA_KATA, word_rank
from lkjip_xl.tables.anggaran.levels.numbering import number_classes
from lkjip_xl.tables.anggaran.levels.parents import Induk, stack_parents
from lkjip_xl.tables.anggaran.rows.repair import plain_kode
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_TAK_TAHU = -1
_BUTIR = later(r"\s*[-–—•*]\s*(?=[^\W\d_])")  # a dash or dot before the name
DUA_KALI = {"sub_kegiatan", "rekening"}  # of these a row that repeats its kode was pasted twice
_DI_ATAS_UNIT = {"urusan", "bidang_urusan"}
_LEWAT = {"skpd", ""}  # rows that may stand between a kode and the one it names


@beku
class Isyarat:
    """The cues of a table's rows."""

    rows: Sequence[BarisMentah]  # in order
    jalur: Induk | None  # parents, where each row states its whole path in its kode columns
    induk: list[int]  # the row that a kode (or word) names as parent; -1: none
    rumus: dict[int, frozenset[int]]  # the rows that a row's own sum adds
    judul: list[bool]  # a heading without amounts
    ulang: list[bool]  # it repeats kode and amounts of the row above
    rupa: list[tuple[object, ...]]  # what it looks like: siblings look alike

    def is_against(self, induk: Induk, posisi: int) -> bool:
        """Tell whether a row stands elsewhere than under the row that it names."""
        diminta = self.induk[posisi]
        if diminta == _TAK_TAHU:
            return False
        atas = induk[posisi]
        while atas is not None and atas != diminta and self._is_between(atas):
            atas = induk[atas]
        return atas != diminta

    def _is_between(self, posisi: int) -> bool:
        kode = self.rows[posisi].kode
        return kode is None or kode.tingkat in _LEWAT


def read_cues(rows: Sequence[BarisMentah], grid: Grid) -> Isyarat:
    """Return the cues of the rows of a budget table."""
    jalur = paths(rows)
    return Isyarat(
        rows,
        jalur,
        _named_parents(rows, jalur),
        formula_rows(rows, grid),
        [not baris.terisi for baris in rows],
        [_repeats(rows, posisi) for posisi in range(len(rows))],
        _looks(rows, grid),
    )


def _looks(rows: Sequence[BarisMentah], grid: Grid) -> list[tuple[object, ...]]:
    """Return bold, indent, column, style of number and mark of each row's name."""
    nomor = number_classes(rows)
    kolom = {baris.kolom_uraian for baris in rows}
    isi = {k: grid.isi_kolom(k) for k in kolom}
    gaya = {k: grid.gaya_kolom(k) for k in kolom}
    hasil: list[tuple[object, ...]] = []
    for baris, n in zip(rows, nomor, strict=True):
        b, k = baris.baris, baris.kolom_uraian
        g, butir = gaya[k][b], _BUTIR.match(str(isi[k][b] or ""))
        hasil.append((g.tebal, g.indentasi, k, n, butir is not None))
    return hasil


def _repeats(rows: Sequence[BarisMentah], posisi: int) -> bool:
    """Tell whether a row has kode (or none) and amounts of the row above it.

    Of sub kegiatan and rekening such a row was pasted twice; above them it is a level of its own.
    """
    baris, atas = rows[posisi], rows[posisi - 1]
    if baris.kode and baris.kode.tingkat in DUA_KALI:
        return False
    return (
        posisi > 0
        and baris.kode == atas.kode
        and (baris.jumlah == atas.jumlah and any(baris.jumlah.values()))
    )


def _named_parents(rows: Sequence[BarisMentah], jalur: Induk | None) -> list[int]:
    """Return the row that each row's kode, or else its word, names as its parent."""
    if jalur is not None:
        return [p if atas is None else atas for p, atas in zip(_unknown(rows), jalur, strict=True)]
    if any(baris.kode for baris in rows):
        return _by_prefix(rows)
    kata = [word_rank(baris.kata) for baris in rows]
    bertitik = _by_points(rows)
    return [
        bertitik[p] if atas is None or kata[p] == TANPA_KATA or kata[atas] == TANPA_KATA else atas
        for p, atas in enumerate(stack_parents(kata))
    ]


def _by_points(rows: Sequence[BarisMentah]) -> list[int]:
    """Return the row above whose number begins a row's own: 1.3.2 stands below 1.3."""
    letak: dict[str, int] = {}
    hasil: list[int] = []
    for posisi, baris in enumerate(rows):
        nomor = baris.nomor.rstrip(".")
        atas, titik, _ = nomor.rpartition(".")
        hasil.append(letak.get(atas, _TAK_TAHU) if titik else _TAK_TAHU)
        letak[nomor] = posisi
    return hasil


def _unknown(rows: Sequence[BarisMentah]) -> list[int]:
    return [_TAK_TAHU] * len(rows)


def _by_prefix(rows: Sequence[BarisMentah]) -> list[int]:
    """Return the nearest row above whose kode begins a row's own, the longest such kode first.

    A SKPD between a bidang and its programs holds them, though its kode begins none of theirs.
    """
    hasil: list[int] = []
    program: dict[tuple[str, ...], int] = {}
    rekening: dict[tuple[str, ...], int] = {}
    terakhir = _TAK_TAHU
    unit: list[int] = []
    for posisi, baris in enumerate(rows):
        kode = baris.kode
        if kode is None:
            hasil.append(_TAK_TAHU)
        elif kode.tingkat == "rekening":
            hasil.append(_longest(rekening, kode.bagian, terakhir))
            rekening[kode.bagian] = posisi
        elif kode.tingkat == "skpd":
            hasil.append(_TAK_TAHU)
            program = {bagian: p for bagian, p in program.items() if len(bagian) <= 2}
            rekening, terakhir = {}, posisi
            unit.append(posisi)
        else:
            hasil.append(_longest(program, kode.bagian, _TAK_TAHU))
            program[kode.bagian] = posisi
            rekening, terakhir = {}, posisi
    if not unit:
        return hasil
    return [_TAK_TAHU if atas is None else atas for atas in below_agencies(rows, hasil, unit)]


def below_agencies(
    rows: Sequence[BarisMentah], induk: Sequence[int | None], unit: Sequence[int]
) -> Induk:
    """Return the parents with programs below the agency that stands between them and their bidang.

    `unit` are the rows of such agencies: their kode begins none of those below them.
    """
    hasil = list(induk)
    for awal, akhir in pairwise([*unit, len(rows)]):
        for p in range(awal + 1, akhir):
            kode, atas = rows[p].kode, hasil[p]
            if kode and kode.tingkat in _DI_ATAS_UNIT:
                break
            if kode and kode.tingkat == "program" and atas is not None and 0 <= atas < awal:
                hasil[p] = awal
    return hasil


def _longest(ada: dict[tuple[str, ...], int], bagian: tuple[str, ...], cadangan: int) -> int:
    """Return the row of the longest kode that begins another one."""
    for panjang in range(len(bagian) - 1, 0, -1):
        if bagian[:panjang] in ada:
            return ada[bagian[:panjang]]
    return cadangan


def paths(rows: Sequence[BarisMentah]) -> Induk | None:
    """Return parents where each row writes the kode of all its levels in columns of their own.

    SIPD does: bidang, SKPD, program and rekening of a row stand side by side, so that a row
    names its ancestors wherever it is printed. A SKPD whose own row alone names it holds the
    programs below it. None where rows fill only their own parts.
    """
    jalur = [_path(baris) for baris in rows]
    if not any(langkah is not None and len(langkah) > 1 for langkah in jalur):
        return None
    if sum(1 for langkah in jalur if langkah is None) * 5 > len(
        rows
    ):  # four fifths state their path
        return None
    letak: dict[tuple[str, ...], dict[str, int]] = {}  # by the columns to the left, and own kode
    hasil: Induk = []
    lalu: int | None = None
    unit: list[int] = []
    for posisi, langkah in enumerate(jalur):
        if langkah is None:
            hasil.append(lalu)
            if (kode := rows[posisi].kode) and kode.tingkat == "skpd":
                unit.append(posisi)
            continue
        hasil.append(_above(letak, langkah))
        letak.setdefault(langkah[:-1], {})[langkah[-1]] = posisi
        lalu = posisi
    return below_agencies(rows, hasil, unit)


def _path(baris: BarisMentah) -> tuple[str, ...] | None:
    """Return the kode columns of a row down to its own, None where one above it is blank.

    What was written untidily (5,1.02, 5102, 7 .01.01) stands as it is read.
    """
    langkah = tuple(baris.kolom_kode)
    while langkah and not langkah[-1]:
        langkah = langkah[:-1]
    if not langkah or not all(langkah):
        return None
    *depan, sendiri = langkah
    rapi = baris.kode.teks if baris.kode else sendiri
    if rapi != sendiri and _digits(rapi) == _digits(sendiri):
        sendiri = rapi
    return (*map(_tidy, depan), sendiri)


@lru_cache(maxsize=4096)  # a row repeats the kode of all its levels
def _tidy(teks: str) -> str:
    """Return a kode as it is meant, any other text as it is."""
    return ".".join(split_parts(plain_kode(teks)) or (teks,))


def _digits(teks: str) -> str:
    return "".join(filter(str.isdigit, teks))


def _above(letak: dict[tuple[str, ...], dict[str, int]], jalur: tuple[str, ...]) -> int | None:
    """Return the row of the level above: the same columns to the left, a shorter own kode.

    Program, kegiatan and sub kegiatan share a column; there a kode begins the one below it.
    """
    depan, potong = jalur[:-1], jalur[-1]
    sekolom = letak.get(depan)
    while sekolom and "." in potong:
        potong = potong.rpartition(".")[0]
        if potong in sekolom:
            return sekolom[potong]
    while depan:
        *atas, sendiri = depan
        depan = tuple(atas)
        if (ketemu := letak.get(depan, {}).get(sendiri)) is not None:
            return ketemu
    return None


def formula_rows(rows: Sequence[BarisMentah], grid: Grid) -> dict[int, frozenset[int]]:
    """Return for each row with a sum of its own the rows that it adds, in its first such column."""
    if not grid.ada_rumus or not rows:
        return {}
    letak = {mentah.baris: posisi for posisi, mentah in enumerate(rows)}
    hasil: dict[int, frozenset[int]] = {}
    for posisi, mentah in enumerate(rows):
        for kolom in mentah.jumlah if mentah.baris in grid.berumus else ():
            teks = grid.rumus.get((mentah.baris, kolom))
            baris = summed_rows(teks, kolom, grid.n_baris) if teks else None
            dijumlah = frozenset(letak[b] for b in baris or () if b in letak) - {posisi}
            if dijumlah:
                hasil[posisi] = dijumlah
                break
    return hasil
