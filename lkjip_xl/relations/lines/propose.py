"""Proposals among all lines of a table: runs, every k-th line, any two."""

from collections.abc import Iterator, Sequence

from lkjip_xl.norms.bukti_jumlah import (
    GARIS_SELANG,
    JENDELA,
    JENDELA_SELANG,
    LANGKAH_BIASA,
    LANGKAH_TERBESAR,
)
from lkjip_xl.relations.lines.bentuk import Usul
from lkjip_xl.relations.lines.bidang import Bidang
from lkjip_xl.relations.lines.pairs import pairs
from lkjip_xl.relations.lines.runs import runs
from lkjip_xl.relations.lines.targets import Sasaran


def propose(bidang: Bidang, sasaran: Sasaran, garis: Sequence[int]) -> Iterator[Usul]:
    """Yield the proposals among all lines: runs, every k-th, any two near each other."""
    yield from runs(bidang, sasaran, garis, "semua")
    utama = [[(t, JENDELA_SELANG) for t, n in di if n == JENDELA] for di in sasaran]
    banyak = len(bidang.angka)
    terbesar = LANGKAH_TERBESAR if banyak <= GARIS_SELANG else LANGKAH_BIASA
    for langkah in range(2, min(terbesar, banyak // 2) + 1):
        for awal in range(langkah):
            sejajar = utama
            if langkah > LANGKAH_BIASA:
                sejajar = [[(t, 0) for t, _n in di if t % langkah == awal] for di in utama]
            yield from runs(bidang, sejajar, range(awal, banyak, langkah), "semua", langkah)
    yield from pairs(bidang, garis)
