"""Columns of last year: in words, where the report's year tells, and beside what was measured."""

import re
from dataclasses import replace

from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.tabel import Entri, Tabel, tables

_AKHIRAN = "_lalu"
_DIUKUR = {"indikator", "target", "realisasi", "capaian"}
_TAHUN_LAIN = r"(target|realisasi|capaian)_(20\d\d|lalu)|target_akhir|kemajuan"


def is_last_year(peran: str) -> bool:
    """Tell the role of a column of last year whose number is not known."""
    return peran.endswith(_AKHIRAN)


def as_measured(entri: tuple[Entri, ...]) -> tuple[Entri, ...]:
    """Return the entries, with a Pengukuran Kinerja as Tabel 3.1 though it has other years too.

    Realisasi 2023 or the end of the Renstra beside Target, Realisasi and Capaian makes a
    comparison only where another table already measures the year. What a person says stays.
    """
    semua = tables(entri)
    if any(tabel.dikenali == "capaian_kinerja" for tabel in semua.values()):
        return entri
    ukur = {
        p: replace(tabel, dikenali="capaian_kinerja")
        for p, tabel in semua.items()
        if _measures_the_year(tabel)
    }
    return tuple(ukur.get(p, satu) for p, satu in enumerate(entri)) if ukur else entri


def _measures_the_year(tabel: Tabel) -> bool:
    """Tell a comparison that has all figures of this year, and sets them beside no others'."""
    return (
        tabel.dikenali == "perbandingan_capaian"
        and tabel.pemetaan is None
        and tabel.kolom.keys() >= _DIUKUR
        and "standar_nasional" not in tabel.kolom
    )


def has_other_years(tabel: Tabel) -> bool:
    """Tell a Tabel 3.1 with another year's figures: Tabel 3.2 compares with them."""
    lain = (peran for peran in tabel.kolom if re.fullmatch(_TAHUN_LAIN, peran))
    return tabel.dikenali == "capaian_kinerja" and any(lain)


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
