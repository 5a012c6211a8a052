"""The calculated results; field names are keys of the JSON, money in rupiah, percents 0-100."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.model.gabungan import Letak
from lkjip_xl.model.hasil_kinerja import BarisKegiatan, BarisPerbandingan
from lkjip_xl.model.hasil_responden import HasilResponden, HasilTriwulan
from lkjip_xl.model.indikator import POSITIF, Ukuran
from lkjip_xl.model.jenis import TingkatBaris


@dataclass(frozen=True, slots=True)
class BarisRealisasi:
    """One row of Tabel 3.5; `posisi` is its row in the tree (None: the total)."""

    tingkat: TingkatBaris
    kedalaman: int
    kode: str | None
    uraian: str
    anggaran: Decimal
    realisasi: Decimal
    sisa: Decimal
    persen: Decimal | None
    kategori: str | None
    asal: str
    posisi: int | None = None


@dataclass(frozen=True, slots=True)
class BarisPagu:
    """One row of a budget that no realisasi stands beside; its last row is the total."""

    tingkat: TingkatBaris
    kedalaman: int
    kode: str | None
    uraian: str
    anggaran: Decimal
    asal: str


@dataclass(frozen=True, slots=True)
class BarisCapaian:
    """One indikator: target, realisasi, capaian, kategori, and how it is measured.

    `dalam_persen` tells that target and realisasi are shown as percents; `target_teks` is a
    target from–to as the source writes it.
    """

    kelompok: str
    nama: str
    indikator: str
    satuan: str
    target: Decimal | None
    realisasi: Decimal | None
    capaian: Decimal | None
    kategori: str | None
    asal: str
    posisi: int
    ukuran: Ukuran = POSITIF
    dalam_persen: bool = False
    target_teks: str = ""


@dataclass(frozen=True, slots=True)
class BarisUnsur:
    """One unsur of the own unit and of the units it is compared with."""

    unsur: str
    kunci: str | None
    nilai: Decimal | None
    kategori: str | None
    pembanding: tuple[tuple[str, Decimal | None, str | None], ...]
    asal: str
    posisi: int


@dataclass(frozen=True, slots=True)
class HasilIkm:
    """The IKM of one unit under one weight."""

    unit: str
    kolom: int
    bobot: Fraction
    ikm: Decimal
    mutu: str
    kinerja: str


@dataclass(frozen=True, slots=True)
class HasilSurvei:
    """The survey: unsur, and per unit the IKM in force and under the other weight.

    Of each unsur `dari_rekap` is its place in the recap, `dari_responden` its place among the
    unsur of the answers, whose value then is the own unit's; None where it stands in neither.
    """

    unit: tuple[str, ...]
    sendiri: int
    unsur: tuple[BarisUnsur, ...]
    ikm: tuple[HasilIkm, ...]
    pembanding: tuple[HasilIkm, ...]
    dipilih_karena: str
    dari_rekap: tuple[int | None, ...] = ()
    dari_responden: tuple[int | None, ...] = ()

    @property
    def bobot(self) -> Fraction:
        """Return the weight in force."""
        return self.ikm[self.sendiri].bobot


@dataclass(frozen=True, slots=True)
class BarisEfisiensi:
    """One tujuan or sasaran: its capaian beside the budget, and efisiensi by each method.

    `dari_capaian` is the row of Tabel 3.1 whose figures it takes, `dari_total` tells that its
    budget is the total of Tabel 3.5; otherwise its own table's cells count.
    """

    kelompok: str
    nama: str
    target: Decimal | None
    realisasi: Decimal | None
    capaian: Decimal | None
    anggaran: Decimal | None
    realisasi_anggaran: Decimal | None
    serapan: Decimal | None
    efisiensi_sisa: Decimal | None
    efisiensi_selisih: Decimal | None
    e_pmk: Decimal | None
    ne_pmk: Decimal | None
    keterangan: str
    asal: str
    posisi: int | None = None
    dari_capaian: int | None = None
    dari_total: bool = False
    ukuran: Ukuran = POSITIF


@dataclass(frozen=True, slots=True)
class BarisJabatan:
    """One row of Tabel 1.2, `jumlah` in persons; `jenis` is rincian, kelompok or jumlah.

    `posisi` is -1 for the sum.
    """

    nomor: str
    jabatan: str
    jumlah: Decimal | None
    jenis: str
    asal: str
    posisi: int = -1


@dataclass(frozen=True, slots=True)
class BarisGolongan:
    """One row of Tabel 1.3, as BarisJabatan."""

    nomor: str
    pangkat: str
    golongan: str
    jumlah: Decimal | None
    jenis: str
    asal: str
    posisi: int = -1


@dataclass(frozen=True, slots=True)
class BarisPerubahan:
    """One row of Tabel 2.1: anggaran before and after the change (rupiah), in percent of murni.

    `anak` are the rows below it; `di_murni` and `di_perubahan` are the entry of each amount and
    the row's position in its tree, None where that side lacks the row; `dari_anak` tells for
    murni and for perubahan whether the amount is the sum of the rows below.
    """

    tingkat: TingkatBaris
    kedalaman: int
    kode: str | None
    uraian: str
    anggaran_murni: Decimal
    anggaran_perubahan: Decimal
    selisih: Decimal
    persen: Decimal | None
    sumber_dana: str
    asal: str
    posisi: int | None = None
    anak: tuple[int, ...] = ()
    di_murni: Letak | None = None
    di_perubahan: Letak | None = None
    dari_anak: tuple[bool, bool] = (True, True)


@dataclass(frozen=True, slots=True)
class BarisPerjanjian:
    """One row of the Perjanjian Kinerja: an indikator with its targets, or a program's anggaran.

    Targets are plain texts where the source holds words; a percent counts 0-100.
    """

    kelompok: str
    nama: str
    indikator: str
    satuan: str
    target: Decimal | str | None
    triwulan: tuple[Decimal | str | None, ...]
    anggaran: Decimal | None
    keterangan: str
    asal: str
    posisi: int | None = None


@dataclass(frozen=True, slots=True)
class Hasil:
    """Everything that was calculated; None or empty where no source gives it."""

    realisasi_anggaran: tuple[BarisRealisasi, ...] = ()
    capaian_kinerja: tuple[BarisCapaian, ...] = ()
    perbandingan_capaian: tuple[BarisPerbandingan, ...] = ()
    capaian_kegiatan: tuple[BarisKegiatan, ...] = ()
    survei: HasilSurvei | None = None
    efisiensi: tuple[BarisEfisiensi, ...] = ()
    pegawai_jabatan: tuple[BarisJabatan, ...] = ()
    pegawai_golongan: tuple[BarisGolongan, ...] = ()
    anggaran_perubahan: tuple[BarisPerubahan, ...] = ()
    perjanjian_kinerja: tuple[BarisPerjanjian, ...] = ()
    responden: HasilResponden | None = None
    triwulan: tuple[HasilTriwulan, ...] = ()
    pagu: tuple[BarisPagu, ...] = ()

    @property
    def total(self) -> BarisRealisasi | None:
        """Return the total row of the realisasi."""
        return self.realisasi_anggaran[-1] if self.realisasi_anggaran else None

    @property
    def anggaran(self) -> Decimal | None:
        """Return the budget: of the realisasi, else of the DPA, else after the change (rupiah)."""
        if self.total:
            return self.total.anggaran
        if self.pagu:
            return self.pagu[-1].anggaran
        return self.anggaran_perubahan[-1].anggaran_perubahan if self.anggaran_perubahan else None
