"""Pairs the rows of two budget trees: by kode, by name, near names one to one, at last by pagu."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Literal

from lkjip_xl.cells.kode import split_parts
from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.join.names import closest
from lkjip_xl.model.jenis import CaraPasangan, TingkatBaris
from lkjip_xl.model.pohon import TINGKAT_PROGRAM, Pasangan, Pohon

# Comparisons of names: lists of which fifty rows and more pair neither by kode nor by name, on
# either side, are lists of different things, and each comparison takes a third of a millisecond.
_TERBANYAK = 2_500

Pagu = Sequence[Decimal | None]  # of each row of a tree (rupiah)
Sisi = Literal["kiri", "kanan"]


def _program_roots(pohon: Pohon) -> list[int]:
    """Return the programs, wherever they hang; without any, the topmost rows."""
    program = [p for p, simpul in enumerate(pohon.simpul) if simpul.tingkat == "program"]
    return program or list(pohon.akar)


def _kode_key(pohon: Pohon, posisi: int) -> str:
    """Return a kode without padding, empty where there is none."""
    bagian = split_parts(pohon.simpul[posisi].kode or "")
    return ".".join(teks.lstrip("0") or "0" for teks in bagian) if bagian else ""


def _key(pohon: Pohon, posisi: int, cara: CaraPasangan) -> str:
    """Return what a row is paired by: its kode or its name."""
    return _kode_key(pohon, posisi) if cara == "kode" else kunci_nama(pohon.simpul[posisi].uraian)


def _is_level_shared(kiri: Pohon, kanan: Pohon, p: int, k: int) -> bool:
    """Tell two rows of one level, by whatever name: each tree may call it otherwise.

    A level that the other tree has too is no other name of one of its levels.
    """
    satu, dua = kiri.simpul[p].tingkat, kanan.simpul[k].tingkat
    return satu == dua or not (satu in kanan.tingkatan or dua in kiri.tingkatan)


def _pair_level(
    kiri: Pohon,
    kanan: Pohon,
    anak_kiri: list[int],
    anak_kanan: list[int],
    pagu: tuple[Pagu, Pagu] | None,
) -> list[Pasangan]:
    """Pair the children of two matched parents, one to one.

    Rows of one level come first; only equal kode pair rows of two levels.
    """
    hasil: list[Pasangan] = []
    sisa_kiri, sisa_kanan = list(anak_kiri), list(anak_kanan)
    tahap: tuple[tuple[CaraPasangan, bool], ...] = (("kode", True), ("kode", False), ("nama", True))
    for cara, setingkat in tahap:
        kunci: dict[str, list[int]] = {}
        for k in sisa_kanan:
            kunci.setdefault(_key(kanan, k, cara), []).append(k)
        for p in sisa_kiri:
            kata = _key(kiri, p, cara)
            calon: Iterable[int] = kunci.get(kata, []) if kata else []
            if setingkat:
                calon = (k for k in calon if _is_level_shared(kiri, kanan, p, k))
            if (jodoh := next(iter(calon), None)) is not None:
                hasil.append(Pasangan(p, jodoh, cara))
                kunci[kata].remove(jodoh)
        hasil = _uncrossed(kiri, kanan, hasil) if cara == "kode" else hasil
        kiri_jadi, kanan_jadi = {s.kiri for s in hasil}, {s.kanan for s in hasil}
        sisa_kiri = [p for p in sisa_kiri if p not in kiri_jadi]
        sisa_kanan = [k for k in sisa_kanan if k not in kanan_jadi]
    mirip = _pair_near(kiri, kanan, sisa_kiri, sisa_kanan)
    if pagu is None:
        return hasil + mirip
    sisa_kiri = [p for p in sisa_kiri if p not in {s.kiri for s in mirip}]
    sisa_kanan = [k for k in sisa_kanan if k not in {s.kanan for s in mirip}]
    return hasil + mirip + _pair_renamed(kiri, kanan, (sisa_kiri, sisa_kanan), pagu)


def crossed(kiri: Pohon, kanan: Pohon, semua: list[Pasangan]) -> list[tuple[Pasangan, Pasangan]]:
    """Return two and two rows with equal kode of which each has the other's name."""
    sekode = [p for p in semua if p.cara == "kode"]
    nama = [(kunci_nama(kiri.simpul[p.kiri].uraian), kunci_nama(kanan.simpul[p.kanan].uraian))
            for p in sekode]  # fmt: skip
    tempat = {dua: n for n, dua in enumerate(nama)}
    silang = ((n, tempat.get((b, a), -1)) for n, (a, b) in enumerate(nama) if a != b)
    return [(sekode[n], sekode[m]) for n, m in silang if m > n]


def _uncrossed(kiri: Pohon, kanan: Pohon, hasil: list[Pasangan]) -> list[Pasangan]:
    """Pair by name what was paired by kode, where only so the amounts are the same: kode swapped.

    Each of the two rows must have an amount of the row with its name, and none of that with its
    kode.
    """
    for satu, dua in crossed(kiri, kanan, hasil):
        baru = (Pasangan(satu.kiri, dua.kanan, "nama"), Pasangan(dua.kiri, satu.kanan, "nama"))
        cocok = [_shares_amount(kiri, kanan, p) for p in (*baru, satu, dua)]
        if cocok == [True, True, False, False]:
            hasil = [p for p in hasil if p not in {satu, dua}] + [*baru]
    return hasil


def _shares_amount(kiri: Pohon, kanan: Pohon, pasangan: Pasangan) -> bool:
    """Tell whether two rows, or the leaves below them, have an amount in common."""
    return not _amounts(kiri, pasangan.kiri).isdisjoint(_amounts(kanan, pasangan.kanan))


def _amounts(pohon: Pohon, posisi: int) -> set[Decimal]:
    """Return the amounts of a row; of one without any those of the rows below it."""
    milik = {n for n in pohon.simpul[posisi].jumlah.values() if n}
    return milik or {n for a in pohon.anak[posisi] for n in _amounts(pohon, a)}


def _pair_near(
    kiri: Pohon, kanan: Pohon, sisa_kiri: list[int], sisa_kanan: list[int]
) -> list[Pasangan]:
    """Pair near names of one level where each is the other's only clear choice.

    Program Pelayanan Publik is not the sub kegiatan of nearly that name, though neither list has
    the other's level.
    """
    if len(sisa_kiri) * len(sisa_kanan) > _TERBANYAK:
        return []
    hasil = []
    for p in sisa_kiri:
        tingkat = kiri.simpul[p].tingkat
        calon = [k for k in sisa_kanan if kanan.simpul[k].tingkat == tingkat]
        pilih = closest(kiri.simpul[p].uraian, [kanan.simpul[k].uraian for k in calon])
        if pilih is None:
            continue
        k = calon[pilih]
        setara = [q for q in sisa_kiri if kiri.simpul[q].tingkat == tingkat]
        balik = closest(kanan.simpul[k].uraian, [kiri.simpul[q].uraian for q in setara])
        if balik is not None and setara[balik] == p:
            hasil.append(Pasangan(p, k, "mirip"))
    return hasil


def _pair_renamed(
    kiri: Pohon, kanan: Pohon, sisa: tuple[list[int], list[int]], pagu: tuple[Pagu, Pagu]
) -> list[Pasangan]:
    """Pair the programs left of two lists where they have the same pagu, row by row.

    Then no program lacks on either side: the offices only word them otherwise. Kode that deny it,
    two programs of one pagu, or one too many leave them all apart; so would kegiatan of equal
    pagu, of which there are many.
    """
    milik = [{pagu[s][p]: p for p in sisa[s] if pagu[s][p]} for s in (0, 1)]
    berpagu = [sum(bool(pagu[s][p]) for p in sisa[s]) for s in (0, 1)]
    if milik[0].keys() != milik[1].keys() or berpagu != [len(milik[0])] * 2:
        return []
    dua = [(p, milik[1][n]) for n, p in milik[0].items()]
    if not all(_may_be_renamed(kiri, kanan, p, k) for p, k in dua):
        return []
    return [Pasangan(p, k, "pagu") for p, k in dua]


def _may_be_renamed(kiri: Pohon, kanan: Pohon, p: int, k: int) -> bool:
    """Tell two programs that have not two kode of one shape."""
    kode = [_kode_key(pohon, s) for pohon, s in ((kiri, p), (kanan, k))]
    dua_kode = all(kode) and kode[0].count(".") == kode[1].count(".")
    return {kiri.simpul[p].tingkat, kanan.simpul[k].tingkat} == {"program"} and not dua_kode


def compared_levels(
    pohon: Pohon, pasangan: Iterable[Pasangan], pagu: tuple[Pagu, Pagu] | None, sisi: Sisi
) -> set[TingkatBaris]:
    """Return the levels on which two lists can be compared: some rows of theirs surely pair.

    A near name with another pagu is no such: the lists may be of programs and of sub kegiatan.
    """
    yakin = [s for s in pasangan if _is_sure(s, pagu)]
    return {pohon.simpul[s.kiri if sisi == "kiri" else s.kanan].tingkat for s in yakin}


def _is_sure(pasangan: Pasangan, pagu: tuple[Pagu, Pagu] | None) -> bool:
    if pasangan.cara != "mirip" or pagu is None:
        return True
    return pagu[0][pasangan.kiri] == pagu[1][pasangan.kanan]


def pair_trees(
    kiri: Pohon, kanan: Pohon, *, rekening: bool = False, pagu: tuple[Pagu, Pagu] | None = None
) -> list[Pasangan]:
    """Return the pairs of program, kegiatan and sub kegiatan rows of two trees.

    With `rekening` also of the rekening below them; with the `pagu` of both also of rows that are
    called otherwise. They are found once: half the rules ask.
    """
    kunci = id(kanan), rekening, pagu is not None
    if kunci not in kiri.jodoh:
        kiri.jodoh[kunci] = kanan, _pair_trees(kiri, kanan, rekening=rekening, pagu=pagu)
    return kiri.jodoh[kunci][1]


def _pair_trees(
    kiri: Pohon, kanan: Pohon, *, rekening: bool, pagu: tuple[Pagu, Pagu] | None
) -> list[Pasangan]:
    tingkat: set[TingkatBaris] = {*TINGKAT_PROGRAM, *(("rekening",) if rekening else ())}
    hasil: list[Pasangan] = []
    antre = [(_program_roots(kiri), _program_roots(kanan))]
    while antre:
        anak_kiri, anak_kanan = antre.pop()
        for pasangan in _pair_level(kiri, kanan, anak_kiri, anak_kanan, pagu):
            hasil.append(pasangan)
            antre.append(
                (_below(kiri, pasangan.kiri, tingkat), _below(kanan, pasangan.kanan, tingkat))
            )
    return hasil


def _below(pohon: Pohon, posisi: int, tingkat: set[TingkatBaris]) -> list[int]:
    """Return the children of some levels."""
    return [a for a in pohon.anak[posisi] if pohon.simpul[a].tingkat in tingkat]
