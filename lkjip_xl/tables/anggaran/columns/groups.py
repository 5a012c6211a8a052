"""Parts of a Jumlah column that no heading names as a kelompok: found because they add up."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.grid.grid import Grid
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.columns import Pembaca, read_amounts
from lkjip_xl.tables.header.header import Kepala

LAIN = "lain"  # the kelompok of these parts
_TERBANYAK = 24  # as many as kelompok with two columns each could be; each run of them is tried
_NOL = Decimal(0)

Lajur = dict[int, list[Decimal | None]]


def with_other_groups(
    grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom, pilihan: Kolom
) -> tuple[Kolom, Kolom]:
    """Return the columns with what makes a Jumlah whole beside its kelompok belanja.

    Belanja Bunga or Hibah may stand beside Operasi and Modal under any name, Gaji before them:
    the columns that make the Jumlah right where it was not are parts of it.
    """
    for peran in ("anggaran", "realisasi"):
        utuh = kolom.get(peran, ())
        bagian = [k for n, ks in kolom.items() if n.startswith(f"{peran}_") for k in ks]
        if len(utuh) != 1 or not bagian or set(utuh) & set(bagian):
            continue
        tambah = _missing(
            grid, kepala, sampai, utuh[0], bagian, _runs(kepala, kolom, pilihan, peran)
        )
        if tambah:
            kolom = kolom | {f"{peran}_{LAIN}": tambah}
            sisa = {n: tuple(k for k in ks if k not in tambah) for n, ks in pilihan.items()}
            pilihan = {n: ks for n, ks in sisa.items() if ks}
    return kolom, pilihan


def _runs(kepala: Kepala, kolom: Kolom, pilihan: Kolom, peran: str) -> Iterator[tuple[int, ...]]:
    """Yield the columns beside the kelompok that could be further ones, the longest run first."""
    milik = [k for n, ks in kolom.items() if n.split("_")[0] == peran for k in ks]
    terpakai = {k for lajur in (kolom, pilihan) for ks in lajur.values() for k in ks}
    bebas = [k for k in sorted(kepala.kata) if k not in terpakai]
    akhir = {kepala.kata[k][-1] for k in milik}  # Anggaran and Realisasi in turn below each name
    sejenis = [k for k in bebas if kepala.kata[k][-1] in akhir]
    kiri = max(kolom.get("uraian", (0,)))
    for calon in (sejenis, bebas, sorted(pilihan.get(peran, ()))):
        dalam = [k for k in calon if kiri < k < max(milik)][:_TERBANYAK]
        for panjang in range(len(dalam), 0, -1):
            for awal in range(len(dalam) - panjang + 1):
                yield tuple(dalam[awal : awal + panjang])


def _missing(
    grid: Grid,
    kepala: Kepala,
    sampai: int,
    utuh: int,
    bagian: Sequence[int],
    calon: Iterator[tuple[int, ...]],
) -> tuple[int, ...]:
    """Return the first candidate with which the parts of a column make it up; () without one."""
    pilih = list(calon)
    semua = sorted({utuh, *bagian, *(k for tambahan in pilih for k in tambahan)})
    if not pilih:
        return ()
    angka = read_amounts(Pembaca(grid), semua, kepala.mulai, sampai)
    rows = [b for b, n in enumerate(angka[utuh]) if n]
    benar = sum(_sum(angka, bagian, b) == angka[utuh][b] for b in rows)
    if benar == len(rows):
        return ()
    for tambahan in pilih:
        kini = sum(_sum(angka, (*bagian, *tambahan), b) == angka[utuh][b] for b in rows)
        if kini > benar and Fraction(kini, len(rows)) >= BAGIAN_BERLAKU:
            return tambahan
    return ()


def _sum(angka: Lajur, kolom: Sequence[int], baris: int) -> Decimal:
    """Return what some columns add up to in a row."""
    return sum((angka[k][baris] or _NOL for k in kolom), _NOL)
