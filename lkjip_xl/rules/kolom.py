"""One amount column of a budget table, and where it does not add up."""

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.sel import Tempat, huruf_kolom
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Tingkat


class BanyakJumlah(NamedTuple):
    """How many totals state an amount, and how many of these as a formula."""

    semua: int
    berumus: int


@beku
class Kolom:
    """One amount column: what its rows state and what they hold by their leaves.

    The total row is the last position, the parent of the topmost rows; `berumus` are the
    positions whose cell is a formula.
    """

    kolom: int  # zero-based
    baris: tuple[Simpul, ...]  # of the tree, the total last
    anak: tuple[tuple[int, ...], ...]  # of each row; those of the total are the topmost rows
    tertulis: tuple[Decimal | None, ...]  # what stands in each row's cell
    hitungan: tuple[Decimal | None, ...]  # of each row, by its leaves
    tak_tahu: tuple[bool, ...]  # of each row: a cell below it could not be read
    berumus: frozenset[int] = frozenset()  # the positions whose cell is a formula

    @cached_property
    def huruf(self) -> str:
        """Return the column's letters."""
        return huruf_kolom(self.kolom)

    @cached_property
    def tersebut(self) -> tuple[Decimal | None, ...]:
        """Return what each row says, calculated where it says nothing."""
        dua = zip(self.tertulis, self.hitungan, strict=True)
        return tuple([hitungan if tertulis is None else tertulis for tertulis, hitungan in dua])

    @cached_property
    def letak(self) -> dict[int, int]:
        """Return the position of each sheet row."""
        return {simpul.baris: posisi for posisi, simpul in enumerate(self.baris)}

    @cached_property
    def bertumpuk(self) -> dict[int, list[int]]:
        """Return the positions on sheet rows that hold several: levels without a row of theirs."""
        hasil: dict[int, list[int]] = {}
        if len({simpul.baris for simpul in self.baris}) < len(self.baris):
            for posisi, simpul in enumerate(self.baris):
                hasil.setdefault(simpul.baris, []).append(posisi)
        return {baris: semua for baris, semua in hasil.items() if len(semua) > 1}

    def at(self, baris: int) -> list[int]:
        """Return all positions on a sheet row."""
        if baris in self.bertumpuk:
            return self.bertumpuk[baris]
        return [self.letak[baris]] if baris in self.letak else []

    @cached_property
    def jumlah_tertulis(self) -> frozenset[int]:
        """Return the rows with children that state an amount of their own."""
        tertulis = (p for p, n in enumerate(self.tertulis) if n is not None)
        induk = [p for p in tertulis if self.anak[p]]
        return frozenset(
            p for p in induk if any(self.hitungan[a] is not None for a in self.anak[p])
        )

    @cached_property
    def jumlah_berumus(self) -> dict[TingkatBaris | None, BanyakJumlah]:
        """Return by tingkat (None: all) how many totals state an amount, and as a formula."""
        semua, rumus = Counter[TingkatBaris | None](), Counter[TingkatBaris | None]()
        for p in self.jumlah_tertulis:
            for tingkat in (None, self.baris[p].tingkat):
                semua[tingkat] += 1
                rumus[tingkat] += p in self.berumus
        return {tingkat: BanyakJumlah(n, rumus[tingkat]) for tingkat, n in semua.items()}

    @cached_property
    def mengikuti(self) -> frozenset[int]:
        """Return the rows that move with those below: they are blank, or formulas that hold."""
        kosong = {p for p, n in enumerate(self.tertulis) if n is None}
        tepat = {p for p in self.berumus if self.tersebut[p] == self.hitungan[p]}
        return frozenset(kosong | tepat)

    @cached_property
    def berangka(self) -> frozenset[int]:
        """Return the rows whose cell states an amount."""
        return frozenset(p for p, n in enumerate(self.tertulis) if n is not None)

    @cached_property
    def banyak_angka(self) -> int:
        """Return how many rows state an amount that is not zero."""
        return sum(map(bool, self.tertulis))

    def typed(self, posisi: int) -> Decimal | None:
        """Return what stands in the row's cell."""
        return self.tertulis[posisi]

    def stated(self, posisi: int) -> Decimal | None:
        """Return what a row says, calculated where it says nothing."""
        return self.tersebut[posisi]


@dataclass
class Selisih:
    """Where one column does not add up, by row, with the rows above that repeat it (rupiah)."""

    salah: dict[int, Decimal] = field(default_factory=dict)
    seharusnya: dict[int, Decimal] = field(default_factory=dict)
    tingkat: dict[int, Tingkat] = field(default_factory=dict)
    gema: dict[int, list[int]] = field(default_factory=dict)

    @cached_property
    def menurut_beda(self) -> dict[Decimal, list[int]]:
        """Return the rows by their difference, once all are found."""
        hasil: dict[Decimal, list[int]] = {}
        for posisi, beda in self.salah.items():
            hasil.setdefault(beda, []).append(posisi)
        return hasil


@beku
class KolomBebas:
    """The amount columns of a budget table that no role has, by what stands above them.

    `tabel` and `pohon` are the table and its tree with these columns among their amounts.
    """

    tabel: Tabel
    pohon: Pohon
    nama: dict[int, str]


class Penjumlahan(NamedTuple):
    """A column that is the sum of others: where that tells, and the rows that break it."""

    total: int
    bagian: tuple[int, ...]
    berlaku: int
    salah: dict[int, tuple[Decimal, Decimal]]  # by row: typed, and what the parts add up to


Angka = dict[int, Decimal]  # by the position of the row
Salah = dict[int, tuple[Decimal, Decimal]]  # typed and right value, by position


class Perubahan(NamedTuple):
    """A column that is proven to hold what a budget's change added or took."""

    murni: int  # the column of the budget before
    perubahan: int  # of the one after
    kolom: int  # its own
    angka: Angka  # what it holds
    salah: Salah  # the rows that break it


class SalahSamping(NamedTuple):
    """A row that breaks a sum of columns."""

    jumlah: Penjumlahan  # the sum
    posisi: int  # of the row
    kolom: int  # the one at fault where the tree tells, else that of the sum
    gema: list[int]  # rows above that only carry it on
    induk: list[Tempat]  # sums down that the same fault breaks: row and column
    lemah: bool = False  # no sum down speaks, and few rows hold for each that breaks it

    @property
    def beda(self) -> Decimal:
        """Return by how much the sum misses (rupiah)."""
        tertulis, benar = self.jumlah.salah[self.posisi]
        return abs(tertulis - benar)


def is_text_column(tabel: Tabel, kolom: int, angka: int) -> bool:
    """Tell whether most of a column's amounts (`angka` in all, zeros left out) are texts."""
    sekolom = (nilai for sel, nilai in tabel.angka_teks.items() if sel[1] == kolom)
    return sum(map(bool, sekolom)) * 2 > angka


def text_cells(tabel: Tabel) -> dict[int, list[Tempat]]:
    """Return by column the cells whose amounts stand as text, zeros left out."""
    hasil: dict[int, list[Tempat]] = {}
    for sel, nilai in tabel.angka_teks.items():
        if nilai:
            hasil.setdefault(sel[1], []).append(sel)
    return hasil


def reach(grid: Grid, tabel: Tabel, akhir: int) -> range:
    """Return a table's columns out to the first blank one on each side: behind it is another."""
    awal = min(tabel.baris_kepala, default=tabel.rentang[0])
    kosong = [k for k, kolom in enumerate(grid.kolom) if all(n is None for n in kolom[awal:akhir])]
    kiri = max((k for k in kosong if k < tabel.rentang[1]), default=-1)
    return range(kiri + 1, min((k for k in kosong if k > tabel.rentang[3]), default=grid.n_kolom))
