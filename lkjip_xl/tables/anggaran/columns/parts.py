"""Columns that are parts of one amount: of each unit, source of funds, way of payment, quarter.

Arithmetic tells first: a column that adds up the others is the whole, and the sisa or percent of
their sum proves that they are parts. Words tell next. Where neither does, both readings are told.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.bukti import BIT_RAGU
from lkjip_xl.tables.anggaran.columns.choice import Kolom, fit_of
from lkjip_xl.tables.anggaran.columns.content import Muatan
from lkjip_xl.tables.anggaran.columns.evidence import BuktiKolom
from lkjip_xl.tables.anggaran.columns.part_proof import adds_up, fits_into, leaves, proves_sum
from lkjip_xl.tables.anggaran.columns.part_words import (
    KATA_MASA,
    KATA_PILIHAN,
    KATA_UTUH,
    is_part,
    part_words,
)
from lkjip_xl.tables.anggaran.columns.period_columns import grow

_UTUH = later(KATA_UTUH)
_MASA, _PILIHAN = later(KATA_MASA), later(KATA_PILIHAN)
_UANG = ("anggaran", "realisasi")

Deret = Mapping[str, int]  # the columns of one role, by what their words say of the part


class Bagian(NamedTuple):
    """The columns by role, those that could also have it, and roles that may be one part alone."""

    kolom: Kolom
    pilihan: Kolom
    ragu: tuple[str, ...] = ()


def with_parts(bukti: BuktiKolom, kolom: Kolom, pilihan: Kolom, muatan: Muatan) -> Bagian:
    """Return the columns with the group that adds up the others, or with parts added up.

    Anggaran, realisasi and sisa are those of one group: never the pagu of a part beside the
    realisasi of all.
    """
    deret = {p: _by_part(bukti, kolom, pilihan, p) for p in _UANG}
    if utuh := _whole(bukti, kolom, deret):
        milik = {p: d for p, d in deret.items() if _has_group(bukti, deret, p, utuh)}
        return Bagian(*_with_remainders(bukti, *_with_group(kolom, pilihan, milik, utuh)))
    deret = {p: _like_chosen(bukti, kolom, d, p) for p, d in deret.items()}
    if _is_proven(bukti, kolom, deret):
        return Bagian(kolom, pilihan)
    jumlahkan = {p: tuple(d.values()) for p, d in deret.items() if _may_add(bukti, kolom, deret, p)}
    ragu = [p for p in jumlahkan if not _is_told(bukti, kolom, deret, jumlahkan, p)]
    ragu = [p for p in ragu if not _is_staircase(bukti, jumlahkan[p])]
    if any(not _is_possible(bukti, kolom, muatan, deret, jumlahkan, p) for p in ragu):
        return Bagian(kolom, pilihan)
    if "realisasi" in jumlahkan and _count_from_january(bukti, deret["realisasi"]):
        return Bagian(*_with_last(bukti, kolom, pilihan, jumlahkan["realisasi"]))
    pilihan = {n: ks for n, ks in pilihan.items() if n not in jumlahkan}
    return Bagian(*_with_remainders(bukti, kolom | jumlahkan, pilihan), tuple(ragu))


def _by_part(bukti: BuktiKolom, kolom: Kolom, pilihan: Kolom, peran: str) -> Deret:
    """Return the columns of a role by the part that their words name; empty where two name one."""
    if any(nama.startswith(f"{peran}_") for nama in kolom):
        return {}
    semua = sorted({*kolom.get(peran, ()), *pilihan.get(peran, ())})
    hasil = {part_words(bukti.path(k)): k for k in semua}
    return hasil if len(hasil) == len(semua) else {}


def _like_chosen(bukti: BuktiKolom, kolom: Kolom, deret: Deret, peran: str) -> Deret:
    """Return the columns that fit a role as well as the chosen one: s.d. Bulan Ini of each part."""
    nilai = {k: fit_of(peran, bukti.kata.get(k, ())) for k in deret.values()}
    terpilih = {nilai.get(k) for k in kolom.get(peran, ())}
    return {b: k for b, k in deret.items() if nilai[k] in terpilih}


def _whole(bukti: BuktiKolom, kolom: Kolom, deret: Mapping[str, Deret]) -> str:
    """Return the group whose columns add up those of the others; empty without one.

    One that only its word calls Jumlah, and that is chosen for one of the two, is it for both,
    where both have other groups too: Jumlah beside Jumlah Realisasi is no group.
    """
    tanpa_tahap = (p for p in _UANG if not any(map(_PILIHAN.search, deret[p])))
    for peran in tanpa_tahap:
        for bagian, k in deret[peran].items():
            kolom_lain = [n for n in deret[peran].values() if n != k]
            if len(kolom_lain) > 1 and adds_up(bukti, k, kolom_lain):
                return bagian
    terpilih = (b for p in _UANG for b, k in deret[p].items() if kolom.get(p) == (k,))
    berdua = deret["anggaran"].keys() & deret["realisasi"].keys()
    utuh = filter(_UTUH.match, terpilih if len(berdua) > 1 else ())
    return next((b for b in utuh if b in berdua), "")


def _has_group(bukti: BuktiKolom, deret: Mapping[str, Deret], peran: str, utuh: str) -> bool:
    """Tell whether a role has the group: with other groups of both, or by its own amounts.

    Jumlah Anggaran beside Jumlah Realisasi, which adds up LS and GU, is no group of these.
    """
    milik = deret[peran]
    if utuh not in milik:
        return False
    kolom_lain = [k for bagian, k in milik.items() if bagian != utuh]
    berdua = deret["anggaran"].keys() & deret["realisasi"].keys()
    return len(berdua) > 1 or (len(kolom_lain) > 1 and adds_up(bukti, milik[utuh], kolom_lain))


def _with_group(
    kolom: Kolom, pilihan: Kolom, deret: Mapping[str, Deret], utuh: str
) -> tuple[Kolom, Kolom]:
    """Return the columns of one group for each role that has it; the others are its parts."""
    milik: Kolom = {peran: (d[utuh],) for peran, d in deret.items() if utuh in d}
    return kolom | milik, {n: ks for n, ks in pilihan.items() if n not in milik}


def _with_remainders(bukti: BuktiKolom, kolom: Kolom, pilihan: Kolom) -> tuple[Kolom, Kolom]:
    """Return the columns with the sisa of each pair that is added up, where amounts tell them."""
    anggaran, realisasi = (kolom.get(peran, ()) for peran in _UANG)
    semua = sorted(bukti.sisa & bukti.lajur.keys())
    if len(semua) < 2 or len(anggaran) != len(realisasi):
        return kolom, pilihan
    milik = [
        next((s for s in semua if leaves(bukti, a, r, s)), None)
        for a, r in zip(anggaran, realisasi, strict=True)
    ]
    sisa = tuple(s for s in milik if s is not None)
    if len(set(sisa)) < len(milik):
        return kolom, pilihan
    return kolom | {"sisa": sisa}, {n: ks for n, ks in pilihan.items() if n != "sisa"}


def _is_proven(bukti: BuktiKolom, kolom: Kolom, deret: Mapping[str, Deret]) -> bool:
    """Tell whether sisa or percents are those of one pair, and not of each other one too."""
    dua = [kolom.get(peran, ()) for peran in _UANG]
    if any(len(ks) != 1 for ks in dua):
        return any(len(ks) > 1 for ks in dua)
    anggaran, realisasi = deret["anggaran"], deret["realisasi"]
    pasangan = [(anggaran.get(b, dua[0][0]), r) for b, r in realisasi.items()]
    if len(realisasi) < 2:
        pasangan = [(a, dua[1][0]) for a in anggaran.values()]
    terisi = [p for p in pasangan if set(p) <= bukti.lajur.keys()]
    bersaksi = [bukti.is_witnessed(p) for p in terisi]
    if len({pagu for pagu, _ in terisi}) == 1 and any(bersaksi) and not all(bersaksi):
        return True  # of one pagu, whichever of them is chosen yet: the others are no parts
    menyisakan = set(filter(bukti.leaves, terisi))
    terbukti = menyisakan.union(p for p in terisi if bukti.bits(p) >= BIT_RAGU)
    return (dua[0][0], dua[1][0]) in terbukti and len(terbukti) < len(pasangan)


def _may_add(bukti: BuktiKolom, kolom: Kolom, deret: Mapping[str, Deret], peran: str) -> bool:
    """Tell columns that may be parts by their words: none is the whole, of a year or a stage."""
    milik = deret[peran]
    if len(milik) < 2 or "" in milik or any(map(_UTUH.match, milik)):
        return False
    if not set(kolom.get(peran, ())) <= set(milik.values()):
        return False
    semua = (tuple(deret[p].values()) or kolom.get(p, ()) for p in _UANG)
    return not any(map(_PILIHAN.search, milik)) or proves_sum(bukti, *semua)


def _is_told(
    bukti: BuktiKolom, kolom: Kolom, deret: Mapping[str, Deret], jumlahkan: Kolom, peran: str
) -> bool:
    """Tell whether amounts or words say that the columns of a role are parts of one amount."""
    if all(map(is_part, deret[peran])) or all(map(_MASA.search, deret[peran])):
        return True
    anggaran, realisasi = (jumlahkan.get(p, kolom.get(p, ())) for p in _UANG)
    return proves_sum(bukti, anggaran, realisasi)


def _is_staircase(bukti: BuktiKolom, kolom: Sequence[int]) -> bool:
    """Tell columns of one amount each level of which stands in a column of its own.

    A row fills one of them; a total may repeat itself in all.
    """
    isi = zip(*(bukti.lajur.get(k, ()) for k in kolom), strict=False)
    terisi = [{n for n in baris if n} for baris in isi]
    return any(terisi) and all(len(angka) <= 1 for angka in terisi)


def _is_possible(
    bukti: BuktiKolom,
    kolom: Kolom,
    muatan: Muatan,
    deret: Mapping[str, Deret],
    jumlahkan: Kolom,
    peran: str,
) -> bool:
    """Tell whether columns of which no word says so may be parts: of one group, or by pairs.

    All are rupiah, no two are copies, and their sum is no more than the pagu.
    """
    ks = jumlahkan[peran]
    atas = {bukti.kata[k][:-1] for k in ks}
    sekelompok = len(atas) == 1 and any(atas)
    berpasangan = len(atas) > 1 and _same_parts(deret, *_UANG)
    isi = [bukti.lajur.get(k, ()) for k in ks]
    if not (sekelompok or berpasangan) or not set(ks) <= muatan.uang:
        return False
    anggaran, realisasi = (jumlahkan.get(p, kolom.get(p, ())) for p in _UANG)
    kembar = any(a == b for a, b in combinations(isi, 2))
    return not kembar and fits_into(bukti, anggaran, realisasi)


def _same_parts(deret: Mapping[str, Deret], kiri: str, kanan: str) -> bool:
    """Tell whether two roles have the same parts, each with a column."""
    return len(deret[kiri]) > 1 and deret[kiri].keys() == deret[kanan].keys()


def _count_from_january(bukti: BuktiKolom, deret: Deret) -> bool:
    """Tell columns of periods whose amounts grow in every row: the last one counts them all."""
    isi = [bukti.lajur.get(k, ()) for k in deret.values()]
    terisi = [nilai for nilai in isi if any(nilai)]
    return all(map(_MASA.search, deret)) and len(terisi) > 1 and grow(terisi)


def _with_last(
    bukti: BuktiKolom, kolom: Kolom, pilihan: Kolom, masa: tuple[int, ...]
) -> tuple[Kolom, Kolom]:
    """Return the columns with the last filled period as realisasi, the others as possible ones."""
    terakhir = [k for k in masa if any(bukti.lajur.get(k, ()))][-1]
    sisanya = tuple(k for k in masa if k != terakhir)
    return kolom | {"realisasi": (terakhir,)}, pilihan | {"realisasi": sisanya}
