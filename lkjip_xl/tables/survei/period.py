"""Which part of the year a recap of the survey is of: a triwulan counts as its last month."""

from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.lazy.pola import later
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.context import month_name

_SELURUHNYA = later(
    r"\b(?:i|1) ?(?:-|–|s\.? ?/? ?d\.?|sampai(?: dengan)?|hingga) ?(?:triwulan |tw )?"
    r"(?:iv|4|ii|2)\b"
)


def with_period(tabel: Tabel | None, judul: Sequence[str]) -> Tabel | None:
    """Return a recap with the month up to which its title, else its sheet's name, says it counts.

    Triwulan I - IV is the whole year.
    """
    if tabel is None or not isinstance(tabel.isi, Survei):
        return tabel
    kata = [teks for teks in (*judul, tabel.lembar) if not _SELURUHNYA.search(teks.lower())]
    return replace(tabel, periode=next(filter(None, map(month_name, kata)), None))
