"""The same row in a second column: a row left out of anggaran is left out of realisasi too."""

from decimal import Decimal

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.model.sel import huruf_kolom
from lkjip_xl.rules.selisih import find_differences, read_column, sum_columns

_NOL = Decimal(0)
TANDA = {
    "baris_terlewat": -1,
    "baris_terhitung_ganda": 1,
    "subtotal_terhitung_ganda": 1,
    "salah_induk": 0,
}


def agrees_elsewhere(m: Masalah, dugaan: Dugaan) -> list[str]:
    """Return the other columns in which the same row explains the same total's difference."""
    if dugaan.jenis not in TANDA or dugaan.terbukti or dugaan.banyak:
        return []
    return [f"kolom {huruf_kolom(k)}" for k in other_columns(m, dugaan)]


def other_columns(m: Masalah, dugaan: Dugaan) -> list[int]:
    """Return the columns where the hypothesis's row explains the same total's difference."""
    baris = dugaan.sel[0][0]
    posisi = m.isi.letak.get(baris)
    hasil = []
    for kolom in sum_columns(m.tabel, m.pohon) if posisi is not None else ():
        if kolom == m.kolom or posisi is None:
            continue
        beda = find_differences(m.konteks, m.tabel, m.pohon, kolom).salah.get(m.posisi)
        nilai = read_column(m.konteks, m.tabel, m.pohon, kolom).stated(posisi) or _NOL
        arah = TANDA[dugaan.jenis]
        if beda and (beda == arah * nilai if arah else abs(beda) == nilai):
            hasil.append(kolom)
    return hasil
