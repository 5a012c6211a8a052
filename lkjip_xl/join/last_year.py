"""Columns of last year in words, and of this year by its number: the report's year tells."""

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

    There `realisasi_2024` is realisasi: a list of years cannot tell which of them is this one. A
    year above the table itself was used when it was read; without any year the role stays.
    """
    if tahun is None or not re.fullmatch(r"20\d\d", tahun):
        return entri
    return tuple(
        _renamed(tabel, tahun)
        if isinstance(tabel, Tabel) and any(_named(p, tahun, tabel) != p for p in tabel.kolom)
        else tabel
        for tabel in entri
    )


def _named(peran: str, tahun: str, tabel: Tabel) -> str:
    """Return a role of last year with its number, and one of this year without."""
    if is_last_year(peran):
        return f"{peran.removesuffix(_AKHIRAN)}_{int(tahun) - 1}"
    polos = peran.removesuffix(f"_{tahun}")
    return peran if polos in tabel.kolom else polos


def _renamed(tabel: Tabel, tahun: str) -> Tabel:
    """Return a table whose roles have the years of a report."""

    def nama(peran: str) -> str:
        return _named(peran, tahun, tabel)

    baris = tabel.isi
    if isinstance(baris, DaftarIndikator):
        baris = DaftarIndikator(
            tuple(
                replace(indikator, nilai={nama(p): angka for p, angka in indikator.nilai.items()})
                for indikator in baris.baris
            )
        )
    return replace(tabel, kolom={nama(p): k for p, k in tabel.kolom.items()}, isi=baris)
