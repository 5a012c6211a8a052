"""Two tables that name another pagu: which of them its own row shows to be right."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.andaian import Koreksi, Pagu
from lkjip_xl.causes.evidence.witness import TANPA_SOAL, Kesaksian
from lkjip_xl.causes.hypotheses.row.single import explain
from lkjip_xl.causes.hypotheses.row.slips import shift
from lkjip_xl.causes.hypotheses.row.swaps import exchange, neighbours, rows_swapped
from lkjip_xl.causes.rank import Timbangan
from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.join.spine import budgets
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import alamat
from lkjip_xl.rules.konteks import awali, role_columns, sebut

_SEBUT = 2  # relations in a sentence that can still be read


def explain_in_dpa(b: Baris) -> tuple[Baris, list[Timbangan]] | None:
    """Return the row of the DPA, with its causes, where the realisasi's own row proves its pagu.

    Its sisa, percent or realisasi fits its own pagu and not the DPA's, or the sums of the DPA
    miss by as much; nothing says the contrary, and a known slip makes one of the other.
    """
    t = b.temuan
    pagu = _in_dpa(b)
    if pagu is None or not isinstance(t.nilai, Decimal) or not isinstance(t.seharusnya, Decimal):
        return None
    di_dpa = _moved(b, pagu)
    for dugaan, koreksi in _hypotheses(b, di_dpa):
        sini, sana = _without_pagu(b, koreksi), _without_pagu(di_dpa, dugaan.koreksi)
        if not sini.saksi and not sana.rusak and (sini.rusak or sana.saksi):
            return _told(b, di_dpa, dugaan, sini.rusak)
    return None


def _in_dpa(b: Baris) -> Pagu | None:
    """Return the pagu of the DPA that the finding compares with, where the row has its name."""
    dpa = budgets(b.saksi.konteks.gabungan)
    utama = dpa[0][1] if dpa else None
    milik = (p for p in b.saksi.pagu(b.tabel, b.posisi) if p.tabel is utama)
    senama = [p for p in milik if _name(p.pohon, p.posisi) == _name(b.pohon, b.posisi)]
    return next((p for p in senama if p.nilai == b.temuan.seharusnya), None)


def _name(pohon: Pohon, posisi: int) -> str:
    return kunci_nama(pohon.at(posisi).uraian)


def _moved(b: Baris, pagu: Pagu) -> Baris:
    """Return the row of the DPA with the finding seen from there."""
    kolom = role_columns(pagu.tabel, "anggaran")[0]
    simpul = pagu.pohon.simpul[pagu.posisi]
    t = b.temuan
    pindah = replace(
        t,
        berkas=pagu.tabel.berkas,
        lembar=pagu.tabel.lembar,
        sel=(alamat(simpul.baris, kolom),),
        nilai=t.seharusnya,
        seharusnya=t.nilai,
        selisih=None if t.selisih is None else -t.selisih,
        gema=(f"{t.lembar}!{t.sel[0]}",) if t.berkas == pagu.tabel.berkas else (),
    )
    return Baris(b.saksi, pagu.tabel, pagu.pohon, pagu.posisi, pindah)


def _hypotheses(b: Baris, di_dpa: Baris) -> Iterator[tuple[Dugaan, dict[tuple[int, int], Decimal]]]:
    """Yield what may have gone wrong in the DPA, with what it would make of the realisasi."""
    kolom = [k for k, _ in b.isi("anggaran")]
    di_sana = [k for k, _ in di_dpa.isi("anggaran")]
    if len(kolom) != 1 or len(di_sana) != 1:
        return
    pagu, tertulis = di_dpa.temuan.nilai, di_dpa.temuan.seharusnya
    if not isinstance(pagu, Decimal) or not isinstance(tertulis, Decimal):
        return
    for dugaan in shift(di_dpa, "anggaran", tertulis - pagu):
        yield dugaan, {(b.posisi, kolom[0]): pagu}
    for di_samping in neighbours(di_dpa):
        koreksi = exchange(di_dpa, di_samping, di_sana[0])
        pasangan = [p for p in di_dpa.saksi.pagu(di_dpa.tabel, di_samping) if p.tabel is b.tabel]
        if koreksi.get((di_dpa.posisi, di_sana[0])) == tertulis and pasangan:
            lawan = pasangan[0]
            if lawan.nilai == pagu:
                dugaan = rows_swapped(di_dpa, di_samping, di_sana[0], koreksi)
                yield (
                    dugaan,
                    {(b.posisi, kolom[0]): pagu, (lawan.posisi, kolom[0]): tertulis},
                )


def _without_pagu(b: Baris, koreksi: Koreksi) -> Kesaksian:
    """Return what a correction mends and breaks but the pagu of other tables, which is asked."""
    dasar = b.saksi.weigh(b.tabel, b.pohon, koreksi, TANPA_SOAL)
    saksi, rusak = (
        tuple(kata for kata in semua if not kata.startswith("pagu di "))
        for semua in (dasar.saksi, dasar.rusak)
    )
    return replace(dasar, saksi=saksi, rusak=rusak)


def _told(
    b: Baris, di_dpa: Baris, dugaan: Dugaan, cocok: tuple[str, ...]
) -> tuple[Baris, list[Timbangan]]:
    """Return the row of the DPA with the finding in words, and its causes."""
    t, simpul = di_dpa.temuan, di_dpa.pohon.simpul[di_dpa.posisi]
    di = f"lembar {b.tabel.lembar}"
    if b.tabel.berkas != t.berkas:
        di += f" di {b.tabel.berkas}"
    nilai, benar = (n for n in (t.nilai, t.seharusnya) if isinstance(n, Decimal))
    bukti = f", dan {' dan '.join(cocok[:_SEBUT])} di sana cocok dengannya" if cocok else ""
    pesan = (
        f"Pagu {sebut(simpul.tingkat, simpul.uraian)} di DPA tertulis {tulis_rupiah(nilai)}, "
        f"sedangkan {tulis_rupiah(benar)} di sel {b.temuan.sel[0]} {di}{bukti}."
    )
    pindah = replace(di_dpa, temuan=replace(t, pesan=awali(pesan)))
    bersaksi = replace(dugaan, saksi=tuple(f"{kata} {di}" for kata in cocok))
    return pindah, explain(pindah, [bersaksi])
