"""What holds between the amount columns of a table: found by amounts, or tried where words say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import permutations, product, takewhile
from math import log2

from lkjip_xl.cells.numbers import ke_desimal, read_number
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.relasi import JenisRelasi, Relasi
from lkjip_xl.model.sel import Nilai
from lkjip_xl.norms.bukti import (
    BAGIAN_BERLAKU,
    BARIS_CONTOH,
    BIT_RAGU,
    BIT_SALAH,
    BIT_TERBUKTI,
    PASANGAN_BARIS,
)
from lkjip_xl.norms.kepala import JUMLAH_SAJA
from lkjip_xl.relations.bits import value_bits
from lkjip_xl.relations.columns import find_column_relations
from lkjip_xl.relations.judge import mostly
from lkjip_xl.relations.nearest import nearest
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.content import Muatan
from lkjip_xl.tables.anggaran.columns.roles import column_words
from lkjip_xl.tables.columns import Pembaca, read_amounts
from lkjip_xl.tables.header.header import Kepala

_DISERAP = later(r"realisasi|serapan|penyerapan|sp2d|spj")
_BUKAN = later(
    r"rencana|target|fisik|kinerja|%|persen|prosen|renstra|tahun lalu|"
    r"\bsisa\b|\bsaldo\b|selisih|\blebih\b|\bkurang\b|\bbelum\b"
)
_RASIO_LAIN = later(r"fisik|rencana|target|deviasi|bobot|tertimbang|\bttb\b|prognosis|output")
_JUMLAH = later(JUMLAH_SAJA)
_NAMA = ("no", "kode", "uraian")  # roles of what a row is called
_CUKUP = 3  # fewer telling rows prove nothing against a heading
_SEDIKITNYA = 2  # rows in which a Jumlah of round amounts holds
_NOL = Decimal(0)

Isian = Sequence[Decimal | None]  # the amounts of a column
Lajur = Mapping[int, Isian]
Letak = dict[Decimal, list[int]]  # the columns that hold an amount, in one row
Dua = tuple[int | None, int | None]  # the columns of anggaran and of realisasi


@beku
class BuktiKolom:
    """The amount columns of a table, those of realisasi by their words, and what holds."""

    kata: Mapping[int, tuple[str, ...]]  # heading of each column, from the top
    lajur: Lajur  # amounts by column (rupiah)
    diserap: frozenset[int]  # columns of realisasi, by their words
    sisa: frozenset[int]  # columns of what is left, by their words
    rasio: frozenset[int]  # columns of percents or fractions
    relasi: tuple[Relasi, ...]  # what holds between them

    def path(self, kolom: int) -> str:
        """Return a column's words as one path."""
        return " / ".join(self.kata.get(kolom, ()))

    def parts_of_spending(self) -> frozenset[int]:
        """Return the columns of realisasi that another column of it adds up."""
        return frozenset(k for _, bagian, _ in self._totals() for k in bagian)

    def totals_of_spending(self) -> frozenset[int]:
        """Return the columns that add up columns of realisasi."""
        return frozenset(total for total, _, bit in self._totals() if bit >= BIT_RAGU)

    def refutes(self, dua: Dua) -> bool:
        """Tell whether no column named Sisa is what a pair leaves, on most rows that tell."""
        semua = self.remainders(dua).values()
        return False in semua and True not in semua

    def remainders(self, dua: Dua) -> dict[int, bool | None]:
        """Tell of each column named Sisa whether it is what a pair leaves; None: cannot be told.

        Sisa UP beside Sisa Pagu is of something else.
        """
        if None in dua:
            return {}
        kosong = [None] * len(next(iter(self.lajur.values()), ()))
        anggaran, realisasi = (self.lajur.get(k, kosong) for k in dua if k is not None)
        sisa = sorted(self.sisa & self.lajur.keys())
        return {s: _holds(anggaran, realisasi, self.lajur[s]) for s in sisa}

    def leaves(self, dua: Dua) -> bool:
        """Tell whether a column named Sisa is just what a pair leaves, in every row."""
        anggaran, realisasi = (self.lajur.get(k, ()) for k in dua if k is not None)
        return any(
            [(a or _NOL) - (r or _NOL) for a, r in zip(anggaran, realisasi, strict=True)]
            == [n or _NOL for n in self.lajur[s]]
            for s in self.sisa & self.lajur.keys()
        )

    def bits(self, dua: Dua) -> float:
        """Return how sure sums, sisa and percents make a pair of anggaran and realisasi."""
        return self._bits_of_totals.get(dua[1], 0) + self._related_bits(dua)

    def is_witnessed(self, dua: Dua) -> bool:
        """Tell whether a sisa or a percent is that of a pair: a sum of months says less."""
        return True in self.remainders(dua).values() or self._related_bits(dua) >= BIT_RAGU

    def _related_bits(self, dua: Dua) -> float:
        """Return how sure sisa and percents make a pair of anggaran and realisasi."""
        return self._bits_of_pairs.get(self._same(dua), 0)

    @cached_property
    def _bits_of_totals(self) -> dict[int | None, float]:
        """The bits of each total of spending, once for the thousands of pairs of a wide table."""
        hasil: dict[int | None, float] = {}
        for total, _, bit in self._totals():
            hasil[total] = hasil.get(total, 0) + bit
        return hasil

    @cached_property
    def _bits_of_pairs(self) -> dict[tuple[int, ...], float]:
        """The bits of what sisa and percents are about, by what the columns hold."""
        hasil: dict[tuple[int, ...], float] = {}
        for relasi in self.relasi:
            sama = self._same(self._pair(relasi))
            hasil[sama] = hasil.get(sama, 0) + min(relasi.bits, BIT_TERBUKTI)
        return hasil

    @cached_property
    def _kembar(self) -> dict[int, int]:
        """The first column that holds what each holds."""
        pertama: dict[tuple[Decimal | None, ...], int] = {}
        return {k: pertama.setdefault(tuple(isi), k) for k, isi in self.lajur.items()}

    def _same(self, dua: Dua) -> tuple[int, ...]:
        """Return what a pair holds: what is proven of a column is proven of its copies too."""
        return tuple(self._kembar.get(k, -1) for k in dua if k is not None)

    def _pair(self, relasi: Relasi) -> Dua:
        """Return the anggaran and realisasi that a percent or a sisa is about."""
        if relasi.jenis == "hasil_bagi" and not _RASIO_LAIN.search(self.path(relasi.hasil)):
            return relasi.operan[1], relasi.operan[0]
        if relasi.jenis == "selisih":
            for sisa, bagian in permutations((relasi.hasil, relasi.operan[1])):
                if sisa in self.sisa:
                    return relasi.operan[0], bagian
        return None, None

    def _totals(self) -> Iterator[tuple[int, tuple[int, ...], float]]:
        """Yield the columns that add up columns of realisasi, their parts, and the bits.

        y = x + z is found as z = y - x where y stands before it.
        """
        for relasi in self.relasi:
            total, bagian = relasi.hasil, relasi.operan
            if relasi.jenis == "selisih":
                total, bagian = relasi.operan[0], (relasi.operan[1], relasi.hasil)
            if relasi.jenis in {"selisih", "jumlah_kolom"} and self.diserap.issuperset(bagian):
                yield total, bagian, min(relasi.bits, BIT_TERBUKTI)


def column_evidence(
    grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom, pilihan: Kolom, sel: Muatan
) -> BuktiKolom:
    """Return what holds between the columns that hold numbers, in the first rows of a table.

    Numbers and kode of rows are none: 2.01 would be the percent of twice the pagu.
    """
    kata = column_words(kepala)
    akhir = min(sampai, kepala.mulai + BARIS_CONTOH)
    di_tabel = (k for k in kata if k < grid.n_kolom)
    nama = frozenset(k for peran in _NAMA for k in kolom.get(peran, ()))
    tanpa_angka, bagian = sel.teks | sel.kosong | nama, sel.rasio - sel.uang
    angka = [k for k in di_tabel if k not in tanpa_angka]
    uang = [k for k in angka if k not in bagian]
    lajur: dict[int, Isian] = {
        **read_amounts(Pembaca(grid), uang, kepala.mulai, akhir),
        **{k: _ratios(grid.kolom[k][kepala.mulai : akhir]) for k in angka if k not in uang},
    }
    bernama = {*kolom.get("realisasi", ()), *pilihan.get("realisasi", ())}
    diserap = frozenset(
        k
        for k in {*bernama, *(k for k in kata if _is_spent(" / ".join(kata[k])))}
        if not _BUKAN.search(kata[k][-1])
    )
    sisa = frozenset((*kolom.get("sisa", ()), *pilihan.get("sisa", ())))
    relasi = [
        *_found(lajur),
        *_named_remainders(lajur, uang, sisa),
        *_named_totals(lajur, uang, kata, diserap),
    ]
    return BuktiKolom(kata, lajur, diserap, sisa, frozenset(bagian) & lajur.keys(), tuple(relasi))


def _holds(a: Isian, r: Isian, s: Isian) -> bool | None:
    """Tell whether a - r is s on most rows that tell; None where fewer than three do."""
    rows = [angka for angka in zip(a, r, s, strict=True) if angka[2] is not None]
    cocok = [x - (y or _NOL) == z for x, y, z in rows if x and z is not None and (y or z != x)]
    if len(cocok) < _CUKUP:
        return None
    return Fraction(sum(cocok), len(cocok)) >= BAGIAN_BERLAKU


def _is_spent(jalur: str) -> bool:
    """Tell a column that stands below Realisasi, of a month too, and is no plan and no percent."""
    return bool(_DISERAP.search(jalur)) and not _BUKAN.search(jalur)


def _ratios(nilai: Sequence[Nilai]) -> list[Decimal | None]:
    """Return the numbers of a column of percents or fractions, as they are typed or stored."""
    return [
        read_number(n, "", None).nilai
        if isinstance(n, str)
        else ke_desimal(n)
        if isinstance(n, int | float)
        else None
        for n in nilai
    ]


def _found(lajur: Lajur) -> Iterator[Relasi]:
    """Yield what amounts alone show, by the columns of the sheet."""
    letak = sorted(lajur)
    for relasi in find_column_relations([list(lajur[k]) for k in letak]):
        operan = tuple(letak[k] for k in relasi.operan)
        yield Relasi(
            relasi.jenis, letak[relasi.hasil], operan, relasi.berlaku, relasi.kecuali, relasi.bits
        )


def _named_remainders(lajur: Lajur, uang: Sequence[int], sisa: frozenset[int]) -> Iterator[Relasi]:
    """Yield the pairs whose difference a column named Sisa holds: few rows prove it."""
    calon = [k for k in uang if k not in sisa]
    letak = _places(calon, lajur)
    for s in sorted(sisa & lajur.keys()):
        for a, r in _differences(s, calon, lajur, letak):
            if relasi := _tried("selisih", s, (a, r), lajur, (1, -1), len(calon)):
                yield relasi


def _places(calon: Sequence[int], lajur: Lajur) -> list[Letak]:
    """Return the columns that hold each amount of each row."""
    hasil: list[Letak] = [{} for _ in next(iter(lajur.values()), ())]
    for k in calon:
        for letak, nilai in zip(hasil, lajur[k], strict=True):
            if nilai:
                letak.setdefault(nilai, []).append(k)
    return hasil


def _differences(
    s: int, calon: Sequence[int], lajur: Lajur, semua: Sequence[Letak]
) -> list[tuple[int, int]]:
    """Return the pairs whose difference s is in a row that tells, in the order of the columns.

    Equal columns give far too many: then the nearest ones.
    """
    hasil: set[tuple[int, int]] = set()
    for letak, sisa in zip(semua, lajur[s], strict=True):
        if not sisa or len(hasil) > PASANGAN_BARIS:
            continue
        for nilai, atas in letak.items():
            hasil.update(product(atas, letak.get(nilai - sisa, ())))
    posisi = {k: urut for urut, k in enumerate(calon)}
    return sorted(nearest(s, hasil), key=lambda p: (posisi[p[0]], posisi[p[1]]))


def _named_totals(
    lajur: Lajur,
    uang: Sequence[int],
    kata: Mapping[int, tuple[str, ...]],
    diserap: frozenset[int],
) -> Iterator[Relasi]:
    """Yield the columns called Jumlah beside months or parts of realisasi that they add up."""
    for t in uang:
        if not any(_JUMLAH.match(teks) for teks in kata[t]):
            continue
        sebelum = list(takewhile(lambda k: k in diserap, range(t - 1, -1, -1)))
        bagian = tuple(sorted(k for k in sebelum if any(lajur.get(k, ()))))  # none to come
        relasi = _tried("jumlah_kolom", t, bagian, lajur, (1,) * len(bagian), 1)
        if len(bagian) == 1 and len(sebelum) > 1:
            relasi = _only_month(t, bagian[0], lajur)
        if relasi and len(sebelum) > 1:
            # Words, place and every row agree: that the amounts are round does not matter.
            penuh = len(relasi.berlaku) >= _SEDIKITNYA and not relasi.kecuali
            yield replace(relasi, bits=max(relasi.bits, BIT_RAGU)) if penuh else relasi


def _only_month(total: int, bulan: int, lajur: Lajur) -> Relasi | None:
    """Return the total of the only month that is filled yet: its equal in every row."""
    sama = [b for b, y in enumerate(lajur[total]) if y and y == lajur[bulan][b]]
    beda = [b for b, y in enumerate(lajur[total]) if (y or _NOL) != (lajur[bulan][b] or _NOL)]
    if beda or not sama:
        return None
    return Relasi("jumlah_kolom", total, (bulan,), tuple(sama), (), 0.0, asal="kata")


def _tried(
    jenis: JenisRelasi,
    hasil: int,
    operan: tuple[int, ...],
    lajur: Lajur,
    kali: tuple[int, ...],
    n: int,
) -> Relasi | None:
    """Return a relation that words propose, if most rows that tell bear it out.

    `n` columns were tried in each of its places. Equal values prove it once.
    """
    berlaku: list[int] = []
    kecuali: list[int] = []
    for b, y in enumerate(lajur[hasil]):
        angka = [lajur[k][b] or _NOL for k in operan]
        if y is not None and (sum(map(bool, angka)) > 1 or (angka and angka[0] not in {_NOL, y})):
            jumlah = sum((tanda * nilai for tanda, nilai in zip(kali, angka, strict=True)), _NOL)
            (berlaku if jumlah == y else kecuali).append(b)
    bits = sum(value_bits(nilai) for nilai in {lajur[hasil][b] for b in berlaku})
    bits -= 2 * log2(n) + BIT_SALAH * len(kecuali)
    if bits <= 0 or not mostly(berlaku, kecuali):
        return None
    return Relasi(jenis, hasil, operan, tuple(berlaku), tuple(kecuali), bits, asal="kata")
