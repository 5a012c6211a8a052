"""A period's amount that holds the earlier ones too, or was copied from the one beside it."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.digits import is_odd
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import Tempat, alamat
from lkjip_xl.rules.sums.kolom_bebas import amount_columns, amounts_of, free_columns
from lkjip_xl.rules.sums.samping import proven_sums

_NOL = Decimal(0)
_DUA = 2  # columns of a sum that are periods of one row


def to_date(
    baris: int,
    posisi: int,
    bagian: Sequence[int],
    lebih: Decimal,
    typed: Callable[[int], Decimal | None],
) -> Iterator[Dugaan]:
    """Return the part of a sum across that exceeds by just what the parts before it hold."""
    dulu = _NOL
    for kolom in bagian:
        nilai = typed(kolom) or _NOL
        if dulu > 0 and dulu == lebih and nilai >= dulu:
            sel = baris, kolom
            yield Dugaan(
                "kolom_tertukar",
                (sel,),
                f"{alamat(*sel)} ({tulis_rupiah(nilai)}) berisi jumlah sampai saat itu; tanpa "
                f"{tulis_rupiah(dulu)} sebelumnya, isinya {tulis_rupiah(nilai - dulu)}",
                {(posisi, kolom): nilai - dulu},
            )
        dulu += nilai


def to_date_below(m: Masalah) -> Iterator[Dugaan]:
    """Return the row below a wrong total that holds the periods before it in this one."""
    if m.beda < 0:
        for posisi, isi in _rows_of_periods(m):
            semua = to_date(m.baris(posisi).baris, posisi, [*isi], -m.beda, isi.get)
            yield from (d for d in semua if d.sel[0][1] == m.kolom)


def copied_below(m: Masalah) -> list[tuple[Tempat, Tempat]]:
    """Return the cells of rows below a wrong total that hold the period's amount beside them."""
    return [
        dua if dua[0][1] == m.kolom else dua[::-1]
        for posisi, isi in _rows_of_periods(m)
        for dua in same_beside(m.baris(posisi).baris, [*isi], isi.get)
        if m.kolom in {k for _, k in dua}
    ]


def _rows_of_periods(m: Masalah) -> Iterator[tuple[int, dict[int, Decimal | None]]]:
    """Yield the typed rows below a total with their amounts in all parts of a sum across."""
    if len(bagian := _parts(m)) < _DUA:
        return
    bebas = free_columns(m.konteks, m.tabel, m.pohon)
    lajur = {k: amounts_of(m.konteks, bebas, k) for k in bagian if k in amount_columns(bebas)}
    for posisi in m.daun:
        if m.rumus(posisi) is None:
            yield posisi, {k: satu.typed(posisi) for k, satu in lajur.items()}


def _parts(m: Masalah) -> tuple[int, ...]:
    """Return the columns of the proven sum across that ours is a part of."""
    bebas = free_columns(m.konteks, m.tabel, m.pohon)
    semua = (jumlah.bagian for jumlah in proven_sums(m.konteks, bebas))
    return next((tuple(sorted(b)) for b in semua if m.kolom in b), ())


def same_beside(
    baris: int, bagian: Sequence[int], typed: Callable[[int], Decimal | None]
) -> list[tuple[Tempat, Tempat]]:
    """Return the neighbouring parts of a row that hold one odd amount."""
    dua = pairwise((k, typed(k) or _NOL) for k in bagian)
    ganjil = (pasangan for pasangan in dua if is_odd(pasangan[0][1]))
    return [((baris, a), (baris, b)) for (a, kiri), (b, kanan) in ganjil if kiri == kanan]
