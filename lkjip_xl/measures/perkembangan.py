"""How a realisasi changed against the last earlier year, in words."""

from collections.abc import Sequence
from decimal import Decimal

from lkjip_xl.cells.ucapan import said_unit
from lkjip_xl.measures.angka import bulatkan, jika_angka
from lkjip_xl.measures.kalimat import rumus_besaran, rumus_desimal, tulis_besaran, tulis_desimal

_POIN, _POIN_PERSEN = " poin", " poin persen"


def unit_of_change(satuan: str, *, persen: bool) -> str:
    """Return what a difference counts: points of an indeks or of percents, else the unit itself."""
    kata = said_unit(satuan)
    if persen or kata == "%":
        return _POIN_PERSEN
    return kata or _POIN


def hitung(
    kini: Decimal | None, lalu: Sequence[tuple[str, Decimal | None]], satuan: str = _POIN
) -> str:
    """Return "naik 1,44 poin dari 2023", "turun 2 kejadian …", "tetap seperti 2023".

    `lalu` are year and realisasi, the latest first: the first one that is filled counts; "" without
    two figures. `satuan` is as `unit_of_change` says; points have two decimals.
    """
    if kini is None:
        return ""
    for tahun, nilai in lalu:
        if nilai is not None:
            beda = bulatkan(kini - nilai)
            if not beda:
                return f"tetap seperti {tahun}"
            tulis = tulis_desimal if _is_point(satuan) else tulis_besaran
            return f"{'naik' if beda > 0 else 'turun'} {tulis(abs(beda))}{satuan} dari {tahun}"
    return ""


def rumus(kini: str, lalu: Sequence[tuple[str, str]], satuan: str = _POIN) -> str:
    """Return the formula of `hitung` over cells; percents count 0-100 there too."""
    ungkapan = '""'
    tulis = rumus_desimal if _is_point(satuan) else rumus_besaran
    for tahun, sel in reversed(lalu):
        beda = f"ROUND({kini}-{sel},9)"
        kata = f'IF({beda}>0,"naik ","turun ")&{tulis(f"ABS(ROUND({beda},2))")}'
        dari = satuan.replace('"', '""') + f" dari {tahun}"
        ubah = f'IF(ROUND({beda},2)=0,"tetap seperti {tahun}",{kata}&"{dari}")'
        ungkapan = jika_angka((sel,), ubah, ungkapan)
    return "=" + jika_angka((kini,), ungkapan, '""')


def _is_point(satuan: str) -> bool:
    return satuan in (_POIN, _POIN_PERSEN)
