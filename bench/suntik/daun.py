"""Slips in one row: text for a number, a blank, swapped columns, the pagu of the first DPA."""

import random

from bench.buku import Buku
from bench.lembar import Lembar, Sel
from bench.suntik.formula import recalculate
from bench.suntik.suntik import Suntikan, amount, fault, pick_leaf, settle, siblings, write

_IKUT = 0.35


def _doubtful(acak: random.Random, n: int) -> str | None:
    """Return an amount typed so that no number can be read from it."""
    titik = f"{n:,}".replace(",", ".")
    bentuk = [f"{titik} (rev)", f"{titik}/"]
    if "0" in titik:
        bentuk.append(titik[::-1].replace("0", "O", 1)[::-1])
    if n >= 1_000_000:
        bentuk += [titik[:-2], titik.replace(".", "..", 1), titik.replace(".", ",", 1)]
    return acak.choice(bentuk)


def text_number(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
    """Type text where a number belongs: unreadable, or readable but left out by Excel's SUM."""
    lembar = buku.utama
    tempat = pick_leaf(acak, lembar, wilayah)
    if tempat is None:
        return None
    n, sel = amount(lembar, *tempat), lembar.sel(*tempat)
    if lembar.rumus and acak.random() < 0.7:
        if _sums_by_plus(lembar, sel):
            return None
        lembar.isi_teks(sel, acak.choice((f"{n}", f"{n:,}".replace(",", "."), f" {n}")), n)
        recalculate(lembar)
    else:
        lembar.isi_teks(sel, _doubtful(acak, n) or "", None)
    return fault(lembar, "teks_bukan_angka", [sel], [], bukti=True)


def _sums_by_plus(lembar: Lembar, sel: Sel) -> bool:
    """Tell whether a formula names a cell outside of SUM: Excel then reads its text as a number."""
    return any(
        "SUM" not in rumus.teks
        for rumus in lembar.rumus.values()
        if sel in {s for _, s in rumus.suku}
    )


def blank_cell(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
    """Leave a cell blank whose amount the totals hold."""
    lembar = buku.utama
    tempat = pick_leaf(acak, lembar, wilayah)
    if tempat is None or all(
        lembar.angka.get(lembar.sel(a, tempat[1])) is None for a in siblings(lembar, tempat[0])
    ):
        return None
    sel = write(lembar, *tempat, None)
    settle(acak, lembar, [tempat[0]], 0)
    return fault(lembar, "sel_kosong", [sel], [], bukti=True)


def swapped_columns(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
    """Exchange two amounts of a row: pagu and realisasi, or two kelompok belanja."""
    lembar = buku.utama
    tempat = pick_leaf(acak, lembar, wilayah)
    if tempat is None:
        return None
    posisi, kiri = tempat
    sama = lembar.anggaran if kiri in lembar.anggaran else lembar.realisasi
    kelompok = [k for k in sama if k != kiri]
    silang = [k for k in lembar.jumlah if k not in sama]
    kanan = acak.choice(kelompok if kelompok and acak.random() < 0.5 else silang)
    jumlah = amount(lembar, posisi, kiri), amount(lembar, posisi, kanan)
    if jumlah[0] == jumlah[1]:
        return None
    sel = [write(lembar, posisi, kiri, jumlah[1]), write(lembar, posisi, kanan, jumlah[0])]
    settle(acak, lembar, [posisi], _IKUT)
    return fault(lembar, "kolom_tertukar", sel, [], bukti=True)


def first_budget(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
    """Keep the pagu of the first DPA in one leaf, though the last one has another."""
    lembar, murni = buku.utama, buku.lembar["murni"]
    calon = [
        (p, k, n)
        for p in sorted(wilayah)
        if not lembar.baris[p].anak and siblings(lembar, p)
        for dulu in (murni.di(lembar.baris[p].letak),)
        for k in lembar.anggaran
        if amount(lembar, p, k) and dulu is not None
        if (n := amount(murni, dulu, murni.anggaran[0])) and n != amount(lembar, p, k)
    ]
    if not calon:
        return None
    posisi, kolom, n = acak.choice(calon)
    sel = write(lembar, posisi, kolom, n)
    settle(acak, lembar, [posisi], _IKUT)
    return fault(lembar, "pagu_murni_dipakai", [sel], [], bukti=True)
