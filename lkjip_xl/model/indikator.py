"""Rows of the performance tables: tujuan, sasaran, program or kegiatan with their figures."""

from decimal import Decimal
from typing import Literal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.jenis import TingkatKegiatan

Arah = Literal["positif", "negatif", "negatif_b"]


@beku
class Ukuran:
    """How an indikator is measured: its direction, or the range that its target names.

    `memilih` tells that the setting decides which formula a negative indikator has.
    """

    arah: Arah = "positif"
    rentang: tuple[Decimal, Decimal] | None = None
    memilih: bool = False


POSITIF = Ukuran()


@beku
class Indikator:
    """One row: whose (`kelompok`: tujuan, sasaran, program, kegiatan or ""), what, figures.

    `teks` are words by role (satuan, kategori, menunjang), `nilai` numbers by role.
    A row of Tabel 3.4 names a sasaran on the left and a program or kegiatan on the right.
    """

    baris: int  # of the sheet
    kelompok: str  # tujuan, sasaran, program, kegiatan, or empty
    nama: str  # whose indikator it is
    indikator: str  # its words
    nilai: dict[str, Angka]  # numbers by role
    teks: dict[str, str]  # words by role: satuan, kategori, menunjang
    program_kegiatan: str = ""  # on the right of Tabel 3.4
    indikator_kegiatan: str = ""  # on the right of Tabel 3.4
    tingkat: TingkatKegiatan = ""  # of the program or kegiatan
    rentang: tuple[Decimal, Decimal] | None = None  # of a target that names one: 85–90


@beku
class DaftarIndikator:
    """All rows of one performance table."""

    baris: tuple[Indikator, ...]
