"""What one wrong amount of the DPA makes wrong on other sheets: other pagu, and what links show."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.evidence.andaian import Andaian, Koreksi
from lkjip_xl.causes.evidence.links import Tautan, links
from lkjip_xl.causes.evidence.witness import Saksi, with_sums_above
from lkjip_xl.causes.folding.butir import Butir
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.konteks import Konteks, role_columns
from lkjip_xl.rules.selisih import chain, read_column

_NOL = Decimal(0)
_PERAN = ("anggaran", "anggaran_perubahan")
# What is found in a row that shows a wrong pagu, and the relation that it breaks.
_DITAMPILKAN = {"T101": "", "T102": "", "T103": "remainder", "L101": "percent", "R101": "within"}
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
                mengikuti = (t.seharusnya, t.nilai) in semua or (
                    _is_same_cell(perkara, satu) and (t.nilai, t.seharusnya) in semua
                )
                if mengikuti and not satu.lepas and satu is not perkara:
                    yield perkara, satu


def _is_same_cell(butir: Butir, butir_lain: Butir) -> bool:
    """Tell whether a finding's cell is the one that another one's cause changes."""
    a, b = butir.temuan, butir_lain.temuan
    di_sini = (a.berkas, a.lembar) == (b.berkas, b.lembar)
    return di_sini and address_of(b.sel[0]) in butir.sebab[0].dugaan.sel


def shown_that_follow(saksi: Saksi, butir: list[Butir]) -> Iterator[tuple[Butir, Butir]]:
    """Return each named cause with what is found where links show the corrected cells."""
    konteks = saksi.konteks
    bertaut = [(t, p, semua) for t, p in konteks.anggaran() if (semua := links(konteks, t, p))]
    for perkara in butir if bertaut else ():
        if perkara.lepas or not (_is_sure(perkara) or (perkara.sebab and perkara.sebab[0].saksi)):
            continue
        for tabel, pohon, semua in bertaut:
            koreksi = _shown(konteks, perkara, tabel, pohon, semua)
            for satu in butir if koreksi else ():
                t = satu.temuan
                di_sini = (t.berkas, t.lembar) == (tabel.berkas, tabel.lembar)
                if di_sini and satu is not perkara and _is_mended(konteks, satu, tabel, koreksi):
                    yield perkara, satu


def _shown(
    konteks: Konteks, butir: Butir, tabel: Tabel, pohon: Pohon, semua: list[Tautan]
) -> Koreksi:
    """Return what a correction changes in a table that shows its cells, sums above included."""
    dasar = butir.dasar
    if dasar is None or dasar.tabel.berkas != tabel.berkas:
        return {}
    benar = {(dasar.pohon.at(p).baris, k): n for (p, k), n in butir.sebab[0].dugaan.koreksi.items()}
    milik = [t for t in semua if t.lembar == dasar.tabel.lembar]
    koreksi = {(t.posisi, t.kolom): benar[t.sel] for t in milik if t.sel in benar}
    return with_sums_above(konteks, tabel, pohon, koreksi) if koreksi else {}


def _is_mended(konteks: Konteks, butir: Butir, tabel: Tabel, koreksi: Koreksi) -> bool:
    """Tell whether a correction makes right what a finding complains of."""
    dasar, kode = butir.dasar, butir.temuan.kode
    if dasar is None or butir.lepas or kode not in _DITAMPILKAN:
        return False
    lama, baru = (Andaian(konteks, tabel, dasar.pohon, isian) for isian in ({}, koreksi))
    if isinstance(dasar, Masalah) and kode != "T103":
        dua = [andai.sum(dasar.posisi, dasar.kolom) for andai in (lama, baru)]
    else:
        posisi = dasar.pohon.letak.get(address_of(butir.temuan.sel[0])[0], dasar.posisi)
        dua = [getattr(andai, _DITAMPILKAN[kode])(posisi) for andai in (lama, baru)]
    return dua == [False, True]


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
