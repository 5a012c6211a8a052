"""Pendapatan and pembiayaan beside belanja: an LRA of all three reports only its belanja here."""

from lkjip_xl.lazy.pola import later
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_BELANJA = later(r"^belanja( daerah)?$")
_LAIN = later(r"^(pendapatan|pembiayaan)( daerah)?( - daerah)?$")
_SELISIH = later(r"^(surplus|defisit|sisa lebih|silpa|pembiayaan netto)\b")


def without_income(rows: list[BarisMentah]) -> tuple[list[BarisMentah], list[BarisMentah]]:
    """Return the rows of belanja, and those of pendapatan, pembiayaan and surplus.

    Only where a row Belanja stands beside one of these: else the words are names like others.
    """
    kata = [baris.uraian.lower().strip(" .:") for baris in rows]
    if not any(map(_BELANJA.match, kata)):
        return rows, []
    if not any(_LAIN.match(teks) or _SELISIH.match(teks) for teks in kata):
        return rows, []
    belanja: list[BarisMentah] = []
    rows_lain: list[BarisMentah] = []
    di_luar = False
    for baris, teks in zip(rows, kata, strict=True):
        if _LAIN.match(teks) or _BELANJA.match(teks):
            di_luar = not _BELANJA.match(teks)
        (rows_lain if di_luar or _SELISIH.match(teks) else belanja).append(baris)
    return belanja, rows_lain
