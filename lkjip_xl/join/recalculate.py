"""Leaves whose formula holds an old value, or none: they count with what Excel would show now."""

from dataclasses import replace
from decimal import Decimal

from lkjip_xl.cells.evaluate import Penghitung
from lkjip_xl.grid.grid import Grid, Kisi
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Entri, Tabel, is_table_of

_SEPERSEJUTA = Decimal("0.000001")  # of a rupiah: less is the dust of binary fractions


def calculators(kisi: Kisi) -> dict[str, Penghitung]:
    """Return a calculator for each file that has formulas."""
    menurut: dict[str, dict[str, Grid]] = {}
    for (berkas, lembar), grid in kisi.items():
        menurut.setdefault(berkas, {})[lembar] = grid
    return {
        berkas: Penghitung(grid)
        for berkas, grid in menurut.items()
        if any(lembar.ada_rumus for lembar in grid.values())
    }


def same_value(a: Decimal, b: Decimal) -> bool:
    """Tell whether two values are one but for the last digits of a stored fraction."""
    return abs(a - b) <= _SEPERSEJUTA + abs(b).scaleb(-13)


def recalculate(entri: tuple[Entri, ...], kisi: Kisi) -> tuple[Entri, ...]:
    """Return the entries, the leaves of budget tables with the value that their formula gives."""
    hitung = calculators(kisi)
    return tuple(
        _with_fresh_leaves(tabel, kisi[tabel.berkas, tabel.lembar], hitung[tabel.berkas])
        if is_table_of(tabel, Pohon)
        and (tabel.berkas, tabel.lembar) in kisi
        and kisi[tabel.berkas, tabel.lembar].ada_rumus
        else tabel
        for tabel in entri
    )


def _with_fresh_leaves(tabel: Tabel[Pohon], grid: Grid, hitung: Penghitung) -> Tabel[Pohon]:
    pohon = tabel.isi
    if not pohon.simpul:
        return tabel
    baru: dict[Tempat, Decimal] = {}
    ada = {"anggaran", "realisasi"} <= tabel.kolom.keys()
    sisa = tabel.kolom.get("sisa", ()) if ada else ()  # counted anew from the two beside it
    daun = (s for s, anak in zip(pohon.simpul, pohon.anak, strict=True) if not anak)
    for baris in (s for s in daun if s.baris in grid.berumus):
        for kolom, lama in baris.jumlah.items():
            if kolom in sisa:
                continue
            rumus = grid.rumus.get((baris.baris, kolom))
            nilai = hitung.evaluate(grid, rumus) if rumus else None
            if nilai is not None and (lama is None or not same_value(lama, nilai)):
                baru[baris.baris, kolom] = nilai
    if not baru:
        return tabel
    simpul = tuple(
        replace(s, jumlah={k: baru.get((s.baris, k), n) for k, n in s.jumlah.items()})
        for s in pohon.simpul
    )
    return replace(
        tabel,
        isi=pohon.with_rows(simpul),
        dihitung_ulang=baru,
        belum_dihitung=tuple(sel for sel in tabel.belum_dihitung if sel not in baru),
    )
