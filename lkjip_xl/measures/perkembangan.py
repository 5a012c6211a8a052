"""How a realisasi changed against the last earlier year, in words."""

from collections.abc import Sequence
from decimal import Decimal

from lkjip_xl.measures.angka import bulatkan, jika_angka
from lkjip_xl.measures.kalimat import rumus_desimal, tulis_desimal

_POIN, _POIN_PERSEN = " poin", " poin persen"


def hitung(
    kini: Decimal | None, lalu: Sequence[tuple[str, Decimal | None]], *, persen: bool = False
) -> str:
    """Return "naik 1,44 poin dari 2023", "turun …", "tetap seperti 2023", "" without two figures.

    `lalu` are year and realisasi, the latest first: the first one that is filled counts.
    """
    if kini is None:
        return ""
    for tahun, nilai in lalu:
        if nilai is not None:
            beda = bulatkan(kini - nilai)
            if not beda:
                return f"tetap seperti {tahun}"
            satuan = _POIN_PERSEN if persen else _POIN
            return (
                f"{'naik' if beda > 0 else 'turun'} {tulis_desimal(abs(beda))}{satuan} dari {tahun}"
            )
    return ""


def rumus(kini: str, lalu: Sequence[tuple[str, str]], *, persen: bool = False) -> str:
    """Return the formula of `hitung` over cells; percents count 0-100 there too."""
    ungkapan = '""'
    for tahun, sel in reversed(lalu):
        beda = f"ROUND({kini}-{sel},9)"
        kata = f'IF({beda}>0,"naik ","turun ")&{rumus_desimal(f"ABS({beda})")}'
        akhir = f'"{_POIN_PERSEN if persen else _POIN} dari {tahun}"'
        ubah = f'IF(ROUND({beda},2)=0,"tetap seperti {tahun}",{kata}&{akhir})'
        ungkapan = jika_angka((sel,), ubah, ungkapan)
    return "=" + jika_angka((kini,), ungkapan, '""')
