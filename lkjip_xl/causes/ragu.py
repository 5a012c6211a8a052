"""Amounts in doubt: what rests on them has no right value yet."""

from collections.abc import Iterable
from typing import NamedTuple

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.evidence.andaian import Koreksi
from lkjip_xl.causes.folding.butir import Butir
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures.tindakan import JUMLAH
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import address_of, alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.konteks import Konteks
from lkjip_xl.rules.selisih import chain

TURUNAN = {"T103", "T111", "L101"}
_PERAN = ("anggaran", "realisasi")


@beku
class Ragu:
    """What one finding puts in doubt: rows of a table, and those above them."""

    butir: Butir  # the finding
    tabel: Tabel  # its table
    pangkal: frozenset[int]  # positions of rows in doubt themselves
    baris: frozenset[int]  # these and the rows above them
    sel: str  # the cell to mend first (A1)
    koreksi: Koreksi | None = None  # the right amounts (rupiah), where the cause is proven


class DaftarRagu(NamedTuple):
    """All that is in doubt, also by table and row, and by the sheet row of the finding's cell."""

    semua: list[Ragu]
    menurut_baris: dict[tuple[int, int], list[Ragu]]
    menurut_sel: dict[tuple[str, str, int], list[Ragu]]

    def at(self, tabel: Tabel, posisi: int) -> list[Ragu]:
        """Return what puts a row in doubt."""
        return self.menurut_baris.get((id(tabel), posisi), [])


def in_doubt(konteks: Konteks, butir: Iterable[Butir]) -> DaftarRagu:
    """Return what the findings on amounts put in doubt."""
    hasil = DaftarRagu([ragu for perkara in butir for ragu in _doubts(konteks, perkara)], {}, {})
    for ragu in hasil.semua:
        for posisi in ragu.baris:
            hasil.menurut_baris.setdefault((id(ragu.tabel), posisi), []).append(ragu)
        t = ragu.butir.temuan
        kunci = t.berkas, t.lembar, address_of(t.sel[0])[0]
        hasil.menurut_sel.setdefault(kunci, []).append(ragu)
    return hasil


def is_amount(butir: Butir) -> bool:
    """Tell a finding on an amount: also one on a percent or sisa that names an amount."""
    t = butir.temuan
    if t.kode in JUMLAH:
        return True
    bersaksi = bool(t.sebab) and bool(t.sebab[0].menurut or t.sebab[0].keyakinan != "mungkin")
    return t.kode in TURUNAN and bersaksi and t.sebab[0].sel[:1] != t.sel[:1]


def _doubts(konteks: Konteks, butir: Butir) -> Iterable[Ragu]:
    if not is_amount(butir) or not butir.temuan.sel or butir.temuan.tingkat == "informasi":
        return
    for tabel, pohon in konteks.anggaran():
        if (tabel.berkas, tabel.lembar) != (butir.temuan.berkas, butir.temuan.lembar):
            continue
        if butir.dasar is not None and butir.dasar.tabel is not tabel:
            continue
        koreksi = _proven(butir)
        pangkal = frozenset(p for p, _ in koreksi) if koreksi else _rows(butir, tabel, pohon)
        if pangkal:
            atas = (a for p in pangkal for a in chain(pohon, p))
            sel = _first_cell(butir, pohon, koreksi)
            yield Ragu(butir, tabel, pangkal, pangkal | frozenset(atas), sel, koreksi)


def _first_cell(butir: Butir, pohon: Pohon, koreksi: Koreksi | None) -> str:
    """Return the cell to mend first: the proven one, the one a witness names, or the finding's."""
    if koreksi and butir.temuan.sebab[0].ganti:
        return butir.temuan.sebab[0].ganti[0].sel
    if koreksi:
        posisi, kolom = next(iter(koreksi))
        return alamat(pohon.at(posisi).baris, kolom)
    sebab = butir.temuan.sebab
    bersaksi = bool(sebab) and bool(sebab[0].menurut)
    return sebab[0].sel[0] if bersaksi or is_named_amount(butir) else butir.temuan.sel[0]


def _proven(butir: Butir) -> Koreksi | None:
    """Return the right amounts by a cause that is sure, None without one."""
    if not butir.sebab or butir.sebab[0].keyakinan == "mungkin":
        return None
    return butir.sebab[0].dugaan.koreksi or None


def _rows(butir: Butir, tabel: Tabel, pohon: Pohon) -> frozenset[int]:
    """Return the rows of a finding without a proven cause, and all below them."""
    kolom = {k for nama, ks in tabel.kolom.items() if nama.startswith(_PERAN) for k in ks}
    sebut = [address_of(s) for s in butir.temuan.sel]
    if isinstance(butir.dasar, Masalah | Baris) and is_named_amount(butir):
        sebut = [address_of(butir.temuan.sebab[0].sel[0])]
    baris = {b for b, k in sebut if k in kolom or butir.temuan.kode in TURUNAN}
    antre = [pohon.letak[b] for b in baris if b in pohon.letak]
    if pohon.total and pohon.total.baris in baris:
        antre += pohon.akar
    hasil: set[int] = set()
    while antre:
        posisi = antre.pop()
        if posisi not in hasil:
            hasil.add(posisi)
            antre += pohon.anak[posisi]
    return frozenset(hasil)


def is_named_amount(butir: Butir) -> bool:
    """Tell whether a percent or sisa is said to be right, and an amount of its row wrong."""
    return butir.temuan.kode in TURUNAN and is_amount(butir)
