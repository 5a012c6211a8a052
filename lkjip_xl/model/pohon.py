"""The budget tree: urusan, program, kegiatan, sub kegiatan, rekening, each with its amounts."""

from collections.abc import Sequence
from dataclasses import field, replace
from decimal import Decimal
from functools import cached_property
from typing import get_args

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.jenis import AlasanRagu, CaraPasangan, CaraSubjumlah, Hierarki, TingkatBaris

TINGKAT: tuple[TingkatBaris, ...] = get_args(TingkatBaris)[:-1]  # a sum is no level
# The levels that every budget names alike: tables are compared on them.
TINGKAT_PROGRAM: tuple[TingkatBaris, ...] = ("program", "kegiatan", "sub_kegiatan")


@beku
class Simpul:
    """One row of a budget table."""

    baris: int  # of the sheet
    tingkat: TingkatBaris  # by kode, words, or depth
    kedalaman: int  # the topmost 0
    induk: int | None  # position of its parent
    kode: str | None  # as written; None: none
    uraian: str  # as written
    jumlah: dict[int, Decimal | None]  # rupiah, by amount column
    # A level without a row of its own: in a long list it is a column, `baris` the first row below
    # it.
    maya: bool = False
    # Why its place had to be decided: rumus, kode, urutan (they disagree) or tanpa_kode.
    ragu: AlasanRagu = ""
    tebakan: bool = False  # nothing proves its place

    @property
    def ciri(self) -> tuple[object, ...]:
        """Return what a row repeats that was entered twice: kode, name and all its amounts."""
        return self.kode, self.uraian, *sorted(self.jumlah.items())


@beku
class Subjumlah:
    """A row such as "Jumlah Program A" in the midst of a table, or a total printed again.

    `dari` are the positions that it adds up; empty: nothing shows which. `cara` is what shows
    it: nama, rumus, jumlah (the amounts fit), kata (it says no more than Jumlah, outside the
    rows), letak (only where it stands: a guess), or lembar (it adds up other sheets too).
    """

    simpul: Simpul
    dari: tuple[int, ...]
    cara: CaraSubjumlah


@beku
class BuktiTingkat:
    """Why rows have the levels they have."""

    berlaku: int = 0  # parents that add up and say something
    dari: int = 0  # of so many that say something
    tertutup: bool = False  # the topmost rows add up to a printed total
    pasti: bool = True  # something on the sheet proves the levels
    ditata: bool = False  # only the amounts arranged its rows, and nothing else proves that
    # Sums (rupiah) of the topmost rows by column in a reading as well proven; empty: none.
    saingan: tuple[tuple[int, Decimal], ...] = ()


@beku
class Pasangan:
    """Rows of two budget trees that are the same thing, and how that was seen.

    `cara` is kode, nama, mirip (a near name under matched parents), or pagu (a renamed program).
    """

    kiri: int
    kanan: int
    cara: CaraPasangan


@beku
class Pohon:
    """The rows of one budget table in order, with who is whose child."""

    simpul: tuple[Simpul, ...]  # in the order of the sheet
    anak: tuple[tuple[int, ...], ...]  # positions of the direct children of each row
    akar: tuple[int, ...]  # positions of the topmost rows
    hierarki: Hierarki  # what showed the levels
    total: Simpul | None = None  # the row that adds up the whole table
    subjumlah: tuple[Subjumlah, ...] = ()  # rows that add up a part of it
    # Rows with amounts that belong to nothing: without words, or below the total; they count
    # nowhere.
    lepas: tuple[Simpul, ...] = ()
    # Rows of pendapatan, pembiayaan and surplus; they count nowhere.
    bukan_belanja: tuple[Simpul, ...] = ()
    bukti: BuktiTingkat = BuktiTingkat()  # why the levels are these

    # The sums that were counted, by columns (and those of the whole): a tree never changes.
    hitungan: dict[tuple[tuple[int, ...], ...], Sequence[Decimal | None]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    # What its rows say, by column: a dozen rules ask.
    tertulis: dict[int, list[Decimal | None]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    # Its pairs with another tree, which is kept beside them: by that tree, with rekening or not,
    # and with pagu or not.
    jodoh: dict[tuple[int, bool, bool], tuple["Pohon", list[Pasangan]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @cached_property
    def induk(self) -> tuple[int, ...]:
        """Return the positions of the rows with children, the deepest first."""
        posisi = [p for p, anak in enumerate(self.anak) if anak]
        return tuple(sorted(posisi, key=lambda p: -self.simpul[p].kedalaman))

    def lajur(self, kolom: int) -> list[Decimal | None]:
        """Return what its rows say in one column (rupiah); looked up once."""
        if kolom not in self.tertulis:
            self.tertulis[kolom] = [simpul.jumlah.get(kolom) for simpul in self.simpul]
        return self.tertulis[kolom]

    @cached_property
    def seluruh(self) -> tuple[Simpul, ...]:
        """Return its rows, the total behind the last one, by position."""
        return (*self.simpul, self.total) if self.total else self.simpul

    @cached_property
    def tingkatan(self) -> set[TingkatBaris]:
        """Return the levels that its rows have."""
        return {simpul.tingkat for simpul in self.simpul}

    @cached_property
    def letak(self) -> dict[int, int]:
        """Return the position of each sheet row, but for levels without a row of their own."""
        return {simpul.baris: p for p, simpul in enumerate(self.simpul) if not simpul.maya}

    @cached_property
    def kembar(self) -> dict[tuple[object, ...], list[int]]:
        """Return the positions of the rows by what they say, in the order of the sheet."""
        hasil: dict[tuple[object, ...], list[int]] = {}
        for posisi, simpul in enumerate(self.simpul):
            hasil.setdefault(simpul.ciri, []).append(posisi)
        return hasil

    def at(self, posisi: int) -> Simpul:
        """Return a row by its position; the total stands behind the last one."""
        if posisi == len(self.simpul) and self.total:
            return self.total
        return self.simpul[posisi]

    def with_rows(self, simpul: Sequence[Simpul]) -> "Pohon":
        """Return the tree over other rows that know their parents; all else stays as it is."""
        anak, akar = _links(simpul)
        return replace(self, simpul=tuple(simpul), anak=anak, akar=akar)

    def below(self, atas: Sequence[Simpul]) -> "Pohon":
        """Return the tree with all its topmost rows below a chain of others."""
        turun = len(atas)
        bawah = [
            replace(
                simpul,
                kedalaman=simpul.kedalaman + turun,
                induk=turun - 1 if simpul.induk is None else simpul.induk + turun,
            )
            for simpul in self.simpul
        ]
        bagian = tuple(
            replace(subjumlah, dari=tuple(p + turun for p in subjumlah.dari))
            for subjumlah in self.subjumlah
        )
        return replace(self.with_rows((*atas, *bawah)), subjumlah=bagian)


def _links(
    simpul: Sequence[Simpul],
) -> tuple[tuple[tuple[int, ...], ...], tuple[int, ...]]:
    """Return the children of each row, and the topmost rows."""
    anak: list[list[int]] = [[] for _ in simpul]
    akar: list[int] = []
    for posisi, baris in enumerate(simpul):
        (akar if baris.induk is None else anak[baris.induk]).append(posisi)
    return tuple(map(tuple, anak)), tuple(akar)


def bangun_pohon(
    simpul: tuple[Simpul, ...],
    hierarki: Hierarki,
    total: Simpul | None = None,
    subjumlah: tuple[Subjumlah, ...] = (),
    lepas: tuple[Simpul, ...] = (),
) -> Pohon:
    """Return the tree over rows that already know their parents."""
    anak, akar = _links(simpul)
    return Pohon(simpul, anak, akar, hierarki, total, subjumlah, lepas)
