"""The realisasi tables of one year that count up to different months."""

from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kepala import BULAN


def monthly(gabungan: Gabungan) -> list[tuple[int, int]]:
    """Return month (1-12) and entry of each, in order; empty where there are not two months.

    Of two tables up to one month the one that feeds the report counts, else the first.
    """
    utama = gabungan.tabel("anggaran")
    if utama is None or gabungan.rangkaian:
        return []  # totals of several sheets, or of one agency among several, stand nowhere
    dipakai = gabungan.dipakai["anggaran"]
    menurut: dict[int, int] = {}
    for posisi, satu in gabungan.anggaran():
        if satu.periode and "realisasi" in satu.kolom and _same_agency(satu, utama):
            bulan = BULAN.index(satu.periode.lower()) + 1
            if bulan not in menurut or posisi == dipakai:
                menurut[bulan] = posisi
    return sorted(menurut.items()) if len(menurut) > 1 else []


def _same_agency(kiri: Tabel, kanan: Tabel) -> bool:
    """Tell whether two tables may speak of one agency and year."""
    skpd = {satu.skpd.lower() for satu in (kiri, kanan) if satu.skpd}
    tahun = {satu.tahun for satu in (kiri, kanan) if satu.tahun}
    return len(skpd) < 2 and len(tahun) < 2
