"""Blocks headed TOTAL (… + …): the rows of other blocks added up, item by item, and no more money.

An office keeps a block per source of funds, and below them one for what they come to together.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise, product

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.grid.grid import Grid
from lkjip_xl.tables.anggaran.rows.recap import add_up, is_heading
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total
from lkjip_xl.tables.anggaran.sums import Dua, Jumlah

_NOL = Decimal(0)
_DICOBA = 8  # blocks of which any may be in a joint one: 247 sums, each of a few numbers
_DUA = 2

Blok = list[BarisMentah]


def cut_joint(rows: Blok, grid: Grid) -> tuple[Blok, Blok]:
    """Return the rows without the blocks that are the sum of two others or more, and those rows.

    The heading says Total or Jumlah and has no amounts. All columns of its rows bear it out, or one
    of them where the rows have the names of others: then a slip in it is no money either.
    """
    if not any(_heads_joint(baris) for baris in rows):
        return rows, []
    blok = [satu for satu in _blocks(rows) if any(baris.terisi for baris in satu)]
    bersama = [satu for satu in blok if _heads_joint(satu[0])]
    biasa = [satu for satu in blok if not _heads_joint(satu[0])]
    if not bersama or not _DUA <= len(biasa) <= _DICOBA:
        return rows, []
    nama = _names(biasa)
    tiap = [_sums(satu, grid) for satu in biasa]
    jumlah = [dua for banyak in range(_DUA, len(tiap) + 1) for dua in _joined(tiap, banyak)]

    def adds_others(satu: Blok) -> bool:
        senama = _names([satu]) <= nama
        return _is_among(_sums(satu, grid), jumlah) or (
            senama and _is_among(_first(satu), jumlah, cukup=any)
        )

    gabungan = filter(adds_others, bersama)
    lepas = {baris.baris: baris for satu in gabungan for baris in satu}
    sisa = [baris for baris in rows if baris.baris not in lepas]
    return sisa, [baris for baris in lepas.values() if baris.terisi]


def _heads_joint(baris: BarisMentah) -> bool:
    """Tell a row that says Total and has no amount, as a form that is not filled in yet may."""
    return not baris.terisi and is_total(baris)


_KEPALA = (is_heading, _heads_joint)


def _blocks(rows: Blok) -> Iterator[Blok]:
    """Yield the rows from each heading down to the next one."""
    awal = [p for p in range(1, len(rows)) if any(kepala(rows[p]) for kepala in _KEPALA)]
    return (rows[a:b] for a, b in pairwise([0, *awal, len(rows)]))


def _sums(blok: Blok, grid: Grid) -> Dua:
    """Return what the topmost rows of a block add up to."""
    return add_up([baris for baris in blok if not _heads_joint(baris)], grid)


def _joined(blok: Sequence[Dua], banyak: int) -> Iterator[Dua]:
    """Yield what each so many of the blocks come to together."""
    for pilihan in combinations(blok, banyak):
        yield _add([dua[0] for dua in pilihan]), _add([dua[1] for dua in pilihan])


def _add(jumlah: Sequence[Jumlah]) -> Jumlah:
    kolom = {k for satu in jumlah for k in satu}
    return {k: sum((satu.get(k) or _NOL for satu in jumlah), _NOL) for k in kolom}


def _names(blok: Sequence[Blok]) -> set[str]:
    return {kunci_nama(baris.uraian) for satu in blok for baris in satu if not is_total(baris)}


def _first(blok: Blok) -> Dua:
    """Return the amounts of the first row of a block, which hold for all where it is its parent."""
    angka = next(baris.jumlah for baris in blok if baris.terisi)
    return angka, angka


def _is_among(
    dua: Dua, jumlah: Sequence[Dua], cukup: Callable[[Iterable[bool]], bool] = all
) -> bool:
    """Tell whether a block comes to one of some sums in its columns, by one of its readings."""
    pasangan = (_same(a, b) for calon in jumlah for a, b in product(dua, calon))
    return any(cukup(sama) for sama in pasangan if sama)


def _same(kiri: Jumlah, kanan: Jumlah) -> list[bool]:
    """Return for each column that either fills whether both come to the same."""
    dua = [(kiri.get(k) or _NOL, kanan.get(k) or _NOL) for k in kiri.keys() | kanan.keys()]
    return [a == b for a, b in dua if any((a, b))]
