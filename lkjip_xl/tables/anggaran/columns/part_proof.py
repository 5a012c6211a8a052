"""What amounts say of columns that may be parts: their sum, and the sisa and percent of it."""

from collections.abc import Container, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, groupby
from math import log2

from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU, BIT_PALING_BANYAK, BIT_RAGU
from lkjip_xl.norms.kepala import RENCANA_KAS
from lkjip_xl.relations.bits import value_bits
from lkjip_xl.relations.judge import mostly
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.content import Muatan
from lkjip_xl.tables.anggaran.columns.evidence import BuktiKolom

_NOL = Decimal(0)
_SERATUS = Decimal(100)
_HALUS = Decimal("1e-8")  # stored quotients have 15 digits
_HALUS_TERBANYAK = 8
_BAGIAN_TERBANYAK = 36  # columns: three for each month; a wide sheet holds something else
_RENCANA = later(rf"rencana|target|{RENCANA_KAS}|prognosis|fisik|volume|bobot|\bharga\b")
_RASIO_LAIN = later(r"fisik|rencana|target|deviasi|bobot|tertimbang|\bttb\b|prognosis|output")


def adds_up(bukti: BuktiKolom, utuh: int, bagian: Sequence[int]) -> bool:
    """Tell whether a column is the sum of others on most rows in which two of them are filled."""
    berlaku: list[Decimal] = []
    kecuali: list[Decimal] = []
    for b, n in enumerate(bukti.lajur.get(utuh, ())):
        angka = _row(bukti, bagian, b)
        if n is not None and _tells(angka):
            (berlaku if sum(angka, _NOL) == n else kecuali).append(n)
    return _is_sure(berlaku, kecuali)


def proves_sum(bukti: BuktiKolom, anggaran: Sequence[int], realisasi: Sequence[int]) -> bool:
    """Tell whether a sisa or a percent is that of the sums of two roles' columns.

    Rows in which only one part is filled tell nothing: there the sum is that part.
    """
    n = max((len(nilai) for nilai in bukti.lajur.values()), default=0)
    dua = [(_row(bukti, anggaran, b), _row(bukti, realisasi, b)) for b in range(n)]
    angka = {
        b: (sum(a, _NOL), sum(r, _NOL)) for b, (a, r) in enumerate(dua) if any(map(_tells, (a, r)))
    }
    sisa = (bukti.lajur[s] for s in sorted(bukti.sisa & bukti.lajur.keys()))
    persen = (bukti.lajur[p] for p in bukti.rasio if not _RASIO_LAIN.search(bukti.path(p)))
    return any(_leaves(angka, kolom) for kolom in sisa) or any(
        _is_share(angka, kolom) for kolom in persen
    )


def leaves(bukti: BuktiKolom, anggaran: int, realisasi: int, sisa: int) -> bool:
    """Tell whether a column is what one pair leaves, on most rows in which it is filled."""
    isi = (bukti.lajur.get(k, ()) for k in (anggaran, realisasi, sisa))
    tiga = [(a or _NOL, r or _NOL, s) for a, r, s in zip(*isi, strict=False) if s is not None]
    cocok = sum(a - r == s for a, r, s in tiga)
    return bool(tiga) and cocok >= BAGIAN_BERLAKU * len(tiga)


def fits_into(bukti: BuktiKolom, anggaran: Sequence[int], realisasi: Sequence[int]) -> bool:
    """Tell whether what is spent in all columns is no more than the pagu, on most rows."""
    n = max((len(nilai) for nilai in bukti.lajur.values()), default=0)
    dua = [[sum(_row(bukti, ks, b), _NOL) for ks in (anggaran, realisasi)] for b in range(n)]
    cocok = [pagu >= serapan for pagu, serapan in dua if serapan]
    return sum(cocok) >= BAGIAN_BERLAKU * len(cocok)


def with_nameless_parts(bukti: BuktiKolom, kolom: Kolom, muatan: Muatan) -> Kolom:
    """Return the columns with a run of amounts that no word calls realisasi, where sisa proves it.

    GU 1, GU 2 and LS may stand beside the pagu without a heading over them.
    """
    anggaran = kolom.get("anggaran", ())
    if "realisasi" in kolom or not anggaran:
        return kolom
    terpakai = {k for ks in kolom.values() for k in ks}
    kanan = [k for k in sorted(bukti.kata.keys() - muatan.teks) if k > max(anggaran)]
    bebas = muatan.uang - terpakai
    calon = {k for k in bebas.intersection(kanan) if not _RENCANA.search(bukti.path(k))}
    return next(
        (
            kolom | {"realisasi": deret}
            for deret in _runs(kanan, calon)
            if proves_sum(bukti, anggaran, deret)
        ),
        kolom,
    )


def _runs(kolom: Sequence[int], calon: Container[int]) -> Iterator[tuple[int, ...]]:
    """Yield the runs of two candidates or more that stand beside each other, the longest first."""
    deret = [list(ks) for boleh, ks in groupby(kolom, lambda k: k in calon) if boleh]
    potong = (
        tuple(ks[awal:akhir])
        for ks in deret
        if len(ks) <= _BAGIAN_TERBANYAK
        for awal, akhir in combinations(range(len(ks) + 1), 2)
    )
    dua_atau_lebih = filter(lambda ks: len(ks) > 1, potong)
    yield from sorted(dua_atau_lebih, key=lambda ks: (-len(ks), ks))


def _row(bukti: BuktiKolom, kolom: Sequence[int], baris: int) -> list[Decimal]:
    """Return what some columns hold in a row, a blank as zero."""
    return [bukti.lajur[k][baris] or _NOL if k in bukti.lajur else _NOL for k in kolom]


def _tells(angka: Sequence[Decimal]) -> bool:
    """Tell a row in which two parts at least are filled."""
    return sum(map(bool, angka)) > 1


def _leaves(angka: dict[int, tuple[Decimal, Decimal]], sisa: Sequence[Decimal | None]) -> bool:
    """Tell whether a column is what anggaran leaves of the realisasi; nothing left says little."""
    berlaku: list[Decimal] = []
    kecuali: list[Decimal] = []
    for b, (pagu, serapan) in angka.items():
        if (n := sisa[b]) is not None:
            (berlaku if pagu - serapan == n else kecuali).append(n)
    return _is_sure(berlaku, kecuali)


def _is_sure(berlaku: Sequence[Decimal], kecuali: Sequence[Decimal]) -> bool:
    """Tell whether most rows hold, with amounts too odd for chance."""
    return mostly([*range(len(berlaku))], [*range(len(kecuali))]) and (
        sum(map(value_bits, set(berlaku))) >= BIT_RAGU
    )


def _is_share(angka: dict[int, tuple[Decimal, Decimal]], persen: Sequence[Decimal | None]) -> bool:
    """Tell whether a column is realisasi ÷ anggaran at its own decimals, as percent or fraction."""
    bits, cocok, banyak = 0.0, 0, 0
    for b, (pagu, serapan) in angka.items():
        tercetak = persen[b]
        if tercetak is None or not pagu or serapan in {_NOL, pagu}:
            continue
        banyak += 1
        desimal = max(0, -int(tercetak.normalize().as_tuple().exponent))
        langkah = Decimal(1).scaleb(-min(desimal, _HALUS_TERBANYAK)) + _HALUS
        bagian = serapan / pagu
        if min(abs(tercetak - bagian), abs(tercetak - bagian * _SERATUS)) < langkah:
            cocok += 1
            bits += min(log2(100) + desimal * log2(10), BIT_PALING_BANYAK) / 2
    return bits >= BIT_RAGU and cocok >= BAGIAN_BERLAKU * banyak
