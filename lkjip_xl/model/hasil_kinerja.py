"""The calculated results of Tabel 3.2 and 3.4; percents count 0-100."""

from decimal import Decimal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.indikator import Ukuran
from lkjip_xl.model.jenis import TingkatKegiatan, TingkatRata


@beku
class TahunLalu:
    """What an earlier year had, as far as the source tells."""

    tahun: str
    target: Decimal | None
    realisasi: Decimal | None
    capaian: Decimal | None


@beku
class BarisPerbandingan:
    """One indikator over the years; `lalu` are the earlier years in order."""

    kelompok: str  # tujuan, sasaran, or empty
    nama: str  # of the tujuan or sasaran
    indikator: str  # its words
    satuan: str  # of the figures
    lalu: tuple[TahunLalu, ...]  # the earlier years in order
    target: Decimal | None  # of this year
    realisasi: Decimal | None  # of this year
    capaian: Decimal | None  # of this year
    target_akhir: Decimal | None  # of the renstra
    kemajuan: Decimal | None  # realisasi in percent of target_akhir
    standar_nasional: Decimal | None  # a figure to compare with
    perkembangan: str  # how realisasi went on, in words
    ukuran: Ukuran  # direction, or range of the target
    asal: str  # file, sheet, row
    posisi: int  # in its table
    dari_capaian: int | None = None  # the row of Tabel 3.1 whose figures it takes; None: its own
    dalam_persen: bool = False  # all figures are shown as percents


@beku
class BarisKegiatan:
    """One row of Tabel 3.4: a tujuan or sasaran on the left, a program or kegiatan on the right.

    The last rows are averages (`tingkat` rata_rata_program, rata_rata_kegiatan), without posisi.
    """

    kelompok: str  # tujuan, sasaran, or empty
    nama: str  # of the tujuan or sasaran on the left
    indikator: str  # its words
    capaian: Decimal | None  # of the tujuan or sasaran
    tingkat: TingkatKegiatan | TingkatRata  # of the right half, or an average of it
    program_kegiatan: str  # its name
    indikator_kegiatan: str  # its words
    capaian_kegiatan: Decimal | None  # of the program or kegiatan
    menunjang: str  # by the scale, in words
    menurut_sumber: str  # what the source says of it
    asal: str  # file, sheet, row
    posisi: int | None = None  # in its table; None: an average
    dari_capaian: int | None = None  # the row of Tabel 3.1 whose figures it takes
