"""Which of several columns is the realisasi: the one that sisa, or the sum of its parts, proves."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.relasi import Relasi
from lkjip_xl.relations.columns import find_column_relations
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.columns import Pembaca, read_amounts
from lkjip_xl.tables.header.header import Kepala

_DILIHAT = 400  # rows that are enough to see what holds between columns


def proven_realisasi(
    grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom, pilihan: Kolom
) -> tuple[Kolom, Kolom]:
    """Return the columns with the realisasi that is proven, where several could have the role.

    Proof is that anggaran less this column is another one (sisa), or that it adds up others that
    could have the role too: bulan lalu and bulan ini make s.d. bulan ini.
    """
    semua = sorted({*kolom.get("realisasi", ()), *pilihan.get("realisasi", ())})
    if len(kolom.get("realisasi", ())) != 1 or len(semua) < 2:
        return kolom, pilihan
    angka = _columns(
        grid, kepala, sampai, [*kolom.get("anggaran", ()), *kolom.get("sisa", ()), *semua]
    )
    letak = list(angka)
    relasi = find_column_relations([angka[k] for k in letak])
    pilih = _by_remainder(relasi, letak, kolom, semua) or _by_sum(relasi, letak, semua)
    if pilih is None or pilih == kolom["realisasi"][0]:
        return kolom, pilihan
    lain = tuple(k for k in semua if k != pilih)
    return kolom | {"realisasi": (pilih,)}, pilihan | {"realisasi": lain}


def _columns(
    grid: Grid, kepala: Kepala, sampai: int, kolom: Sequence[int]
) -> Mapping[int, list[Decimal | None]]:
    """Return the amounts of columns in a table's first rows."""
    akhir = min(sampai, kepala.mulai + _DILIHAT)
    return read_amounts(Pembaca(grid), sorted(set(kolom)), kepala.mulai, akhir)


def _by_remainder(
    relasi: Sequence[Relasi], letak: Sequence[int], kolom: Kolom, semua: Sequence[int]
) -> int | None:
    """Return the column that leaves the sisa of the anggaran."""
    for satu in relasi:
        isi = {letak[k] for k in (satu.hasil, *satu.operan)}
        punya = isi & set(kolom.get("anggaran", ())) and isi & set(kolom.get("sisa", ()))
        calon = [k for k in semua if k in isi]
        if punya and satu.jenis in {"selisih", "jumlah_kolom"} and len(isi) == 3 and calon:
            return calon[0]
    return None


def _by_sum(relasi: Sequence[Relasi], letak: Sequence[int], semua: Sequence[int]) -> int | None:
    """Return the column that adds up others that could be the realisasi."""
    for satu in relasi:
        hasil, operan = satu.hasil, satu.operan
        if satu.jenis == "selisih":  # y = x + z is found as z = y - x where y stands before z
            hasil, operan = operan[0], (operan[1], hasil)
        if satu.jenis in {"selisih", "jumlah_kolom"} and all(
            letak[k] in semua for k in (hasil, *operan)
        ):
            return letak[hasil]
    return None
