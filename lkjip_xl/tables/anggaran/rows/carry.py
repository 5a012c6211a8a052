"""Kode over several columns of which each row fills only its own: the parts above are carried."""

from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.cells.kode import Kode, read_kode, split_parts
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_PENDEK = 2  # parts of a level's own kode: 01, 2.01, 0001; a whole kode has more
_CUKUP = 0.8  # of the rows that leave the columns before their own blank
_UTUH = {"rekening", "skpd"}  # levels whose kode is whole by itself


def carry_kode(rows: list[BarisMentah]) -> list[BarisMentah]:
    """Return the rows with the kode parts that stand above them, where rows fill only their own."""
    sendiri = [baris for baris in rows if _leaves_blank(baris) and not _is_whole(baris)]
    pendek = [baris for baris in sendiri if _parts(baris) <= _PENDEK]
    if not sendiri or len(pendek) < _CUKUP * len(sendiri):
        return rows
    hasil: list[BarisMentah] = []
    di_atas: list[str] = []
    for baris in rows:
        if not baris.teks_kode or _is_whole(baris):
            hasil.append(baris)
            continue
        di_atas = _carried(baris.kolom_kode, di_atas)
        kode = read_kode(list(di_atas))
        teks = kode.teks if kode else baris.teks_kode
        hasil.append(replace(baris, kode=kode, teks_kode=teks, kolom_kode=tuple(di_atas)))
    return hasil


def _leaves_blank(baris: BarisMentah) -> bool:
    """Tell whether a row's first kode column is blank, and a later one filled."""
    return bool(baris.teks_kode) and len(baris.kolom_kode) > 1 and not baris.kolom_kode[0]


def _own(baris: BarisMentah) -> Kode | None:
    """Return the kode that a row's own columns make."""
    return read_kode([teks for teks in baris.kolom_kode if teks])


def _is_whole(baris: BarisMentah) -> bool:
    """Tell a rekening or a SKPD, whose kode needs nothing from above."""
    kode = _own(baris)
    return kode is not None and kode.tingkat in _UTUH and len(kode.bagian) > 1


def _parts(baris: BarisMentah) -> int:
    """Return how many parts a row's own columns hold."""
    return sum(len(split_parts(teks) or ()) for teks in baris.kolom_kode)


def _carried(kolom: Sequence[str], di_atas: Sequence[str]) -> list[str]:
    """Return a row's columns with those before its first own one as they stand above."""
    awal = next(k for k, teks in enumerate(kolom) if teks)
    akhir = max(k for k, teks in enumerate(kolom) if teks) + 1
    lama = [*di_atas, *[""] * len(kolom)]
    return [lama[k] if k < awal else kolom[k] for k in range(akhir)]
