"""A cell that is written unlike all others of its kind: a number, or another formula."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.siblings import custom_formula
from lkjip_xl.causes.isian import stored
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.cells.formula_tree import parse_formula, references
from lkjip_xl.cells.formulas import sum_parts
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.jenis import JenisSebab
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat, address_of, alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.konteks import Konteks

_SEPERSERATUS = Decimal("0.01")  # a percent is told with two decimals


def overwritten(b: Baris) -> Iterator[Dugaan]:
    """Return that a finding's own cell breaks with its like, whose formula would make it right."""
    sel, t = address_of(b.temuan.sel[0]), b.temuan
    if not isinstance(t.seharusnya, Decimal):
        return
    baru = _by_custom(b.saksi.konteks, b.tabel, b.pohon, sel)
    if baru is None:
        return
    rumus, lama, nilai = baru
    tercetak = b.tabel.persen.get(b.baris)
    if tercetak is not None and tercetak.kolom == sel[1]:
        if abs(nilai * tercetak.kali - t.seharusnya) < _SEPERSERATUS:
            yield _written_unlike(b.rumus(sel[1]), sel, rumus, {})
    elif (tertulis := b.typed(sel[1])) is not None and _in_rupiah(
        nilai, lama, tertulis
    ) == t.seharusnya:
        yield _written_unlike(b.rumus(sel[1]), sel, rumus, {(b.posisi, sel[1]): t.seharusnya})


def overwritten_row(m: Masalah) -> Iterator[Dugaan]:
    """Return the row below a wrong total, or the total itself, that breaks with its like.

    Of a sisa its own row tells.
    """
    if m.grid is None or not m.grid.rumus or m.temuan.kode == "T103":
        return
    for posisi in (m.posisi, *m.daun):
        tertulis, sel = m.isi.typed(posisi), m.tempat(posisi)
        baru = _by_custom(m.konteks, m.tabel, m.pohon, sel) if tertulis is not None else None
        if tertulis is None or baru is None:
            continue
        rumus, lama, nilai = baru
        benar = m.seharusnya if posisi == m.posisi else tertulis + m.beda
        if _in_rupiah(nilai, lama, tertulis) == benar:
            yield _written_unlike(m.rumus(posisi), sel, rumus, {(posisi, m.kolom): benar})


def _by_custom(
    konteks: Konteks, tabel: Tabel, pohon: Pohon, sel: Tempat
) -> tuple[str, Decimal, Decimal] | None:
    """Return the formula of a cell's like, what the cell holds, and what the formula gives there.

    None where the cell is written like them, the formula gives the same, or has nothing to
    calculate from: a sum may be typed because its parts are not known.
    """
    grid, rumus = konteks.grid(tabel), custom_formula(konteks, tabel, pohon, sel)
    lama = stored(grid, sel)
    if grid is None or rumus is None or grid.rumus.get(sel) == rumus:
        return None
    if not _has_amounts(grid, rumus):
        return None
    nilai = konteks.penghitung(tabel).evaluate(grid, rumus)
    if nilai is None or not isinstance(lama, Decimal) or nilai == lama:
        return None
    return rumus, lama, nilai


def _has_amounts(grid: Grid, rumus: str) -> bool:
    """Tell whether any cell of its row that a formula looks at holds more than zero or a blank."""
    return any(
        grid.nilai(r.baris, k)
        for r in references(parse_formula(rumus))
        for k in range(r.kolom, r.kolom_akhir + 1)
    )


def _in_rupiah(nilai: Decimal, lama: Decimal, tertulis: Decimal) -> Decimal:
    """Return what a cell would hold in rupiah, where it holds `lama` for `tertulis` now."""
    return nilai * tertulis / lama if lama and tertulis != lama else nilai


def _slip_in(lama: str, rumus: str) -> JenisSebab:
    """Return which slip makes one formula of the other: what it misses, doubles or subtracts."""
    ada, mestinya = _terms(lama), _terms(rumus)
    if not ada or not mestinya:
        sama = {*references(parse_formula(lama))} == {*references(parse_formula(rumus))}
        return "tanda_terbalik" if sama else "kolom_tertukar"
    if ada.keys() == mestinya.keys():
        sebesar = all(abs(n) == abs(mestinya[sel]) for sel, n in ada.items())
        return "tanda_terbalik" if sebesar else "baris_terhitung_ganda"
    tersisa = ada.items() < mestinya.items()
    return "rumus_kurang_baris" if tersisa else "kolom_tertukar"


def _terms(rumus: str) -> Counter[tuple[int, int, int]]:
    """Return how often a sum takes in each column of some rows, less the times it subtracts it."""
    hasil: Counter[tuple[int, int, int]] = Counter()
    for tanda, acuan, _ in sum_parts(rumus) or []:
        for kolom in range(acuan.kolom, acuan.kolom_akhir + 1):
            hasil[acuan.baris, acuan.baris_akhir, kolom] += tanda
    return hasil


def _written_unlike(
    lama: str | None, sel: Tempat, rumus: str, koreksi: dict[tuple[int, int], Decimal]
) -> Dugaan:
    """Return that a cell holds a number, or a formula (`lama`), where its like have `rumus`."""
    if lama is None:
        kata = f"{alamat(*sel)} berisi angka yang diketik, padahal sel sejenis di kolom itu rumus"
        jenis: JenisSebab = "rumus_ditimpa_angka"
    else:
        kata = f"rumus {alamat(*sel)} ({lama}) lain daripada rumus sel sejenis di kolom itu"
        jenis = _slip_in(lama, rumus)
    return Dugaan(
        jenis,
        (sel,),
        f"{kata}; di sini mestinya {rumus}",
        koreksi,
        terbaca=True,
        terbukti=lama is not None,
        isian={sel: rumus},
    )
