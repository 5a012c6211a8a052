"""The own agency's part of an export that holds several agencies."""

from dataclasses import replace

from lkjip_xl.model.gabungan import Rangkaian
from lkjip_xl.model.pohon import Pohon, bangun_pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.text import kunci_nama


def agencies(pohon: Pohon) -> list[str]:
    """Return the names of the agencies of a budget table, each once."""
    nama = {kunci_nama(s.uraian): s.uraian for s in pohon.simpul if s.tingkat == "skpd"}
    return list(nama.values())


def own_part(posisi: int, tabel: Tabel, instansi: str) -> Rangkaian | None:
    """Return what a table holds of one agency, wherever its SKPD row stands.

    None where the table has not several agencies, or not this one. The rows above stay; a total
    of all agencies is none of this one.
    """
    pohon = tabel.isi
    kunci = kunci_nama(instansi)
    if not isinstance(pohon, Pohon) or not kunci or len(agencies(pohon)) < 2:
        return None
    milik: set[int] = set()
    for p, satu in enumerate(pohon.simpul):
        sendiri = satu.tingkat == "skpd" and kunci_nama(satu.uraian) == kunci
        if sendiri or satu.induk in milik:
            milik.add(p)
    if not milik:
        return None
    for p in list(milik):
        atas = pohon.simpul[p].induk
        while atas is not None and atas not in milik:
            milik.add(atas)
            atas = pohon.simpul[atas].induk
    urut = sorted(milik)
    baru = {lama: n for n, lama in enumerate(urut)}
    simpul = tuple(
        replace(s, induk=None if s.induk is None else baru[s.induk])
        for s in (pohon.simpul[p] for p in urut)
    )
    isi = bangun_pohon(simpul, pohon.hierarki)
    utuh = replace(tabel, isi=isi, jumlah_baris=len(simpul), skpd=instansi)
    return Rangkaian((posisi,), utuh, tuple((posisi, p) for p in urut), f"hanya {instansi}")
