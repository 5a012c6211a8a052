"""What changed between two runs on corrected files, in one sentence."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from typing import Any

Putaran = Mapping[str, Any]  # a run as the page keeps it: `berkas` and `temuan`
Temuan = Mapping[str, Any]
_DIHITUNG = ("kesalahan", "peringatan")


def compare(lama: Putaran, kini: Putaran) -> str:
    """Return how many findings went and came; nothing where the runs share no file."""
    if not set(lama["berkas"]) & set(kini["berkas"]):
        return ""
    sisa_lama, sisa_kini = list(lama["temuan"]), list(kini["temuan"])
    for kunci in (_by_cell, _by_words):
        sisa_lama, sisa_kini = _pair(sisa_lama, sisa_kini, kunci)
    hilang, baru = Counter(map(_level, sisa_lama)), Counter(map(_level, sisa_kini))
    kata = [_sentence(tingkat, hilang[tingkat], baru[tingkat]) for tingkat in _DIHITUNG]
    return "; ".join(filter(None, kata)) or "temuannya sama"


def _level(deretan: Temuan) -> str:
    return str(deretan["tingkat"])


def _pair(
    lama: list[Temuan], kini: list[Temuan], kunci: Callable[[Temuan], Hashable]
) -> tuple[list[Temuan], list[Temuan]]:
    """Return what is left of both after pairing by a key."""
    ada = Counter(map(kunci, lama)) & Counter(map(kunci, kini))
    return _without(lama, ada, kunci), _without(kini, ada, kunci)


def _without(
    temuan: list[Temuan], ada: Counter[Hashable], kunci: Callable[[Temuan], Hashable]
) -> list[Temuan]:
    jatah = Counter(ada)
    sisa = []
    for deretan in temuan:
        if jatah[kunci(deretan)] > 0:
            jatah[kunci(deretan)] -= 1
        else:
            sisa.append(deretan)
    return sisa


def _by_cell(deretan: Temuan) -> Hashable:
    return *_by_sheet(deretan), *deretan["sel"][:1]


def _by_words(deretan: Temuan) -> Hashable:
    """Return a key that holds where rows were added above: the cell is another one then."""
    return *_by_sheet(deretan), deretan["pesan"]


def _by_sheet(deretan: Temuan) -> tuple[str, ...]:
    return deretan["kode"], deretan["tingkat"], deretan["berkas"], deretan["lembar"]


def _sentence(tingkat: str, hilang: int, baru: int) -> str:
    if hilang and baru:
        return f"{hilang} {tingkat} hilang, {baru} baru"
    if hilang:
        return f"{hilang} {tingkat} hilang"
    return f"{baru} {tingkat} baru" if baru else ""
