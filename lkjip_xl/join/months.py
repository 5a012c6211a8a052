"""The realisasi tables of one year that count up to different months."""

from typing import NamedTuple

from lkjip_xl.join.identity import same_office
from lkjip_xl.join.precedence import is_filled
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Entri, is_table_of
from lkjip_xl.norms.kepala import BULAN


class TabelBulan(NamedTuple):
    """A table up to a month (1-12), by its entry."""

    bulan: int
    entri: int


def monthly(gabungan: Gabungan) -> list[TabelBulan]:
    """Return month and entry of each, in order; empty where there are not two months.

    Of two tables up to one month the one that feeds the report counts, else the first. A sheet
    of a month to come, in which nothing is spent yet, is none of them.
    """
    utama = gabungan.tabel("anggaran")
    if utama is None or gabungan.rangkaian:
        return []  # totals of several sheets, or of one agency among several, stand nowhere
    dipakai = gabungan.dipakai["anggaran"]
    menurut: dict[int, int] = {}
    for posisi, tabel in gabungan.anggaran():
        if tabel.periode and "realisasi" in tabel.kolom and same_office(tabel, utama):
            bulan = BULAN.index(tabel.periode.lower()) + 1
            if bulan not in menurut or posisi == dipakai:
                menurut[bulan] = posisi
    urut = [TabelBulan(*s) for s in sorted(menurut.items())]
    terisi = [n for n, s in enumerate(urut, 1) if _is_spent(gabungan.entri[s.entri])]
    urut = urut[: max(terisi, default=0)]
    return urut if len(urut) > 1 else []


def _is_spent(entri: Entri) -> bool:
    """Tell a budget table in which anything was spent."""
    return is_table_of(entri, Pohon) and is_filled(entri)
