"""Causes in a row's own formula: an old result, or amounts of another row."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.hypotheses.overwritten import overwritten
from lkjip_xl.causes.isian import right_formula, stored
from lkjip_xl.cells.formula_tree import parse_formula, references
from lkjip_xl.cells.formulas import sum_parts, summed_rows
from lkjip_xl.join.recalculate import same_value
from lkjip_xl.measures.kalimat import tulis_desimal, tulis_rupiah
from lkjip_xl.model.sel import address_of, alamat, huruf_kolom
from lkjip_xl.rules.konteks import role_columns

_DESIMAL = 6


def stale(b: Baris) -> Iterator[Dugaan]:
    """Return that a cell's formula gives another value now than the one it stores.

    Both are taken as the cell has them: a percent may be a fraction there.
    """
    sel = address_of(b.temuan.sel[0])
    rumus, grid = b.rumus(sel[1]), b.grid
    tersimpan = stored(grid, sel)
    if rumus is None or grid is None or not isinstance(tersimpan, Decimal):
        return
    baru = b.saksi.konteks.penghitung(b.tabel).evaluate(grid, rumus)
    if baru is not None and not same_value(baru, tersimpan):
        yield Dugaan(
            "nilai_tersimpan_usang",
            (sel,),
            f"{alamat(*sel)} masih menyimpan {_write(tersimpan)}, padahal rumusnya {rumus} "
            f"sekarang menghasilkan {_write(baru)}",
            terbukti=True,
            isian={sel: baru},
        )


def _write(nilai: Decimal) -> str:
    """Return a value as its cell holds it."""
    bulat = nilai == nilai.to_integral_value()
    return tulis_rupiah(nilai) if bulat else tulis_desimal(nilai, _DESIMAL).rstrip("0")


def wrong_reference(b: Baris) -> Iterator[Dugaan]:
    """Return that a row's sisa or percent takes its amounts from another row or column.

    Only where most formulas of its column keep to their own rows: a share of the total, or a
    weight, points elsewhere in every row, and is right. So is a sum of the rows below, as the
    sisa of a kegiatan may be.
    """
    sel = address_of(b.temuan.sel[0])
    rumus = b.rumus(sel[1])
    if rumus is None or _elsewhere(b, rumus, b.baris) is None or not _others_stay_home(b, sel[1]):
        return
    if _adds_own_rows(b, rumus, sel[1]):
        return
    baris, kolom = _elsewhere(b, rumus, b.baris) or ([], [])
    if baris or kolom:
        apa = f"baris {baris[0] + 1}" if baris else f"kolom {huruf_kolom(kolom[0])}"
        benar = right_formula(b, sel)
        yield Dugaan(
            "rumus_kurang_baris" if baris else "kolom_tertukar",
            (sel,),
            f"rumus {alamat(*sel)} ({rumus}) mengambil angka dari {apa}",
            terbukti=True,
            isian={sel: benar} if benar else {},
        )


def _adds_own_rows(b: Baris, rumus: str, kolom: int) -> bool:
    """Tell a formula that adds up the rows right below its own, in its own column."""
    dijumlah = summed_rows(rumus, kolom, b.grid.n_baris if b.grid else 0)
    utuh = b.pohon.akar if b.posisi == len(b.pohon.simpul) else b.pohon.anak[b.posisi]
    return bool(dijumlah) and {b.pohon.simpul[p].baris for p in utuh} == {*(dijumlah or ())}


def reversed_remainder(b: Baris) -> Iterator[Dugaan]:
    """Return that a row's sisa is written the other way round: `=D6-C6`, realisasi - anggaran."""
    sel = address_of(b.temuan.sel[0])
    bagian = sum_parts(b.rumus(sel[1]) or "") or []
    tanda = {(s.rujukan.kolom, s.tanda) for s in bagian if s.rujukan.baris == b.baris}
    terbalik = {(k, -1) for k in role_columns(b.tabel, "anggaran")}
    terbalik |= {(k, 1) for k in role_columns(b.tabel, "realisasi")}
    if sel[1] in role_columns(b.tabel, "sisa") and len(bagian) == len(tanda) and tanda == terbalik:
        benar = right_formula(b, sel)
        yield Dugaan(
            "tanda_terbalik",
            (sel,),
            f"rumus {alamat(*sel)} ({b.rumus(sel[1])}) mengurangkan anggaran dari realisasi",
            {(b.posisi, sel[1]): b.jumlah("anggaran") - b.jumlah("realisasi")},
            terbukti=True,
            isian={sel: benar} if benar else {},
        )


def own_formula(b: Baris) -> Iterator[Dugaan]:
    """Return what the finding's own cell tells: where it points, and how its like are written."""
    terbalik = list(reversed_remainder(b))
    yield from terbalik or list(wrong_reference(b)) or overwritten(b)


def _elsewhere(b: Baris, rumus: str, baris: int) -> tuple[list[int], list[int]] | None:
    """Return the other rows, and the odd columns, that a row's formula takes amounts from.

    None where it reads no cell, or another sheet.
    """
    rujukan = references(parse_formula(rumus))
    if not rujukan or any(acuan.lembar for acuan in rujukan):
        return None
    milik = {k for p in ("anggaran", "realisasi", "sisa") for k in role_columns(b.tabel, p)}
    return sorted({r.baris for r in rujukan} - {baris}), sorted({r.kolom for r in rujukan} - milik)


def _others_stay_home(b: Baris, kolom: int) -> bool:
    """Tell whether most other formulas of a column take amounts of their own row only."""
    grid = b.grid
    semua = [s.baris for s in b.pohon.simpul] + ([b.pohon.total.baris] if b.pohon.total else [])
    tetangga = [
        _elsewhere(b, grid.rumus[baris, kolom], baris)
        for baris in semua
        if grid is not None and baris != b.baris and (baris, kolom) in grid.rumus
    ]
    rumah = sum(dua == ([], []) for dua in tetangga)
    return rumah * 2 > len(tetangga)
