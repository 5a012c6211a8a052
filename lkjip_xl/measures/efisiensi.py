"""Efisiensi by the three methods in use; each starts from figures as printed."""

from decimal import Decimal
from fractions import Fraction

from lkjip_xl.measures.angka import bulatkan, jika_angka

_TITIK_TENGAH, _RENTANG = Fraction(50), Fraction(20)
EFISIEN = "efisien"
BUKAN_EFISIENSI = "sisa anggaran, bukan efisiensi"


def hitung_sisa(serapan: Decimal | None) -> Decimal | None:
    """Return 100 - serapan (percent): the founding document's Tabel 3.6."""
    return None if serapan is None else Decimal(100) - serapan


def rumus_sisa(serapan: str) -> str:
    """Return the formula of the same as a fraction."""
    return "=" + jika_angka((serapan,), f"ROUND(1-{serapan},4)")


def hitung_selisih(capaian: Decimal | None, serapan: Decimal | None) -> Decimal | None:
    """Return capaian - serapan (percent points)."""
    return None if capaian is None or serapan is None else capaian - serapan


def rumus_selisih(capaian: str, serapan: str) -> str:
    """Return the formula of the same as a fraction."""
    return "=" + jika_angka((capaian, serapan), f"ROUND({capaian}-{serapan},4)")


def hitung_e(
    anggaran: Decimal | None, capaian: Decimal | None, realisasi: Decimal | None
) -> Decimal | None:
    """Return E (percent): (pagu x capaian - realisasi) / (pagu x capaian).

    Source: PMK 214/PMK.02/2017 (for ministries; replaced by PMK 22/2021: a reference only).
    """
    if anggaran is None or capaian is None or realisasi is None or not anggaran * capaian:
        return None
    seharusnya = Fraction(anggaran) * Fraction(capaian) / 100
    return bulatkan((seharusnya - Fraction(realisasi)) / seharusnya * 100)


def rumus_e(anggaran: str, capaian: str, realisasi: str) -> str:
    """Return the formula of the same as a fraction."""
    kali = f"({anggaran}*{capaian})"
    isi = f'IF({kali}=0,"tidak dapat dihitung",ROUND(({kali}-{realisasi})/{kali},4))'
    return "=" + jika_angka((anggaran, capaian, realisasi), isi)


def hitung_ne(e: Decimal | None) -> Decimal | None:
    """Return NE = 50 + E/20 x 50 (0-100), from E as printed: 3,16 -> 57,90."""
    if e is None:
        return None
    return bulatkan(
        min(max(_TITIK_TENGAH + Fraction(e) / _RENTANG * 50, Fraction(0)), Fraction(100))
    )


def rumus_ne(e: str) -> str:
    """Return the formula of the same as a fraction."""
    return "=" + jika_angka((e,), f"ROUND(MIN(1,MAX(0,0.5+{e}/0.2*0.5)),4)")


def kata(capaian: Decimal | None, sisa: Decimal | None) -> str:
    """Return what a rest of the budget is called: efisien only where the target was reached."""
    if capaian is None or sisa is None:
        return ""
    return EFISIEN if capaian >= 100 and sisa >= 0 else BUKAN_EFISIENSI


def rumus_kata(capaian: str, sisa: str) -> str:
    """Return the formula of the same."""
    isi = f'IF(AND({capaian}>=1,{sisa}>=0),"{EFISIEN}","{BUKAN_EFISIENSI}")'
    return "=" + jika_angka((capaian, sisa), isi, '""')
