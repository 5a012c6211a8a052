"""Pendapatan and pembiayaan beside belanja: an LRA of all three reports only its belanja here."""

import re
from collections.abc import Callable, Container
from decimal import Decimal

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kode import AWAL_PENDAPATAN
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total

_BELANJA = later(r"^belanja( daerah)?$")
_LAIN = later(r"^(pendapatan|penerimaan|pembiayaan)( daerah)?( - daerah)?$")
_SELISIH = later(r"^(surplus|defisit|sisa lebih|silpa|pembiayaan netto)\b")
_PENGELUARAN = ("penerimaan", "pengeluaran")  # a simple LRA heads its belanja so
# Names without which a table has none of these rows, at the beginning of some line.
_ADA_LAIN = later(
    r"^(\S{1,4} +)?(pendapatan|penerimaan|pembiayaan|pengeluaran pembiayaan|surplus|defisit|silpa|"
    r"sisa lebih|pajak|retribusi|lain-lain|hibah|bagi hasil|dana|hasil)\b",
    re.MULTILINE,
)
# Pendapatan BLUD beside Belanja BLUD: what stands behind both is whose they are.
_MILIK = later(r"^(belanja|pendapatan|penerimaan|pembiayaan)\b[ -]*(?P<milik>.+)$")
_NOMOR = later(r"^([a-z]|[ivx]{1,4}|\d{1,2})[.)] +")
# Where no row heads them: what tells income, and belanja, row by row.
_BARIS_LAIN = later(r"^(pendapatan|pembiayaan|(penerimaan|pengeluaran) pembiayaan)\b")
_BARIS_BELANJA = later(r"^(belanja|program|kegiatan)\b")
_DITERIMA = later(r"pendapatan|pajak|retribusi|lain-lain|\bdana\b|hibah|bagi hasil|pembiayaan")
_NOL = Decimal(0)
_AWAL_BELANJA = "5"
_AWAL_LAIN = (AWAL_PENDAPATAN, "6")  # Permendagri 13/2006 and after: 4, 5 belanja, 6 pembiayaan

Baris = list[BarisMentah]
Arah = Callable[[BarisMentah, str], bool | None]  # True: out; False: belanja; None: as above


def without_income(rows: Baris) -> tuple[Baris, Baris]:
    """Return the rows of belanja, and those of pendapatan, pembiayaan and surplus.

    A row Belanja stands beside one of these, or rows of both kinds by their names or kode: else the
    words are names like others.
    """
    kata = [baris.uraian.lower() for baris in rows]
    if not _ADA_LAIN.search("\n".join(kata)):
        return rows, []
    kata = _without_owners([_NOMOR.sub("", teks).strip(" .:") for teks in kata])
    if set(_PENGELUARAN) <= set(kata):
        kata = ["belanja" if teks == _PENGELUARAN[1] else teks for teks in kata]
    if any(map(_BELANJA.match, kata)):
        lain = any(_LAIN.match(teks) or _SELISIH.match(teks) for teks in kata)
        return _divide(rows, kata, _by_head) if lain else (rows, [])
    arah = {_by_row(baris, teks) for baris, teks in zip(rows, kata, strict=True)}
    return _divide(rows, kata, _by_row) if {True, False} <= arah else (rows, [])


def _divide(rows: Baris, kata: list[str], arah: Arah) -> tuple[Baris, Baris]:
    """Return rows of belanja and other ones; each goes on as the row above unless it tells."""
    belanja: Baris = []
    rows_lain: Baris = []
    di_luar = False
    for baris, teks in zip(rows, kata, strict=True):
        di_luar = di_luar if (kini := arah(baris, teks)) is None else kini
        (rows_lain if di_luar or _SELISIH.match(teks) else belanja).append(baris)
    return belanja, rows_lain


def _by_head(_baris: BarisMentah, teks: str) -> bool | None:
    """Tell what a heading begins: Belanja, or what is none."""
    if _BELANJA.match(teks):
        return False
    return True if _LAIN.match(teks) else None


def _by_row(baris: BarisMentah, teks: str) -> bool | None:
    """Tell a row of income or pembiayaan, or of belanja, by its kode, else by its name.

    A rekening of 4 or 6 has a second part of one digit, a bidang of the urusan 4 and 6 of two.
    """
    if baris.kode is None:
        return True if _BARIS_LAIN.match(teks) else False if _BARIS_BELANJA.match(teks) else None
    awal, *sisa = baris.kode.teks.split(".")
    if awal not in _AWAL_LAIN or any(len(satu) > 1 for satu in sisa[:1]):
        return False
    return True if _DITERIMA.search(teks) and not _BARIS_BELANJA.match(teks) else None


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


def kinds_apart(
    grid: Grid, rows: Baris, uang: Container[int], rekening: int | None
) -> tuple[Baris, Baris]:
    """Return the rows of belanja and other ones by a column that tells it of each row.

    It holds nothing but Belanja, Pendapatan and Pembiayaan, of which blanks repeat the one above;
    or it is that of the rekening of a list (`rekening`), where some begin with 5, others with 4.
    """
    kolom = next((k for k in range(grid.n_kolom) if k not in uang and _tells(grid, rows, k)), None)
    if kolom is not None:
        return _total_apart(*_divide(rows, _texts(grid, rows, kolom), _by_head))
    awal = [teks[:1] for teks in _texts(grid, rows, rekening)] if rekening is not None else []
    if _AWAL_BELANJA not in awal or not set(awal).intersection(_AWAL_LAIN):
        return rows, []
    dua = list(zip(rows, awal, strict=True))
    lain = [baris for baris, angka in dua if angka in _AWAL_LAIN]
    return _total_apart([baris for baris, angka in dua if angka not in _AWAL_LAIN], lain)


def _total_apart(belanja: Baris, lain: Baris) -> tuple[Baris, Baris]:
    """Return the rows with a last total that adds up both kinds among those that are no belanja."""
    if not belanja or not is_total(belanja[-1]):
        return belanja, lain
    *atas, akhir = belanja
    semua = [baris for baris in [*atas, *lain] if not is_total(baris)]
    jumlah = {k: sum((s.jumlah.get(k) or _NOL for s in semua), _NOL) for k in akhir.jumlah}
    berdua = all(n is None or n == jumlah[k] for k, n in akhir.jumlah.items())
    return (atas, [*lain, akhir]) if berdua else (belanja, lain)


def _texts(grid: Grid, rows: Baris, kolom: int) -> list[str]:
    return [rapikan(grid.nilai(baris.baris, kolom)).lower() for baris in rows]


def _tells(grid: Grid, rows: Baris, kolom: int) -> bool:
    """Tell a column that holds nothing but Belanja and what is none."""
    pertama = rapikan(grid.nilai(rows[0].baris, kolom)).lower() if rows else ""
    if not any(pola.match(pertama) for pola in (_BELANJA, _LAIN)):
        return False
    jenis = set(_texts(grid, rows, kolom)) - {""}
    belanja = set(filter(_BELANJA.match, jenis))
    lain = set(filter(_LAIN.match, jenis))
    return bool(belanja) and bool(lain) and belanja | lain == jenis
