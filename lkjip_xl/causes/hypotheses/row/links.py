"""A pagu that should show a cell of another sheet: a number over it, or the cell of another row."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.links import linked_cell, linked_column
from lkjip_xl.causes.evidence.witness import Saksi
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.model.sel import alamat
from lkjip_xl.rules.konteks import role_columns


def mislinked(b: Baris, geser: Decimal) -> Iterator[Dugaan]:
    """Return that a row's pagu, off by so much (rupiah), does not show the cell of its own row."""
    for kolom, nilai in b.isi("anggaran"):
        ke = linked_column(b.saksi.konteks, b.tabel, b.pohon, kolom)
        if ke is not None and geser:
            yield from _shown_wrong(b, kolom, nilai + geser, ke)


def _shown_wrong(
    b: Baris, kolom: int, benar: Decimal, ke: tuple[str, int, str]
) -> Iterator[Dugaan]:
    """Return what a cell holds instead of a link, where its own row there has the right amount."""
    lembar, di_sana, kata = ke
    for pagu in b.saksi.pagu(b.tabel, b.posisi):
        di_sini = (pagu.berkas, pagu.tabel.lembar) == (b.tabel.berkas, lembar)
        if di_sini and pagu.nilai == benar:
            sel = pagu.pohon.simpul[pagu.posisi].baris, di_sana
            yield from _instead(b, kolom, benar, f"={kata}{alamat(*sel)}")


def _instead(b: Baris, kolom: int, benar: Decimal, rumus: str) -> Iterator[Dugaan]:
    """Return that a cell holds something else than the link that belongs there."""
    sel, lama = (b.baris, kolom), b.rumus(kolom)
    if lama is None:
        kata = f"{alamat(*sel)} berisi angka yang diketik, padahal sel sejenis di kolom itu {rumus}"
    elif linked_cell(lama) is not None and lama != rumus:
        kata = f"{alamat(*sel)} menunjuk baris lain ({lama}); baris ini ada di {rumus[1:]}"
    else:
        return
    yield Dugaan(
        "rumus_ditimpa_angka" if lama is None else "rumus_kurang_baris",
        (sel,),
        kata,
        {(b.posisi, kolom): benar},
        terbaca=True,
        terbukti=lama is not None,
        isian={sel: rumus},
    )


def mislinked_row(m: Masalah, saksi: Saksi) -> Iterator[Dugaan]:
    """Return the row below a wrong total whose pagu does not show the cell of its own row."""
    if m.kolom not in role_columns(m.tabel, "anggaran"):
        return
    ke = linked_column(m.konteks, m.tabel, m.pohon, m.kolom)
    for posisi in m.daun if ke else ():
        nilai = m.isi.typed(posisi)
        if ke and nilai is not None:
            b = Baris(saksi, m.tabel, m.pohon, posisi, m.temuan)
            yield from _shown_wrong(b, m.kolom, nilai + m.beda, ke)
