"""Why a figure below the answers of a survey is wrong: its formula is not its neighbours'."""

from lkjip_xl.causes.isian import stored
from lkjip_xl.cells.across import formula_of_row
from lkjip_xl.cells.formula_tree import parse_formula, references
from lkjip_xl.model.jenis import JenisSebab
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.temuan import Ganti, Sebab, Temuan
from lkjip_xl.rules.konteks import Konteks


def explain_below(konteks: Konteks, temuan: Temuan) -> tuple[Sebab, ...]:
    """Return what a cell's formula says against those beside it; nothing where they say nothing."""
    tempat = address_of(temuan.sel[0])
    for tabel in konteks.tables_of(DaftarResponden):
        grid = konteks.grid(tabel)
        if (tabel.berkas, tabel.lembar) != (temuan.berkas, temuan.lembar) or grid is None:
            continue
        kolom = [unsur.kolom for unsur in tabel.isi.unsur]
        baru = formula_of_row(grid.rumus, tempat[0], kolom, tempat[1])
        ada = grid.rumus.get(tempat)
        if tempat[1] in kolom and baru and (jenis := _kind(ada, baru)):
            ganti = Ganti(temuan.sel[0], ada or stored(grid, tempat), baru)
            kata = f"{temuan.sel[0]} berisi {ada or 'angka'}; menurut sel di sampingnya {baru}"
            return (Sebab(jenis, temuan.sel[:1], "pasti", kata, (ganti,)),)
    return ()


def _kind(ada: str | None, baru: str) -> JenisSebab | None:
    """Return which slip makes one formula of the other, None where neither tells."""
    if ada is None:
        return "rumus_ditimpa_angka"
    milik, semua = _rows(ada), _rows(baru)
    if milik < semua:
        return "rumus_kurang_baris"
    beda = [(a, b) for a, b in zip(ada, baru, strict=False) if a != b]
    if len(ada) == len(baru) and len(beda) == 1 and beda[0][0].isdigit() and milik == semua:
        return "satu_angka"
    return None


def _rows(rumus: str) -> set[int]:
    """Return the rows that a formula speaks of."""
    return {
        baris
        for rujukan in references(parse_formula(rumus))
        for baris in range(rujukan.baris, rujukan.baris_akhir + 1)
    }
