"""What a source says about the agency and about the rules to apply."""

from dataclasses import field
from decimal import Decimal
from typing import Literal, NamedTuple

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.indikator import Arah
from lkjip_xl.model.jenis import MetodeEfisiensi, UntukSkala, UntukTeks
from lkjip_xl.model.skala import Skala

Letak = Literal["tiap tabel", "terakhir", "tanpa"]
UNSUR_PERBAIKAN = 3  # more than three at once is no priority


@beku
class Setelan:
    """One named setting with its place."""

    kunci: str
    nilai: str
    baris: int
    kolom: int


@beku
class RentangSkala:
    """One step of a scale as printed: bounds (None: open), whether they belong to it, label."""

    bawah: Decimal | None  # None: open
    bawah_termasuk: bool  # the bound belongs to it
    atas: Decimal | None  # None: open
    atas_termasuk: bool  # the bound belongs to it
    label: str  # its kategori
    baris: int  # of its cell
    kolom: int  # of its cell


@beku
class DaftarSetelan:
    """A sheet of named settings."""

    setelan: tuple[Setelan, ...]


@beku
class DaftarSkala:
    """A printed scale; `untuk` is capaian, serapan or mutu (SKM).

    `interval` are the raw-score ranges (1-4) that an SKM table prints beside the index ranges.
    """

    untuk: UntukSkala
    judul: str
    jenjang: tuple[RentangSkala, ...]
    interval: tuple[RentangSkala, ...] = ()


@beku
class Teks:
    """One text that only people can write: whose (`kunci`), its `kode` if given, its cell."""

    kunci: str  # whose text it is
    nama: str  # whose, as written
    tulisan: str  # as it stands, so that a formula to the cell shows the same
    baris: int  # of its cell
    kolom: int  # of its cell
    kode: str = ""  # of the row, if given


@beku
class DaftarTeks:
    """A table of texts; `untuk` is tindak_lanjut (by unsur) or keterangan (by sub kegiatan)."""

    untuk: UntukTeks
    teks: tuple[Teks, ...]


@beku
class Diterima:
    """A peringatan that a person has looked at and accepts: its kode, where it is, and why.

    A blank file or sheet means any, no cells mean all of the finding's.
    """

    kode: str  # of the rule
    berkas: str  # empty: any
    lembar: str  # empty: any
    sel: str  # empty: all of the finding's
    alasan: str  # why it is accepted
    baris: int  # of its cell
    kolom: int  # of its cell


@beku
class DaftarDiterima:
    """A sheet of accepted peringatan."""

    diterima: tuple[Diterima, ...]


class TeksSumber(NamedTuple):
    """A text in force and its cell: entry of the run, zero-based row and column."""

    tulisan: str  # as it stands
    posisi: int  # of its entry
    baris: int  # zero-based
    kolom: int  # zero-based
    nama: str = ""  # whose, as written
    kode: str = ""  # of the row, if given


@beku
class Pengaturan:
    """The settings in force."""

    identitas: dict[str, str]  # by key
    skala_capaian: Skala  # of Tabel 3.1
    skala_serapan: Skala  # of Tabel 3.5
    skala_mutu: Skala  # of the survey
    bobot: str = "otomatis"  # otomatis, 0,11 or 1/N
    metode_efisiensi: MetodeEfisiensi = "sisa"  # by which formula E and NE are calculated
    unit_sendiri: str = ""  # which column of a recap is the own unit
    rumus_negatif: Arah = "negatif"  # of negative indikators that name none
    batas_capaian: Decimal | None = None  # the cap (percent)
    polaritas: dict[str, str] = field(default_factory=dict)  # words by the indikator's key
    kertas: Literal["F4", "A4"] = "F4"  # size of the printed pages
    kedalaman: Literal["sub_kegiatan", "rekening"] = "sub_kegiatan"  # of Tabel 3.5
    dari_kop: tuple[str, ...] = ()  # keys of the identity that only the sources' headings tell
    tanda_tangan: Letak = "terakhir"  # on which tables it stands
    unsur_perbaikan: int = UNSUR_PERBAIKAN  # how many unsur the sentences name
    tindak_lanjut: dict[str, TeksSumber] = field(default_factory=dict)  # by unsur key
    # By the kode's parts joined, and by name key.
    keterangan: dict[str, TeksSumber] = field(default_factory=dict)
