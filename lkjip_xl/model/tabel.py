"""A recognised table: what it is, where it stands, what its columns and rows mean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeGuard

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.jenis import JenisTabel, Tahapan
from lkjip_xl.model.pegawai import DaftarOrang, DaftarPegawai
from lkjip_xl.model.pemetaan import DaftarPemetaan, Dipetakan
from lkjip_xl.model.pengaturan import (
    DaftarDiterima,
    DaftarSetelan,
    DaftarSkala,
    DaftarTeks,
)
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.rincian import Rincian
from lkjip_xl.model.sel import Rentang, Tempat, alamat, huruf_kolom
from lkjip_xl.model.survei import Survei, SurveiTriwulan

IsiTabel = (
    Pohon
    | DaftarIndikator
    | Survei
    | DaftarPegawai
    | DaftarOrang
    | DaftarSetelan
    | DaftarSkala
    | DaftarTeks
    | DaftarDiterima
    | DaftarPemetaan
    | DaftarResponden
    | SurveiTriwulan
)


if TYPE_CHECKING:
    from typing_extensions import TypeVar

    # What a table's rows are; a Tabel of which nothing is said may hold any of them.
    T_co = TypeVar("T_co", covariant=True, default=IsiTabel)
    B = TypeVar("B")
else:
    from typing import TypeVar

    T_co, B = TypeVar("T_co", covariant=True), TypeVar("B")


@beku
class Bukti:
    """One proof of a reading: `apa` holds on `berlaku` of the `dari` rows that tell something."""

    apa: str
    berlaku: int
    dari: int


@beku
class Keraguan:
    """A cell that could not be read as the number its column asks for, and why."""

    baris: int
    kolom: int
    teks: str
    alasan: str

    @property
    def alamat(self) -> str:
        """Return the A1 address."""
        return alamat(self.baris, self.kolom)


@beku
class KodeDibaca:
    """A kode that is read otherwise than it is written (no text: the row had none)."""

    baris: int
    tertulis: str
    dibaca: str


@beku
class Tabel(Generic[T_co]):
    """One table on one sheet."""

    dikenali: JenisTabel  # its kind
    berkas: str  # its file
    lembar: str  # its sheet
    tersembunyi: bool  # the sheet is hidden
    rentang: Rentang  # header and rows
    baris_kepala: tuple[int, ...]  # zero-based
    kolom: dict[str, tuple[int, ...]]  # by role; several are added up
    isi: T_co  # its rows
    jumlah_baris: int  # rows of data
    judul: str = ""  # the last title above it
    tahun: str | None = None  # four digits, as its titles or its file name say
    skpd: str | None = None  # the agency that its titles name
    kabupaten: str | None = None  # that its titles name
    bawahan: str = ""  # the official below the head whose indikator these are, as titles say
    jenjang: int = 0  # how far below the head he stands
    periode: str | None = None  # the month up to which it counts
    satuan: str | None = None  # thousands or millions, where its words say so
    tahapan: Tahapan | None = None  # murni, pergeseran or perubahan, as its titles say
    kumulatif: bool = False  # its words say s.d. or the like: realisasi from January on
    # Text cells read as numbers.
    angka_teks: dict[Tempat, Decimal] = field(default_factory=dict)
    keraguan: tuple[Keraguan, ...] = ()  # text cells that were refused
    # Other columns that could have had a role: what was chosen is said.
    kolom_pilihan: dict[str, tuple[int, ...]] = field(default_factory=dict)
    # Roles whose columns were added up, though nothing tells that more than the first one counts.
    peran_ragu: tuple[str, ...] = ()
    belum_dihitung: tuple[Tempat, ...] = ()  # formulas without a value
    # Decimals shown in columns that store more, or whose words say thousands.
    desimal_tampil: dict[int, int] = field(default_factory=dict)
    persen: dict[int, Angka] = field(default_factory=dict)  # printed percents of a budget, by row
    keterangan: dict[int, str] = field(default_factory=dict)  # remarks (Ket, Sumber Dana), by row
    # How an item's amount comes about, by row.
    rincian: dict[int, Rincian] = field(default_factory=dict)
    pemetaan: Dipetakan | None = None  # the block of a Pemetaan that decided how it is read
    # Example rows of a form, left out: whether each stands as templat wrote it.
    contoh: dict[int, bool] = field(default_factory=dict)
    # Leaves whose formula gives another value now than is stored, with that value, which the tree
    # holds too.
    dihitung_ulang: dict[Tempat, Decimal] = field(default_factory=dict)
    kode_dibaca: tuple[KodeDibaca, ...] = ()  # kode read otherwise than written
    # Earlier periods of a list over several, whose rows are left out.
    periode_lain: tuple[str, ...] = ()
    masa_sendiri: bool = False  # the realisasi of that list falls: it is of one period alone

    @cached_property
    def kelompok(self) -> dict[str, list[int]]:
        """Return the columns that a Jumlah column adds up, by its role; none where they are it."""
        hasil: dict[str, list[int]] = {}
        for nama, lajur in self.kolom.items():
            utuh, _, bagian = nama.partition("_")
            if bagian:
                hasil.setdefault(utuh, []).extend(lajur)
        return {n: ks for n, ks in hasil.items() if not {*ks} & {*self.kolom.get(n, ())}}

    # Of a list in several tables of one sheet that were read as one: where each of them stands.
    bagian: tuple[Rentang, ...] = ()
    tak_bernama: tuple[int, ...] = ()  # columns of rupiah whose heading says nothing
    bukti: tuple[Bukti, ...] = ()  # what proves the reading, role by role
    pasti: bool = True  # false where nothing on the sheet proves it

    @property
    def pohon(self) -> Pohon:
        """Return the budget tree; raise TypeError where the table is no budget."""
        if not isinstance(self.isi, Pohon):
            raise TypeError(self.dikenali)
        return self.isi

    def huruf(self, peran: str) -> list[str]:
        """Return the letters of the columns with a role."""
        return [huruf_kolom(kolom) for kolom in self.kolom.get(peran, ())]


@beku
class TakDikenali:
    """A sheet (or a part of one) that is no known table, and why."""

    berkas: str  # its file
    lembar: str  # its sheet
    tersembunyi: bool  # the sheet is hidden
    rentang: Rentang  # what is used
    alasan: str  # for people


Entri = Tabel | TakDikenali


def columns_of(tabel: Tabel) -> set[int]:
    """Return all columns of a table that have a role."""
    return {k for kolom in tabel.kolom.values() for k in kolom}


def is_table_of(entri: Entri | None, jenis: type[B]) -> TypeGuard[Tabel[B]]:
    """Tell a table whose rows are of a type: `is_table_of(entri, Pohon)` is a budget."""
    return isinstance(entri, Tabel) and isinstance(entri.isi, jenis)


def tables(entri: Iterable[Entri | None]) -> dict[int, Tabel]:
    """Return the tables by their position, without what was not recognised."""
    return {posisi: tabel for posisi, tabel in enumerate(entri) if isinstance(tabel, Tabel)}


def tables_on(entri: Iterable[Entri], berkas: str, lembar: str) -> dict[int, Tabel]:
    """Return the tables of one sheet by their position."""
    semua = tables(entri).items()
    return {p: tabel for p, tabel in semua if (tabel.berkas, tabel.lembar) == (berkas, lembar)}


def tables_of(entri: Iterable[Entri], jenis: type[B]) -> list[Tabel[B]]:
    """Return the tables whose rows are of a type."""
    return [tabel for tabel in entri if is_table_of(tabel, jenis)]


def tables_at(
    entri: Sequence[Entri] | Mapping[int, Entri], posisi: Iterable[int], jenis: type[B]
) -> dict[int, Tabel[B]]:
    """Return those entries that are tables with rows of a type, by their position."""
    return {p: tabel for p in posisi if is_table_of(tabel := entri[p], jenis)}


def unrecognised(entri: Iterable[Entri]) -> list[TakDikenali]:
    """Return the sheets that are no known table."""
    return [lembar for lembar in entri if isinstance(lembar, TakDikenali)]


def origin(tabel: Tabel, baris: int | None) -> str:
    """Return where a row comes from, the `asal` of a result: file, sheet, row (None: no row)."""
    return f"{tabel.berkas}|{tabel.lembar}|{'' if baris is None else baris + 1}"


def source_row(asal: str) -> int:
    """Return the zero-based row that an `asal` names."""
    return int(asal.rsplit("|", 1)[1]) - 1
