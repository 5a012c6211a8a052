"""How a row's Bertambah/(Berkurang) comes to differ from the budgets before and after it."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.hypotheses.row.formula import own_formula, stale
from lkjip_xl.causes.hypotheses.row.slips import slip
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import address_of, alamat, huruf_kolom
from lkjip_xl.rules.kolom import Perubahan
from lkjip_xl.rules.sums.perubahan import find_changes


def changed(b: Baris) -> Iterator[Dugaan]:
    """Return what makes the budget after, the one before, or the difference the odd one of three.

    Where both budgets are one and the difference is not zero, the earlier one was typed twice.
    """
    yield from stale(b)
    yield from own_formula(b)
    kolom = address_of(b.temuan.sel[0])[1]
    for ubah in find_changes(b.saksi.konteks, b.tabel, b.pohon):
        if ubah.kolom == kolom and b.posisi in ubah.salah:
            yield from _slips(b, ubah)


def _slips(b: Baris, ubah: Perubahan) -> Iterator[Dugaan]:
    sebelum, sesudah = (b.typed(k) for k in (ubah.murni, ubah.perubahan))
    tertulis, benar = ubah.salah[b.posisi]
    if sebelum is None or sesudah is None:
        return
    if sebelum == sesudah and b.rumus(ubah.perubahan) is None and sebelum + tertulis > 0:
        yield _earlier(b, ubah, sebelum + tertulis)
    else:
        yield from slip(b, ubah.perubahan, sesudah, sebelum + tertulis)
        yield from slip(b, ubah.murni, sebelum, sesudah - tertulis)
    if benar:
        yield from slip(b, ubah.kolom, tertulis, benar)


def _earlier(b: Baris, ubah: Perubahan, benar: Decimal) -> Dugaan:
    sel = b.baris, ubah.perubahan
    return Dugaan(
        "pagu_murni_dipakai",
        (sel,),
        f"{alamat(*sel)} berisi pagu sebelum perubahan (kolom {huruf_kolom(ubah.murni)}); menurut "
        f"{alamat(b.baris, ubah.kolom)} {tulis_rupiah(benar)}",
        {(b.posisi, ubah.perubahan): benar},
    )
