"""Whose child each row is: all ways of telling levels are tried, the best fitting is taken."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.grid.grid import Grid
from lkjip_xl.tables.anggaran.levels.levels import (
    by_formula,
    by_headings,
    by_kode,
    by_number,
    by_style,
    by_word,
    has_cycle,
)
from lkjip_xl.tables.anggaran.levels.parents import Induk, depths
from lkjip_xl.tables.anggaran.levels.placing import Ragu, settle
from lkjip_xl.tables.anggaran.rows.holes import fill_holes
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_NOL = Decimal(0)
_TEBAKAN = {"nomor", "gaya"}  # a look alone proves nothing: its sums must fit too
_CARA: tuple[tuple[str, Callable[[list[BarisMentah], Grid], Induk | None]], ...] = (
    ("kode", by_kode),
    ("rumus", by_formula),
    ("kata", by_word),
    ("gaya", by_headings),
    ("nomor", by_number),
    ("gaya", by_style),
)


class Tingkatan(NamedTuple):
    """How the levels were found, each row's parent, and the rows whose place was in question."""

    hierarki: str
    induk: Induk
    ragu: dict[int, Ragu]


def find_parents(
    rows: list[BarisMentah], grid: Grid, total: Sequence[BarisMentah] = ()
) -> Tingkatan:
    """Return how the levels were found, and each row's parent.

    Kode decides where there is one; else the way with the most sums that fit, those that do not
    fit set against them, the earlier on a tie. Formulas overrule the other ways where they say
    something: often only the lower parents have one. `total` are rows that say Jumlah.
    """
    terbaik: tuple[int, int, str, Induk] | None = None
    rumus: Induk | None = None
    lain: list[Induk] = []
    for nama, cara in _CARA:
        induk = cara(rows, grid)
        if induk is None:
            continue
        if nama == "kode":
            return Tingkatan(nama, *settle(rows, induk, grid))
        if nama == "rumus":
            rumus = induk
        else:
            lain.append(induk)
        if rumus and nama != "rumus":
            induk = _with_formulas(induk, rumus)
        cocok, tidak = _fitting_sums(rows, induk, total)
        if terbaik is None or cocok - tidak > terbaik[0] - terbaik[1]:
            terbaik = (cocok, tidak, nama, induk)
    if terbaik is None:
        return Tingkatan("datar", [None] * len(rows), {})
    cocok, tidak, nama, induk = terbaik
    if nama in _TEBAKAN and _has_stated(rows, induk) and cocok < max(tidak, 1):
        datar: Induk = [None] * len(rows)
        benar, salah = _fitting_sums(rows, datar, total)
        if not cocok or not salah or cocok - tidak < benar - salah:
            return Tingkatan("datar", datar, {})
    return Tingkatan(nama, fill_holes(rows, induk, lain) if nama == "rumus" else induk, {})


def _with_formulas(induk: Induk, rumus: Induk) -> Induk:
    """Return parents by formula where there is one, else by another way."""
    hasil = [
        atas if sendiri is None else sendiri for atas, sendiri in zip(induk, rumus, strict=True)
    ]
    return induk if has_cycle(hasil) else hasil


def _fitting_sums(
    rows: list[BarisMentah], induk: Induk, total: Sequence[BarisMentah]
) -> tuple[int, int]:
    """Return how many stated sums fit these parents, and how many do not.

    A blank child counts with what stands below it. Any one row that says Jumlah may add up the
    topmost rows.
    """
    anak: dict[int | None, list[int]] = {}
    for posisi, atas in enumerate(induk):
        anak.setdefault(atas, []).append(posisi)
    nilai = [dict(satu.jumlah) for satu in rows]
    dalam = depths(induk)
    hasil = []
    for atas in sorted((p for p in anak if p is not None), key=lambda p: -dalam[p]):
        for kolom, tertulis in rows[atas].jumlah.items():
            isi = [n for b in anak[atas] if (n := nilai[b][kolom]) is not None]
            if isi and tertulis is None:
                nilai[atas][kolom] = sum(isi, _NOL)
            elif isi and tertulis is not None:
                hasil.append(abs(tertulis - sum(isi, _NOL)) <= _rounding([tertulis, *isi]))
    for kolom in rows[0].jumlah if rows else ():
        tercetak = {n for satu in total if (n := satu.jumlah.get(kolom)) is not None}
        if tercetak:
            hasil.append(sum((nilai[p][kolom] or _NOL for p in anak[None]), _NOL) in tercetak)
    return hasil.count(True), hasil.count(False)


def _rounding(nilai: list[Decimal]) -> Decimal:
    """Return what hidden fractions may make: none for whole rupiah, else half of one each."""
    pecah = any(n != n.to_integral_value() for n in nilai)
    return Decimal("0.5") * len(nilai) if pecah else _NOL


def _has_stated(rows: list[BarisMentah], induk: Induk) -> bool:
    """Tell whether any row with children has an amount of its own."""
    return any(rows[atas].terisi for atas in induk if atas is not None)
