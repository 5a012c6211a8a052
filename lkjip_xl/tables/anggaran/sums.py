"""What the rows of a budget table add up to: below a row, between two rows, all together."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import field
from decimal import Decimal
from functools import cached_property
from itertools import chain

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.lazy.beku import beku
from lkjip_xl.tables.anggaran.levels.parents import Induk, depths
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_NOL = Decimal(0)

Jumlah = dict[int, Decimal | None]
Dua = tuple[Jumlah, Jumlah]


@beku
class Terhitung:
    """The rows of a table with their parents, and two readings of their amounts (rupiah)."""

    rows: list[BarisMentah]  # in order
    induk: Induk  # each row's parent
    anak: list[list[int]]  # each row's children
    akar: tuple[int, ...]  # rows without a parent
    hitungan: list[Jumlah]  # by row and column, from the leaves
    tertulis: list[Jumlah]  # by row and column, what the row itself says where it does
    # Sums of the children by row (None: the total), once asked for.
    jumlah_bawah: dict[int | None, Dua] = field(default_factory=dict)

    @cached_property
    def awalan(self) -> list[Dua]:
        """Return what the topmost rows add up to before each of them, and at the end."""
        hasil: list[Dua] = [({}, {})]
        for p in self.akar:
            lalu = hasil[-1]
            hasil.append((_add((lalu[0], self.hitungan[p])), _add((lalu[1], self.tertulis[p]))))
        return hasil

    @cached_property
    def letak(self) -> dict[int, int]:
        """Return the position of each sheet row."""
        return {baris.baris: posisi for posisi, baris in enumerate(self.rows)}

    @cached_property
    def menurut_nama(self) -> dict[str, list[int]]:
        """Return the positions by name and by kode, from top to bottom."""
        hasil: dict[str, list[int]] = {}
        for posisi, baris in enumerate(self.rows):
            for kunci in {kunci_nama(baris.uraian), kunci_nama(baris.teks_kode)} - {""}:
                hasil.setdefault(kunci, []).append(posisi)
        return hasil


def count_rows(rows: list[BarisMentah], induk: Induk) -> Terhitung:
    """Return the rows with what they hold by their leaves."""
    anak: list[list[int]] = [[] for _ in rows]
    for posisi, atas in enumerate(induk):
        if atas is not None:
            anak[atas].append(posisi)
    hitungan = [baris.jumlah for baris in rows]
    dalam = depths(induk)
    for posisi in sorted(
        (p for p, di_bawah in enumerate(anak) if di_bawah), key=lambda p: -dalam[p]
    ):
        bawah = _add(hitungan[a] for a in anak[posisi])
        hitungan[posisi] = rows[posisi].jumlah | {k: n for k, n in bawah.items() if n is not None}
    tertulis = [
        {k: hitung[k] if n is None else n for k, n in baris.jumlah.items()} if anak_nya else hitung
        for baris, hitung, anak_nya in zip(rows, hitungan, anak, strict=True)
    ]
    akar = tuple(p for p, atas in enumerate(induk) if atas is None)
    return Terhitung(rows, induk, anak, akar, hitungan, tertulis)


def _add(semua: Iterable[Jumlah]) -> Jumlah:
    """Return sums by column, None where all are blank."""
    deret = list(semua)
    kolom = dict.fromkeys(chain.from_iterable(deret))
    hasil: Jumlah = {}
    for k in kolom:
        ada = [n for angka in deret if (n := angka.get(k)) is not None]
        hasil[k] = sum(ada, _NOL) if ada else None
    return hasil


def _sums(terhitung: Terhitung, posisi: Sequence[int]) -> Dua:
    """Return what some rows add up to, by both readings."""
    return _add(terhitung.hitungan[p] for p in posisi), _add(terhitung.tertulis[p] for p in posisi)


def sums_below(terhitung: Terhitung, atas: int | None) -> Dua:
    """Return what the rows below a row (None: the topmost) add up to; added up once."""
    if atas not in terhitung.jumlah_bawah:
        simpul = terhitung.akar if atas is None else terhitung.anak[atas]
        terhitung.jumlah_bawah[atas] = _sums(terhitung, simpul)
    return terhitung.jumlah_bawah[atas]


def says(baris: BarisMentah, dua: Dua) -> bool:
    """Tell whether a row's amounts are sums, by one of their two readings."""
    return any(baris.jumlah.values()) and any(
        all(n is None or n == (jumlah.get(k) or _NOL) for k, n in baris.jumlah.items())
        for jumlah in dua
        if jumlah
    )


def adds_all(baris: BarisMentah, terhitung: Terhitung) -> bool:
    """Tell whether a row adds up the topmost rows."""
    return says(baris, sums_below(terhitung, None))


def difference(dari: Dua, sampai: Dua) -> Dua:
    """Return what was added between two running sums, by both readings."""
    hasil: list[Jumlah] = [
        {k: (n or _NOL) - (a.get(k) or _NOL) for k, n in b.items()}
        for a, b in zip(dari, sampai, strict=True)
    ]
    return hasil[0], hasil[1]


def roots_between(terhitung: Terhitung, dari: int, sampai: int) -> tuple[int, ...]:
    """Return the topmost rows between two rows of the sheet."""
    awal, akhir = root_range(terhitung, dari, sampai)
    return terhitung.akar[awal:akhir]


def root_range(terhitung: Terhitung, dari: int, sampai: int) -> tuple[int, int]:
    """Return which of the topmost rows stand between two rows of the sheet."""

    def baris(posisi: int) -> int:
        return terhitung.rows[posisi].baris

    awal = bisect_right(terhitung.akar, dari, key=baris)
    return awal, bisect_left(terhitung.akar, sampai, key=baris)
