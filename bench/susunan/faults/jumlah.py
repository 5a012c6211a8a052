"""Typed totals that miss a row, count one twice, or count one under another parent."""

import random
from dataclasses import dataclass
from fractions import Fraction

from bench.susunan.budget.anggaran import Simpul
from bench.susunan.faults.cacat import Suntikan, Tempat, places
from bench.susunan.kasus import Kasus


@dataclass(frozen=True)
class _Meja:
    """All amounts of a sheet, looked up by row and column."""

    semua: dict[tuple[int, str], Tempat]

    def parents(self) -> list[Tempat]:
        """Return the typed amounts of rows with two children or more."""
        return [
            t for t in self.semua.values()
            if t.petak.rumus is None and t.petak.nilai and len(t.simpul.anak) >= 2
        ]  # fmt: skip

    def children(self, tempat: Tempat) -> list[Tempat]:
        """Return the amounts of the children in the same column, zeros apart."""
        anak = [self.semua.get((id(s), tempat.kunci)) for s in tempat.simpul.anak]
        return [t for t in anak if t is not None and t.petak.nilai]

    def only_one(self, baris: Tempat) -> bool:
        """Tell whether no other row of the column has this amount."""
        nilai = [t.petak.nilai for t in self.semua.values() if t.kunci == baris.kunci]
        return nilai.count(baris.petak.nilai) == 1


def _table(kasus: Kasus) -> _Meja:
    return _Meja({(id(t.simpul), t.kunci): t for t in places(kasus)})


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
    meja = _table(kasus)
    calon = meja.parents()
    acak.shuffle(calon)
    for tempat in calon[:12]:
        anak = meja.children(tempat)
        cocok = [t for t in anak if beranak is None or bool(t.simpul.anak) == beranak]
        if cocok and len(anak) >= 2:
            baris = acak.choice(cocok)
            tunggal = meja.only_one(baris)
            _add(tempat, tanda * (baris.petak.nilai or Fraction(0)))
            sel = (baris.sel, tempat.sel)
            return Suntikan(jenis, sel, berubah=(tempat.sel,), tunggal=tunggal)
    return None


def _add(tempat: Tempat, nilai: Fraction) -> None:
    tempat.petak.nilai = (tempat.petak.nilai or Fraction(0)) + nilai


def other_parent(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Count a row under a sibling of its parent: +a there, -a here."""
    meja = _table(kasus)
    calon = meja.parents()
    acak.shuffle(calon)
    for tempat in calon[:12]:
        tempat_lain = [
            t for t in calon if t.kunci == tempat.kunci and _siblings(t.simpul, tempat.simpul)
        ]
        anak = meja.children(tempat)
        if tempat_lain and len(anak) >= 2:
            ke, baris = acak.choice(tempat_lain), acak.choice(anak)
            tunggal = meja.only_one(baris)
            nilai = baris.petak.nilai or Fraction(0)
            _add(tempat, -nilai)
            _add(ke, nilai)
            sel = (tempat.sel, ke.sel)
            return Suntikan("salah_induk", (baris.sel, *sel), berubah=sel, tunggal=tunggal)
    return None


def _siblings(a: Simpul, b: Simpul) -> bool:
    return a is not b and a.induk is b.induk and a.tingkat == b.tingkat
