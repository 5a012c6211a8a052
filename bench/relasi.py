"""What a set of sheets states of itself, and which of these statements do not hold.

Worked out from the written cells and the true tree alone, without the program: this decides
whether a fault can be seen at all, and which cells a finding about it may name.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from bench.buku import Buku
from bench.lembar import Alamat, Angka, Lembar, Sel, percent
from bench.suntik.formula import value

SAKSI = frozenset({"sisa", "persen", "kelompok", "dpa", "bulan"})  # second witnesses
# A pagu may change from one month to the next: it bears witness, but contradicts nothing.
TAK_MELANGGAR = frozenset({"bulan"})


@dataclass(frozen=True, slots=True)
class Relasi:
    """A statement that does not hold."""

    jenis: str  # which kind of relation
    berkas: str  # its file
    di: Sel  # the cell that states it, zero-based
    sel: frozenset[Alamat]  # cells it speaks of (A1)
    # Cells above in the same column, at which its finding may stand too (A1).
    sel_lain: frozenset[Alamat] = frozenset()


def broken(buku: Buku) -> dict[tuple[str, str, Sel], Relasi]:
    """Return all broken statements of a case by kind, file and place."""
    semua = [r for lembar in buku.lembar.values() for r in _in_sheet(lembar)]
    semua += _across(buku)
    return {(r.jenis, r.berkas, r.di): r for r in semua}


def _in_sheet(lembar: Lembar) -> Iterator[Relasi]:
    """Yield the broken statements of one sheet."""
    for posisi, baris in enumerate(lembar.baris):
        for kolom in (*lembar.jumlah, *lembar.kelompok):
            if baris.anak:
                yield from _sum(lembar, posisi, kolom)
            elif kolom in lembar.jumlah:
                yield from _leaf(lembar, posisi, kolom)
        yield from _derived(lembar, posisi)
    for sel, rumus in lembar.rumus.items():
        cocok = [lembar.alamat(sel), *(lembar.alamat(s) for _, s in rumus.suku)]
        if not rumus.bagi and lembar.angka[sel] != value(lembar, rumus):
            yield Relasi("simpanan", lembar.berkas, sel, frozenset(cocok))


def _found(lembar: Lembar, jenis: str, di: Sel, sel: list[Sel]) -> Relasi:
    return Relasi(jenis, lembar.berkas, di, frozenset(map(lembar.alamat, [di, *sel])))


def tolerance(lembar: Lembar, banyak: int) -> Decimal:
    """Return the rounding allowed where rupiah are shown and sen stored: half of one x (n + 1)."""
    return Decimal("0.5") * (banyak + 1) if lembar.pecahan else Decimal(0)


def _sum(lembar: Lembar, posisi: int, kolom: int) -> Iterator[Relasi]:
    """Yield what is wrong with a parent: its amount, its formula, a number for a formula."""
    anak = lembar.baris[posisi].anak
    di = lembar.sel(posisi, kolom)
    sel = [lembar.sel(a, kolom) for a in anak]
    nilai, benar = lembar.angka.get(di), lembar.dari_anak(posisi, kolom)
    if nilai is not None and benar is not None:
        n = sum(lembar.tertulis(a, kolom) is not None for a in anak)
        if abs(Decimal(nilai - benar)) > tolerance(lembar, n):
            kosong = [a for a in anak if lembar.angka.get(lembar.sel(a, kolom)) is None]
            bawah = [lembar.sel(p, kolom) for a in kosong for p in lembar.di_bawah(a)]
            yield _found(lembar, "jumlah", di, sel + bawah)
    rumus = lembar.rumus.get(di)
    if rumus and sorted(rumus.suku) != sorted((1, s) for s in sel):
        yield _found(lembar, "rumus", di, sel)


def _leaf(lembar: Lembar, posisi: int, kolom: int) -> Iterator[Relasi]:
    """Yield what is wrong with a leaf by itself: text, blank among filled ones, negative."""
    di = lembar.sel(posisi, kolom)
    nilai = lembar.angka.get(di)
    if di in lembar.bukan_angka:
        yield _found(lembar, "teks", di, [])
    elif nilai is None:
        yield _found(lembar, "kosong", di, [])
    elif nilai < 0:
        yield _found(lembar, "negatif", di, [])


def _derived(lembar: Lembar, posisi: int) -> Iterator[Relasi]:
    """Yield wrong sisa and percents, and realisasi beyond its pagu."""
    if not lembar.realisasi or _unread(lembar, posisi):
        return
    a, r = lembar.pasangan(posisi)
    jumlah = [lembar.sel(posisi, k) for k in lembar.jumlah]
    if lembar.sisa is not None:
        di = lembar.sel(posisi, lembar.sisa)
        nilai = lembar.angka.get(di)
        if nilai is not None and abs(Decimal(nilai - (a - r))) > tolerance(lembar, 1):
            yield _found(lembar, "sisa", di, jumlah)
    if lembar.persen is not None:
        di = lembar.sel(posisi, lembar.persen)
        tercetak, benar = lembar.angka.get(di), percent(a, r)
        if tercetak is not None and benar is not None and tercetak != benar:
            yield _found(lembar, "persen", di, jumlah)
    for kolom, bagian in lembar.bagian.items():
        angka = [lembar.angka.get(lembar.sel(posisi, k)) or 0 for k in bagian]
        di = lembar.sel(posisi, kolom)
        if lembar.angka.get(di) is not None and lembar.angka[di] != sum(angka):
            yield _found(lembar, "kelompok", di, [lembar.sel(posisi, k) for k in bagian])
    a, r = (_from_leaves(lembar, posisi, k) for k in (lembar.anggaran, lembar.realisasi))
    if r > a:
        atas = [lembar.sel(p, k) for p in lembar.di_atas(posisi) for k in lembar.jumlah]
        relasi = _found(lembar, "lebih", jumlah[-1], jumlah)
        yield replace(relasi, sel_lain=frozenset(map(lembar.alamat, atas)))


def _from_leaves(lembar: Lembar, posisi: int, kolom: tuple[int, ...]) -> Angka:
    """Return what the leaves of a row add up to in some columns (rupiah)."""
    anak = lembar.baris[posisi].anak
    if anak:
        return sum(_from_leaves(lembar, a, kolom) for a in anak)
    return sum(lembar.angka.get(lembar.sel(posisi, k)) or 0 for k in kolom)


def _unread(lembar: Lembar, posisi: int) -> bool:
    """Tell whether a row or one below it holds an amount that nothing can be read from."""
    if any(
        s in lembar.bukan_angka and lembar.angka[s] is None
        for k in lembar.jumlah
        if (s := lembar.sel(posisi, k))
    ):
        return True
    return any(_unread(lembar, a) for a in lembar.baris[posisi].anak)


def _across(buku: Buku) -> Iterator[Relasi]:
    """Yield rows whose pagu differs from the DPA's or the other month's."""
    utama = buku.utama
    for nama in ("dpa", "bulan"):
        lembar_lain = buku.lembar.get(nama)
        for posisi, baris in enumerate(utama.baris) if lembar_lain else ():
            sana = lembar_lain.di(baris.letak) if lembar_lain else None
            if lembar_lain is None or sana is None or _unread(utama, posisi):
                continue
            kiri, kanan = _pagu(utama, posisi), _pagu(lembar_lain, sana)
            if baris.anak and (None in kiri.values() or None in kanan.values()):
                continue
            if sum(n or 0 for n in kiri.values()) != sum(n or 0 for n in kanan.values()):
                atas = [s for p in utama.di_atas(posisi) for s in _pagu(utama, p)]
                yield Relasi(
                    nama,
                    utama.berkas,
                    next(iter(kiri)),
                    frozenset([*map(utama.alamat, kiri), *map(lembar_lain.alamat, kanan)]),
                    frozenset(map(utama.alamat, atas)),
                )


def _pagu(lembar: Lembar, posisi: int) -> dict[Sel, Angka | None]:
    """Return what stands in the cells of pagu of a row."""
    return {s: lembar.angka.get(s) for k in lembar.anggaran if (s := lembar.sel(posisi, k))}
