"""A row of the DPA that the realisasi lacks: the totals that still hold it follow from that."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.folding.butir import Butir
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.tabel import Tabel, is_table_of
from lkjip_xl.rules.konteks import role_columns

_NOL = Decimal(0)


def totals_with_missing_rows(
    gabungan: Gabungan, butir: list[Butir]
) -> Iterator[tuple[Butir, Butir]]:
    """Return each X101 with the wrong totals of its parent that the missing row explains.

    The anggaran lacks exactly the row's pagu; the realisasi lacks no more than that.
    """
    utama, tulang = gabungan.tabel("anggaran"), gabungan.tulang
    if utama is None or tulang is None:
        return
    for posisi, (entri, asal) in gabungan.dari_dpa.items():
        dpa = gabungan.entri[entri]
        simpul = tulang.isi.simpul[posisi]
        if simpul.induk in gabungan.dari_dpa or not is_table_of(dpa, Pohon):
            continue
        kurang = _finding(butir, dpa, dpa.isi.simpul[asal].baris)
        pagu = sum((n for n in simpul.jumlah.values() if n is not None), _NOL)
        for butir_lain in butir if kurang else ():
            if kurang and _lacks(butir_lain, utama, simpul.induk, pagu):
                yield kurang, butir_lain


def _finding(butir: list[Butir], dpa: Tabel, baris: int) -> Butir | None:
    """Return the X101 on a row of the DPA."""
    for perkara in butir:
        t = perkara.temuan
        di_sini = t.kode == "X101" and (t.berkas, t.lembar) == (dpa.berkas, dpa.lembar)
        if di_sini and address_of(t.sel[0])[0] == baris:
            return perkara
    return None


def _lacks(butir_lain: Butir, utama: Tabel, induk: int | None, pagu: Decimal) -> bool:
    m = butir_lain.dasar
    if not isinstance(m, Masalah) or m.tabel is not utama or butir_lain.lepas:
        return False
    if m.posisi != (len(m.pohon.simpul) if induk is None else induk):
        return False
    if m.kolom in role_columns(utama, "anggaran"):
        return m.beda == pagu
    return 0 < m.beda <= pagu
