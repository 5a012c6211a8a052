"""Tabel 3.6: capaian beside the budget, by the three methods."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures import efisiensi, menunjang, persen, ukuran
from lkjip_xl.measures.hasil.capaian import figure
from lkjip_xl.model.hasil import BarisCapaian, BarisEfisiensi, BarisRealisasi
from lkjip_xl.model.indikator import POSITIF, DaftarIndikator, Indikator, Ukuran
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.pengaturan import Pengaturan
from lkjip_xl.model.tabel import Tabel, origin

SELURUH = "Seluruh anggaran SKPD"
_DIUKUR = {"target", "realisasi"}
_SERAPAN: NamaPeran = "persen_anggaran"


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
    dari_total: bool = False  # its amounts are the whole budget's
    capaian: Decimal | None = None  # percent; None: not calculable
    serapan: Decimal | None = None  # percent, as printed where no amounts stand beside it
    ukuran: Ukuran = POSITIF  # how target and realisasi compare


def _calculate(bahan: _Bahan) -> BarisEfisiensi:
    nilai = bahan.capaian
    serapan = persen.hitung(bahan.realisasi_anggaran, bahan.anggaran)
    if bahan.anggaran is None:
        serapan = bahan.serapan
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
    pengaturan: Pengaturan,
) -> list[_Bahan]:
    """Take the rows of a source's Tabel 3.6; its target and realisasi give way to those of 3.1."""
    hasil = []
    for posisi, indikator in enumerate(tabel.isi.baris):
        sama = _same_row(indikator, baris_capaian)
        cara = sama.ukuran if sama else ukuran.ukuran(indikator, pengaturan)
        target, realisasi = figure(indikator, "target"), figure(indikator, "realisasi")
        nilai = ukuran.hitung(cara, target, realisasi, pengaturan.batas_capaian)
        if not tabel.kolom.keys() & _DIUKUR:
            nilai = _printed(indikator, "capaian")
        hasil.append(
            _Bahan(
                indikator.kelompok,
                indikator.nama,
                sama.target if sama else target,
                sama.realisasi if sama else realisasi,
                figure(indikator, "anggaran"),
                figure(indikator, "realisasi_anggaran"),
                origin(tabel, indikator.baris),
                posisi,
                sama.posisi if sama else None,
                capaian=sama.capaian if sama else nilai,
                serapan=None if "anggaran" in tabel.kolom else _printed(indikator, _SERAPAN),
                ukuran=cara,
            )
        )
    return hasil


def _printed(indikator: Indikator, peran: NamaPeran) -> Decimal | None:
    """Return a percent that a source gives and nothing beside it can give, at two decimals."""
    nilai = figure(indikator, peran)
    return None if nilai is None else persen.hitung(nilai, Decimal(100))


def _same_row(indikator: Indikator, baris_capaian: tuple[BarisCapaian, ...]) -> BarisCapaian | None:
    """Return the row of Tabel 3.1 that measures a row, the one of its indikator before others."""
    senama = [c for c in baris_capaian if kunci_nama(c.nama) == kunci_nama(indikator.nama)]
    kunci = kunci_nama(indikator.indikator)
    return next((c for c in senama if kunci_nama(c.indikator) == kunci), next(iter(senama), None))


def _from_results(baris_capaian: tuple[BarisCapaian, ...]) -> list[_Bahan]:
    """Make the rows where no source has a Tabel 3.6: those of Tabel 3.1, still without a budget."""
    return [
        _Bahan(
            c.kelompok,
            c.nama or c.indikator,
            c.target,
            c.realisasi,
            None,
            None,
            c.asal,
            None,
            c.posisi,
            capaian=c.capaian,
            ukuran=c.ukuran,
        )
        for c in baris_capaian
    ]


def measured_rows(baris: Sequence[_Bahan | BarisEfisiensi]) -> list[int]:
    """Return the rows whose capaian is the agency's: those of sasaran, else of no group, else all.

    A tujuan has the figures of its sasaran once more, a program is below them.
    """
    urut = range(len(baris))
    pilihan = ([n for n in urut if baris[n].kelompok == kelompok] for kelompok in ("sasaran", ""))
    return next((terpilih for terpilih in pilihan if terpilih), list(urut))


def _costs(baris: _Bahan | BarisEfisiensi) -> bool:
    """Tell a row with a budget of its own, or with its serapan."""
    return baris.anggaran is not None or baris.serapan is not None


def _with_total(semua: list[_Bahan], total: BarisRealisasi) -> list[_Bahan]:
    """Put the agency's budget on the one row that it is spent for, else on a line of its own.

    Budgets of several rows are shares per sasaran, which only their table knows; so is the budget
    of one row among others, unless it is the whole (as a cell merged over all rows holds it).
    """
    terukur = measured_rows(semua)
    beranggaran = [n for n, b in enumerate(semua) if _costs(b)]
    if len(beranggaran) > 1:
        return semua
    pemilik = beranggaran or terukur
    if len(pemilik) == 1 and len(terukur) == 1:
        return [_of_total(b, total) if n in pemilik else b for n, b in enumerate(semua)]
    if beranggaran and semua[beranggaran[0]].anggaran != total.anggaran:
        return semua
    tanpa = [replace(b, anggaran=None, realisasi_anggaran=None) for b in semua]
    rata = menunjang.hitung_rata([semua[n].capaian for n in terukur])
    jumlah = _Bahan("", SELURUH, None, None, None, None, total.asal, None, None, capaian=rata)
    return [*tanpa, _of_total(jumlah, total)]


def _of_total(baris: _Bahan, total: BarisRealisasi) -> _Bahan:
    """Return a row with the whole budget."""
    return replace(
        baris, anggaran=total.anggaran, realisasi_anggaran=total.realisasi, dari_total=True
    )


def hitung_efisiensi(
    tabel: Tabel[DaftarIndikator] | None,
    baris_capaian: tuple[BarisCapaian, ...],
    total: BarisRealisasi | None,
    pengaturan: Pengaturan,
) -> tuple[BarisEfisiensi, ...]:
    """Return Tabel 3.6 by the three methods; empty without a budget or without a capaian."""
    if tabel is not None:
        bahan = _from_table(tabel, baris_capaian, pengaturan)
    else:
        bahan = _from_results(baris_capaian)
    if total is not None and bahan:
        bahan = _with_total(bahan, total)
    hasil = tuple(_calculate(sasaran) for sasaran in bahan)
    berarti = any(baris.capaian is not None for baris in hasil if _costs(baris))
    return hasil if berarti else ()
