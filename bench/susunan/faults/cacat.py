"""A fault with its truth, and the sheet recalculated after it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from bench.susunan.budget.anggaran import Simpul
from bench.susunan.kasus import Kasus
from bench.susunan.layout.badan import BERTAMBAH
from bench.susunan.layout.pohon import Denah
from bench.susunan.sheet.lembar import Alamat, Lembar, Petak, Rumus, address

_MENDATAR = ("tambah", "kurang", "persen", "kali")
# Read from the cell itself: its formula, its type, a blank, a stored value.
TERBACA = (
    "rumus_kurang_baris", "rumus_ditimpa_angka", "nilai_tersimpan_usang", "teks_bukan_angka",
    "sel_kosong",
)  # fmt: skip


@dataclass(frozen=True)
class Suntikan:
    """What was done to a sheet."""

    jenis: str  # of the fault
    sel: tuple[Alamat, ...]  # the cell that has to change first
    berumus: bool = False  # the fault stands in a formula, where it can be read
    berubah: tuple[Alamat, ...] = ()  # the cells that were altered, where they are others
    tunggal: bool = True  # no other row has the amount that would explain it as well


@dataclass(frozen=True)
class Cacat:
    """A seeded fault with what it breaks."""

    jenis: str  # of the fault
    sel: tuple[str, ...]  # the one to change first in front (A1)
    terlihat: bool  # it breaks something that the sheet shows
    saksi: bool  # a second relation speaks against it
    bukti: bool  # its cause can be read
    terkait: frozenset[str]  # cells of what it breaks (A1)


@dataclass(frozen=True)
class Tempat:
    """One amount of the table: its row of the budget, its column, its cell."""

    simpul: Simpul
    kunci: str
    sel: Alamat
    petak: Petak


def places(kasus: Kasus) -> Iterator[Tempat]:
    """Yield the cells of all rows in all columns that add up."""
    denah = plan(kasus)
    for simpul, baris in zip(denah.anggaran.baris(), denah.letak.baris, strict=True):
        for kolom in denah.kolom:
            if kolom.jenis == "uang" and kolom.olah in BERTAMBAH:
                sel = baris, denah.letak.kolom[kolom.kunci]
                petak = kasus.lembar[0].sel.get(sel)
                if isinstance(petak, Petak):
                    yield Tempat(simpul, kolom.kunci, sel, petak)


def plan(kasus: Kasus) -> Denah:
    """Return where the budget stands; faults are put into trees only."""
    assert kasus.denah is not None
    return kasus.denah


def cell_of(kasus: Kasus, simpul: Simpul, kunci: str) -> Alamat:
    """Return the cell of a row's amount."""
    denah = plan(kasus)
    baris = next(r for s, r in zip(denah.anggaran.baris(), denah.letak.baris, strict=True)
                 if s is simpul)  # fmt: skip
    return baris, denah.letak.kolom[kunci]


def recalculate(lembar: Lembar) -> None:
    """Give every formula the value that Excel would: a text counts as nothing."""
    selesai: dict[Alamat, Fraction] = {}

    def value(sel: Alamat) -> Fraction:
        petak = lembar.sel.get(sel)
        if not isinstance(petak, Petak) or petak.mentah is not None or petak.nilai is None:
            return Fraction(0)
        if petak.rumus is None:
            return petak.nilai
        if sel not in selesai:
            nilai = {s: value(s) for _, s in petak.rumus.suku}
            selesai[sel] = petak.rumus.hitung(nilai) or Fraction(0)
        return selesai[sel]

    for sel, petak in list(lembar.sel.items()):
        if isinstance(petak, Petak) and petak.rumus and petak.nilai is not None:
            petak.nilai = value(sel)


def judge(suntikan: Suntikan, lembar: Lembar, lama: list[tuple[Alamat, Rumus]]) -> Cacat:
    """Return the fault with its truth: what it breaks, and who contradicts its own cell."""
    baru = [langgaran for langgaran in lembar.langgar() if langgaran not in lama]
    sel = set(suntikan.sel)
    saksi = any(_contradicted(s, baru) for s in suntikan.berubah or suntikan.sel[:1])
    terkait = sel | {target for target, _ in baru} | {s for _, r in baru for _, s in r.suku}
    return Cacat(
        suntikan.jenis,
        tuple(address(s) for s in suntikan.sel),
        bool(baru),
        saksi,
        (saksi and suntikan.tunggal) or suntikan.jenis in TERBACA or suntikan.berumus,
        frozenset(address(s) for s in terkait),
    )


def _contradicted(sel: Alamat, langgar: list[tuple[Alamat, Rumus]]) -> bool:
    """Tell whether a second witness beside the first broken relation speaks against a cell."""
    tentang = [r for target, r in langgar if target == sel or sel in {s for _, s in r.suku}]
    return len(tentang) >= 2 and any(r.jenis in _MENDATAR for r in tentang)
