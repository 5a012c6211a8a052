"""Blank forms: their example rows are left out, and why a form gives no table is said."""

import re
from dataclasses import replace

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.baris_contoh import BARIS_CONTOH, TANDA
from lkjip_xl.tables.header.header import Kepala

FORMULIR_KOSONG = (
    "formulir ini masih kosong: kepala tabelnya ada, tetapi di bawahnya belum ada angka"
)
LEMBAR_PETUNJUK = "lembar petunjuk pengisian; tidak berisi data"
_TANDA = later(TANDA, re.IGNORECASE)
_AWAL = frozenset("cC \xa0\t")  # a look at the first letter spares most cells of a long list
_PETUNJUK = later(r"petunjuk\b", re.IGNORECASE)
_ANGKA = later(r"(rp)?\W*\d", re.IGNORECASE)
_ASLI = [{rapikan(nilai) for nilai in baris} for baris in BARIS_CONTOH.values()]


def _texts(grid: Grid, baris: int) -> list[str]:
    """Return the filled cells of a row as texts."""
    return [teks for kolom in grid.kolom if (teks := rapikan(kolom[baris]))]


def _marked(grid: Grid) -> set[int]:
    """Return the rows with the mark of an example; a mark alone is a note, no row."""
    calon: set[int] = set()
    for kolom, semua in zip(grid.kolom, grid.teks_kolom, strict=True):
        if tanda := {t for t in semua if t[:1] in _AWAL and _TANDA.fullmatch(rapikan(t))}:
            calon.update(b for b, nilai in enumerate(kolom) if nilai in tanda)
    return {b for b in calon if len(_texts(grid, b)) > 1}


def without_examples(grid: Grid) -> tuple[Grid, dict[int, bool]]:
    """Return the grid without its example rows, and for each whether it stands as written.

    A row with the mark and other values was filled by somebody who left the mark.
    """
    baris = _marked(grid)
    if not baris:
        return grid, {}
    utuh = {b: any(set(_texts(grid, b)) <= asli for asli in _ASLI) for b in baris}
    kolom = [[None if b in baris else n for b, n in enumerate(nilai)] for nilai in grid.kolom]
    kosong = frozenset((b, k) for b in baris for k in range(grid.n_kolom))
    bersih = replace(
        grid,
        kolom=kolom,
        teks_kosong=grid.teks_kosong | kosong,
        galat={sel: teks for sel, teks in grid.galat.items() if sel[0] not in baris},
        baca_rupa=lambda: grid.rupa,
    )
    return bersih, utuh


def explain_nothing(grid: Grid, kepala: list[Kepala]) -> str | None:
    """Return why a sheet without a table has none: a blank form or directions; None: else."""
    if not kepala:
        pertama = next((t for b in range(grid.n_baris) for t in _texts(grid, b)), "")
        return LEMBAR_PETUNJUK if _PETUNJUK.match(pertama) and grid.n_kolom == 1 else None
    sel = (
        grid.nilai(b, k)
        for b in range(kepala[0].mulai, grid.n_baris)
        for k in range(grid.n_kolom)
        if (b, k) not in grid.rumus
    )
    return None if any(_ANGKA.match(rapikan(nilai)) for nilai in sel) else FORMULIR_KOSONG


# Where the words of a person stand in a form of Pengaturan; what else it holds, the form came with.
_ISIAN = {"tindak_lanjut", "keterangan"}


def is_unfilled(tabel: Tabel, grid: Grid) -> bool:
    """Tell a form of Pengaturan that nobody filled in: nothing in it reaches the report.

    `grid` is the sheet without its example rows. A cell that could not be read is no blank one.
    """
    berubah = not all(tabel.contoh.values())  # somebody typed into an example row
    if tabel.dikenali != "pengaturan" or tabel.jumlah_baris or berubah:
        return False
    peran = _ISIAN & tabel.kolom.keys() or tabel.kolom.keys()
    kolom = [k for nama in peran for k in tabel.kolom[nama]]
    bawah = range(tabel.baris_kepala[-1] + 1, grid.n_baris) if tabel.baris_kepala else range(0)
    return bool(bawah or kolom) and not any(rapikan(grid.nilai(b, k)) for b in bawah for k in kolom)
