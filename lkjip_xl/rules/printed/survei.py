"""L: what a survey recap prints of one unsur in several columns."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.measures import ikm
from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.survei import NilaiUnsur, Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di

_BOBOT_TERCETAK = Fraction(111, 1000)  # programs also print 0,111


def _figures(
    butir: NilaiUnsur, unit: int, unsur: int
) -> Iterator[tuple[str, Angka, list[Decimal], Decimal]]:
    """Return each figure beside an NRR: its name, itself, what it may be, and the tolerance."""
    nrr = butir.nrr[unit] if butir.nrr else None
    if nrr is None or nrr.nilai is None:
        return
    nilai, timbang = butir.nilai[unit], butir.tertimbang[unit] if butir.tertimbang else None
    kabur = ikm.half_unit(nrr)
    if nilai.nilai is not None and nilai.kali == 1:
        benar = ikm.hitung_konversi(nrr.nilai) or Decimal(0)
        yield "Nilai konversi", nilai, [benar], kabur * 25 + ikm.half_unit(nilai)
    if timbang is not None and timbang.nilai is not None:
        bobot = (ikm.bobot_tercetak(unsur), Fraction(1, unsur), _BOBOT_TERCETAK)
        benar_semua = [nrr.nilai * b.numerator / b.denominator for b in bobot]
        yield "NRR tertimbang", timbang, benar_semua, kabur + ikm.half_unit(timbang)


@aturan("kesalahan")
def l110(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: nilai konversi atau NRR tertimbang di rekap SKM tidak sesuai dengan NRR di sampingnya.

    Mengapa: ketiganya satu nilai unsur; yang satu dihitung dari yang lain.
    Contoh: NRR 3,44 memberi nilai konversi 86,00 (kali 25), bukan 68,00.
    Cara memperbaiki: hitung ulang: nilai konversi = NRR x 25, NRR tertimbang = NRR x bobot.
    Keterbatasan: sampai setengah angka terakhir yang tercetak dianggap pembulatan; bobot 0,11,
    0,111, dan 1/N sama-sama diterima.
    """
    for tabel in konteks.tables_of(Survei):
        yield from _recap(tabel, tabel.isi)


def _recap(tabel: Tabel, survei: Survei) -> Iterator[Temuan]:
    """Report the figures of one recap that do not follow from their NRR."""
    for unsur in survei.unsur:
        for unit in range(len(survei.unit)):
            for nama, angka, benar, toleransi in _figures(unsur, unit, len(survei.unsur)):
                tertulis = angka.nilai or Decimal(0)
                if any(abs(tertulis - b) <= toleransi for b in benar):
                    continue
                yield temuan_di(
                    tabel,
                    "L110",
                    "kesalahan",
                    [(angka.baris, angka.kolom)],
                    f"{nama} unsur “{unsur.nama}” tertulis {tulis_desimal(tertulis)}, padahal "
                    f"NRR di sampingnya menghasilkan {tulis_desimal(benar[0])}.",
                    "Hitung ulang: nilai konversi = NRR × 25, NRR tertimbang = NRR × bobot.",
                    nilai=tertulis,
                    seharusnya=benar[0],
                )
