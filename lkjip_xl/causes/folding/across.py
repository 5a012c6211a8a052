"""Pagu of other files that differ because of one wrong amount of the DPA."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.folding.butir import Butir
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.rules.konteks import Konteks, role_columns
from lkjip_xl.rules.selisih import chain, read_column

_NOL = Decimal(0)
_PERAN = ("anggaran", "anggaran_perubahan")
_DI_LUAR = {"X103", "X109"}  # of the realisasi, and of the Perjanjian Kinerja


def other_pagu_that_follow(konteks: Konteks, butir: list[Butir]) -> Iterator[tuple[Butir, Butir]]:
    """Return each named cause with the X103 and X109 that its correction of a pagu mends."""
    di_luar = [b for b in butir if b.temuan.kode in _DI_LUAR]
    for perkara in butir if di_luar else ():
        bernama = perkara.sebab and (perkara.sebab[0].saksi or perkara.sebab[0].dugaan.terbaca)
        if not perkara.lepas and (bernama or _is_sure(perkara)):
            semua = {*_shifted(konteks, perkara)}
            for satu in di_luar:
                t = satu.temuan
                if not satu.lepas and satu is not perkara and (t.seharusnya, t.nilai) in semua:
                    yield perkara, satu


def _is_sure(butir: Butir) -> bool:
    return bool(butir.sebab) and butir.sebab[0].keyakinan != "mungkin"


def _shifted(konteks: Konteks, butir: Butir) -> Iterator[tuple[Decimal, Decimal]]:
    """Return the pagu of the rows above corrected leaves: as they add up now, and then."""
    dasar = butir.dasar
    if dasar is None:
        return
    for kolom in (k for p in _PERAN for k in role_columns(dasar.tabel, p)):
        lajur = read_column(konteks, dasar.tabel, dasar.pohon, kolom)
        jumlah = ukur_pohon.hitung(dasar.pohon, (kolom,))
        geser: dict[int, Decimal] = {}
        for (p, k), benar in butir.sebab[0].dugaan.koreksi.items():
            if k == kolom and p < len(dasar.pohon.simpul) and not dasar.pohon.anak[p]:
                for atas in (p, *chain(dasar.pohon, p)):
                    geser[atas] = geser.get(atas, _NOL) + benar - (lajur.stated(p) or _NOL)
        for atas, beda in geser.items():
            if atas < len(jumlah):
                yield jumlah[atas] or _NOL, (jumlah[atas] or _NOL) + beda
