"""Formulas in a written sheet: given to its parents, and recalculated as Excel does."""

import random
from collections.abc import Container
from decimal import Decimal
from typing import Literal

from bench.lembar import Angka, Lembar, Rumus, Sel, percent
from lkjip_xl.model.sel import Gaya, alamat

_HAMPIR_PENUH = Decimal("99.99")

Cara = Literal["ketik", "rumus", "campur"]


def sum_formula(acak: random.Random, sel: list[Sel]) -> Rumus:
    """Return the formula that adds cells of one column, as people write it."""
    suku = tuple((1, tempat) for tempat in sel)
    baris = [b for b, _ in sel]
    if len(sel) > 1 and baris == list(range(baris[0], baris[-1] + 1)):
        return Rumus(f"=SUM({alamat(*sel[0])}:{alamat(*sel[-1])})", suku)
    nama = [alamat(*tempat) for tempat in sel]
    if acak.random() < 0.5:
        return Rumus(f"=SUM({','.join(nama)})", suku)
    return Rumus(("=" if acak.random() < 0.8 else "=+") + "+".join(nama), suku)


def give_formulas(acak: random.Random, lembar: Lembar, cara: Cara) -> None:
    """Give parents the formulas of their sums, and often sisa and percent theirs.

    `campur`: only the lowest parents have formulas, those above them are typed.
    """
    if cara == "ketik":
        return
    for posisi, baris in enumerate(lembar.baris):
        bawah = all(not lembar.baris[a].anak for a in baris.anak)
        if baris.anak and (cara == "rumus" or bawah):
            for k in lembar.jumlah:
                lembar.rumus[lembar.sel(posisi, k)] = sum_formula(
                    acak, [lembar.sel(a, k) for a in baris.anak]
                )
    if acak.random() < 0.5:
        _derive(lembar)
    recalculate(lembar)


def _derive(lembar: Lembar) -> None:
    """Give every row formulas for its sisa and its percent."""
    for posisi in range(len(lembar.baris)):
        a, r = (
            [lembar.sel(posisi, k) for k in kolom] for kolom in (lembar.anggaran, lembar.realisasi)
        )
        if lembar.sisa is not None:
            teks = "+".join(alamat(*s) for s in a) + "".join(f"-{alamat(*s)}" for s in r)
            suku = tuple((1, s) for s in a) + tuple((-1, s) for s in r)
            lembar.rumus[lembar.sel(posisi, lembar.sisa)] = Rumus(f"={teks}", suku)
        if lembar.persen is not None and len(a) == 1 and lembar.cara_persen != "teks":
            _give_percent(lembar, posisi, a[0], r[0])


def _give_percent(lembar: Lembar, posisi: int, a: Sel, r: Sel) -> None:
    """Give a percent its formula, unless Excel would then show 100% for what is not full."""
    if lembar.persen is None:
        return
    bawah, atas = lembar.angka[a], lembar.angka[r]
    if not bawah or atas is None or (atas != bawah and percent(bawah, atas) == _HAMPIR_PENUH):
        return
    sel = lembar.sel(posisi, lembar.persen)
    lembar.rumus[sel] = Rumus(f"={alamat(*r)}/{alamat(*a)}", ((1, r), (1, a)), bagi=True)
    lembar.gaya[sel] = Gaya(format_angka="0.00%")


def value(lembar: Lembar, rumus: Rumus) -> Angka | None:
    """Return what Excel calculates for a sum: texts and blanks count nothing."""
    if rumus.bagi:
        atas, bawah = (lembar.angka.get(sel) or 0 for _, sel in rumus.suku)
        return percent(bawah, atas)
    return sum(
        tanda * (lembar.angka.get(sel) or 0)
        for tanda, sel in rumus.suku
        if sel not in lembar.bukan_angka
    )


def recalculate(lembar: Lembar, kecuali: Container[Sel] = ()) -> None:
    """Refresh the stored value of every formula, children before parents; some may stay stale."""
    if not lembar.rumus:
        return
    urut = sorted(range(len(lembar.baris)), key=lambda p: -lembar.baris[p].tingkat)
    akhir = [k for k in (lembar.sisa, lembar.persen) if k is not None]
    for kolom in (*lembar.jumlah, *akhir):
        for posisi in urut:
            sel = lembar.sel(posisi, kolom)
            rumus = lembar.rumus.get(sel)
            if rumus is not None and sel not in kecuali:
                store(lembar, sel, rumus)


def store(lembar: Lembar, sel: Sel, rumus: Rumus) -> None:
    """Write a formula's present value into its cell."""
    nilai = value(lembar, rumus)
    if not rumus.bagi:
        lembar.fill(sel, nilai)
        return
    atas, bawah = (lembar.angka.get(s) or 0 for _, s in rumus.suku)
    lembar.angka[sel] = nilai
    lembar.kolom[sel[1]][sel[0]] = float(Decimal(atas) / bawah) if bawah else 0
