"""Slips in formulas: a short range, a row twice, a minus, a number typed over, a stale value."""

import random

from bench.bersih import draw_amount
from bench.buku import Buku
from bench.lembar import Lembar, Rumus, Sel
from bench.suntik.formula import recalculate, sum_formula
from bench.suntik.suntik import Suntik, Suntikan, amount, fault, pick_leaf, pick_parent, write
from lkjip_xl.model.sel import alamat

_SEMUA_KOLOM = 0.6


def _formula_columns(acak: random.Random, lembar: Lembar, posisi: int, kolom: int) -> list[int]:
    """Return the columns in which a parent's formula is wrong: all, or the one drawn.

    Without kode or words only the formulas say who is whose child: there one column stays right.
    """
    if lembar.dari_rumus or acak.random() >= _SEMUA_KOLOM:
        return [kolom]
    return [k for k in lembar.jumlah if lembar.sel(posisi, k) in lembar.rumus]


def _put(lembar: Lembar, jenis: str, baru: dict[Sel, Rumus], terkait: list[Sel]) -> Suntikan:
    """Write formulas, let Excel calculate, and record the fault."""
    lembar.rumus.update(baru)
    recalculate(lembar)
    return fault(lembar, jenis, baru, terkait, bukti=True)


def short_range(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
    """Let a formula miss rows: mostly the last one, added after the formula was written."""
    lembar = buku.utama
    tempat = pick_parent(acak, lembar, wilayah, rumus=True, anak=3)
    if tempat is None:
        return None
    posisi, kolom = tempat
    anak = list(lembar.baris[posisi].anak)
    ada = {
        "akhir": anak[:-1], "akhir dua": anak[:-2], "awal": anak[1:],
        "tengah": [a for n, a in enumerate(anak) if n != len(anak) // 2],
    }  # fmt: skip
    sisa = ada[acak.choice(("akhir", "akhir", "akhir dua", "awal", "tengah"))]
    hilang = [a for a in anak if a not in sisa]
    if not sisa or not any(amount(lembar, a, kolom) for a in hilang):
        return None
    baru = {
        lembar.sel(posisi, k): sum_formula(acak, [lembar.sel(a, k) for a in sisa])
        for k in _formula_columns(acak, lembar, posisi, kolom)
    }
    return _put(lembar, "rumus_kurang_baris", baru, [lembar.sel(a, kolom) for a in hilang])


def doubled(jenis: str, beranak: bool) -> Suntik:
    """Return the injector of a formula that adds one row twice."""

    def suntik(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
        lembar = buku.utama
        tempat = pick_parent(acak, lembar, wilayah, rumus=True)
        if tempat is None:
            return None
        posisi, kolom = tempat
        sejenis = (a for a in lembar.baris[posisi].anak if bool(lembar.baris[a].anak) == beranak)
        calon = [a for a in sejenis if amount(lembar, a, kolom)]
        if not calon:
            return None
        ganda = acak.choice(calon)
        baru = {}
        for k in _formula_columns(acak, lembar, posisi, kolom):
            sel = lembar.sel(posisi, k)
            baru[sel] = _twice(acak, lembar, lembar.rumus[sel], ganda, k)
        return _put(lembar, jenis, baru, [lembar.sel(ganda, kolom)])

    return suntik


def _twice(acak: random.Random, lembar: Lembar, asal: Rumus, ganda: int, kolom: int) -> Rumus:
    """Return a formula that adds a row once more, by itself or by the rows below it."""
    bawah = lembar.baris[ganda].anak
    sekali_lagi = [lembar.sel(a, kolom) for a in bawah] if acak.random() < 0.6 else []
    sel = sekali_lagi or [lembar.sel(ganda, kolom)]
    tambahan = sum_formula(acak, sel).teks[1:].lstrip("+")
    return Rumus(f"{asal.teks}+{tambahan}", (*asal.suku, *((1, s) for s in sel)))


def minus_sign(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
    """Subtract one row in a formula that should add it."""
    lembar = buku.utama
    tempat = pick_parent(acak, lembar, wilayah, rumus=True)
    if tempat is None or lembar.dari_rumus:
        return None
    posisi, kolom = tempat
    sel = [lembar.sel(a, kolom) for a in lembar.baris[posisi].anak]
    kurang = acak.randrange(1, len(sel))
    if len(sel) > 8 or not lembar.angka.get(sel[kurang]):
        return None
    tanda = [-1 if n == kurang else 1 for n in range(len(sel))]
    suku = "".join(("-" if t < 0 else "+") + alamat(*s) for t, s in zip(tanda, sel, strict=True))
    rumus = Rumus(f"={suku[1:]}", tuple(zip(tanda, sel, strict=True)))
    return _put(lembar, "tanda_terbalik", {lembar.sel(posisi, kolom): rumus}, [sel[kurang]])


def overwritten(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
    """Type an older or rounded total over a formula; Excel recalculates what stands above."""
    lembar = buku.utama
    tempat = pick_parent(acak, lembar, wilayah, rumus=True)
    if tempat is None:
        return None
    sel = lembar.sel(*tempat)
    if sum(1 for s in lembar.rumus if s[1] == sel[1]) < 3:
        return None
    benar = amount(lembar, *tempat)
    ketik = benar + acak.choice((-1, 1)) * draw_amount(acak, buku.bulat)
    if acak.random() < 0.3:
        ketik = round(benar, -acak.choice((3, 5, 6)))
    if ketik <= 0 or ketik == benar:
        return None
    del lembar.rumus[sel]
    lembar.fill(sel, ketik)
    recalculate(lembar)
    return fault(lembar, "rumus_ditimpa_angka", [sel], [], bukti=True)


def stale(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
    """Change a leaf while every stored result stays as it was: a program that does not calculate.

    The lowest total that is stale is named first. A leaf that its own row adds up from kelompok is
    not changed: these would rightly say that the leaf is wrong, and the stored results right.
    """
    lembar = buku.utama
    tempat = pick_leaf(acak, lembar, wilayah)
    if tempat is None or tempat[1] in lembar.bagian:
        return None
    induk = lembar.baris[tempat[0]].induk
    if induk is None or lembar.sel(induk, tempat[1]) not in lembar.rumus:
        return None
    write(lembar, *tempat, amount(lembar, *tempat) + draw_amount(acak, buku.bulat))
    sel = [s for p in lembar.di_atas(tempat[0]) if (s := lembar.sel(p, tempat[1])) in lembar.rumus]
    ikut = [lembar.sel(tempat[0], k) for k in (lembar.sisa, lembar.persen) if k is not None]
    return fault(lembar, "nilai_tersimpan_usang", sel[:1], [*sel, *ikut], bukti=True)
