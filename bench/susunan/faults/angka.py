"""One amount mistyped: its digits, its zeros, its sign; an amount in another column; no amount."""

import random
from collections.abc import Callable
from fractions import Fraction

from bench.susunan.faults.cacat import Suntikan, Tempat, cell_of, places
from bench.susunan.kasus import Kasus
from bench.susunan.sheet.lembar import Petak

_TEKS = ("{} ", "{},-", "Rp {}", "'{}", "{},00")


def _typed(kasus: Kasus, syarat: Callable[[Tempat], bool]) -> list[Tempat]:
    return [
        t for t in places(kasus)
        if t.petak.rumus is None and t.petak.nilai and t.petak.mentah is None and syarat(t)
    ]  # fmt: skip


def number_slip(jenis: str) -> Callable[[random.Random, Kasus], Suntikan | None]:
    """Return what mistypes one amount in this way."""

    def inject(acak: random.Random, kasus: Kasus) -> Suntikan | None:
        calon = _typed(kasus, lambda t: len(str(abs(int(t.petak.nilai or 0)))) >= 4)
        acak.shuffle(calon)
        for tempat in calon[:20]:
            lama = int(tempat.petak.nilai or 0)
            baru = slip(acak, jenis, lama)
            if baru is not None and baru != lama:
                tempat.petak.nilai = Fraction(baru)
                return Suntikan(jenis, (tempat.sel,))
        return None

    return inject


def slip(acak: random.Random, jenis: str, n: int) -> int | None:
    """Return a number mistyped in one way and in no other way that has a name of its own."""
    angka = str(abs(n))
    tanda = -1 if n < 0 else 1
    if jenis == "kelipatan_seribu":
        return n // 1000 if n % 1000 == 0 and acak.random() < 0.5 else n * 1000
    if jenis == "kelipatan_sepuluh":
        return n // 10 if n % 10 == 0 and acak.random() < 0.5 else n * 10
    if jenis == "tanda_terbalik":
        return -n
    p = acak.randrange(len(angka) - 1)
    if jenis == "angka_tertukar":
        baru = angka[:p] + angka[p + 1] + angka[p] + angka[p + 2 :]
    elif jenis == "satu_angka":
        baru = angka[:p] + str((int(angka[p]) + acak.randint(1, 9)) % 10) + angka[p + 1 :]
    elif acak.random() < 0.5:
        baru = angka[:p] + angka[p + 1 :]
    else:
        baru = angka[: p + 1] + str(acak.randint(1, 9)) + angka[p + 1 :]
    if baru.startswith("0") or int(baru) in {n * 10, n // 10}:
        return None
    return tanda * int(baru)


def swapped_columns(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Exchange pagu and realisasi of one leaf."""
    calon = _typed(kasus, lambda t: t.kunci == "anggaran" and not t.simpul.anak)
    acak.shuffle(calon)
    for tempat in calon:
        if not any(k.kunci == "realisasi" for k in kasus.denah.kolom):  # type: ignore[union-attr]
            return None
        petak_lain = kasus.lembar[0].sel.get(sel := cell_of(kasus, tempat.simpul, "realisasi"))
        if (
            isinstance(petak_lain, Petak)
            and petak_lain.rumus is None
            and petak_lain.nilai != tempat.petak.nilai
        ):
            tempat.petak.nilai, petak_lain.nilai = petak_lain.nilai, tempat.petak.nilai
            return Suntikan("kolom_tertukar", (tempat.sel, sel))
    return None


def first_budget(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Type the budget before the change where the changed one belongs."""
    calon = _typed(kasus, lambda t: t.kunci == "anggaran" and not t.simpul.anak)
    acak.shuffle(calon)
    for tempat in calon:
        murni = tempat.simpul.nilai["murni"]
        if "murni" not in plan_keys(kasus) or murni in {0, tempat.simpul.nilai["anggaran"]}:
            continue
        tempat.petak.nilai = Fraction(murni)
        return Suntikan("pagu_murni_dipakai", (tempat.sel,))
    return None


def plan_keys(kasus: Kasus) -> set[str]:
    """Return the columns that a sheet has."""
    return {k.kunci for k in kasus.denah.kolom} if kasus.denah else set()


def text_number(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Turn one typed amount into a text, in a sheet whose amounts are numbers."""
    if kasus.tata["uang"] != "angka":
        return None
    calon = _typed(kasus, lambda t: not t.simpul.anak)
    if not calon:
        return None
    tempat = acak.choice(calon)
    titik = f"{int(tempat.petak.nilai or 0):,}".replace(",", ".")
    tempat.petak.mentah = acak.choice(_TEKS).format(titik)
    return Suntikan("teks_bukan_angka", (tempat.sel,))


def blank_cell(acak: random.Random, kasus: Kasus) -> Suntikan | None:
    """Empty one leaf's amount among filled ones, where zero is not written as a blank."""
    if kasus.tata["nol"] == "kosong":
        return None
    calon = _typed(kasus, lambda t: not t.simpul.anak)
    if len(calon) < 3:
        return None
    tempat = acak.choice(calon)
    tempat.petak.nilai, tempat.petak.kosong = None, "nol"  # a true blank, no dash
    return Suntikan("sel_kosong", (tempat.sel,))
