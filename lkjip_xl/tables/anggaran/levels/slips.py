"""Readings of the levels by amounts of which some are wrong: around the fault, all adds up."""

from collections.abc import Iterator, Sequence
from itertools import product
from math import log2

from lkjip_xl.norms.bukti import BIT_PINDAH
from lkjip_xl.relations.tree.solver import Deret, solve, weigh_rows
from lkjip_xl.tables.anggaran.levels.candidates import nearest_cue
from lkjip_xl.tables.anggaran.levels.closing import in_units
from lkjip_xl.tables.anggaran.levels.parents import Induk
from lkjip_xl.tables.anggaran.levels.weigh import Bahan, Tafsir, weigh


def faulty_readings(bahan: Bahan, cues: Sequence[Tafsir]) -> Iterator[Tafsir]:
    """Yield what the amounts show if some of them are wrong, weighed: without a column, or around.

    One wrong amount breaks the sum of all columns, and its row no longer holds its children.
    """
    biaya = BIT_PINDAH + log2(len(bahan.rows) + 1)
    for deret in _partial(bahan):
        hasil: list[Induk] = []
        for sela, lipat in product((False, True), repeat=2):
            induk = solve(deret, sela=sela, lipat=lipat)
            if induk not in hasil:
                hasil.append(induk)
                tafsir = weigh(bahan, Tafsir(nearest_cue(induk, cues), induk, biaya=biaya))
                if _are_slips(tafsir):
                    yield tafsir


def _partial(bahan: Bahan) -> Iterator[Deret]:
    """Yield the rows and their total by all columns, and by all but one."""
    n, letak = len(bahan.rows), range(len(bahan.lajur))
    total = _grand_total(bahan) if letak else []
    for tanpa in (None, *letak) if len(letak) > 1 else (None,):
        dipakai = [k for k in letak if k != tanpa]
        yield weigh_rows([bahan.lajur[k] for k in dipakai], n, [total[k] for k in dipakai])


def _are_slips(tafsir: Tafsir) -> bool:
    """Tell whether each parent that fails in one column holds in another, if there is another.

    One that fails in all of them has the wrong children, or none.
    """
    lajur = tafsir.bukti.lajur
    cocok = {p for kolom in lajur for p in kolom.cocok}
    return len(lajur) == 1 or all(p in cocok for kolom in lajur for p in kolom.salah)


def _grand_total(bahan: Bahan) -> list[int | None]:
    """Return the largest of the rows that add others up, by column."""
    semua = [[in_units(baris, lajur) for lajur in bahan.lajur] for baris in bahan.jumlah]
    return max(semua, key=lambda nilai: nilai[0] or 0, default=[None] * len(bahan.lajur))
