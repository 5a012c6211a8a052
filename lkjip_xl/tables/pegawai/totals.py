"""Which rows of a staff table are its total and its subtotals, and where the table ends."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import KATA_JUMLAH, KATA_PINDAHAN
from lkjip_xl.tables.pegawai.groups import Calon, find_groups, leaf_sum

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
    return total is not None and leaf_sum(isi, find_groups(isi, total)) == total


def _sum(isi: Sequence[Calon]) -> Decimal:
    return leaf_sum(isi, {})


class _Pembagi:
    """Sorts the rows from top to bottom."""

    def __init__(self, calon: list[Calon]) -> None:
        self.calon = self._without_nameless(calon)
        self.jumlah = [n for n, satu in enumerate(self.calon) if self._adds_up(satu)]

    @staticmethod
    def _adds_up(satu: Calon) -> bool:
        return says_total(satu) or not (satu.nama or satu.golongan)

    @staticmethod
    def _without_nameless(calon: list[Calon]) -> list[Calon]:
        """Leave out rows without a name, but those that add up what stands above them."""
        hasil: list[Calon] = []
        isi: list[Calon] = []
        batas = 0
        for satu in calon:
            angka = satu.hitung[0]
            bernama = satu.nama or satu.golongan or says_total(satu)
            if bernama or (angka and (angka == _sum(isi[batas:]) or _is_all(isi, angka))):
                hasil.append(satu)
            if says_total(satu):
                batas = len(isi)
            elif satu.nama or satu.golongan:
                isi.append(satu)
        return hasil

    def plain(self, dari: int, sampai: int) -> list[Calon]:
        """Return the rows of persons from one position to before another."""
        return [self.calon[n] for n in range(dari, sampai) if n not in self.jumlah]

    def last(self) -> int:
        """Return the position behind the table's last row."""
        for urut, n in enumerate(self.jumlah):
            if n and not self._goes_on(urut):
                return n + 1
        return len(self.calon)

    def _goes_on(self, urut: int) -> bool:
        """Tell whether rows of the table follow a row that says Jumlah.

        They do where a later one is the sum of all; else where they follow at once or below
        words of a subtotal, have a count, and do not tell the same persons in another way.
        """
        n = self.jumlah[urut]
        if any(_is_all(self.plain(0, m), self.calon[m].hitung[0]) for m in self.jumlah[urut + 1 :]):
            return True
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
    atas = [p for p, satu in enumerate(isi) if satu.baris < sub.baris]
    milik = [p for p in atas if p not in kepala]
    di_bawah = [[p for p in atas if isi[p].baris > b] for b in sebelum]
    awal = {0, *kepala.intersection(atas), *(rows[0] for rows in di_bawah if rows)}
    for dari in sorted(awal, reverse=True):
        bagian = tuple(p for p in milik if p >= dari)
        if bagian and _sum([isi[p] for p in bagian]) == sub.hitung[0]:
            return bagian
    batas = max(sebelum, default=-1)
    return tuple(p for p in milik if isi[p].baris > batas)
