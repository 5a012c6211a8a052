"""F: formulas that point at a wrong row, column or sheet, at nothing, or at another file."""

import re
from collections.abc import Container, Iterator
from functools import lru_cache

from lkjip_xl.cells.formula_tree import (
    Operasi,
    Rujukan,
    Rumus,
    parse_formula,
    references,
    row_pattern,
)
from lkjip_xl.cells.lists import others
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.cakupan import Cakupan, coverage, is_leaf
from lkjip_xl.rules.kolom import Kolom, reach
from lkjip_xl.rules.konteks import Konteks, role_columns, temuan_di
from lkjip_xl.rules.selisih import read_column

_PERAN: tuple[NamaPeran, ...] = ("anggaran", "realisasi", "sisa", "persen")
_BERKAS_LAIN = later(r"\[[^\[\]]+\]")
_RENTANG = later(r"=SUM\([A-Z]{1,3}([1-9]\d*):[A-Z]{1,3}([1-9]\d*)\)$")
_GALAT = later(r"#REF!|#NAME\?", re.IGNORECASE)

_DILIHAT = 200  # rows that tell whether a column holds formulas

Pola = tuple[object, ...]


def _columns(tabel: Tabel) -> list[int]:
    """Return the columns whose formulas matter: amounts, sisa and percents."""
    return sorted({k for peran in _PERAN for k in role_columns(tabel, peran)})


def _formula_columns(grid: Grid, tabel: Tabel, baris: list[int]) -> list[int]:
    """Return the columns of a table that hold formulas, with or without a role."""
    milik = reach(grid, tabel, max(baris) + 1)
    return [k for k in milik if any((b, k) in grid.rumus for b in baris[:_DILIHAT])]


def _sheets(konteks: Konteks) -> Iterator[tuple[Tabel, Pohon, Grid]]:
    """Return the budget tables on sheets with formulas."""
    for tabel, pohon in konteks.anggaran():
        grid = konteks.grid(tabel)
        if grid is not None and grid.rumus:
            yield tabel, pohon, grid


def _rows(pohon: Pohon) -> list[int]:
    """Return the sheet rows of a table in order, its total's row too."""
    return sorted(s.baris for s in pohon.seluruh)


def relative_form(rumus: Rumus | None, baris: int, tetap: Container[int] = ()) -> Pola | None:
    """Return a formula's form as seen from its row, None for sums over ranges.

    Formulas copied down a column have one form; what they all point at is a fixed row.
    """
    if isinstance(rumus, Rujukan):
        if (rumus.baris, rumus.kolom) != (rumus.baris_akhir, rumus.kolom_akhir):
            return None
        asal = 0 if rumus.baris in tetap else baris
        return (rumus.lembar, rumus.baris - asal, rumus.kolom)
    if isinstance(rumus, Operasi):
        anak = [relative_form(suku, baris, tetap) for suku in rumus.argumen]
        return None if None in anak else (rumus.nama, *anak)
    return None if rumus is None else (rumus.nilai,)


def odd_formulas(grid: Grid, baris: list[int], kolom: int) -> list[tuple[int, str]]:
    """Return rows whose formula points elsewhere than those of both neighbours, and theirs."""
    rumus = grid.rumus
    rumus_baris = [(b, rumus[b, kolom]) for b in baris if (b, kolom) in rumus]
    rentang = [_is_range(teks) for _, teks in rumus_baris]
    return [
        (rumus_baris[i][0], rumus_baris[i - 1][1])
        for i in range(1, len(rumus_baris) - 1)
        if not any(rentang[i - 1 : i + 2]) and _is_odd(rumus_baris[i - 1 : i + 2], kolom)
    ]


def _is_range(teks: str) -> bool:
    """Tell the sum of one range of several rows, which nearly all totals are: it has no form."""
    cocok = _RENTANG.match(teks)
    return cocok is not None and cocok[1] != cocok[2]


def _is_odd(rumus_baris: list[tuple[int, str]], kolom: int) -> bool:
    """Tell whether the second of three formulas points elsewhere than the others, which agree.

    Others that calculate with it are its parents, each above its one child.
    """
    (baris_atas, teks_atas), (baris, teks) = rumus_baris[:2]
    if row_pattern(teks, baris) == row_pattern(teks_atas, baris_atas):
        return False
    tiga = [(_tree(teks), b) for b, teks in rumus_baris]
    sekitar = [{(r.baris, r.kolom) for r in references(rumus)} for rumus, _ in (tiga[0], tiga[2])]
    tetap = {b for b, _ in sekitar[0]} & {b for b, _ in sekitar[1]}
    atas, ini, bawah = (relative_form(rumus, b, tetap) for rumus, b in tiga)
    if ini is None or atas is None or (baris, kolom) in sekitar[0] | sekitar[1]:
        return False
    return atas == bawah != ini and _differs_in_place(ini, atas)


@lru_cache(maxsize=4)
def _tree(teks: str) -> Rumus | None:
    """Return a formula's tree: each stands among three neighbours, one after the other."""
    return parse_formula(teks)


def _differs_in_place(kiri: object, kanan: object) -> bool:
    """Tell whether two forms are one operation on other cells."""
    if not isinstance(kiri, tuple) or not isinstance(kanan, tuple) or len(kiri) != len(kanan):
        return False
    if len(kiri) == 3 and isinstance(kiri[1], int) and isinstance(kanan[1], int):
        return True
    return kiri[0] == kanan[0] and all(
        a == b or _differs_in_place(a, b) for a, b in zip(kiri[1:], kanan[1:], strict=True)
    )


def _is_sum_of_children(kolom: Kolom, baris: int, grid: Grid) -> bool:
    """Tell the formula of a parent that adds up its children, wherever they stand."""
    posisi = next((p for p, s in enumerate(kolom.baris) if s.baris == baris), None)
    if posisi is None or is_leaf(kolom, posisi):
        return False
    cakupan = coverage(kolom, posisi, grid)
    return cakupan is not None and cakupan == Cakupan(terhitung=cakupan.terhitung)


@aturan("peringatan")
def f104(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: satu rumus menunjuk ke baris, kolom, atau lembar lain daripada rumus tetangganya.

    Mengapa: angkanya milik baris lain; hasilnya tampak wajar dan sulit terlihat.
    Contoh: =DPA!F12 dan =DPA!F14, di antaranya =DPA!F31.
    Cara memperbaiki: salin rumus dari sel di atasnya, lalu periksa hasilnya.
    Keterbatasan: hanya bila rumus di atas dan di bawahnya sama polanya; rumus SUM diperiksa F101.
    """
    for tabel, pohon, grid in _sheets(konteks):
        baris = _rows(pohon)
        for kolom in _formula_columns(grid, tabel, baris) if baris else ():
            for b, tetangga in odd_formulas(grid, baris, kolom):
                lajur = read_column(konteks, tabel, pohon, kolom)
                if _is_sum_of_children(lajur, b, grid):
                    continue
                yield temuan_di(
                    tabel,
                    "F104",
                    "peringatan",
                    [(b, kolom)],
                    f"Rumus {alamat(b, kolom)} ({grid.rumus[b, kolom]}) menunjuk ke tempat lain "
                    f"daripada rumus di atas dan di bawahnya ({tetangga}).",
                    "Salin rumus dari sel di atasnya, atau pastikan memang disengaja.",
                )


@aturan("peringatan")
def f105(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: rumus merujuk sel yang sudah dihapus (#REF!), walau nilainya masih tampak.

    Mengapa: nilai yang tampak adalah hasil lama atau pengganti; rumusnya sudah rusak.
    Contoh: =IFERROR(#REF!+F12;0) menampilkan 0.
    Cara memperbaiki: tulis ulang rumusnya.
    Keterbatasan: sel yang menampilkan galatnya sendiri dilaporkan sebagai B102.
    """
    yield from _by_text(
        konteks,
        "F105",
        _GALAT,
        "berisi rujukan yang sudah hilang",
        "Tulis ulang rumusnya.",
    )


@aturan("informasi")
def f106(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: rumus mengambil angka dari berkas Excel lain.

    Mengapa: yang terbaca adalah hasil terakhir; berkas itu mungkin sudah berubah.
    Contoh: ='[DPA 2024.xlsx]Belanja'!F12.
    Cara memperbaiki: buka kedua berkas, perbarui tautannya, lalu simpan; atau tempel nilainya.
    Keterbatasan: isi berkas lain itu tidak dibuka.
    """
    yield from _by_text(
        konteks,
        "F106",
        _BERKAS_LAIN,
        "mengambil angka dari berkas Excel lain",
        "Perbarui tautannya di Excel lalu simpan, atau tempel nilainya.",
    )


def _by_text(
    konteks: Konteks, kode: str, pola: re.Pattern[str], kata: str, saran: str
) -> Iterator[Temuan]:
    """Report the formulas of a table whose text matches, as one finding."""
    for tabel, pohon, grid in _sheets(konteks):
        cocok = {sel for sel, teks in grid.rumus.items() if pola.search(teks)} - grid.galat.keys()
        kolom = _columns(tabel)
        sel = [(b, k) for b in _rows(pohon) for k in kolom if (b, k) in cocok] if cocok else []
        if sel:
            sisanya = others(sel, "rumus lain")
            yield temuan_di(
                tabel,
                kode,
                "informasi" if kode == "F106" else "peringatan",
                sel,
                f"Rumus {grid.rumus[sel[0]]}{sisanya} {kata}.",
                saran,
            )
