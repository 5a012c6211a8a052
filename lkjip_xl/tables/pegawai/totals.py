"""Which rows of a staff table are its total and its subtotals, and where the table ends."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import KATA_JUMLAH, KATA_PINDAHAN
from lkjip_xl.tables.pegawai.groups import Calon, find_groups, leaf_sum

_NOL = Decimal(0)
_TERBANYAK = 1000  # no table has more posts whose heads must tell its partial sums apart
_JUMLAH = later(rf"{KATA_JUMLAH}|^(ke)?seluruh(an|nya)?\b")
_PINDAHAN = later(KATA_PINDAHAN)
_SUB = later(
    r"^sub|^(jumlah|jml|jlh|total) "
    r"(gol|[ivx]+$|[a-h]$|eselon|jabatan|pns|pppk|p3k|(non )?asn|honor|struktural|fungsional)"
)


class Susunan(NamedTuple):
    """The rows that count persons, and those that add them up."""

    isi: list[Calon]
    total: Calon | None
    sub: list[Calon]


def says_total(satu: Calon) -> bool:
    """Tell a row that says Jumlah where others have a name or a number."""
    return any(_JUMLAH.match(teks.lower()) for teks in (satu.nomor, satu.nama, satu.golongan))


def _says_sub(satu: Calon) -> bool:
    """Tell the words of a subtotal: Sub Jumlah, Jumlah Golongan IV."""
    return any(_SUB.match(teks.lower()) for teks in (satu.nomor, satu.nama, satu.golongan))


def _is_carried(satu: Calon) -> bool:
    """Tell a sum that is carried over a page break."""
    return any(_PINDAHAN.search(teks.lower()) for teks in (satu.nomor, satu.nama, satu.golongan))


def _is_all(isi: Sequence[Calon], total: Decimal | None) -> bool:
    """Tell a count of all these rows, heads not counted twice."""
    if total is None or len(isi) > _TERBANYAK:
        return _sum(isi) == total
    return leaf_sum(isi, find_groups(isi, total)) == total


def _sum(isi: Sequence[Calon]) -> Decimal:
    return leaf_sum(isi, {})


def _adds_up(satu: Calon) -> bool:
    return says_total(satu) or not (satu.nama or satu.golongan)


def _without_nameless(calon: list[Calon]) -> list[Calon]:
    """Leave out rows without a name, but those that add up what stands above them."""
    hasil: list[Calon] = []
    isi: list[Calon] = []
    bagian = _NOL  # persons since the last row that says Jumlah
    for satu in calon:
        angka = satu.hitung[0]
        if says_total(satu):
            bagian = _NOL
        elif satu.nama or satu.golongan:
            isi.append(satu)
            bagian += angka or _NOL
        elif not angka or not (angka == bagian or _is_all(isi, angka)):
            continue
        hasil.append(satu)
    return hasil


class _Pembagi:
    """Sorts the rows from top to bottom."""

    def __init__(self, calon: list[Calon]) -> None:
        self.calon = _without_nameless(calon)
        self.jumlah = [n for n, satu in enumerate(self.calon) if _adds_up(satu)]
        self.orang = [satu for satu in self.calon if not _adds_up(satu)]

    def plain(self, dari: int, sampai: int) -> list[Calon]:
        """Return the rows of persons from one position to before another."""
        sebelum = [bisect_left(self.jumlah, n) for n in (dari, sampai)]
        return self.orang[dari - sebelum[0] : sampai - sebelum[1]]

    def last(self) -> int:
        """Return the position behind the table's last row."""
        semua = self._last_sum_of_all()
        for n in self.jumlah:
            if n and n >= semua and not self._goes_on(n):
                return n + 1
        return len(self.calon)

    def _last_sum_of_all(self) -> int:
        """Return the last row that says Jumlah and counts all above it; -1 for none."""
        isi = ((n, self.plain(0, n)) for n in reversed(self.jumlah))
        return next((n for n, baris in isi if _is_all(baris, self.calon[n].hitung[0])), -1)

    def _goes_on(self, n: int) -> bool:
        """Tell whether rows of the table follow a row that says Jumlah, none a sum of all.

        They do where they follow at once or below words of a subtotal, have a count, and do not
        tell the same persons in another way.
        """
        if n + 1 == len(self.calon):
            return False
        satu, berikut = self.calon[n], self.calon[n + 1]
        sub = _says_sub(satu) or _is_carried(satu)
        bersambung = berikut.baris == satu.baris + 1 or sub
        if not bersambung or (berikut.hitung[0] is None and not sub):
            return False
        return _sum(self.plain(n + 1, len(self.calon))) != satu.hitung[0]


def arrange(calon: list[Calon]) -> Susunan:
    """Return the rows of persons, the printed total of all, and the subtotals between them."""
    bagi = _Pembagi(calon)
    akhir = bagi.last()
    isi = bagi.plain(0, akhir)
    jumlah = [n for n in bagi.jumlah if n < akhir]
    atas = [0] if isi and 0 in jumlah else []
    if atas and not _is_all(isi, bagi.calon[0].hitung[0]) and _says_sub(bagi.calon[0]):
        return _headed(bagi, akhir)
    jumlah = [n for n in jumlah if n not in atas]
    total = bagi.calon[0] if atas else None
    if jumlah and jumlah[-1] == akhir - 1 and not _is_last_part(bagi, jumlah, isi):
        total = bagi.calon[jumlah.pop()]
    sub = [bagi.calon[n] for n in jumlah if not _is_carried(bagi.calon[n])]
    return Susunan(isi, total, sub)


def _headed(bagi: _Pembagi, akhir: int) -> Susunan:
    """Return the rows of a table whose groups each begin with their Jumlah."""
    semua = bagi.calon[:akhir]
    bawah = len(semua) - 1 in bagi.jumlah and not _says_sub(semua[-1])
    return Susunan(semua[:-1], semua[-1], []) if bawah else Susunan(semua, None, [])


def _is_last_part(bagi: _Pembagi, jumlah: list[int], isi: list[Calon]) -> bool:
    """Tell a last row that adds up only what stands below the subtotal before it."""
    if len(jumlah) < 2 or _is_all(isi, bagi.calon[jumlah[-1]].hitung[0]):
        return False
    bagian = bagi.plain(jumlah[-2] + 1, jumlah[-1])
    return bool(bagian) and _sum(bagian) == bagi.calon[jumlah[-1]].hitung[0]


def rows_added(
    isi: Sequence[Calon], kepala: set[int], sebelum: Sequence[int], sub: Calon
) -> tuple[int, ...]:
    """Return the rows that a subtotal adds up: back to what makes its sum, a heading or subtotal.

    `kepala` are the rows that are no persons of their own, `sebelum` the subtotals before it as
    rows of the sheet. Where no sum fits, it is what stands below the last of these.
    """
    rows = [satu.baris for satu in isi]
    akhir = bisect_left(rows, sub.baris)
    di_bawah = {bisect_right(rows, b) for b in sebelum}
    bagian: list[int] = []
    jumlah = _NOL
    for p in reversed(range(akhir)):
        if p not in kepala:
            bagian.append(p)
            jumlah += isi[p].hitung[0] or _NOL
        awal = p == 0 or p in kepala or p in di_bawah
        if awal and bagian and jumlah == sub.hitung[0]:
            return tuple(reversed(bagian))
    batas = max(sebelum, default=-1)
    return tuple(p for p in reversed(bagian) if isi[p].baris > batas)
