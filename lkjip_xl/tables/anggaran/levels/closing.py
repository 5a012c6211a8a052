"""Rows that add others up, held against a reading of the levels: do its topmost rows give them?"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from lkjip_xl.lazy.beku import beku
from lkjip_xl.norms.bukti import (
    BIT_LARI,
    BIT_RAGU,
    BIT_SALAH,
    BIT_SATU_ANAK,
    BIT_TANPA_KATA,
)
from lkjip_xl.relations.bits import value_bits
from lkjip_xl.relations.tree.lajur import Lajur
from lkjip_xl.relations.tree.proof import BuktiPohon
from lkjip_xl.tables.anggaran.levels.parents import Induk
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_SALAH_TERBANYAK = 20.0  # one total that is wrong in every column is one slip, not many
_SATU = 100  # hundredths: the unit of a column that stores fractions


@beku
class Penutup:
    """What the total rows say: bits, those earned, whether one gives all, whether one disagrees."""

    bit: float
    raih: float
    tertutup: bool
    salah: bool


@beku
class _Cakupan:
    """Rows that a total may add up: their sums by column, how many they are, and if it is all.

    `tertulis` are the sums of what the rows state: that their leaves give a total although they
    do not says that the total is right, and which rows are leaves; not who stands under whom.
    """

    jumlah: tuple[int, ...]
    tertulis: tuple[int, ...]
    banyak: int
    seluruh: bool


def close_tree(
    rows: Sequence[BarisMentah],
    lajur: Sequence[Lajur],
    jumlah: Sequence[BarisMentah],
    induk: Induk,
    bukti: BuktiPohon,
) -> Penutup:
    """Return what the rows that add others up say of a reading.

    Offered to each are all topmost rows, those above it (since the last total too), those below
    it, as they are written and as their leaves add up, and what the open row above it holds, and
    each of its ancestors. The only total, below all rows, is the sum of all topmost ones.
    """
    if not jumlah or not rows:
        return Penutup(0.0, 0.0, tertutup=False, salah=False)
    akar = [p for p, atas in enumerate(induk) if atas is None]
    tertulis = [
        list(accumulate((satu.tersirat[p] or 0 for p in akar), initial=0)) for satu in bukti.lajur
    ]
    rincian = [list(accumulate((satu.rincian[p] for p in akar), initial=0)) for satu in bukti.lajur]
    baris = [satu.baris for satu in rows]
    letak_akar = [baris[p] for p in akar]
    tertulis_sendiri = [any(satu.nilai[p] is not None for satu in lajur) for p in akar]
    sendiri = sum(any(satu.jumlah.values()) for satu in jumlah) == 1
    bit, raih, tertutup, salah, sebelum, tempat = 0.0, 0.0, False, False, -1, (-1, -1)
    calon: list[_Cakupan] = []
    terakhir: tuple[tuple[int, int], list[int | None]] | None = None
    for satu in jumlah:
        nilai = [in_units(satu, kolom) for kolom in lajur]
        if not any(nilai):
            continue
        di_antara = bisect_left(baris, sebelum), bisect_left(baris, satu.baris)
        if tempat != di_antara:  # else what is offered is what was offered to the total above
            tempat = di_antara
            calon = [
                cakupan
                for awalan in (tertulis, rincian)
                for cakupan in _scopes(
                    satu.baris, sebelum, letak_akar, (awalan, tertulis), tertulis_sendiri
                )
            ]
            if sendiri and satu.baris > letak_akar[-1]:
                calon = [cakupan for cakupan in calon if cakupan.seluruh]
            else:
                calon += _ancestors(tempat[1] - 1, lajur, induk, bukti)
        if (di_antara, nilai) != terakhir:  # rows below a table may repeat one amount a lot
            terakhir = di_antara, nilai
            cocok, cakupan = max(
                ((_fitting(nilai, c, lajur), c) for c in calon),
                key=lambda dua: (dua[0], dua[1].seluruh or dua[1].banyak > 1),
            )
        beda = sum(1 for n in nilai if n is not None) - cocok
        tepat = [n for n, s in zip(nilai, cakupan.jumlah, strict=True) if n and n == s]
        earned = sum(
            value_bits(n)
            for n, *jumlah in zip(nilai, cakupan.jumlah, cakupan.tertulis, strict=True)
            if n and jumlah == [n, n]
        )
        raih += min(earned, BIT_SATU_ANAK) if cakupan.banyak == 1 else earned
        if not earned and tepat and sum(map(value_bits, tepat)) >= BIT_LARI:
            bit += BIT_RAGU
        bit -= min(BIT_SALAH * beda, _SALAH_TERBANYAK)
        bit -= 0 if satu.uraian or satu.nomor else BIT_TANPA_KATA
        tertutup |= cakupan.seluruh and cocok > 0 and beda <= len(tepat)
        salah |= beda > 0
        sebelum = satu.baris
    return Penutup(raih + bit, raih, tertutup, salah)


def in_units(baris: BarisMentah, lajur: Lajur) -> int | None:
    """Return a total's amount in the units of its column."""
    nilai = baris.jumlah.get(lajur.kolom)
    return None if nilai is None else round(nilai * (_SATU if lajur.longgar else 1))


def _fitting(nilai: Sequence[int | None], cakupan: _Cakupan, lajur: Sequence[Lajur]) -> int:
    """Return in how many columns a total is the sum of some rows."""
    return sum(
        1
        for n, jumlah, satu in zip(nilai, cakupan.jumlah, lajur, strict=True)
        if n is not None and abs(n - jumlah) <= satu.longgar * (cakupan.banyak + 1)
    )


def _scopes(
    baris: int,
    sebelum: int,
    letak: Sequence[int],
    awalan: tuple[Sequence[Sequence[int]], Sequence[Sequence[int]]],
    bernilai: Sequence[bool],
) -> Iterator[_Cakupan]:
    """Yield the runs of topmost rows that a total in some row may add up.

    A total of one row is its copy where that row states the amount, and else a sum of its leaves.
    """
    n, di, lalu = len(letak), bisect_left(letak, baris), bisect_left(letak, sebelum)
    for dari, sampai in dict.fromkeys(((0, n), (0, di), (lalu, di), (di, n))):
        if dari < sampai:
            salinan = sampai - dari == 1 and bernilai[dari]
            jumlah, tertulis = (tuple(s[sampai] - s[dari] for s in dua) for dua in awalan)
            yield _Cakupan(
                jumlah,
                tertulis,
                1 if salinan else max(sampai - dari, 2),
                seluruh=sampai - dari == n,
            )


def _ancestors(
    posisi: int, lajur: Sequence[Lajur], induk: Induk, bukti: BuktiPohon
) -> Iterator[_Cakupan]:
    """Yield what the open row above a total holds, and each row that it stands under.

    Of a row that states its amount the total is a copy; of a heading it is the sum.
    """
    atas: int | None = posisi if posisi >= 0 else None
    while atas is not None:
        jumlah = tuple(satu.tersirat[atas] or 0 for satu in bukti.lajur)
        salinan = any(satu.nilai[atas] is not None for satu in lajur)
        yield _Cakupan(jumlah, jumlah, 1 if salinan else 2, seluruh=False)
        atas = induk[atas]
