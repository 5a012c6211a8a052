"""Rows without kode below the lowest kode of a table: packages of a sub kegiatan, its details."""

from collections.abc import Sequence
from decimal import Decimal

from lkjip_xl.cells.kode import is_prefix
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_NOL = Decimal(0)
_CUKUP = 0.8  # of the rows with details whose sum these are; the others hold a slip
_SEDIKIT = 2  # one row whose details add up may do so by chance


def add_up_as_details(rows: Sequence[BarisMentah]) -> bool:
    """Tell whether the rows without kode add up to the row with one above them, each time.

    That one has no other rows below it. What stands above the first kode belongs to none.
    """
    milik: dict[int, list[int]] = {}
    atas: int | None = None
    for posisi, baris in enumerate(rows):
        if baris.kode:
            atas = posisi
        elif atas is None:
            return False
        else:
            milik.setdefault(atas, []).append(posisi)
    if any(_goes_deeper(rows, p, max(bawah) + 1) for p, bawah in milik.items()):
        return False
    tepat = sum(_adds_up(rows[p], [rows[n] for n in bawah]) for p, bawah in milik.items())
    return tepat >= max(_SEDIKIT, _CUKUP * len(milik))


def _goes_deeper(rows: Sequence[BarisMentah], posisi: int, lanjut: int) -> bool:
    """Tell whether the next row with a kode stands below a row's own."""
    kode = rows[posisi].kode
    bawah = rows[lanjut].kode if lanjut < len(rows) else None
    if kode is None or bawah is None:
        return False
    rekening = kode.tingkat != "rekening" and bawah.tingkat == "rekening"
    return rekening or (is_prefix(kode, bawah) and kode != bawah)


def _adds_up(baris: BarisMentah, rincian: Sequence[BarisMentah]) -> bool:
    """Tell whether some of a row's amounts are the sums of its details, and none is smaller."""
    dua = [
        (n, sum((s.jumlah.get(k) or _NOL for s in rincian), _NOL))
        for k, n in baris.jumlah.items()
        if n
    ]
    return any(n == jumlah for n, jumlah in dua) and all(n >= jumlah for n, jumlah in dua)
