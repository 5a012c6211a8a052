"""The parts of a sheet: under the headers that a Pemetaan names, and the others found."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pemetaan import PetaTabel
from lkjip_xl.tables.header.header import Kepala, header_at, header_of_rows
from lkjip_xl.tables.header.pages import without_repeats


class Bagian(NamedTuple):
    """A part of a sheet under one header, and what a person says of the tables there."""

    kepala: Kepala  # its header
    sampai: int  # the row behind its last
    peta: tuple[PetaTabel, ...] = ()  # blocks that name its rows
    umum: tuple[PetaTabel, ...] = ()  # blocks for every table of their kind
    ubahan: tuple[str, ...] = ()  # which rows a person set, in words


def says_where(peta: PetaTabel) -> bool:
    """Tell a block that names rows; others speak of every table of their kind on the sheet."""
    return peta.kepala is not None or peta.dari is not None or peta.sampai is not None


def _header_for(grid: Grid, peta: PetaTabel, otomatis: list[Kepala]) -> Kepala | None:
    """Return the header that a block names; None where it names none that can be."""
    if peta.kepala:
        sama = [s for s in otomatis if s.baris[0] == peta.kepala[0]]
        if sama and (not peta.utuh or sama[0].baris == peta.kepala):
            return sama[0]
        if max(peta.kepala) >= grid.n_baris:
            return None
        mulai = max(peta.kepala) + 1
        return (
            header_of_rows(grid, peta.kepala, mulai)
            if peta.utuh
            else header_at(grid, peta.kepala[0])
        )
    if peta.kepala is None and otomatis:
        atas = [s for s in otomatis if peta.dari is None or s.baris[-1] < peta.dari]
        if atas:
            return atas[-1] if peta.dari is not None else atas[0]
    return None if peta.dari is None else header_of_rows(grid, (), peta.dari)


def divide(grid: Grid, otomatis: list[Kepala], peta: Sequence[PetaTabel]) -> list[Bagian]:
    """Return the parts of a sheet: under the headers that were named, and the others found.

    A header that was found inside a table whose last row is given is a row of that table. A block
    without rows speaks of each table of its kind, of the only one whatever its kind.
    """
    bagian: dict[tuple[int, ...], Bagian] = {}
    for blok in peta:
        if says_where(blok) and (baru := _named_part(grid, blok, otomatis)):
            kunci = baru.kepala.baris or (baru.kepala.mulai,)
            lama = bagian.get(kunci, baru)
            bagian[kunci] = baru._replace(peta=(*lama.peta, blok))
    umum = tuple(blok for blok in peta if not says_where(blok))
    bernama = list(bagian.values())
    terisi: set[int] = set()  # rows of the headers so far
    for kepala in otomatis:
        if terisi.isdisjoint(range(kepala.awal, kepala.baris[-1] + 1)) and not any(
            _covers(grid, b, kepala) for b in bernama
        ):
            terisi.update(range(kepala.awal, kepala.mulai))
            bagian[kepala.baris] = Bagian(kepala, grid.n_baris, umum=umum)
    urut = sorted(bagian.values(), key=lambda s: s.kepala.awal)
    if len(urut) == 1 and urut[0].umum:
        return [urut[0]._replace(peta=umum, umum=())]
    return [
        b._replace(sampai=min(b.sampai, urut[i + 1].kepala.awal if i + 1 < len(urut) else b.sampai))
        for i, b in enumerate(urut)
    ]


def _named_part(grid: Grid, peta: PetaTabel, otomatis: list[Kepala]) -> Bagian | None:
    """Return the part whose rows a block names, None where it names none that the sheet has."""
    kepala = _header_for(grid, peta, otomatis)
    if kepala is None:
        return None
    ubahan = []
    if not any(kepala is judul for judul in otomatis):
        nomor = [str(b + 1) for b in sorted({*kepala.baris[:1], *kepala.baris[-1:]})]
        ubahan.append(f"kepala di baris {'-'.join(nomor)}" if nomor else "tanpa kepala")
    if peta.dari is not None and peta.dari != kepala.mulai:
        ubahan.append(f"data dari baris {peta.dari + 1}")
        kepala = replace(kepala, mulai=peta.dari)
    sampai = grid.n_baris
    if peta.sampai is not None:
        ubahan.append(f"data sampai baris {peta.sampai}")
        sampai = min(peta.sampai, sampai)
    return Bagian(kepala, sampai, ubahan=tuple(ubahan)) if kepala.mulai < sampai else None


def _covers(grid: Grid, bagian: Bagian, kepala: Kepala) -> bool:
    """Tell whether a header that was found lies in a part that a person has named."""
    akhir = bagian.sampai if bagian.sampai < grid.n_baris else bagian.kepala.mulai
    return bagian.kepala.awal <= kepala.baris[-1] and kepala.awal < akhir


def without_named_repeats(grid: Grid, bagian: Sequence[Bagian]) -> tuple[Grid, list[Bagian]]:
    """Return grid and parts without the headers that repeat one that only a person knows."""
    hasil = []
    for potongan in bagian:
        kepala = potongan.kepala
        if potongan.peta and kepala.baris and (ulang := _repeats_below(grid, potongan)):
            grid, (kepala, *_) = without_repeats(grid, [kepala, *ulang])
        hasil.append(potongan._replace(kepala=kepala))
    return grid, hasil


def _repeats_below(grid: Grid, bagian: Bagian) -> list[Kepala]:
    """Return the headers below one that have its cells."""
    kepala, n = bagian.kepala, len(bagian.kepala.baris)
    baris = list(zip(*grid.kolom, strict=True))
    judul = [baris[b] for b in kepala.baris]
    return [
        replace(kepala, baris=tuple(range(b, b + n)), mulai=b + n)
        for b in range(kepala.mulai, bagian.sampai - n + 1)
        if baris[b : b + n] == judul
    ]
