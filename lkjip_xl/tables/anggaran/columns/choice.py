"""Which of several columns that could have one role has it."""

import re
from collections.abc import Container
from itertools import takewhile

from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import (
    BULAN_INI,
    JUMLAH_SAJA,
    KELOMPOK_BELANJA,
    KUMULATIF,
    PENGURANGAN,
    RENCANA_KAS,
    SEJAK_JANUARI,
    TAHAPAN,
)
from lkjip_xl.tables.anggaran.columns.column_role import is_sum

_JUMLAH = later(JUMLAH_SAJA)
_TAHUN = later(r"\b20\d\d\b")
_TANPA_TAHUN = 9999
# What is left after contra posts, or of a pagu that is blocked in part: the last word of both.
_BERSIH = later(r"\bnett?o\b|\bbersih\b|\befektif\b")
_TERAKHIR = 8
_TAHAP = {"perubahan": 7, "pergeseran": 5, "murni": 3}
_DIPOTONG = 6  # after a cut of the year, which an APBD Perubahan beside it has taken in
_BEBERAPA = 3  # columns of one role: sources of funds with their Jumlah
_LEMAH, _POLOS = 2, 4  # how well `Jumlah` alone, and a word such as Pagu, names the anggaran

Kolom = dict[str, tuple[int, ...]]


@beku
class Calon:
    """A column that could have a role: its words from top to bottom, and how well they fit."""

    kolom: int
    kata: tuple[str, ...]
    nilai: int

    @property
    def jalur(self) -> str:
        """Return the words as one path."""
        return " / ".join(self.kata)


def stage_of(jalur: str) -> str | None:
    """Return the stage of the budget that a column's words name."""
    return next((nama for nama, pola in TAHAPAN if re.search(pola, jalur)), None)


def group_of(jalur: str) -> str | None:
    """Return the kelompok belanja that a column's words name."""
    return next((nama for nama, pola in KELOMPOK_BELANJA if re.search(pola, jalur)), None)


def fit_of(peran: str, kata: tuple[str, ...]) -> int:
    """Return how well a column fits its role: the last stage, and what adds the months up."""
    jalur = " / ".join(kata)
    if peran not in {"anggaran", "realisasi"}:
        return 0
    if _BERSIH.search(jalur):
        return _TERAKHIR
    return _fit_spent(jalur, kata) if peran == "realisasi" else _fit_budget(jalur, kata)


def _fit_spent(jalur: str, kata: tuple[str, ...]) -> int:
    """Return how well a column counts from January; Jumlah below Bulan Ini adds up payments."""
    if re.search(BULAN_INI, jalur) and not re.search(SEJAK_JANUARI, jalur):
        return 1
    return 3 + is_sum(kata) if re.search(KUMULATIF, jalur) else 2


def _fit_budget(jalur: str, kata: tuple[str, ...]) -> int:
    tahap = stage_of(jalur)
    if tahap:
        return _DIPOTONG if tahap == "perubahan" and _is_cut(jalur) else _TAHAP[tahap]
    if re.search(RENCANA_KAS, jalur):
        return 1
    return _LEMAH if all(_JUMLAH.match(teks) for teks in kata) else _POLOS


def _is_cut(jalur: str) -> bool:
    """Tell a pagu after an efisiensi or refocusing, which no word calls the APBD Perubahan."""
    return bool(re.search(PENGURANGAN, jalur)) and "perubahan" not in jalur


def last_year(calon: list[Calon]) -> str | None:
    """Return the latest year of the realisasi beside each other: what is spent is never ahead."""
    return max((t for lajur in calon for t in _TAHUN.findall(lajur.jalur)), default=None)


def own_year(calon: list[Calon], tahun: str | None) -> list[Calon]:
    """Return the columns of the table's year: those that name it, else those that name none."""
    if not tahun:
        return calon
    milik = [lajur for lajur in calon if tahun in lajur.jalur or not _TAHUN.search(lajur.jalur)]
    return milik or calon


def choose(
    calon: list[Calon], kosong: Container[int] = ()
) -> tuple[tuple[int, ...], tuple[int, ...], Kolom]:
    """Choose among several columns of one role; return chosen, left, and those by kelompok.

    A whole column that is still blank (`kosong`) has the role only where no other one is filled.
    """
    kelompok: dict[str, list[Calon]] = {}
    utuh: list[Calon] = []
    for lajur in calon:
        grup = group_of(lajur.jalur)
        if grup:
            kelompok.setdefault(grup, []).append(lajur)
        else:
            utuh.append(lajur)
    tahap = max((s.nilai for anggota in kelompok.values() for s in anggota), default=0)
    per_grup = {
        grup: tuple(s.kolom for s in anggota if s.nilai == tahap)
        for grup, anggota in kelompok.items()
        if any(s.nilai == tahap for s in anggota)
    }
    terisi = [s for s in utuh if s.kolom not in kosong]
    berkelompok = any(k not in kosong for anggota in per_grup.values() for k in anggota)
    utuh = terisi or ([] if berkelompok else utuh)
    if not utuh:
        return tuple(k for anggota in per_grup.values() for k in anggota), (), per_grup
    banyak = len(utuh) >= _BEBERAPA
    pilih = max(utuh, key=lambda s: _whole_key(s, kelompok, banyak=banyak))
    return (pilih.kolom,), tuple(s.kolom for s in utuh if s is not pilih), per_grup


def _whole_key(calon: Calon, kelompok: dict[str, list[Calon]], *, banyak: bool) -> tuple[int, ...]:
    """Return what chooses among whole columns: stage, nearness to the kelompok, place.

    Beside kelompok the one that shares their heading is their Jumlah, else the last one; without
    any the first one is taken, before those that name a year (Anggaran Tahun 2023 is last year's),
    of which the latest counts. Of many the Jumlah comes before its parts.
    """
    if not kelompok:
        # A RAK beside the pagu of a named year is no pagu; a change is the last word of its year.
        golongan = (calon.nilai > _LEMAH) + (calon.nilai > _POLOS)
        jumlah = banyak and is_sum(calon.kata)
        return (golongan, _latest(calon.jalur), calon.nilai, jumlah, -calon.kolom)
    dekat = max(shared_words(calon.kata, s.kata) for anggota in kelompok.values() for s in anggota)
    nilai = _POLOS if calon.nilai == _LEMAH else calon.nilai
    return nilai, dekat, is_sum(calon.kata), calon.kolom


def _latest(jalur: str) -> int:
    """Return the year that a column's words name, above all where they name none."""
    return max(map(int, _TAHUN.findall(jalur)), default=_TANPA_TAHUN)


def shared_words(kiri: tuple[str, ...], kanan: tuple[str, ...]) -> int:
    """Return how many words two columns share from the top."""
    sama = takewhile(lambda dua: dua[0] == dua[1], zip(kiri, kanan, strict=False))
    return sum(1 for _ in sama)
