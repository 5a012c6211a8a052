"""A parent typed over its SUBTOTAL: the sums above count it and its children, and still agree."""

from collections.abc import Sequence
from math import inf

from lkjip_xl.cells.formulas import summed_rows
from lkjip_xl.grid.grid import Grid
from lkjip_xl.norms.bukti import BAGIAN_TANPA_PERAN
from lkjip_xl.tables.anggaran.levels.levels import is_kode_below
from lkjip_xl.tables.anggaran.levels.parents import Induk, depths
from lkjip_xl.tables.anggaran.levels.weigh import Bahan, Tafsir
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_CARA = ("kode", "kata", "nomor", "gaya")  # as they are believed
_CUKUP = 2  # one parent with a formula is no custom yet


def parents_typed_over(
    bahan: Bahan, grid: Grid, terbaik: Tafsir, semua: Sequence[Tafsir]
) -> Induk | None:
    """Return the parents where rows become children of a parent that was typed over; else None.

    The amounts then make it a leaf beside its children, for the SUBTOTAL above it counts them all.
    That its kode, number or look makes it their parent is the stronger proof where parents of its
    kind have formulas.
    """
    if not grid.ada_rumus:
        return None
    mungkin = [tafsir for tafsir in semua if tafsir.bit > -inf]  # no row below its own copy
    for cara in _CARA:
        for tafsir in mungkin:
            if tafsir.hierarki == cara and (pindah := _typed_over(bahan, grid, terbaik, tafsir)):
                return [pindah.get(p, atas) for p, atas in enumerate(terbaik.induk)]
    return None


def _typed_over(bahan: Bahan, grid: Grid, terbaik: Tafsir, tafsir: Tafsir) -> dict[int, int]:
    """Return the rows to move and their parents, none where nothing was typed over.

    The two readings differ in nothing else: one that arranges other rows in its own way as well
    is refuted by the sums of those, and one that puts a kode below one of its own level by these.
    """
    beda = [
        p for p, dua in enumerate(zip(terbaik.induk, tafsir.induk, strict=True)) if _differ(dua)
    ]
    pindah = {p: atas for p in beda if (atas := tafsir.induk[p]) is not None}
    bersaudara = all(terbaik.induk[p] == terbaik.induk[a] for p, a in pindah.items())
    bertingkat = all(is_kode_below(bahan.rows[a], bahan.rows[p]) for p, a in pindah.items())
    if len(pindah) < len(beda) or not bersaudara or not bertingkat:
        return {}
    diketik = _columns_typed(bahan.rows, grid, tafsir, {*pindah.values()})
    terjumlah = all(
        any(_is_summed_with(bahan, grid, k, terbaik.induk[p], (p, a)) for k in diketik[a])
        for p, a in pindah.items()
    )
    return pindah if terjumlah else {}


def _differ(dua: tuple[int | None, int | None]) -> bool:
    return dua[0] != dua[1]


def _columns_typed(
    rows: Sequence[BarisMentah], grid: Grid, tafsir: Tafsir, diketik: set[int]
) -> dict[int, list[int]]:
    """Return the columns in which a row is typed, and nearly all parents of its depth are not."""
    dalam = depths(tafsir.induk)
    induk = {atas for atas in tafsir.induk if atas is not None}

    def is_typed(posisi: int, kolom: int) -> bool:
        semua = [p for p in induk - {posisi} if rows[p].jumlah.get(kolom) is not None]
        berumus = [p for p in semua if (rows[p].baris, kolom) in grid.rumus]
        if not rows[posisi].jumlah[kolom] or (rows[posisi].baris, kolom) in grid.rumus:
            return False
        cukup = len(berumus) >= _CUKUP and len(berumus) >= BAGIAN_TANPA_PERAN * len(semua)
        return cukup and any(dalam[p] == dalam[posisi] for p in berumus)

    return {p: [k for k in rows[p].jumlah if is_typed(p, k)] for p in diketik}


def _is_summed_with(
    bahan: Bahan, grid: Grid, kolom: int, atas: int | None, dua: tuple[int, int]
) -> bool:
    """Tell whether the formula of the row above, or of a total, adds two rows."""
    di_atas = bahan.jumlah if atas is None else [bahan.rows[atas]]
    baris = {bahan.rows[p].baris for p in dua}
    rumus = [teks for satu in di_atas if (teks := grid.rumus.get((satu.baris, kolom)))]
    return any(baris <= set(summed_rows(teks, kolom, grid.n_baris) or ()) for teks in rumus)
