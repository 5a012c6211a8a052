"""Kinerja beside Anggaran: of two groups of Target, Realisasi and % only one is about money."""

from collections.abc import Iterable

from lkjip_xl.lazy.pola import later
from lkjip_xl.tables.anggaran.columns.choice import Calon
from lkjip_xl.tables.anggaran.columns.column_role import column_role

_TARGET = later(r"\b(target|rencana)\b")
_TARGET_SAJA = later(r"target( \(?rp\.?\)?)?")
_HASIL = later(
    r"((target|capaian|indikator) )?(kinerja|output|outcome|keluaran|hasil)"
    r"( (program|kegiatan|sub kegiatan))*( \(.*\))?"
)
_TERUKUR = ("realisasi", "persen", "sisa")

Semua = dict[int, tuple[str, ...]]


def without_measured(uang: dict[str, list[Calon]], semua: Semua) -> dict[str, list[Calon]]:
    """Return the candidates without what was reached of a target, where others are left.

    It is in a group with a Target that is no pagu: one named Kinerja or Keluaran, or any beside a
    group that has both pagu and realisasi. No percent decides it, for 5 of 6 documents may be as
    good as the money spent.
    """
    berpagu = _groups(uang.get("anggaran", []))
    berpasangan = berpagu & _groups(uang.get("realisasi", []))
    bertarget = {kata[:-1] for kata in semua.values() if _TARGET.search(kata[-1])}
    diukur = bertarget - berpagu - {()}
    hasil = diukur
    if not berpasangan:
        hasil = {grup for grup in diukur if any(map(_HASIL.fullmatch, grup))}
    uang = dict(uang)
    for peran in _TERUKUR:
        sisa = [calon for calon in uang.get(peran, []) if calon.kata[:-1] not in hasil]
        if sisa:
            uang[peran] = sisa
    return uang


def _groups(calon: Iterable[Calon]) -> set[tuple[str, ...]]:
    """Return the words above the lowest ones of some columns, where any stand there."""
    return {lajur.kata[:-1] for lajur in calon if len(lajur.kata) > 1}


def is_target_of_money(kata: tuple[str, ...], semua: Semua) -> bool:
    """Tell a Target below Anggaran, beside its Realisasi: there it is the pagu."""
    saudara = [s[-1] for s in semua.values() if s[:-1] == kata[:-1]]
    bertarget = len(kata) > 1 and bool(_TARGET_SAJA.fullmatch(kata[-1]))
    return (
        bertarget
        and column_role(kata[:-1]) == "anggaran"
        and any(column_role((teks,)) == "realisasi" for teks in saudara)
    )
