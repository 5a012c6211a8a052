"""Filtered copies: a table all of whose rows stand in another one, with the same amounts."""

from collections import Counter
from decimal import Decimal

from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.kode import parse_kode
from lkjip_xl.tables.text import kunci_nama

_PERAN = ("anggaran", "realisasi", "anggaran_murni", "anggaran_perubahan")


def _rows(tabel: Tabel) -> Counter[tuple[object, ...]]:
    """Return the rows of a budget table as kode, name and amounts by role."""
    pohon = tabel.isi
    if not isinstance(pohon, Pohon):
        return Counter()
    peran = [tabel.kolom[nama] for nama in _PERAN if nama in tabel.kolom]
    hasil: Counter[tuple[object, ...]] = Counter()
    for satu in pohon.simpul:
        kode = parse_kode(satu.kode or "")
        jumlah = tuple(
            sum((satu.jumlah.get(k) or Decimal(0) for k in kolom), Decimal(0)) for kolom in peran
        )
        hasil[kode.bagian if kode else None, kunci_nama(satu.uraian), jumlah] += 1
    return hasil


def is_filtered_copy(satu: Tabel, utuh: Tabel) -> bool:
    """Tell whether a table holds only rows of another one of the same kind, and fewer."""
    peran = [{n for n in _PERAN if n in t.kolom} for t in (satu, utuh)]
    if satu.dikenali != utuh.dikenali or peran[0] != peran[1]:
        return False
    kiri, kanan = _rows(satu), _rows(utuh)
    return 0 < kiri.total() < kanan.total() and kiri <= kanan
