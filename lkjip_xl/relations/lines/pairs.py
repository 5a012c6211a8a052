"""Any two lines that make up a third near them: parts that do not stand in a run."""

from collections.abc import Iterator, Sequence

from lkjip_xl.norms.bukti_jumlah import GARIS_SEDIKIT, JENDELA_DUA, POSISI_TERBANYAK
from lkjip_xl.relations.lines.bentuk import Bentuk, Usul
from lkjip_xl.relations.lines.bidang import Bidang
from lkjip_xl.relations.lines.targets import spaced


def pairs(bidang: Bidang, urut: Sequence[int]) -> Iterator[Usul]:
    """Yield any two lines that make up a third, all three near each other."""
    jendela = JENDELA_DUA if len(urut) > GARIS_SEDIKIT else len(urut)
    for posisi in spaced(range(bidang.lebar), POSISI_TERBANYAK):
        terisi = [(garis, n) for garis in urut if (n := bidang.angka[garis][posisi])]
        for awal in range(len(terisi)):
            for total, bagian in _pairs(terisi[awal : awal + jendela + 1]):
                yield Usul(total, bagian, Bentuk("berdua"))


def _pairs(dekat: list[tuple[int, int]]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the sums that the first of some lines is part of, or is."""
    letak: dict[int, list[int]] = {}
    for garis, n in dekat:
        letak.setdefault(n, []).append(garis)
    pertama, besar = dekat[0]
    for garis, n in dekat[1:]:
        for total in letak.get(besar + n, ()):
            if total not in (pertama, garis):
                yield total, (pertama, garis)
        for kedua in letak.get(besar - n, ()):
            if kedua > garis:
                yield pertama, (garis, kedua)
