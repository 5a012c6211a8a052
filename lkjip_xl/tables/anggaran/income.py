"""Pendapatan and pembiayaan beside belanja: an LRA of all three reports only its belanja here."""

from lkjip_xl.lazy.pola import later
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_BELANJA = later(r"^belanja( daerah)?$")
_LAIN = later(r"^(pendapatan|penerimaan|pembiayaan)( daerah)?( - daerah)?$")
# Pendapatan BLUD beside Belanja BLUD: what stands behind both is whose they are.
_MILIK = later(r"^(belanja|pendapatan|penerimaan|pembiayaan)\b[ -]*(?P<milik>.+)$")
_NOMOR = later(r"^([a-z]|[ivx]{1,4}|\d{1,2})[.)] +")
_SELISIH = later(r"^(surplus|defisit|sisa lebih|silpa|pembiayaan netto)\b")


def without_income(rows: list[BarisMentah]) -> tuple[list[BarisMentah], list[BarisMentah]]:
    """Return the rows of belanja, and those of pendapatan, pembiayaan and surplus.

    Only where a row Belanja stands beside one of these: else the words are names like others.
    """
    kata = _without_owners([_NOMOR.sub("", s.uraian.lower()).strip(" .:") for s in rows])
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


def _without_owners(kata: list[str]) -> list[str]:
    """Return names without whose they are: what stands behind Pendapatan and the first Belanja."""
    cocok = [_MILIK.match(teks) for teks in kata]
    terbaca = [(satu[1], satu["milik"]) for satu in cocok if satu]
    belanja = next((milik for jenis, milik in terbaca if jenis == "belanja"), "")
    if len({jenis for jenis, milik in terbaca if milik == belanja}) < 2:
        return kata
    return [
        satu[1] if satu and satu["milik"] == belanja else teks
        for satu, teks in zip(cocok, kata, strict=True)
    ]
