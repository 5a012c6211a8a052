"""Tabel 3.6: capaian beside the budget, by the three methods."""

from decimal import Decimal

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures import efisiensi, persen, ukuran
from lkjip_xl.measures.hasil.capaian import figure
from lkjip_xl.model.hasil import BarisCapaian, BarisEfisiensi, BarisRealisasi
from lkjip_xl.model.indikator import POSITIF, DaftarIndikator, Ukuran
from lkjip_xl.model.pengaturan import Pengaturan
from lkjip_xl.model.tabel import Tabel, origin


@beku
class _Bahan:
    """What one row starts from: words, figures, and where they come from."""

    kelompok: str  # tujuan, sasaran, or empty
    nama: str  # of the row
    target: Decimal | None  # of the year, in its own unit
    realisasi: Decimal | None  # of the year, in its own unit
    anggaran: Decimal | None  # rupiah
    realisasi_anggaran: Decimal | None  # rupiah
    asal: str  # file, sheet, row
    posisi: int | None  # in its table; None: it has none there
    dari_capaian: int | None  # the row of Tabel 3.1 with its figures
    dari_total: bool  # its amounts are the whole budget's
    capaian: Decimal | None = None  # percent; None: not calculable
    ukuran: Ukuran = POSITIF  # how target and realisasi compare


def _calculate(bahan: _Bahan) -> BarisEfisiensi:
    nilai = bahan.capaian
    serapan = persen.hitung(bahan.realisasi_anggaran, bahan.anggaran)
    sisa = None if nilai is None else efisiensi.hitung_sisa(serapan)
    e = efisiensi.hitung_e(bahan.anggaran, nilai, bahan.realisasi_anggaran)
    return BarisEfisiensi(
        kelompok=bahan.kelompok,
        nama=bahan.nama,
        target=bahan.target,
        realisasi=bahan.realisasi,
        capaian=nilai,
        anggaran=bahan.anggaran,
        realisasi_anggaran=bahan.realisasi_anggaran,
        serapan=serapan,
        efisiensi_sisa=sisa,
        efisiensi_selisih=efisiensi.hitung_selisih(nilai, serapan),
        e_pmk=e,
        ne_pmk=efisiensi.hitung_ne(e),
        keterangan=efisiensi.kata(nilai, sisa),
        asal=bahan.asal,
        posisi=bahan.posisi,
        dari_capaian=bahan.dari_capaian,
        dari_total=bahan.dari_total,
        ukuran=bahan.ukuran,
    )


def _from_table(
    tabel: Tabel[DaftarIndikator],
    baris_capaian: tuple[BarisCapaian, ...],
    total: BarisRealisasi | None,
    pengaturan: Pengaturan,
) -> list[_Bahan]:
    """Take the rows of a source's Tabel 3.6; its figures give way to those of 3.1 and 3.5.

    A lone budget is the total's; several are shares per sasaran, which only that table knows.
    """
    beranggaran = [s for s in tabel.isi.baris if figure(s, "anggaran") is not None]
    hasil = []
    for posisi, indikator in enumerate(tabel.isi.baris):
        sama = next(
            (c for c in baris_capaian if kunci_nama(c.nama) == kunci_nama(indikator.nama)), None
        )
        cara = sama.ukuran if sama else ukuran.ukuran(indikator, pengaturan)
        target, realisasi = figure(indikator, "target"), figure(indikator, "realisasi")
        nilai = ukuran.hitung(cara, target, realisasi, pengaturan.batas_capaian)
        pakai_total = total is not None and len(beranggaran) == 1 and indikator in beranggaran
        hasil.append(
            _Bahan(
                indikator.kelompok,
                indikator.nama,
                sama.target if sama else figure(indikator, "target"),
                sama.realisasi if sama else figure(indikator, "realisasi"),
                total.anggaran if total and pakai_total else figure(indikator, "anggaran"),
                total.realisasi
                if total and pakai_total
                else figure(indikator, "realisasi_anggaran"),
                origin(tabel, indikator.baris),
                posisi,
                sama.posisi if sama else None,
                pakai_total,
                sama.capaian if sama else nilai,
                cara,
            )
        )
    return hasil


def _from_results(baris_capaian: tuple[BarisCapaian, ...], total: BarisRealisasi) -> list[_Bahan]:
    """Make the rows where no source has a Tabel 3.6: the budget stands beside the last row."""
    sasaran = [c.posisi for c in baris_capaian if c.kelompok == "sasaran"]
    pemilik = sasaran[0] if sasaran else baris_capaian[-1].posisi
    return [
        _Bahan(
            c.kelompok,
            c.nama or c.indikator,
            c.target,
            c.realisasi,
            total.anggaran if c.posisi == pemilik else None,
            total.realisasi if c.posisi == pemilik else None,
            c.asal,
            None,
            c.posisi,
            c.posisi == pemilik,
            c.capaian,
            c.ukuran,
        )
        for c in baris_capaian
    ]


def hitung_efisiensi(
    tabel: Tabel[DaftarIndikator] | None,
    baris_capaian: tuple[BarisCapaian, ...],
    total: BarisRealisasi | None,
    pengaturan: Pengaturan,
) -> tuple[BarisEfisiensi, ...]:
    """Return Tabel 3.6 by the three methods; empty without a budget or without a capaian."""
    if tabel is not None:
        bahan = _from_table(tabel, baris_capaian, total, pengaturan)
    elif total is not None and baris_capaian:
        bahan = _from_results(baris_capaian, total)
    else:
        bahan = []
    hasil = tuple(_calculate(sasaran) for sasaran in bahan)
    berarti = any(baris.capaian is not None and baris.anggaran is not None for baris in hasil)
    return hasil if berarti else ()
