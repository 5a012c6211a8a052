"""The calculated results; field names are keys of the JSON, money in rupiah, percents 0-100."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.gabungan import Letak
from lkjip_xl.model.hasil_kinerja import BarisKegiatan, BarisPerbandingan
from lkjip_xl.model.hasil_responden import HasilResponden, HasilTriwulan
from lkjip_xl.model.indikator import POSITIF, Ukuran
from lkjip_xl.model.jenis import JenisPegawaiBaris, JenisTabel, TingkatBaris


@beku
class BarisRealisasi:
    """One row of Tabel 3.5; `posisi` is its row in the tree (None: the total)."""

    tingkat: TingkatBaris  # jumlah for the total
    kedalaman: int  # in the tree, the topmost 1
    kode: str | None  # None where the source has none
    uraian: str  # as the source writes it
    anggaran: Decimal  # rupiah
    realisasi: Decimal  # rupiah
    sisa: Decimal  # rupiah
    persen: Decimal | None  # None where there is no anggaran
    kategori: str | None  # by the scale of serapan
    asal: str  # file, sheet, row
    posisi: int | None = None  # in the tree; None: the total


@beku
class BarisPagu:
    """One row of a budget that no realisasi stands beside; its last row is the total."""

    tingkat: TingkatBaris  # jumlah for the total
    kedalaman: int  # in the tree, the topmost 1
    kode: str | None  # None where the source has none
    uraian: str  # as the source writes it
    anggaran: Decimal  # rupiah
    asal: str  # file, sheet, row


@beku
class BarisCapaian:
    """One indikator: target, realisasi, capaian, kategori, and how it is measured."""

    kelompok: str  # tujuan, sasaran, or empty
    nama: str  # of the tujuan or sasaran
    indikator: str  # its words
    satuan: str  # of target and realisasi
    target: Decimal | None  # None where blank or a range
    realisasi: Decimal | None  # None where blank
    capaian: Decimal | None  # None where it cannot be calculated
    kategori: str | None  # by the scale of capaian
    asal: str  # file, sheet, row
    posisi: int  # in its table
    ukuran: Ukuran = POSITIF  # direction, or range of the target
    dalam_persen: bool = False  # target and realisasi are shown as percents
    target_teks: str = ""  # a target from–to as the source writes it


@beku
class BarisUnsur:
    """One unsur of the own unit and of the units it is compared with."""

    unsur: str  # its name as written
    kunci: str | None  # its canonical key; None: unknown
    nilai: Decimal | None  # of the own unit, 25-100
    kategori: str | None  # by the scale of mutu
    # Of each other unit: name, value, kategori.
    pembanding: tuple[tuple[str, Decimal | None, str | None], ...]
    asal: str  # file, sheet, row
    posisi: int  # among the unsur


@beku
class HasilIkm:
    """The IKM of one unit under one weight."""

    unit: str  # its name
    kolom: int  # its place among the units
    bobot: Fraction  # of each unsur
    ikm: Decimal  # 25-100
    mutu: str  # A to D
    kinerja: str  # what the mutu means
    # The IKM from values of two decimals, where the source rounds otherwise and its own one counts.
    hitungan: Decimal | None = None
    tercetak: Angka | None = None  # the source's own one


@beku
class HasilSurvei:
    """The survey: unsur, and per unit the IKM in force and under the other weight."""

    unit: tuple[str, ...]  # the names of all
    sendiri: int  # the place of the own one
    unsur: tuple[BarisUnsur, ...]  # in the order of the report
    ikm: tuple[HasilIkm, ...]  # of each unit, under the weight in force
    pembanding: tuple[HasilIkm, ...]  # of each unit, under the other weight
    dipilih_karena: str  # why the weight is in force
    # Of each unsur: its place in the recap, None: not there.
    dari_rekap: tuple[int | None, ...] = ()
    # Of each unsur: its place among the answers, None: not there.
    dari_responden: tuple[int | None, ...] = ()
    ikm_di: JenisTabel = "skm_rekap"  # the table that prints the IKM of `tercetak`

    @property
    def bobot(self) -> Fraction:
        """Return the weight in force."""
        return self.ikm[self.sendiri].bobot


@beku
class BarisEfisiensi:
    """One tujuan or sasaran: its capaian beside the budget, and efisiensi by each method."""

    kelompok: str  # tujuan, sasaran, or empty
    nama: str  # of the tujuan or sasaran
    target: Decimal | None  # None where blank or a range
    realisasi: Decimal | None  # None where blank
    capaian: Decimal | None  # None where it is not measured
    anggaran: Decimal | None  # rupiah; None where it has no budget
    realisasi_anggaran: Decimal | None  # rupiah
    serapan: Decimal | None  # realisasi in percent of anggaran
    efisiensi_sisa: Decimal | None  # 100 − serapan
    efisiensi_selisih: Decimal | None  # capaian − serapan
    e_pmk: Decimal | None  # E of PMK 214/2017
    ne_pmk: Decimal | None  # its NE
    keterangan: str  # efisien or not, in words
    asal: str  # file, sheet, row
    posisi: int | None = None  # in its own table; None: it is not from one
    dari_capaian: int | None = None  # the row of Tabel 3.1 whose figures it takes; None: its own
    dari_total: bool = False  # its budget is the total of Tabel 3.5
    ukuran: Ukuran = POSITIF  # direction, or range of the target

    @property
    def se_skpd(self) -> bool:
        """Tell the line of the whole agency: its capaian is the average of the rows above."""
        return self.posisi is None and self.dari_capaian is None


@beku
class BarisJabatan:
    """One row of Tabel 1.2."""

    nomor: str  # as the source writes it
    jabatan: str  # its name
    jumlah: Decimal | None  # persons
    jenis: JenisPegawaiBaris  # whether it counts, heads others, or is the sum
    asal: str  # file, sheet, row
    posisi: int = -1  # in its table; -1: the sum


@beku
class BarisGolongan:
    """One row of Tabel 1.3, as BarisJabatan."""

    nomor: str  # as the source writes it
    pangkat: str  # its name
    golongan: str  # with its ruang
    jumlah: Decimal | None  # persons
    jenis: JenisPegawaiBaris  # whether it counts, heads others, or is the sum
    asal: str  # file, sheet, row
    posisi: int = -1  # in its table; -1: the sum


@beku
class BarisPerubahan:
    """One row of Tabel 2.1: anggaran before and after the change (rupiah), in percent of murni."""

    tingkat: TingkatBaris  # jumlah for the total
    kedalaman: int  # in the tree, the topmost 1
    kode: str | None  # None where the sources have none
    uraian: str  # as the last stage writes it
    anggaran_murni: Decimal  # rupiah
    anggaran_perubahan: Decimal  # rupiah
    selisih: Decimal  # rupiah, perubahan − murni
    persen: Decimal | None  # selisih in percent of murni; None: murni is 0
    sumber_dana: str  # as the source writes it
    asal: str  # file, sheet, row
    posisi: int | None = None  # among the rows; None: the total
    anak: tuple[int, ...] = ()  # the rows below it
    di_murni: Letak | None = None  # its entry and row there; None: not there
    di_perubahan: Letak | None = None  # its entry and row there; None: not there
    dari_anak: tuple[bool, bool] = (True, True)  # of murni and perubahan: the sum of the rows below


@beku
class BarisPerjanjian:
    """One row of the Perjanjian Kinerja: an indikator with its targets, or a program's anggaran.

    Targets are plain texts where the source holds words; a percent counts 0-100.
    """

    kelompok: str  # tujuan, sasaran, or empty
    nama: str  # of the sasaran or program
    indikator: str  # its words; empty for a program
    satuan: str  # of the targets
    target: Decimal | str | None  # of the year; words where the source holds words
    triwulan: tuple[Decimal | str | None, ...]  # of each quarter, up to that quarter
    anggaran: Decimal | None  # rupiah, of a program
    keterangan: str  # a remark
    asal: str  # file, sheet, row
    posisi: int | None = None  # in its table; None: the total


@beku
class Hasil:
    """Everything that was calculated; None or empty where no source gives it."""

    realisasi_anggaran: Sequence[BarisRealisasi] = ()  # Tabel 3.5
    capaian_kinerja: tuple[BarisCapaian, ...] = ()  # Tabel 3.1
    perbandingan_capaian: tuple[BarisPerbandingan, ...] = ()  # Tabel 3.2
    capaian_kegiatan: tuple[BarisKegiatan, ...] = ()  # Tabel 3.4
    survei: HasilSurvei | None = None  # Tabel 3.3
    efisiensi: tuple[BarisEfisiensi, ...] = ()  # Tabel 3.6
    pegawai_jabatan: tuple[BarisJabatan, ...] = ()  # Tabel 1.2
    pegawai_golongan: tuple[BarisGolongan, ...] = ()  # Tabel 1.3
    anggaran_perubahan: tuple[BarisPerubahan, ...] = ()  # Tabel 2.1
    perjanjian_kinerja: tuple[BarisPerjanjian, ...] = ()  # Tabel 2.2
    responden: HasilResponden | None = None  # sheet SKM
    triwulan: tuple[HasilTriwulan, ...] = ()  # below Tabel 3.3
    pagu: tuple[BarisPagu, ...] = ()  # a budget without realisasi

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
