"""How the kinds of norms/jenis.py are found and read: one Ruang a domain, the most special first.

A new kind in a domain is a record in norms/jenis.py; a new domain is one more Ruang here.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.jenis import JenisTabel
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.jenis import JENIS, Ranah
from lkjip_xl.norms.peran import PERAN_TAHUN
from lkjip_xl.tables.anggaran import budget
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.kinerja import performance, roles
from lkjip_xl.tables.pegawai import across, people, staff
from lkjip_xl.tables.pengaturan.settings import read_scale
from lkjip_xl.tables.pengaturan.texts import read_texts
from lkjip_xl.tables.survei.by_roles import read_by_roles
from lkjip_xl.tables.survei.quarterly import read_quarterly
from lkjip_xl.tables.survei.recap import read_survey


class Ruang(NamedTuple):
    """How one domain finds a table under a header: by itself, or where a person names columns."""

    # grid, header, end, titles, year -> the table, None where the header is not of this domain
    recognise: Callable[[Grid, Kepala, int, list[str], str | None], Tabel | None]
    # header, year -> the columns that the header names by role
    columns: Callable[[Kepala, str | None], Kolom] = lambda _kepala, _tahun: {}
    # grid, header, end, kind, columns -> the table, None where it has no rows
    read: Callable[[Grid, Kepala, int, JenisTabel, Kolom], Tabel | None] = lambda *_: None


def _settings(
    grid: Grid, kepala: Kepala, sampai: int, judul: list[str], _tahun: str | None
) -> Tabel | None:
    teks = read_texts(grid, kepala, sampai)
    return teks or read_scale(grid, kepala, sampai, judul[-1] if judul else "")


def _survey(
    grid: Grid, kepala: Kepala, sampai: int, judul: list[str], tahun: str | None
) -> Tabel | None:
    if roles.measures_indikator(kepala, tahun):
        return None  # the IKM is an indikator too
    triwulan = read_quarterly(grid, kepala, sampai, judul)
    return triwulan or read_survey(grid, kepala, sampai)


def _budget_columns(kepala: Kepala, tahun: str | None) -> Kolom:
    susunan = budget.budget_columns(kepala, tahun)
    return susunan.kolom if susunan else {}


def _budget(
    grid: Grid, kepala: Kepala, sampai: int, jenis: JenisTabel, kolom: Kolom
) -> Tabel | None:
    return budget.read_columns(grid, kepala, sampai, budget.Susunan(jenis, kolom, {}))


def _staff(
    grid: Grid, kepala: Kepala, sampai: int, jenis: JenisTabel, kolom: Kolom
) -> Tabel | None:
    baca = people.read_list if jenis == "pegawai_nominatif" else staff.read_counts
    return baca(grid, kepala, sampai, jenis, kolom)


RUANG: dict[Ranah, Ruang] = {
    "pengaturan": Ruang(_settings),
    "survei": Ruang(_survey, roles.find_roles, read_by_roles),
    "kinerja": Ruang(
        performance.read_performance,
        roles.find_roles,
        performance.read_roles,
    ),
    "pegawai": Ruang(
        lambda grid, kepala, sampai, judul, _tahun: (
            across.read_across(grid, kepala, sampai)
            or staff.read_staff(grid, kepala, sampai)
            or people.read_people(grid, kepala, sampai, judul)
        ),
        lambda kepala, _tahun: people.people_roles(kepala) | staff.staff_roles(kepala),
        _staff,
    ),
    "anggaran": Ruang(budget.read_budget, _budget_columns, _budget),
}


def found_columns(kepala: Kepala, dikenali: JenisTabel, tahun: str | None) -> Kolom:
    """Return the columns that a header names for a kind, though it was not read as that kind."""
    jenis = JENIS[dikenali]
    kolom = RUANG[jenis.ranah].columns(kepala, tahun)
    return {nama: lajur for nama, lajur in kolom.items() if nama in jenis.peran}


def has_role(dikenali: JenisTabel, peran: str) -> bool:
    """Tell whether a kind has a role; earlier years are roles of their own."""
    jenis = JENIS.get(dikenali)
    if jenis is None:
        return False
    return peran in jenis.peran or (jenis.bertahun and bool(re.fullmatch(PERAN_TAHUN, peran)))


def missing_roles(dikenali: JenisTabel, kolom: Kolom) -> list[tuple[str, ...]]:
    """Return the groups of roles of which a kind needs one and has none."""
    ada = {re.sub(r"_20\d\d$", "_lalu", nama) for nama, lajur in kolom.items() if lajur}
    return [kelompok for kelompok in JENIS[dikenali].wajib if not ada & set(kelompok)]
