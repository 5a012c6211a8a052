"""Columns of last year, in words: which year that is, the report's year tells."""

import re
from dataclasses import replace

from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.tabel import Entri, Tabel

_AKHIRAN = "_lalu"


def is_last_year(peran: str) -> bool:
    """Tell the role of a column of last year whose number is not known."""
    return peran.endswith(_AKHIRAN)


def name_last_year(entri: tuple[Entri, ...], tahun: str | None) -> tuple[Entri, ...]:
    """Return the entries with `realisasi_lalu` as realisasi_2023 in a report of 2024.

    A year above the table itself was used when it was read; without any year the role stays.
    """
    if tahun is None or not re.fullmatch(r"20\d\d", tahun):
        return entri
    lalu = f"_{int(tahun) - 1}"
    return tuple(
        _renamed(tabel, lalu)
        if isinstance(tabel, Tabel) and any(map(is_last_year, tabel.kolom))
        else tabel
        for tabel in entri
    )


def _renamed(tabel: Tabel, lalu: str) -> Tabel:
    """Return a table whose roles of last year bear the year."""

    def nama(peran: str) -> str:
        return peran.removesuffix(_AKHIRAN) + lalu if is_last_year(peran) else peran

    baris = tabel.isi
    if isinstance(baris, DaftarIndikator):
        baris = DaftarIndikator(
            tuple(
                replace(indikator, nilai={nama(p): angka for p, angka in indikator.nilai.items()})
                for indikator in baris.baris
            )
        )
    return replace(tabel, kolom={nama(p): k for p, k in tabel.kolom.items()}, isi=baris)
