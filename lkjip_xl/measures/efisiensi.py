"""Efisiensi by the three methods in use; each starts from figures as printed."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from lkjip_xl.measures.angka import TEKS_RUMUS, bulatkan, jika_angka
from lkjip_xl.model.jenis import MetodeEfisiensi

EFISIEN = "efisien"
BUKAN_EFISIENSI = "sisa anggaran, bukan efisiensi"


class Metode(NamedTuple):
    """What the three methods give (percent)."""

    sisa: Decimal | None
    selisih: Decimal | None
    e: Decimal | None


def hitung_sisa(serapan: Decimal | None) -> Decimal | None:
    """Return 100 - serapan (percent, from the rounded serapan: 98.22 -> 1.78); None for None.

    Source: dokumen pendiri Tabel 3.6.
    """
    return None if serapan is None else Decimal(100) - serapan


def rumus_sisa(serapan: str) -> str:
    """Return the formula of `hitung_sisa` as a fraction."""
    return "=" + jika_angka((serapan,), f"ROUND(1-{serapan},4)")


def hitung_selisih(capaian: Decimal | None, serapan: Decimal | None) -> Decimal | None:
    """Return capaian - serapan (percent points, from the rounded two); None where either is.

    Source: common in local reports, no regulation.
    """
    return None if capaian is None or serapan is None else capaian - serapan


def rumus_selisih(capaian: str, serapan: str) -> str:
    """Return the formula of `hitung_selisih` as a fraction."""
    return "=" + jika_angka((capaian, serapan), f"ROUND({capaian}-{serapan},4)")


def hitung_e(
    anggaran: Decimal | None, capaian: Decimal | None, realisasi: Decimal | None
) -> Decimal | None:
    """Return E (percent, two decimals): (pagu x capaian - realisasi) / (pagu x capaian).

    Amounts in rupiah, capaian in percent as printed; None for a blank or pagu x capaian = 0.
    Source: PMK 214/PMK.02/2017 (for ministries; replaced by PMK 22/2021: a reference only).
    """
    if anggaran is None or capaian is None or realisasi is None or not anggaran * capaian:
        return None
    seharusnya = Fraction(anggaran) * Fraction(capaian) / 100
    return bulatkan((seharusnya - Fraction(realisasi)) / seharusnya * 100)


def rumus_e(anggaran: str, capaian: str, realisasi: str) -> str:
    """Return the formula of `hitung_e` as a fraction.

    Capaian counts in whole ten-thousandths, so that products of rupiah stay exact at a tie.
    """
    kali = f"({anggaran}*ROUND({capaian}*10000,0))"
    hasil = f"ROUND(({kali}-{realisasi}*10000)/{kali},4)"
    rumus = f"IF({kali}=0,{TEKS_RUMUS},{hasil})"
    return "=" + jika_angka((anggaran, capaian, realisasi), rumus)


def hitung_ne(e: Decimal | None) -> Decimal | None:
    """Return NE = 50 + E/20 x 50 (percent 0-100, two decimals), from the rounded E; None for None.

    E 3.16 -> NE 57.90. Source: PMK 214/PMK.02/2017, held within 0-100.
    """
    if e is None:
        return None
    return bulatkan(min(max(50 + Fraction(e) / 20 * 50, Fraction(0)), Fraction(100)))


def rumus_ne(e: str) -> str:
    """Return the formula of `hitung_ne`: a nilai 0-100, no percent; E is a fraction.

    Every second E is a tie: the inner ROUND takes binary dust away before it can decide one.
    """
    return "=" + jika_angka((e,), f"ROUND(MIN(100,MAX(0,ROUND(50+{e}/0.2*50,4))),2)")


def hitung_tingkat(
    metode: MetodeEfisiensi, capaian: Decimal | None, hasil: Metode
) -> Decimal | None:
    """Return the Tingkat Efisiensi by a method; None without a capaian, whatever the method."""
    nilai = {"selisih": hasil.selisih, "pmk": hasil.e}.get(metode, hasil.sisa)
    return None if capaian is None else nilai


def rumus_tingkat(
    metode: MetodeEfisiensi, capaian: str, serapan: str, uang: tuple[str, str]
) -> str:
    """Return the formula of `hitung_tingkat`; `uang` are the cells of anggaran and realisasi."""
    if metode == "selisih":
        return rumus_selisih(capaian, serapan)
    if metode == "pmk":
        return rumus_e(uang[0], capaian, uang[1])
    return "=" + jika_angka((capaian,), rumus_sisa(serapan)[1:])


def kata(capaian: Decimal | None, sisa: Decimal | None) -> str:
    """Return what a rest of the budget is called: efisien only where capaian is 100 or more.

    A negative rest is never efisien; "" where either is None. Source: kontrak "efisien hanya
    bila target tercapai", as in local reports.
    """
    if capaian is None or sisa is None:
        return ""
    return EFISIEN if capaian >= 100 and sisa >= 0 else BUKAN_EFISIENSI


def is_no_saving(capaian: Decimal | None, serapan: Decimal | None) -> bool:
    """Tell a rest of the budget that may not be called efisiensi."""
    sisa = hitung_sisa(serapan)
    return kata(capaian, sisa) == BUKAN_EFISIENSI


def rumus_kata(capaian: str, sisa: str) -> str:
    """Return the formula of `kata` over two percent cells."""
    rumus = f'IF(AND({capaian}>=1,{sisa}>=0),"{EFISIEN}","{BUKAN_EFISIENSI}")'
    return "=" + jika_angka((capaian, sisa), rumus, '""')
