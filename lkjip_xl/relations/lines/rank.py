"""What candidates are worth beside each other: bits, form, direction, and whether they repeat."""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log2
from typing import Literal, NamedTuple

from lkjip_xl.norms.bukti_jumlah import (
    BAGIAN_SERUPA_TERBANYAK,
    BIT_ARAH,
    BIT_CUKUP,
    BIT_JARANG,
    BIT_PER_GANDA,
    BIT_PER_GANDA_BAGIAN,
    BIT_PER_GANDA_GARIS,
    BIT_POLA,
    BIT_SERUPA,
    BIT_SERUPA_TERBANYAK,
    BIT_TERENDAH,
    CALON_PER_TOTAL,
    GARIS_BIASA,
    SERUPA_TERSEDIKIT,
)
from lkjip_xl.relations.lines.bentuk import Bentuk
from lkjip_xl.relations.lines.candidates import Calon

Arah = Literal["di atas", "di bawah", "di antara"]
Pola = tuple[int, ...]


class Nilai(NamedTuple):
    """A candidate with what it is worth."""

    bits: float
    calon: Calon


def direction(calon: Calon) -> Arah:
    """Return where a total stands to its parts."""
    if max(calon.bagian) < calon.total:
        return "di bawah"
    return "di atas" if min(calon.bagian) > calon.total else "di antara"


def directions(nilai: Iterable[Nilai]) -> dict[Arah, float]:
    """Return how usual each direction is in a table, by what its sums prove."""
    bobot: dict[Arah, float] = {"di atas": 1.0, "di bawah": 1.0, "di antara": 0.3}
    for _bits, calon in nilai:
        bobot[direction(calon)] += min(calon.rentang.bits / BIT_CUKUP, 1.0)
    terbanyak = max(bobot.values())
    return {arah: n / terbanyak for arah, n in bobot.items()}


def patterns(calon: Iterable[Calon], banyak: int) -> set[Pola]:
    """Return the forms that repeat: together they say more than where they might have stood."""
    kumpul: dict[Pola, dict[int, float]] = {}
    for usulan in calon:
        if _repeatable(usulan) and len(usulan.bagian) <= BAGIAN_SERUPA_TERBANYAK:
            anggota = kumpul.setdefault(usulan.pola, {})
            bits = min(usulan.rentang.bits, BIT_SERUPA_TERBANYAK)
            anggota[usulan.total] = max(bits, anggota.get(usulan.total, 0.0))
    return {
        pola
        for pola, anggota in kumpul.items()
        if len(anggota) >= SERUPA_TERSEDIKIT
        and sum(anggota.values()) > _chance(len(anggota), banyak) + BIT_POLA
    }


def _chance(kali: int, banyak: int) -> float:
    """Return the bits that it takes to say which lines so many totals are."""
    return kali * log2(max(2.0, banyak / kali))


def plain(bentuk: Bentuk) -> bool:
    """Tell whether a form is the usual one: parts next to each other and to their total."""
    return (bentuk.urutan, bentuk.langkah, bentuk.jarak) == ("semua", 1, 0)


def _repeatable(calon: Calon) -> bool:
    """Tell whether a sum may be one of a pattern: of the usual form, and without a break."""
    return plain(calon.bentuk) and not calon.putus


def rank(
    calon: list[Calon], banyak: int, arah: Mapping[Arah, float], pola: set[Pola]
) -> list[Nilai]:
    """Return the candidates that are worth enough, the best first, a few for each total."""
    dasar = BIT_PER_GANDA_GARIS * max(0.0, log2(max(1, banyak) / GARIS_BIASA))
    nilai = []
    for usulan in calon:
        bits = _proof(usulan.rentang.bits) - usulan.bentuk.biaya - dasar
        bits -= BIT_JARANG * usulan.jarang
        bits += BIT_ARAH * log2(arah[direction(usulan)])
        bits += BIT_SERUPA if usulan.pola in pola and _repeatable(usulan) else 0.0
        if bits >= BIT_TERENDAH:
            nilai.append(Nilai(bits, usulan))
    nilai.sort(key=_order)
    return _few(nilai)


def _proof(bits: float) -> float:
    """Return bits, beyond what proves only by their logarithm."""
    return min(bits, BIT_CUKUP) + BIT_PER_GANDA * log2(max(1.0, bits / BIT_CUKUP))


def _order(nilai: Nilai) -> tuple[float, int, int, int, tuple[int, ...]]:
    """Return what orders rivals: of equals the one with fewer parts, breaks, and distance."""
    calon = nilai.calon
    bagian = len(calon.inti)
    harga = BIT_PER_GANDA_BAGIAN * log2(max(1.0, bagian / 2))
    jarak = abs(calon.total - min(calon.inti))
    return harga - nilai.bits, calon.putus, bagian, jarak, (calon.total, *calon.bagian)


def _few(nilai: list[Nilai]) -> list[Nilai]:
    """Return the best candidates of each total; what is the same where it holds is one."""
    kali: Counter[int] = Counter()
    terbaik: dict[object, Nilai] = {}
    for bits, calon in nilai:
        terbaik.setdefault((calon.total, calon.inti, calon.posisi), Nilai(bits, calon))
    hasil = []
    for bits, calon in terbaik.values():
        kali[calon.total] += 1
        if kali[calon.total] <= CALON_PER_TOTAL:
            hasil.append(Nilai(bits, calon))
    return hasil
