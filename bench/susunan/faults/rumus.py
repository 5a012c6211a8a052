"""Formulas that miss or double rows, are typed over, subtract, or carry an old value."""

import random
from dataclasses import replace
from fractions import Fraction

from bench.susunan.faults.cacat import Suntikan, Tempat, places, recalculate
from bench.susunan.kasus import Kasus
from bench.susunan.sheet.lembar import Alamat, Petak


def _sums(kasus: Kasus, paling_sedikit: int = 2) -> list[Tempat]:
    """Return the parents whose formula adds up their children, SUBTOTAL apart."""
    return [
        t for t in places(kasus)
        if t.petak.rumus and t.petak.rumus.jenis == "anak" and t.petak.cara != "SUBTOTAL"
        and len(t.petak.rumus.suku) >= paling_sedikit
    ]  # fmt: skip


def _value(kasus: Kasus, sel: Alamat) -> Fraction:
    petak = kasus.lembar[0].sel.get(sel)
    return petak.nilai or Fraction(0) if isinstance(petak, Petak) else Fraction(0)


def short_range(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Let a parent's formula miss its first or its last child."""
    calon = _sums(kasus)
    acak.shuffle(calon)
    for tempat in calon:
        rumus = tempat.petak.rumus
        assert rumus is not None
        ujung = acak.choice((0, len(rumus.suku) - 1))
        hilang = rumus.suku[ujung][1]
        if _value(kasus, hilang):
            sisa = tuple(s for n, s in enumerate(rumus.suku) if n != ujung)
            tempat.petak.rumus = replace(rumus, suku=sisa)
            return Suntikan("rumus_kurang_baris", (tempat.sel, hilang), berumus=True)
    return None


def overwritten(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Type an old number over a formula whose neighbours are formulas."""
    if kasus.tata["induk"] == "campur":  # typed parents are nothing odd there
        return None
    calon = [t for t in _sums(kasus, 1) if t.petak.nilai]
    kunci = acak.choice([t.kunci for t in calon]) if calon else ""
    calon = [t for t in calon if t.kunci == kunci]
    if len(calon) < 4:
        return None
    tempat = acak.choice(calon)
    lama = tempat.petak.nilai or Fraction(0)
    tempat.petak.rumus = None
    tempat.petak.nilai = lama + acak.choice((-1, 1)) * acak.randint(1, max(2, int(lama) // 4))
    return Suntikan("rumus_ditimpa_angka", (tempat.sel,), berumus=True)


def doubled_subtotal(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Let a parent's formula count a child that has children twice."""
    return _doubled(acak, kasus, "subtotal_terhitung_ganda", beranak=True)


def doubled_row(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Let a parent's formula count a child without children twice."""
    return _doubled(acak, kasus, "baris_terhitung_ganda", beranak=False)


def _doubled(acak: random.Random, kasus: Kasus, jenis: str, *, beranak: bool) -> Suntikan | None:
    calon = _sums(kasus)
    acak.shuffle(calon)
    semua = {t.sel: t for t in places(kasus)}
    for tempat in calon:
        rumus = tempat.petak.rumus
        assert rumus is not None
        ganda = acak.choice(rumus.suku)
        if _value(kasus, ganda[1]) and bool(semua[ganda[1]].simpul.anak) == beranak:
            tempat.petak.rumus = replace(rumus, suku=(*rumus.suku, ganda))
            return Suntikan(jenis, (tempat.sel, ganda[1]), berumus=True)
    return None


def minus_in_formula(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Let a formula of pluses subtract one of its rows."""
    calon = [t for t in _sums(kasus) if t.petak.cara == "tambah"]
    acak.shuffle(calon)
    for tempat in calon:
        rumus = tempat.petak.rumus
        assert rumus is not None
        n = acak.randrange(1, len(rumus.suku))
        sel = rumus.suku[n][1]
        if _value(kasus, sel):
            suku = (*rumus.suku[:n], (-1, sel), *rumus.suku[n + 1 :])
            tempat.petak.rumus = replace(rumus, suku=suku)
            return Suntikan("tanda_terbalik", (tempat.sel, sel), berumus=True)
    return None


def stale(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Change a leaf without recalculation: all formulas over it keep their stored values."""
    lembar = kasus.lembar[0]
    sebelum = lembar.langgar()
    atas = {s for t in _sums(kasus, 1) for _, s in (t.petak.rumus.suku if t.petak.rumus else ())}
    calon = [t for t in places(kasus) if t.sel in atas and not t.petak.rumus and t.petak.nilai]
    acak.shuffle(calon)
    for tempat in calon[:6]:
        lama = {s: p.nilai for s, p in lembar.sel.items() if isinstance(p, Petak) and p.rumus}
        asli = tempat.petak.nilai or Fraction(0)
        tempat.petak.nilai = asli + acak.randint(1, 900) * 1000
        recalculate(lembar)
        basi = [s for s, n in lama.items() if _value(kasus, s) != (n or Fraction(0))]
        if basi and lembar.langgar() == sebelum:
            for s in basi:
                petak = lembar.sel[s]
                assert isinstance(petak, Petak)
                petak.usang = lama[s]
            kolom = [s for s in basi if s[1] == tempat.sel[1]]
            urut = sorted(kolom, key=lambda s: -_depth(kasus, s))
            return Suntikan("nilai_tersimpan_usang", (*urut, *(s for s in basi if s not in kolom)))
        tempat.petak.nilai = asli
        recalculate(lembar)
    return None


def _depth(kasus: Kasus, sel: Alamat) -> int:
    """Return how deep in the tree a cell's row stands; a total stands above all."""
    return next((len(t.simpul.moyang()) for t in places(kasus) if t.sel == sel), -1)
