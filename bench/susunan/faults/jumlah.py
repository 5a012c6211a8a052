"""Typed totals that miss a row, count one twice, or count one under another parent."""

import random
from collections.abc import Iterator
from fractions import Fraction

from bench.susunan.budget.anggaran import Simpul
from bench.susunan.faults.cacat import Suntikan, Tempat, places
from bench.susunan.kasus import Kasus


def _typed_parents(kasus: Kasus, paling_sedikit: int) -> list[Tempat]:
    return [
        t for t in places(kasus)
        if t.petak.rumus is None and t.petak.nilai and len(t.simpul.anak) >= paling_sedikit
    ]  # fmt: skip


def _children(kasus: Kasus, satu: Tempat, *, beranak: bool | None) -> Iterator[Tempat]:
    anak = {id(s) for s in satu.simpul.anak}
    for t in places(kasus):
        cocok = beranak is None or bool(t.simpul.anak) == beranak
        if id(t.simpul) in anak and t.kunci == satu.kunci and t.petak.nilai and cocok:
            yield t


def missed_row(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Leave one child out of a typed total."""
    return _miscount(acak, kasus, "baris_terlewat", -1, beranak=None)


def doubled_row(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Count a row without children twice in a typed total."""
    return _miscount(acak, kasus, "baris_terhitung_ganda", 1, beranak=False)


def doubled_subtotal(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Count a row with children twice in a typed total."""
    return _miscount(acak, kasus, "subtotal_terhitung_ganda", 1, beranak=True)


def _miscount(
    acak: random.Random, kasus: Kasus, jenis: str, tanda: int, *, beranak: bool | None
) -> Suntikan | None:
    calon = _typed_parents(kasus, 2)
    acak.shuffle(calon)
    for satu in calon[:12]:
        anak = list(_children(kasus, satu, beranak=beranak))
        if len(anak) >= 1 and len(list(_children(kasus, satu, beranak=None))) >= 2:
            baris = acak.choice(anak)
            lama = satu.petak.nilai or Fraction(0)
            satu.petak.nilai = lama + tanda * (baris.petak.nilai or Fraction(0))
            return Suntikan(jenis, (baris.sel, satu.sel), berubah=(satu.sel,),
                            tunggal=_only_one(kasus, baris))  # fmt: skip
    return None


def other_parent(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Count a row under a sibling of its parent: +a there, -a here."""
    calon = _typed_parents(kasus, 2)
    acak.shuffle(calon)
    for satu in calon[:12]:
        lain = [t for t in calon if t.kunci == satu.kunci and _siblings(t.simpul, satu.simpul)]
        anak = list(_children(kasus, satu, beranak=None))
        if lain and len(anak) >= 2:
            ke = acak.choice(lain)
            baris = acak.choice(anak)
            nilai = baris.petak.nilai or Fraction(0)
            satu.petak.nilai = (satu.petak.nilai or Fraction(0)) - nilai
            ke.petak.nilai = (ke.petak.nilai or Fraction(0)) + nilai
            sel = (satu.sel, ke.sel)
            tunggal = _only_one(kasus, baris)
            return Suntikan("salah_induk", (baris.sel, *sel), berubah=sel, tunggal=tunggal)
    return None


def _siblings(a: Simpul, b: Simpul) -> bool:
    return a is not b and a.induk is b.induk and a.tingkat == b.tingkat


def _only_one(kasus: Kasus, baris: Tempat) -> bool:
    """Tell whether no other row of the column has this amount."""
    nilai = [t.petak.nilai for t in places(kasus) if t.kunci == baris.kunci]
    return nilai.count(baris.petak.nilai) == 1
