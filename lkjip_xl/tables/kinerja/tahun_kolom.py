"""The years that a performance table's columns name: which of them is the report's."""

import re
from collections.abc import Mapping, Sequence

from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import RENTANG_TAHUN

TAHUN_INI = "9999"  # this year has no number here: every year that is named is an earlier one
_TAHUN = later(r"\b(20\d\d)\b")
_RENTANG = later(RENTANG_TAHUN)
_TAHUN_LALU = later(r"tahun (lalu|sebelum\w*)|\bt ?- ?1\b|\bn ?- ?1\b")
_RENCANA = 4  # years with targets of their own: a Renstra, no year beside the next one


def year_of(jalur: str) -> str | None:
    """Return the year a column names, its lowest word's first; a range of years is none."""
    for teks in reversed(jalur.split(" / ")):
        if disebut := _TAHUN.search(_RENTANG.sub(" ", teks)):
            return disebut[1]
    return None


def earlier_year(jalur: str, tahun: str | None) -> str | None:
    """Return the earlier year that a column names; "lalu" for last year of an unknown year."""
    if _TAHUN_LALU.search(jalur):
        return str(int(tahun) - 1) if tahun and tahun != TAHUN_INI else "lalu"
    disebut = year_of(jalur)
    return disebut if disebut and tahun and disebut < tahun else None


def is_later(jalur: str, tahun: str | None) -> bool:
    """Tell a column of a year to come."""
    return bool(tahun and (year_of(jalur) or "") > tahun)


def is_plan(jalur: list[str]) -> bool:
    """Tell the targets of a Renstra, a column a year: the last one is its end."""
    return len({year_of(teks) for teks in jalur} - {None}) >= _RENCANA


def last_year(kata: Mapping[int, str]) -> str | None:
    """Return the report's year by the columns Target and Realisasi that stand under a year.

    Beside a Realisasi without a year all years are earlier ones but that of its target, and so
    they are in a list of realisasi by year that has no target but the one at the end. Else it is
    the last year with both, or that of the first target behind the last realisasi.
    """
    jalur = list(kata.values())
    tanpa_tahun = (teks for teks in jalur if not year_of(teks))
    polos = [teks for teks in tanpa_tahun if "realisasi" in teks]
    if polos and not any("anggaran" in teks for teks in jalur):
        target = (teks for teks in jalur if re.match(r"target(?!.*akhir)", teks))
        return max(filter(None, map(year_of, target)), default=TAHUN_INI)
    kini = [teks for teks in jalur if "akhir" not in teks]
    tahun = _years(kini, "")
    if tahun and not any("target" in teks for teks in kini):
        return TAHUN_INI
    target_, nyata = _years(kini, "target"), _years(kini, "realisasi")
    if target_ & nyata:
        return max(target_ & nyata)
    if nyata and (berikut := {t for t in target_ if t > max(nyata)}):
        return min(berikut)
    return max(tahun, default=None)


def last_named(judul: Sequence[str], jalur: Sequence[str]) -> str | None:
    """Return the last year of a range that titles name where the realisasi ends with it too.

    Perbandingan Realisasi Tahun 2023 dan 2024, over a column for each, is a report of 2024.
    """
    rentang = (cocok[0] for teks in judul for cocok in _RENTANG.finditer(teks))
    akhir = {_TAHUN.findall(teks)[-1] for teks in rentang}
    nyata = _years([*jalur], "realisasi")
    return max(nyata) if nyata and akhir == {max(nyata)} else None


def _years(jalur: list[str], kata: str) -> set[str]:
    """Return the years of the columns that say a word."""
    return set(filter(None, (year_of(teks) for teks in jalur if kata in teks)))
