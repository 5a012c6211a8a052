"""Surveys that ask each unsur twice: how important it is, and how it was done.

Only what was done is the kepuasan; what is hoped for would make every IKM better than it is.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.responden import HARAPAN, KENYATAAN, KESENJANGAN

_CUKUP = 5  # so many unsur asked twice are two halves, and no slip of one column
_SALAH_KETIK = 1  # more unsur asked in one list only: it is a list of other questions
_HARAPAN = later(HARAPAN)
_KENYATAAN = later(KENYATAAN)
_KESENJANGAN = later(KESENJANGAN)


def other_halves(kata: Mapping[int, Sequence[str]], unsur: Mapping[int, str]) -> set[int]:
    """Return the columns of answers on anything but how an unsur was done.

    `kata` are the header words of each column, `unsur` says which unsur it is about. Nothing is
    left out where an unsur is asked once only, or where no words tell the halves apart.
    """
    umum = set.intersection(*({*kata[k]} for k in unsur)) if unsur else set()
    bagian = {k: _half(" / ".join(teks for teks in kata[k] if teks not in umum)) for k in unsur}
    menurut: dict[str, list[int]] = defaultdict(list)
    for k, nama in unsur.items():
        menurut[nama].append(k)
    berpasangan = [kolom for kolom in menurut.values() if len(kolom) > 1]
    if len(berpasangan) < _CUKUP:
        return set()
    for dipakai, dibuang in _readings(set(bagian.values())):
        cocok = [
            kolom for kolom in berpasangan if _splits([bagian[k] for k in kolom], dipakai, dibuang)
        ]
        lepas = {k for k in unsur if bagian[k] in dibuang}
        tersisa = {unsur[k] for k in unsur if k not in lepas}
        hilang = {unsur[k] for k in lepas} - tersisa
        cukup = len(cocok) >= _CUKUP and 2 * len(cocok) > len(berpasangan)
        if cukup and len(hilang) <= _SALAH_KETIK:
            return lepas
    return set()


def _half(kata: str) -> str:
    """Return which half a column's words speak of: harapan, kenyataan, gap; "" for neither."""
    if _KESENJANGAN.search(kata):
        return "gap"
    harap, nyata = bool(_HARAPAN.search(kata)), bool(_KENYATAAN.search(kata))
    if harap == nyata:
        return ""
    return "harapan" if harap else "kenyataan"


def _readings(ada: set[str]) -> Iterable[tuple[str, set[str]]]:
    """Yield which half may be used, and which are left out, the surest first."""
    for dipakai in ("kenyataan", ""):
        sisanya = ada - {dipakai}
        if dipakai in ada and sisanya:
            yield dipakai, sisanya


def _splits(bagian: list[str], dipakai: str, kata_lain: set[str]) -> bool:
    """Tell whether one unsur's columns are of both halves."""
    return any({a, b} & kata_lain and dipakai in {a, b} for a, b in combinations(bagian, 2))
