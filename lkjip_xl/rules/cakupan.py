"""Which rows a total's formula counts, and how often: shared by the rules and the causes."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from lkjip_xl.cells.formulas import Suku, sum_parts
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.rules.kolom import Kolom

_BARIS = later(
    r"(?<![\w!])\$?[A-Z]{1,3}\$?(\d{1,7})\b(?!\()"
)  # the rows of this sheet in a formula

_CUKUP = 2  # one formula beside a typed total is no custom yet
_HAMPIR_SEMUA = Fraction(4, 5)  # one typed total in five may be typed over as well


@beku
class Cakupan:
    """What the formula of a total does with the rows below it, by position in the column."""

    luput: tuple[int, ...] = ()  # rows it misses
    dobel: tuple[int, ...] = ()  # rows it counts twice
    luar: tuple[int, ...] = ()  # rows of others that it takes in
    minus: tuple[int, ...] = ()  # rows it subtracts
    kolom_lain: tuple[int, ...] = ()  # columns that it adds in place of ours
    sendiri: bool = False  # it adds its own cell
    terhitung: frozenset[int] = frozenset()  # rows it counts


def rows_below(kolom: Kolom, posisi: int) -> list[int]:
    """Return all rows below a row, each parent before its children."""
    hasil: list[int] = []
    antre = list(kolom.anak[posisi])
    while antre:
        nomor = antre.pop()
        hasil.append(nomor)
        antre.extend(kolom.anak[nomor])
    return hasil


def is_leaf(kolom: Kolom, posisi: int) -> bool:
    """Tell whether no row below has an amount in the column."""
    anak = kolom.anak[posisi]
    return not anak or all(kolom.hitungan[a] is None for a in anak)


def coverage(kolom: Kolom, posisi: int, grid: Grid, *, nol: bool = False) -> Cakupan | None:
    """Return what the formula in a total's cell counts; None where it is no plain sum.

    Rows without an amount are left out, for they change nothing yet; with `nol` only they count.
    """
    rumus = grid.rumus.get((kolom.baris[posisi].baris, kolom.kolom))
    bagian = sum_parts(rumus) if rumus else None
    if not bagian or any(suku.rujukan.lembar for suku in bagian):
        return None
    if adds_own_row(bagian, kolom.baris[posisi].baris):
        return None
    sebelah = {suku.rujukan.kolom for suku in bagian} - {kolom.kolom}
    if sebelah:
        return Cakupan(kolom_lain=tuple(sorted(sebelah)))
    if _names_children(kolom, posisi, bagian):
        return Cakupan(terhitung=frozenset(kolom.anak[posisi]))
    tanda: dict[int, int] = {}
    for suku in bagian:
        akhir = min(suku.rujukan.baris_akhir, grid.n_baris - 1)
        for baris in range(suku.rujukan.baris, akhir + 1):
            if not (suku.saring and _is_passed_over(grid, baris, kolom.kolom)):
                tanda[baris] = tanda.get(baris, 0) + suku.tanda
    if _is_plain(kolom, posisi, tanda):
        return Cakupan(terhitung=frozenset(kolom.anak[posisi]))
    return _sorted_out(kolom, posisi, tanda, nol=nol)


def adds_children(kolom: Kolom, posisi: int, rumus: str) -> bool:
    """Tell the formula that most people write to add the direct children, each once.

    Nearly all formulas are just that, and need not be taken apart.
    """
    anak, huruf = kolom.anak[posisi], kolom.huruf
    if not anak or kolom.bertumpuk:
        return False
    awal, akhir = kolom.baris[anak[0]].baris + 1, kolom.baris[anak[-1]].baris + 1
    if len(anak) > 1 and akhir - awal == len(anak) - 1:
        return rumus == f"=SUM({huruf}{awal}:{huruf}{akhir})"
    return rumus == "=" + "+".join([f"{huruf}{kolom.baris[a].baris + 1}" for a in anak])


def adds_own_row(bagian: Sequence[Suku], baris: int) -> bool:
    """Tell a sum across, which says nothing of the rows below: all its cells stand on one row."""
    return all(s.rujukan.baris == s.rujukan.baris_akhir == baris for s in bagian)


def _names_children(kolom: Kolom, posisi: int, bagian: Sequence[Suku]) -> bool:
    """Tell a formula that adds each direct child once, from top to bottom: nearly all of them."""
    if kolom.bertumpuk or any(suku.saring or suku.tanda < 0 for suku in bagian):
        return False
    anak = [kolom.baris[a].baris for a in kolom.anak[posisi]]
    if sum(s.rujukan.baris_akhir - s.rujukan.baris + 1 for s in bagian) != len(anak):
        return False
    return anak == [b for s in bagian for b in range(s.rujukan.baris, s.rujukan.baris_akhir + 1)]


def _is_plain(kolom: Kolom, posisi: int, tanda: dict[int, int]) -> bool:
    """Tell a formula that counts each direct child once and nothing else, in any order."""
    anak = kolom.anak[posisi]
    return len(tanda) == len(anak) and all(
        tanda.get(baris := kolom.baris[a].baris) == 1 and baris not in kolom.bertumpuk for a in anak
    )


def _is_passed_over(grid: Grid, baris: int, kolom: int) -> bool:
    """Tell a cell that SUBTOTAL does not count: a hidden row's, or another SUBTOTAL."""
    return baris in grid.baris_tersembunyi or "SUBTOTAL" in grid.rumus.get((baris, kolom), "")


def _sorted_out(kolom: Kolom, posisi: int, tanda: dict[int, int], *, nol: bool) -> Cakupan:
    kali: dict[int, int] = {}
    antre = [(a, 0) for a in kolom.anak[posisi]]
    while antre:
        nomor, atas = antre.pop()
        kali[nomor] = atas
        if is_leaf(kolom, nomor) or kolom.typed(nomor) is not None:  # a blank parent adds nothing
            kali[nomor] += tanda.get(kolom.baris[nomor].baris, 0)
        antre.extend((a, kali[nomor]) for a in kolom.anak[nomor])
    berdaun = ((p, n) for p, n in kali.items() if is_leaf(kolom, p))
    daun = {p: n for p, n in berdaun if bool(kolom.stated(p)) != nol}
    milik = {kolom.baris[p].baris for p in (*kali, posisi)}
    luar = sorted(
        p
        for baris, n in tanda.items()
        if n > 0 and baris not in milik
        for p in kolom.at(baris)
        if bool(kolom.stated(p)) != nol
    )
    return Cakupan(
        luput=_topmost(kolom, posisi, {p for p, n in daun.items() if n == 0}),
        dobel=_topmost(kolom, posisi, {p for p, n in daun.items() if n > 1}),
        luar=tuple(luar),
        minus=_topmost(kolom, posisi, {p for p, n in daun.items() if n < 0}),
        sendiri=tanda.get(kolom.baris[posisi].baris, 0) != 0,
        terhitung=frozenset(p for p in kali if tanda.get(kolom.baris[p].baris)),
    )


def _topmost(kolom: Kolom, atas: int, posisi: set[int]) -> tuple[int, ...]:
    """Return the rows themselves, or the row above them where all of its leaves are among them."""
    semua = set(posisi)
    if not semua:
        return ()
    for p in reversed(rows_below(kolom, atas)):
        anak = [a for a in kolom.anak[p] if kolom.stated(a)]
        if anak and all(a in semua for a in anak):
            semua.add(p)
    return tuple(sorted(p for p in semua if kolom.baris[p].induk not in semua))


def is_typed_among_formulas(kolom: Kolom, posisi: int, grid: Grid) -> bool:
    """Tell a typed total where its like are formulas: in its row, or among totals of its tingkat.

    Where the column's totals are typed here and formulas there, its neighbours tell by chance.
    """
    sekolom = _formulas_among(kolom, posisi, None)
    if sekolom.banyak and not sekolom.is_nearly_all:
        return False
    setingkat = _formulas_among(kolom, posisi, kolom.baris[posisi].tingkat)
    peers = setingkat.berumus >= _CUKUP and setingkat.is_nearly_all
    return peers or has_formula_beside(kolom, posisi, grid)


def has_formula_totals(kolom: Kolom, posisi: int) -> bool:
    """Tell whether most other totals of the column are formulas, two at least."""
    sekolom = _formulas_among(kolom, posisi, None)
    return sekolom.berumus >= _CUKUP and sekolom.berumus * 3 >= sekolom.banyak * 2


def has_formula_beside(kolom: Kolom, posisi: int, grid: Grid) -> bool:
    """Tell whether the same row's other amounts are all formulas over other rows.

    What is calculated across its row (a Jumlah of columns, sisa) has a formula in every row; a
    column that is typed from top to bottom (sisa, kelompok) shows nobody's custom.
    """
    baris = kolom.baris[posisi]
    terisi = {k for k, n in baris.jumlah.items() if n is not None} & grid.baris_berumus.keys()
    samping = [grid.rumus.get((baris.baris, k), "") for k in terisi if k != kolom.kolom]
    turun = [rumus for rumus in samping if not _is_across(rumus, baris.baris)]
    return bool(turun) and all(turun)


def _is_across(rumus: str, baris: int) -> bool:
    """Tell a formula that takes its amounts from its own row alone."""
    return rumus != "" and all(int(nomor) == baris + 1 for nomor in _BARIS.findall(rumus))


class _Jumlah(NamedTuple):
    """How many of a column's other totals there are, and how many of them are formulas."""

    banyak: int
    berumus: int

    @property
    def is_nearly_all(self) -> bool:
        return self.berumus >= _HAMPIR_SEMUA * self.banyak


def _formulas_among(kolom: Kolom, posisi: int, tingkat: TingkatBaris | None) -> _Jumlah:
    """Return what a column's other totals (of a tingkat) are."""
    banyak, berumus = kolom.jumlah_berumus.get(tingkat, (0, 0))
    if posisi in kolom.jumlah_tertulis:  # the others only
        banyak, berumus = banyak - 1, berumus - (posisi in kolom.berumus)
    return _Jumlah(banyak, berumus)
