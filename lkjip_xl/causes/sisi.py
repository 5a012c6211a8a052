"""Two tables that name another pagu: which of them its own row shows to be right."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.andaian import Koreksi
from lkjip_xl.causes.evidence.tahapan import compared_budget, earlier_budgets
from lkjip_xl.causes.evidence.witness import TANPA_SOAL, Kesaksian
from lkjip_xl.causes.hypotheses.row.single import explain
from lkjip_xl.causes.hypotheses.row.slips import shift
from lkjip_xl.causes.hypotheses.row.swaps import exchange, neighbours, rows_swapped
from lkjip_xl.causes.hypotheses.stages import earlier_columns
from lkjip_xl.causes.rank import Timbangan
from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.join.pairs import pair_trees
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import alamat, huruf_kolom
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.konteks import awali, role_columns, sebut

# Most rows keep their pagu in a change, and any amount may differ: only the DPA itself, or a third
# table, shows that it is the one at fault.
_BUTUH_SAKSI = {"pagu_murni_dipakai", "tidak_dapat_dijelaskan", "sel_kosong"}
_NOL = Decimal(0)
_SEBUT = 2  # relations in a sentence that can still be read


def explain_in_dpa(b: Baris) -> tuple[Baris, list[Timbangan]] | None:
    """Return the row of the DPA, with its causes, where the realisasi's own row proves its pagu.

    Its sisa, percent or realisasi fits its own pagu and not the DPA's, or the sums of the DPA
    miss by as much; nothing says the contrary, and a known slip makes one of the other.
    """
    t, dpa = b.temuan, compared_budget(b.saksi.konteks)
    posisi = _in_dpa(b, *dpa) if dpa else None
    if dpa is None or posisi is None:
        return None
    if not isinstance(t.nilai, Decimal) or not isinstance(t.seharusnya, Decimal):
        return None
    di_dpa = _moved(b, posisi, *dpa)
    for dugaan, koreksi in _hypotheses(b, di_dpa, dpa[1]):
        sini = _without(b, koreksi, dpa[0])
        sana = _without(di_dpa, dugaan.koreksi, b.tabel)
        bukti = sana.saksi or (sini.rusak and dugaan.jenis not in _BUTUH_SAKSI)
        if bukti and not sini.saksi and not sana.rusak:
            return _told(b, di_dpa, dugaan, sini.rusak)
    return None


def _in_dpa(b: Baris, dpa: Tabel[Pohon], peran: NamaPeran) -> int | None:
    """Return the row of the DPA that the finding compares with, where it has the row's name."""
    nilai = ukur_pohon.hitung(dpa.isi, role_columns(dpa, peran))
    semua = (p.kanan for p in pair_trees(b.pohon, dpa.isi, rekening=True) if p.kiri == b.posisi)
    senama = (p for p in semua if _name(dpa.isi, p) == _name(b.pohon, b.posisi))
    return next((p for p in senama if (nilai[p] or _NOL) == b.temuan.seharusnya), None)


def _name(pohon: Pohon, posisi: int) -> str:
    return kunci_nama(pohon.at(posisi).uraian)


def _moved(b: Baris, posisi: int, dpa: Tabel[Pohon], peran: NamaPeran) -> Baris:
    """Return the row of the DPA with the finding seen from there."""
    kolom = role_columns(dpa, peran)[0]
    simpul = dpa.isi.simpul[posisi]
    t = b.temuan
    pindah = replace(
        t,
        berkas=dpa.berkas,
        lembar=dpa.lembar,
        sel=(alamat(simpul.baris, kolom),),
        nilai=t.seharusnya,
        seharusnya=t.nilai,
        selisih=None if t.selisih is None else -t.selisih,
        gema=(f"{t.lembar}!{t.sel[0]}",) if t.berkas == dpa.berkas else (),
    )
    return Baris(b.saksi, dpa, dpa.isi, posisi, pindah)


def _hypotheses(
    b: Baris, di_dpa: Baris, peran: NamaPeran
) -> Iterator[tuple[Dugaan, dict[tuple[int, int], Decimal]]]:
    """Yield what may have gone wrong in the DPA, with what it would make of the realisasi."""
    kolom = [k for k, _ in b.isi("anggaran")]
    di_sana = role_columns(di_dpa.tabel, peran)
    if len(kolom) != 1 or len(di_sana) != 1:
        return
    pagu, tertulis = di_dpa.temuan.nilai, di_dpa.temuan.seharusnya
    if not isinstance(pagu, Decimal) or not isinstance(tertulis, Decimal):
        return
    for dugaan in (*_unchanged(di_dpa, di_sana[0]), *shift(di_dpa, peran, tertulis - pagu)):
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
    for dugaan in (*_left_blank(di_dpa, di_sana[0]), *_another(di_dpa, di_sana[0])):
        yield dugaan, {(b.posisi, kolom[0]): pagu}


def _unchanged(di_dpa: Baris, kolom: int) -> Iterator[Dugaan]:
    """Return that the pagu after the change is still the one before it."""
    benar, konteks = di_dpa.temuan.seharusnya, di_dpa.saksi.konteks
    for murni in earlier_columns(konteks, di_dpa.tabel, di_dpa.pohon):
        if murni.typed(di_dpa.posisi) == di_dpa.typed(kolom) and isinstance(benar, Decimal):
            yield Dugaan(
                "pagu_murni_dipakai",
                ((di_dpa.baris, kolom),),
                f"{alamat(di_dpa.baris, kolom)} berisi pagu sebelum perubahan (kolom "
                f"{huruf_kolom(murni.kolom)})",
                {(di_dpa.posisi, kolom): benar},
            )


def _left_blank(di_dpa: Baris, kolom: int) -> Iterator[Dugaan]:
    """Return the only blank row below one of the DPA, which lacks what the realisasi has."""
    kurang = -(di_dpa.temuan.selisih or _NOL)
    kosong = [a for a in di_dpa.below() or [di_dpa] if not a.typed(kolom)]
    if len(kosong) == 1 and kurang > 0 and kosong[0].rumus(kolom) is None:
        sel, isi = (kosong[0].baris, kolom), tulis_rupiah(kurang)
        kata = f"{alamat(*sel)} kosong; menurut tabel realisasi isinya {isi}"
        yield Dugaan("sel_kosong", (sel,), kata, {(kosong[0].posisi, kolom): kurang})


def _another(di_dpa: Baris, kolom: int) -> Iterator[Dugaan]:
    """Return that a typed pagu of the DPA is another one, though no known slip makes it."""
    benar, sel = di_dpa.temuan.seharusnya, (di_dpa.baris, kolom)
    if not di_dpa.below() and di_dpa.rumus(kolom) is None and isinstance(benar, Decimal):
        kata = f"{alamat(*sel)} lain daripada di tabel realisasi; bedanya bukan salah ketik yang "
        yield Dugaan(
            "tidak_dapat_dijelaskan", (sel,), f"{kata}dikenal", {(di_dpa.posisi, kolom): benar}
        )


def _without(b: Baris, koreksi: Koreksi, lawan: Tabel) -> Kesaksian:
    """Return what a correction mends and breaks but the pagu of the other table, which is asked.

    What was before a change is no witness of what is after it.
    """
    tanpa = [lawan, *earlier_budgets(b.saksi.konteks)]
    return b.saksi.weigh(b.tabel, b.pohon, koreksi, TANPA_SOAL, tanpa)


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
    sebab = explain(pindah, [bersaksi])
    if dugaan.jenis in _BUTUH_SAKSI:  # another amount may also be that of a later change
        sebab = [replace(satu, keyakinan="mungkin") for satu in sebab]
    return pindah, sebab
