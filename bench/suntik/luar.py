"""Faults that none of the contract's causes describes: rows moved, other files, other versions."""

import random

from bench.bersih import draw_amount
from bench.buku import Buku
from bench.lembar import Lembar
from bench.suntik.angka import slip
from bench.suntik.suntik import Suntikan, amount, fault, pick_parent, settle, write


def moved_row(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
    """Move a row below another parent, with its amounts, while all typed totals stay.

    `salah_induk` describes it: the amount counts in one total and stands under another.
    """
    lembar = buku.utama
    if lembar.rumus:
        return None
    calon = [
        (p, posisi_lain)
        for p in sorted(wilayah)
        if not lembar.baris[p].anak and amount(lembar, p, lembar.jumlah[0])
        for posisi_lain in sorted(wilayah)
        if lembar.baris[posisi_lain].anak
        and posisi_lain != (induk := lembar.baris[p].induk)
        and induk is not None
        and len(lembar.baris[induk].anak) >= 2
        and lembar.baris[posisi_lain].tingkat == lembar.baris[induk].tingkat
    ]
    if not calon:
        return None
    posisi, tujuan = acak.choice(calon)
    _reparent(lembar, posisi, tujuan)
    b = lembar.baris[posisi].baris
    seluruh = [(b, k) for k in range(len(lembar.kolom))]
    kolom = (*lembar.jumlah, *lembar.kelompok)
    benar = [lembar.sel(posisi, k) for k in kolom if amount(lembar, posisi, k)]
    return fault(lembar, "luar_baris_pindah", benar, seluruh, jenis="salah_induk")


def _reparent(lembar: Lembar, posisi: int, tujuan: int) -> None:
    """Move a row behind the last row below another parent, cells and map."""
    dari = lembar.baris[posisi].baris
    ke = max(lembar.baris[p].baris for p in lembar.di_bawah(tujuan))
    ke += dari > ke
    urut = list(range(len(lembar.kolom[0])))
    urut.insert(ke, urut.pop(dari))
    baru = {lama: b for b, lama in enumerate(urut)}
    for k, kolom in enumerate(lembar.kolom):
        lembar.kolom[k] = [kolom[b] for b in urut]
    lembar.gaya = {(baru[b], k): g for (b, k), g in lembar.gaya.items()}
    lembar.angka = {(baru[b], k): n for (b, k), n in lembar.angka.items()}
    for baris in lembar.baris:
        baris.baris = baru[baris.baris]
        baris.anak = tuple(a for a in baris.anak if a != posisi)
    lembar.baris[tujuan].anak += (posisi,)
    lembar.baris[posisi].induk = tujuan


def other_month(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
    """Paste the realisasi of one branch from an earlier month; the totals are of this month."""
    lembar = buku.utama
    calon = [
        p
        for p in sorted(wilayah)
        if len(lembar.baris[p].anak) >= 3
        and all(not lembar.baris[a].anak for a in lembar.baris[p].anak)
        and all(lembar.sel(p, k) not in lembar.rumus for k in lembar.realisasi)
    ]
    if not calon:
        return None
    sel = []
    for a in lembar.baris[acak.choice(calon)].anak:
        for k in lembar.realisasi:
            n = amount(lembar, a, k)
            lama = int(n * acak.choice((0.5, 0.7, 0.8, 0.9))) // 100 * 100
            if n > 1000 and lama != n:
                sel.append(write(lembar, a, k, lama))
                settle(acak, lembar, [a], 0.2)
    return fault(lembar, "luar_berkas_lain", sel, [], jenis="") if len(sel) >= 3 else None


def other_version(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
    """Type pagu and realisasi of one total from another version of the table."""
    lembar = buku.utama
    tempat = pick_parent(acak, lembar, wilayah, rumus=False)
    if tempat is None:
        return None
    sel = []
    for k in lembar.jumlah:
        n = amount(lembar, tempat[0], k)
        jumlah_lain = abs(n + acak.choice((-1, 1)) * draw_amount(acak, buku.bulat))
        if not n or slip(n, jumlah_lain) or lembar.sel(tempat[0], k) in lembar.rumus:
            return None
        sel.append(write(lembar, tempat[0], k, jumlah_lain))
    settle(acak, lembar, [tempat[0]], 0.5)
    return fault(lembar, "luar_versi_lain", sel, [], jenis="")
