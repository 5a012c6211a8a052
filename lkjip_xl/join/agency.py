"""The own agency's part of an export that holds several agencies."""

from dataclasses import replace

from lkjip_xl.cells.text import kunci_instansi, kunci_nama, same_agency
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.gabungan import Letak, Rangkaian
from lkjip_xl.model.pohon import Pohon, Simpul, bangun_pohon
from lkjip_xl.model.tabel import Tabel

_INDUK = "0000"
_UNIT = later(r"^(seksi|bidang|sub ?bag\w*|sub ?bidang)\b|^sekretariat$")


def agencies(pohon: Pohon) -> list[str]:
    """Return the names of the agencies of a budget table, each once."""
    nama = {kunci_nama(s.uraian): s.uraian for s in pohon.simpul if s.tingkat == "skpd"}
    return list(nama.values())


def separate_agencies(pohon: Pohon) -> list[str]:
    """Return the names of the agencies, units of one left out: only their last number differs.

    So are those that are never an agency of their own: Seksi A, Bidang B, a Sekretariat.
    """
    hasil: dict[object, str] = {}
    for simpul in pohon.simpul:
        if simpul.tingkat == "skpd" and (simpul.kode or not _UNIT.match(simpul.uraian.lower())):
            bagian = tuple((simpul.kode or "").split("."))
            hasil.setdefault(bagian[:-1] or kunci_nama(simpul.uraian), simpul.uraian)
    return list({kunci_nama(nama): nama for nama in hasil.values()}.values())


def own_agency(pohon: Pohon, instansi: str) -> str | None:
    """Return the agency of a table that an agency's name means: the same name, else one in it."""
    semua = {kunci_instansi(nama): nama for nama in agencies(pohon)}
    if (kunci := kunci_instansi(instansi)) in semua:
        return semua[kunci]
    mirip = [nama for nama in semua.values() if same_agency(nama, instansi)]
    return mirip[0] if len(mirip) == 1 else None


def _is_part(simpul: Simpul, sendiri: list[Simpul]) -> bool:
    """Tell whether a SKPD row is the agency's, or that of a unit of it: a kelurahan's kode.

    The agency's own kode ends with 0000, those of its units with another number.
    """
    kode = (simpul.kode or "").split(".")
    for milik in sendiri:
        utama = (milik.kode or "").split(".")
        if simpul is milik or (len(kode) > 1 and utama[-1] == _INDUK and kode[:-1] == utama[:-1]):
            return True
    return False


def own_part(posisi: int, tabel: Tabel[Pohon], instansi: str) -> Rangkaian | None:
    """Return what a table holds of one agency, wherever its SKPD row stands.

    None where the table has not several agencies, or not this one. The rows above stay; a total
    of all agencies is none of this one.
    """
    pohon = tabel.isi
    if len(agencies(pohon)) < 2:
        return None
    nama = own_agency(pohon, instansi)
    skpd = [s for s in pohon.simpul if s.tingkat == "skpd"]
    sendiri = [s for s in skpd if kunci_nama(s.uraian) == kunci_nama(nama)] if nama else []
    if not nama or all(_is_part(s, sendiri) for s in skpd):
        return None
    milik: set[int] = set()
    for p, baris in enumerate(pohon.simpul):
        if baris.induk in milik or (baris.tingkat == "skpd" and _is_part(baris, sendiri)):
            milik.add(p)
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
    bagian = bangun_pohon(simpul, pohon.hierarki)
    utuh = replace(tabel, isi=bagian, jumlah_baris=len(simpul), skpd=nama)
    return Rangkaian((posisi,), utuh, tuple(Letak(posisi, p) for p in urut), f"hanya {nama}")
