"""Headings that look like those of programs, but do not say so: their kegiatan."""

from collections.abc import Sequence
from itertools import pairwise

from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import NAMA_PROGRAM
from lkjip_xl.tables.anggaran.levels.parents import Induk
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_PROGRAM = later(NAMA_PROGRAM)


def below_programs(rows: Sequence[BarisMentah], induk: Induk) -> Induk:
    """Return the parents, topmost rows that follow a row Program without money being below it.

    So it is only where each such row stands above another that is none, and holds nothing else:
    bold, or capitals, made headings of both. No sum changes.
    """
    akar = [p for p, atas in enumerate(induk) if atas is None]
    bernama = {p for p in akar if _PROGRAM.match(rows[p].uraian.lower())}
    if not bernama or akar[0] not in bernama or len(bernama) == len(akar):
        return induk
    kosong = not any(rows[p].terisi or rows[p].kode for p in bernama)
    di_bawah = dict(pairwise(akar))
    if not kosong or bernama & {*induk} or any(di_bawah.get(p, p) in bernama for p in bernama):
        return induk
    hasil = list(induk)
    program = akar[0]
    for p in akar:
        program = p if p in bernama else program
        hasil[p] = None if p in bernama else program
    return hasil
