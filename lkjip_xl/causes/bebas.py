"""Findings across a row whose cell breaks a sum down as well: both point to one fault."""

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.witness import Saksi
from lkjip_xl.causes.hypotheses.row.causes import CARI
from lkjip_xl.causes.masalah import MENYAMPING, Masalah
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.kolom import KolomBebas
from lkjip_xl.rules.konteks import Konteks
from lkjip_xl.rules.selisih import find_differences, read_column
from lkjip_xl.rules.sums.kolom_bebas import amount_columns, amounts_of, free_columns
from lkjip_xl.rules.sums.samping import faults_across

_SISA = "T103"


def find_free_problem(konteks: Konteks, temuan: Temuan) -> Masalah | None:
    """Return the sum down behind a T108, or one that the cell of a T109 or T103 breaks besides."""
    if temuan.kode not in {"T108", *MENYAMPING} or not temuan.sel:
        return None
    for tabel, pohon in konteks.anggaran():
        if (tabel.berkas, tabel.lembar) == (temuan.berkas, temuan.lembar):
            masalah = _problem(konteks, tabel, pohon, temuan)
            if masalah is not None:
                return masalah
    return None


def _problem(konteks: Konteks, tabel: Tabel, pohon: Pohon, temuan: Temuan) -> Masalah | None:
    baris, kolom = address_of(temuan.sel[0])
    if temuan.kode == _SISA:
        return _remainder_problem(konteks, tabel, pohon, temuan)
    bebas = free_columns(konteks, tabel, pohon)
    if not pohon.simpul or kolom not in amount_columns(bebas):
        return None
    isi = amounts_of(konteks, bebas, kolom)
    posisi = isi.letak.get(baris)
    if temuan.kode in MENYAMPING:
        posisi = _sum_down(konteks, bebas, posisi, kolom)
    return (
        None if posisi is None else Masalah(konteks, bebas.tabel, bebas.pohon, isi, posisi, temuan)
    )


def _sum_down(konteks: Konteks, bebas: KolomBebas, posisi: int | None, kolom: int) -> int | None:
    """Return the row whose sum down misses by as much as the sum across of a cell, if any."""
    induk = (
        atas
        for simpangan in faults_across(konteks, bebas)
        if (simpangan.posisi, simpangan.kolom) == (posisi, kolom)
        for atas, _ in simpangan.induk
    )
    return next(induk, None)


def _remainder_problem(
    konteks: Konteks, tabel: Tabel, pohon: Pohon, temuan: Temuan
) -> Masalah | None:
    """Return the sum of sisa that misses by as much as one row's sisa: there, or above it."""
    baris, kolom = address_of(temuan.sel[0])
    isi = read_column(konteks, tabel, pohon, kolom)
    posisi = isi.letak.get(baris)
    if posisi is None or temuan.selisih is None:
        return None
    atas = pohon.simpul[posisi].induk if posisi < len(pohon.simpul) else None
    salah = find_differences(konteks, tabel, pohon, kolom).salah
    for p in (posisi, len(pohon.simpul) if atas is None else atas):
        if p in salah and abs(salah[p]) == abs(temuan.selisih):
            return Masalah(konteks, tabel, pohon, isi, p, temuan)
    return None


def causes_in_row(m: Masalah, saksi: Saksi) -> list[Dugaan]:
    """Return what the row itself tells of a sisa that breaks a sum down besides."""
    if m.temuan.kode != _SISA:
        return []
    posisi = m.isi.letak[address_of(m.temuan.sel[0])[0]]
    return list(CARI[_SISA](Baris(saksi, m.tabel, m.pohon, posisi, m.temuan)))


def at_fault(m: Masalah, dugaan: list[Dugaan]) -> list[Dugaan]:
    """Return the hypotheses that change the cell which a relation across names too; else all.

    What the cell's own formula tells needs no such sign.
    """
    if m.temuan.kode not in MENYAMPING:
        return dugaan
    sel = address_of(m.temuan.sel[0])
    return [d for d in dugaan if d.terbukti or sel in {*d.sel, *_corrected(m, d)}]


def _corrected(m: Masalah, dugaan: Dugaan) -> set[tuple[int, int]]:
    """Return the cells that a hypothesis corrects."""
    return {(m.baris(p).baris, k) for p, k in dugaan.koreksi}


def agrees_across(m: Masalah, dugaan: Dugaan) -> list[str]:
    """Return the sum across as a witness, where a hypothesis gives its cell what it lacks."""
    benar = {*dugaan.koreksi.values(), *dugaan.isian.values()}
    if m.temuan.kode != "T109" or m.temuan.seharusnya not in benar:
        return []
    return [f"jumlah ke samping baris {address_of(m.temuan.sel[0])[0] + 1}"]
