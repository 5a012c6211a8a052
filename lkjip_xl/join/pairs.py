"""Pairs the rows of two budget trees: by kode, then by name, then near names one to one."""

from collections.abc import Iterable
from decimal import Decimal

from lkjip_xl.cells.kode import split_parts
from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.join.names import closest
from lkjip_xl.model.jenis import CaraPasangan, TingkatBaris
from lkjip_xl.model.pohon import TINGKAT_PROGRAM, Pasangan, Pohon

# Comparisons of names: lists of which fifty rows and more pair neither by kode nor by name, on
# either side, are lists of different things, and each comparison takes a third of a millisecond.
_TERBANYAK = 2_500


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
    kiri: Pohon, kanan: Pohon, anak_kiri: list[int], anak_kanan: list[int]
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
    return hasil + _pair_near(kiri, kanan, sisa_kiri, sisa_kanan)


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
    """Pair near names of one level where each is the other's only clear choice."""
    if len(sisa_kiri) * len(sisa_kanan) > _TERBANYAK:
        return []
    hasil = []
    for p in sisa_kiri:
        calon = [k for k in sisa_kanan if _is_level_shared(kiri, kanan, p, k)]
        pilih = closest(kiri.simpul[p].uraian, [kanan.simpul[k].uraian for k in calon])
        if pilih is None:
            continue
        k = calon[pilih]
        setara = [q for q in sisa_kiri if _is_level_shared(kiri, kanan, q, k)]
        balik = closest(kanan.simpul[k].uraian, [kiri.simpul[q].uraian for q in setara])
        if balik is not None and setara[balik] == p:
            hasil.append(Pasangan(p, k, "mirip"))
    return hasil


def pair_trees(kiri: Pohon, kanan: Pohon, *, rekening: bool = False) -> list[Pasangan]:
    """Return the pairs of program, kegiatan and sub kegiatan rows of two trees.

    With `rekening` also of the rekening below them. They are found once: half the rules ask.
    """
    kunci = id(kanan), rekening
    if kunci not in kiri.jodoh:
        kiri.jodoh[kunci] = kanan, _pair_trees(kiri, kanan, rekening=rekening)
    return kiri.jodoh[kunci][1]


def _pair_trees(kiri: Pohon, kanan: Pohon, *, rekening: bool) -> list[Pasangan]:
    tingkat: set[TingkatBaris] = {*TINGKAT_PROGRAM, *(("rekening",) if rekening else ())}
    hasil: list[Pasangan] = []
    antre = [(_program_roots(kiri), _program_roots(kanan))]
    while antre:
        anak_kiri, anak_kanan = antre.pop()
        for pasangan in _pair_level(kiri, kanan, anak_kiri, anak_kanan):
            hasil.append(pasangan)
            antre.append(
                (_below(kiri, pasangan.kiri, tingkat), _below(kanan, pasangan.kanan, tingkat))
            )
    return hasil


def _below(pohon: Pohon, posisi: int, tingkat: set[TingkatBaris]) -> list[int]:
    """Return the children of some levels."""
    return [a for a in pohon.anak[posisi] if pohon.simpul[a].tingkat in tingkat]
