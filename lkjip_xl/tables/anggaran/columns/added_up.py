"""Which of several columns is the realisasi: the one that adds up the others."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.relasi import Relasi
from lkjip_xl.relations import find_sum_relations, parts_of, total_of
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.roles import column_words
from lkjip_xl.tables.columns import Pembaca, read_amounts
from lkjip_xl.tables.header.header import Kepala

_UANG = ("anggaran", "realisasi", "sisa")
_DISERAP = re.compile(r"realisasi|serapan|penyerapan|sp2d|spj")
_BUKAN = re.compile(r"rencana|target|fisik|kinerja|%|persen|prosen|renstra|tahun lalu")
_DILIHAT = 400  # rows that are enough to see what holds between columns


def with_added_up(
    grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom, pilihan: Kolom
) -> tuple[Kolom, Kolom]:
    """Return the columns with the realisasi that adds up others of realisasi, where one does.

    Bulan lalu and bulan ini make s.d. bulan ini, months a total that may say no more than Total.
    """
    bernama = sorted({*kolom.get("realisasi", ()), *pilihan.get("realisasi", ())})
    bagian = {k for k, kata in column_words(kepala).items() if _is_spent(kata)} | set(bernama)
    if not bagian or len(kolom.get("realisasi", ())) > 1:
        return kolom, pilihan
    lain = (k for peran in (kolom, pilihan) for n in _UANG for k in peran.get(n, ()))
    angka = _columns(grid, kepala, sampai, sorted({*lain, *bagian}))
    letak = list(angka)
    relasi = find_sum_relations([angka[k] for k in letak])
    pilih = _by_sum(relasi, letak, kolom, bagian)
    if pilih is None or (pilih,) == kolom.get("realisasi"):
        return kolom, pilihan
    sisa = tuple(k for k in bernama if k != pilih)
    tanpa = {n: tuple(k for k in ks if k != pilih) for n, ks in pilihan.items()}
    return kolom | {"realisasi": (pilih,)}, tanpa | ({"realisasi": sisa} if sisa else {})


def _is_spent(kata: tuple[str, ...]) -> bool:
    """Tell a column that stands below Realisasi, of a month too, and is no plan and no percent."""
    jalur = " / ".join(kata)
    return bool(_DISERAP.search(jalur)) and not _BUKAN.search(jalur)


def _columns(
    grid: Grid, kepala: Kepala, sampai: int, kolom: Sequence[int]
) -> Mapping[int, list[Decimal | None]]:
    """Return the amounts of columns in a table's first rows."""
    akhir = min(sampai, kepala.mulai + _DILIHAT)
    return read_amounts(Pembaca(grid), sorted(set(kolom)), kepala.mulai, akhir)


def _by_sum(
    relasi: Sequence[Relasi], letak: Sequence[int], kolom: Kolom, bagian: set[int]
) -> int | None:
    """Return the column that adds up columns of realisasi, and is none of the others."""
    terpakai = {k for n in ("anggaran", "sisa") for k in kolom.get(n, ())}
    for satu in relasi:
        bebas = letak[total_of(satu)] not in terpakai
        if bebas and all(letak[k] in bagian for k in parts_of(satu)):
            return letak[total_of(satu)]
    return None
