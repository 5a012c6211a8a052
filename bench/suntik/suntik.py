"""What an injected fault is, and the small things that injectors share."""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bench.buku import Buku
from bench.lembar import Alamat, Angka, Lembar, Sel
from bench.suntik.formula import recalculate


@dataclass(frozen=True)
class Suntikan:
    """One fault and the truth about it."""

    kerusakan: str  # what was done
    # The contract's names that are right for it; empty: outside of all of them.
    jenis: frozenset[str]
    benar: frozenset[Alamat]  # cells that may be named first
    diubah: frozenset[Alamat]  # cells whose content was changed
    # The cause shows: formula, type, blank, stored value, x1000, one row in two columns.
    bukti: bool = False
    # Cells that nothing in the workbook tells from the right ones: equal amounts.
    setara: frozenset[Alamat] = frozenset()


Suntik = Callable[[random.Random, Buku, set[int]], Suntikan | None]


def fault(
    lembar: Lembar,
    kerusakan: str,
    benar: Iterable[Sel],
    diubah: Iterable[Sel],
    *,
    jenis: str | None = None,
    bukti: bool = False,
    setara: Iterable[Sel] = (),
) -> Suntikan:
    """Return the record of a fault in a sheet; where `jenis` is not given it is `kerusakan`."""
    nama = kerusakan if jenis is None else jenis
    utama = frozenset(map(lembar.alamat, benar))
    return Suntikan(
        kerusakan,
        frozenset(nama.split()),
        utama,
        utama | frozenset(map(lembar.alamat, diubah)),
        bukti,
        frozenset(map(lembar.alamat, setara)) - utama,
    )


def amount(lembar: Lembar, posisi: int, kolom: int) -> int:
    """Return the whole rupiah that stand in a cell, zero where it holds none."""
    nilai = lembar.angka.get(lembar.sel(posisi, kolom))
    return nilai if isinstance(nilai, int) else 0


def pick_leaf(
    acak: random.Random, lembar: Lembar, wilayah: set[int], kolom: tuple[int, ...] = ()
) -> tuple[int, int] | None:
    """Draw a leaf with siblings and a column (of some) in which it has an amount."""
    calon = [
        (p, k)
        for p in sorted(wilayah)
        if not lembar.baris[p].anak and siblings(lembar, p)
        for k in kolom or lembar.jumlah
        if amount(lembar, p, k)
    ]
    return acak.choice(calon) if calon else None


def siblings(lembar: Lembar, posisi: int) -> list[int]:
    """Return the other rows under the same parent."""
    induk = lembar.baris[posisi].induk
    return [] if induk is None else [a for a in lembar.baris[induk].anak if a != posisi]


def pick_parent(
    acak: random.Random,
    lembar: Lembar,
    wilayah: set[int],
    *,
    rumus: bool,
    anak: int = 2,
    kolom: tuple[int, ...] = (),
) -> tuple[int, int] | None:
    """Draw a parent (typed, or with a formula) with several children, and a column."""
    calon = [
        (p, k)
        for p in sorted(wilayah)
        if len(lembar.baris[p].anak) >= anak
        for k in kolom or lembar.jumlah
        if amount(lembar, p, k) and (lembar.sel(p, k) in lembar.rumus) == rumus
    ]
    return acak.choice(calon) if calon else None


def same_content(lembar: Lembar, posisi: int, kolom: int) -> list[Sel]:
    """Return the leaves beside a leaf that hold the same amount: nothing tells them apart."""
    angka = lembar.angka.get(lembar.sel(posisi, kolom))
    sel = [lembar.sel(a, kolom) for a in siblings(lembar, posisi) if not lembar.baris[a].anak]
    return [] if lembar.baris[posisi].anak else [s for s in sel if lembar.angka.get(s) == angka]


def settle(acak: random.Random, lembar: Lembar, posisi: Iterable[int], ikut: float) -> None:
    """Let the sheet follow a changed amount: Excel its formulas, people now and then sisa and %.

    `ikut` is how often people calculate sisa and percent of the row from the wrong amount: these
    then agree with it and are no witness.
    """
    if lembar.rumus:
        recalculate(lembar)
    elif acak.random() < ikut:
        for p in posisi:
            lembar.tulis_turunan(p)


def write(lembar: Lembar, posisi: int, kolom: int, nilai: Angka | None) -> Sel:
    """Write an amount and return its cell."""
    sel = lembar.sel(posisi, kolom)
    lembar.fill(sel, nilai)
    return sel
