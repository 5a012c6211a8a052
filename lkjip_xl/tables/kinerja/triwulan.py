"""The quarters in the header of a performance table, and the one that the report counts up to."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import BULAN, KATA_TRIWULAN, KE_BERAPA, URUTAN
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.kinerja.bukti import CUKUP, figures, is_filled, proven

_TRIWULAN = later(rf"\b{KATA_TRIWULAN}[ .-]*(?:ke[ .-]*)?({KE_BERAPA})(?![a-z\d])")
_SEMESTER = later(r"\b(?:semester|smt)[ .-]*(?:ke[ .-]*)?(i{1,2}|[12])(?![a-z\d])")
_KELOMPOK = later(rf"\b{KATA_TRIWULAN}\b")
_NOMOR = later(rf"\(?({KE_BERAPA})[.)]?")
SAMPAI = later(r"s\.d\.|\bsampai\b|\bhingga\b|kumulatif|akumulasi")
_AKHIR = 4


class Waktu(NamedTuple):
    """Which quarter a column tells of, and whether it counts from January on."""

    ke: int
    sampai: bool


class KolomTriwulan(NamedTuple):
    """The columns of a role by quarter; those that count from January on."""

    target: Mapping[int, int]
    realisasi: Mapping[int, int]
    capaian: Mapping[int, int]
    sampai: frozenset[int]


class Terpilih(NamedTuple):
    """The columns with the quarter that feeds the report, and up to which month it counts."""

    kolom: Kolom
    bulan: str | None
    # By role, columns that could also have it: quarters of which nothing proves what they add up
    # to, and the year's target beside that of the one quarter.
    sisa: Kolom


def time_of(kata: Sequence[str]) -> Waktu | None:
    """Return the quarter that a column's header words name; None for a column of the year.

    A semester ends with its second quarter. What counts up to the fourth quarter is the year's.
    """
    semua = " / ".join(kata)
    ke = _quarter_in(kata, semua)
    sampai = bool(SAMPAI.search(semua))
    return None if ke is None or (sampai and ke == _AKHIR) else Waktu(ke, sampai)


def _quarter_in(kata: Sequence[str], semua: str) -> int | None:
    """Return the number of the quarter in header words, or of the last one of a semester."""
    if cocok := _TRIWULAN.search(semua):
        return URUTAN[cocok[1]]
    if cocok := _SEMESTER.search(semua):
        return 2 * URUTAN[cocok[1]]
    if not _KELOMPOK.search(semua):
        return None
    tunggal = filter(None, map(_NOMOR.fullmatch, reversed(kata)))
    return next((URUTAN[n[1]] for n in tunggal), None)


def choose_quarter(grid: Grid, baris: list[int], kolom: Kolom, tri: KolomTriwulan) -> Terpilih:
    """Return the columns, with the latest quarter as the realisasi where the year has none.

    A column of the year that nobody has filled is none yet: it stays where no quarter is proven.
    A quarter is the year's realisasi where it is the only one, says that it counts from January
    on, or the printed capaian or the target of the year prove it.
    """
    if "indikator" not in kolom or is_filled(grid, kolom.get("realisasi", ()), baris):
        return Terpilih(kolom, None, {})
    angka = {k: figures(grid, k, baris) for k in {*_all(tri), *(s[0] for s in kolom.values())}}
    terisi = [ke for ke, k in tri.realisasi.items() if any(angka[k].values())]
    if not terisi:
        return Terpilih(kolom, None, {})
    ke = max(terisi)
    k = tri.realisasi[ke]
    capaian = kolom.get("capaian", (tri.capaian.get(ke, -1),))[0]
    calon = [s for s in (kolom.get("target", (-1,))[0], tri.target.get(ke, -1)) if s >= 0]
    cocok = {t: proven(angka, k, t, capaian) for t in calon}
    target = max(calon, key=lambda t: cocok[t], default=-1)
    terbukti = cocok.get(target, 0) >= CUKUP and ("capaian" in kolom or _same(angka, calon))
    if len(tri.realisasi) > 1 and k not in tri.sampai and not terbukti:
        return Terpilih(kolom, None, {"realisasi": tuple(tri.realisasi.values())})
    if not any(cocok.values()) and k not in tri.sampai:
        target = calon[-1] if calon else -1
    baru = {"realisasi": (k,)}
    baru |= {"target": (target,)} if target >= 0 else {}
    baru |= {"capaian": (capaian,)} if capaian >= 0 else {}
    setahun = tuple(t for t in calon[:1] if t != target)
    sisa = {"target": setahun} if setahun else {}
    return Terpilih(kolom | baru, BULAN[3 * ke - 1].capitalize(), sisa)


def _all(tri: KolomTriwulan) -> list[int]:
    return [*tri.target.values(), *tri.realisasi.values(), *tri.capaian.values()]


def _same(angka: Mapping[int, Mapping[int, Decimal]], calon: Sequence[int]) -> bool:
    """Tell whether a quarter's target is that of the year, in every row: it counts up to it."""
    return len(calon) > 1 and angka[calon[0]] == angka[calon[1]]
