"""Causes in many cells at once: a row one column off, a block of one column in another."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.hypotheses.columns import columns_beside
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.model.sel import alamat, huruf_kolom
from lkjip_xl.rules.konteks import role_columns
from lkjip_xl.rules.selisih import find_differences, read_column, remainder_column
from lkjip_xl.rules.sums.kolom_bebas import free_columns

_NOL = Decimal(0)
_CUKUP = 3  # columns that one shift makes right: two may be swapped instead


def shifted_row(m: Masalah) -> Iterator[Dugaan]:
    """Return the row below a total whose months stand one column off: each sum is then wrong."""
    kolom = _run(m)
    if len(kolom) < _CUKUP:
        return
    salah = [find_differences(m.konteks, m.tabel, m.pohon, k).salah for k in kolom]
    beda = [s.get(m.posisi, _NOL) for s in salah]
    if sum(map(bool, beda)) < _CUKUP:
        return
    for posisi in m.daun:
        ada = [read_column(m.konteks, m.tabel, m.pohon, k).typed(posisi) or _NOL for k in kolom]
        for arah, benar in (("kanan", ada[1:] + ada[:1]), ("kiri", ada[-1:] + ada[:-1])):
            if [b - a for a, b in zip(ada, benar, strict=True)] == beda:
                yield _shifted(m, posisi, arah, dict(zip(kolom, benar, strict=True)))


def _run(m: Masalah) -> list[int]:
    """Return the columns without a role that stand side by side with the one at fault."""
    bebas = free_columns(m.konteks, m.tabel, m.pohon).nama
    deret = [m.kolom] if m.kolom in bebas else []
    while deret and deret[0] - 1 in bebas:
        deret.insert(0, deret[0] - 1)
    while deret and deret[-1] + 1 in bebas:
        deret.append(deret[-1] + 1)
    return deret


def _shifted(m: Masalah, posisi: int, arah: str, benar: dict[int, Decimal]) -> Dugaan:
    baris, kolom = m.baris(posisi).baris, list(benar)
    lajur = {k: read_column(m.konteks, m.tabel, m.pohon, k) for k in kolom}
    ubah = {k: n for k, n in benar.items() if n != (lajur[k].typed(posisi) or _NOL)}
    return Dugaan(
        "kolom_tertukar",
        tuple((baris, k) for k in ubah),
        f"isi {alamat(baris, kolom[0])}:{alamat(baris, kolom[-1])} bergeser satu kolom ke {arah}; "
        f"digeser kembali, jumlah di {len(ubah)} kolom tepat",
        {(posisi, k): n for k, n in ubah.items()},
        saran=f"Geser isi {alamat(baris, kolom[0])}:{alamat(baris, kolom[-1])} satu kolom ke "
        f"{'kiri' if arah == 'kanan' else 'kanan'}.",
    )


def copied_block(m: Masalah) -> Iterator[Dugaan]:
    """Return the rows of a total that all hold what stands in the column beside it.

    The total is not that of the other column: it was not copied with them.
    """
    if m.rumus(m.posisi) is not None or len(m.anak) < 2:
        return
    for kolom in columns_beside(m):
        sebelah = read_column(m.konteks, m.tabel, m.pohon, kolom)
        dua = [(m.isi.typed(a), sebelah.typed(a)) for a in m.anak]
        sama = all(a == b for a, b in dua) and None not in dua[0]
        if sama and sebelah.typed(m.posisi) == m.seharusnya != m.tertulis:
            yield _copied(m, kolom, _by_remainder(m, kolom))


def _by_remainder(m: Masalah, kolom: int) -> dict[tuple[int, int], Decimal]:
    """Return what the rows had before, by their sisa, where that is what the total adds up to."""
    di_sisa = remainder_column(m.tabel)
    if di_sisa is None or m.kolom not in role_columns(m.tabel, "realisasi"):
        return {}
    sisa = read_column(m.konteks, m.tabel, m.pohon, di_sisa)
    benar = {a: (m.isi.typed(a) or _NOL) - (sisa.typed(a) or _NOL) for a in m.anak}
    if sum(benar.values(), _NOL) != m.tertulis:
        return {}
    return {(a, m.kolom): n for a, n in benar.items() if n != m.isi.typed(a)}


def _copied(m: Masalah, kolom: int, koreksi: dict[tuple[int, int], Decimal]) -> Dugaan:
    """Return that the rows are a copy; what they were only a sisa of each tells."""
    awal, akhir = m.tempat(m.anak[0]), m.tempat(m.anak[-1])
    isi, sama = (f"{alamat(awal[0], k)}:{alamat(akhir[0], k)}" for k in (m.kolom, kolom))
    return Dugaan(
        "kolom_tertukar",
        tuple(m.tempat(p) for p, _ in koreksi) or tuple(m.tempat(a) for a in m.anak),
        f"{isi} sama persis dengan {sama}, tetapi {alamat(*m.tempat(m.posisi))} tidak: mungkin "
        f"isinya tersalin dari kolom {huruf_kolom(kolom)}",
        koreksi,
        banyak=not koreksi,
        saran=""
        if koreksi
        else f"Isi ulang {isi} menurut dokumen asalnya; isinya sama persis dengan kolom "
        f"{huruf_kolom(kolom)}.",
    )
