"""A recognised table: what it is, where it stands, what its columns and rows mean."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Generic, TypeGuard

from lkjip_xl.model.angka import Angka
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.pegawai import DaftarPegawai
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
from lkjip_xl.model.sel import Rentang, alamat, huruf_kolom
from lkjip_xl.model.survei import Survei, SurveiTriwulan

IsiTabel = (
    Pohon
    | DaftarIndikator
    | Survei
    | DaftarPegawai
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


@dataclass(frozen=True, slots=True)
class Bukti:
    """One proof of a reading: `apa` holds on `berlaku` of the `dari` rows that tell something."""

    apa: str
    berlaku: int
    dari: int


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class KodeDibaca:
    """A kode that is read otherwise than it is written (no text: the row had none)."""

    baris: int
    tertulis: str
    dibaca: str


@dataclass(frozen=True)
class Tabel(Generic[T_co]):
    """One table on one sheet; `kolom` maps a role to its columns (several are added up).

    `kumulatif` tells that its words say s.d. or the like: realisasi from January on.
    `angka_teks` are the text cells read as numbers, `keraguan` those that were refused.
    `kolom_pilihan` lists other columns that could have had a role: what was chosen is said.
    `belum_dihitung` are formulas without a value; `desimal_tampil` gives the decimals shown in
    columns that store more or whose words say thousands or millions (`satuan`); `persen` are
    the printed percents of a budget table by row, `keterangan` its remarks (Ket, Sumber Dana)
    by row, `rincian` how an item's amount comes about; `contoh` are the example rows of a form,
    left out: whether each stands as `templat` wrote it. `dihitung_ulang` are the leaves whose
    formula gives another value now than is stored, with that value: the tree holds it too.
    `pemetaan` says which block of a Pemetaan sheet decided how the table is read; None where
    none did. `periode_lain` are the earlier periods of a list over several, whose rows are left
    out, `tak_bernama` columns of rupiah whose heading says nothing. `bukti` is what proves the
    reading, role by role; `pasti` is false for a reading that
    nothing on the sheet proves.
    """

    dikenali: str
    berkas: str
    lembar: str
    tersembunyi: bool
    rentang: Rentang
    baris_kepala: tuple[int, ...]
    kolom: dict[str, tuple[int, ...]]
    isi: T_co
    jumlah_baris: int
    judul: str = ""
    tahun: str | None = None
    skpd: str | None = None
    kabupaten: str | None = None
    periode: str | None = None
    satuan: str | None = None
    tahapan: str | None = None
    kumulatif: bool = False
    angka_teks: dict[tuple[int, int], Decimal] = field(default_factory=dict)
    keraguan: tuple[Keraguan, ...] = ()
    kolom_pilihan: dict[str, tuple[int, ...]] = field(default_factory=dict)
    belum_dihitung: tuple[tuple[int, int], ...] = ()
    desimal_tampil: dict[int, int] = field(default_factory=dict)
    persen: dict[int, Angka] = field(default_factory=dict)
    keterangan: dict[int, str] = field(default_factory=dict)
    rincian: dict[int, Rincian] = field(default_factory=dict)
    pemetaan: Dipetakan | None = None
    contoh: dict[int, bool] = field(default_factory=dict)
    dihitung_ulang: dict[tuple[int, int], Decimal] = field(default_factory=dict)
    kode_dibaca: tuple[KodeDibaca, ...] = ()
    periode_lain: tuple[str, ...] = ()
    tak_bernama: tuple[int, ...] = ()
    bukti: tuple[Bukti, ...] = ()
    pasti: bool = True

    @property
    def pohon(self) -> Pohon:
        """Return the budget tree; raise TypeError where the table is no budget."""
        if not isinstance(self.isi, Pohon):
            raise TypeError(self.dikenali)
        return self.isi

    def huruf(self, peran: str) -> list[str]:
        """Return the letters of the columns with a role."""
        return [huruf_kolom(satu) for satu in self.kolom.get(peran, ())]


@dataclass(frozen=True, slots=True)
class TakDikenali:
    """A sheet (or a part of one) that is no known table, and why."""

    berkas: str
    lembar: str
    tersembunyi: bool
    rentang: Rentang
    alasan: str


Entri = Tabel | TakDikenali


def is_table_of(entri: Entri | None, isi: type[B]) -> TypeGuard[Tabel[B]]:
    """Tell a table whose rows are of a type: `is_table_of(entri, Pohon)` is a budget."""
    return isinstance(entri, Tabel) and isinstance(entri.isi, isi)


def origin(tabel: Tabel, baris: int | None) -> str:
    """Return where a row comes from, the `asal` of a result: file, sheet, row (None: no row)."""
    return f"{tabel.berkas}|{tabel.lembar}|{'' if baris is None else baris + 1}"


def source_row(asal: str) -> int:
    """Return the zero-based row that an `asal` names."""
    return int(asal.rsplit("|", 1)[1]) - 1
