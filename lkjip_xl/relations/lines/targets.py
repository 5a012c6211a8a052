"""What is looked for: which amounts of which lines, in which positions, and how far away."""

from collections.abc import Sequence

from lkjip_xl.norms.bukti_jumlah import JENDELA, JENDELA_LAIN, POSISI_TERBANYAK, POSISI_UTAMA
from lkjip_xl.relations.lines.bidang import Bidang, Garis

# Per position, the lines whose amount there is looked for as a total, and how far to look.
Sasaran = list[list[tuple[int, int]]]


def targets(bidang: Bidang) -> Sasaran:
    """Return what to look for: far in the positions with most digits, near in the others."""
    hasil: Sasaran = [[] for _ in range(bidang.lebar)]
    for garis, angka in enumerate(bidang.angka):
        terisi = spaced([posisi for posisi, n in enumerate(angka) if n], POSISI_TERBANYAK)
        utama = _telling(angka, terisi)
        for posisi in terisi:
            hasil[posisi].append((garis, JENDELA if posisi in utama else JENDELA_LAIN))
    return hasil


def _telling(angka: Garis, terisi: list[int]) -> set[int]:
    """Return the positions with most digits, and some spread over the others."""
    panjang = {posisi: len(str(angka[posisi]).strip("-").rstrip("0")) for posisi in terisi}
    urut = sorted(terisi, key=lambda posisi: (-panjang[posisi], posisi))
    separuh = POSISI_UTAMA // 2
    return {*urut[:separuh], *spaced(urut[separuh:], separuh)}


def spaced(letak: Sequence[int], banyak: int) -> list[int]:
    """Return at most so many of some places, evenly spaced."""
    return list(letak[:: max(1, -(-len(letak) // banyak))])
