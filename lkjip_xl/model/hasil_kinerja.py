"""The calculated results of Tabel 3.2 and 3.4; percents count 0-100."""

from dataclasses import dataclass
from decimal import Decimal

from lkjip_xl.model.indikator import Ukuran
from lkjip_xl.model.jenis import TingkatKegiatan, TingkatRata


@dataclass(frozen=True, slots=True)
class TahunLalu:
    """What an earlier year had, as far as the source tells."""

    tahun: str
    target: Decimal | None
    realisasi: Decimal | None
    capaian: Decimal | None


@dataclass(frozen=True, slots=True)
class BarisPerbandingan:
    """One indikator over the years; `lalu` are the earlier years in order.

    `dari_capaian` is the row of Tabel 3.1 whose figures it takes, None where its own count.
    `dalam_persen` tells that all figures are shown as percents.
    """

    kelompok: str
    nama: str
    indikator: str
    satuan: str
    lalu: tuple[TahunLalu, ...]
    target: Decimal | None
    realisasi: Decimal | None
    capaian: Decimal | None
    target_akhir: Decimal | None
    kemajuan: Decimal | None
    standar_nasional: Decimal | None
    perkembangan: str
    ukuran: Ukuran
    asal: str
    posisi: int
    dari_capaian: int | None = None
    dalam_persen: bool = False


@dataclass(frozen=True, slots=True)
class BarisKegiatan:
    """One row of Tabel 3.4: a tujuan or sasaran on the left, a program or kegiatan on the right.

    The last rows are averages (`tingkat` rata_rata_program, rata_rata_kegiatan), without posisi.
    """

    kelompok: str
    nama: str
    indikator: str
    capaian: Decimal | None
    tingkat: TingkatKegiatan | TingkatRata
    program_kegiatan: str
    indikator_kegiatan: str
    capaian_kegiatan: Decimal | None
    menunjang: str
    menurut_sumber: str
    asal: str
    posisi: int | None = None
    dari_capaian: int | None = None
