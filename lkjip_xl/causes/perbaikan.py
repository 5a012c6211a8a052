"""What to do about each finding, so that it can be followed literally from the top down.

A proven cause gives the cell and its right content. A figure that follows from others has its
right value unless one of these is in doubt: then it waits. An amount that does not add up without
a proven cause has none: only the original document knows.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.causes.advice import advise, answer
from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.evidence.andaian import Andaian
from lkjip_xl.causes.evidence.witness import with_sums_above
from lkjip_xl.causes.folding.butir import Butir
from lkjip_xl.causes.isian import cell_ranges, right_formula, rows_to_add, stored
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.causes.ragu import DaftarRagu, Ragu, in_doubt, is_amount, is_named_amount
from lkjip_xl.cells.text import rapikan
from lkjip_xl.measures import persen
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.kalimat import tulis_persen, tulis_rupiah
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import address_of, alamat
from lkjip_xl.model.temuan import Ganti, Perbaikan, Temuan
from lkjip_xl.rules.konteks import Konteks, role_columns

PERSEN = {"L101", "L102", "L105", "L106"}
_BERTANYA = {"X111", "X114", "B107"}  # a question whose likely answer is known
_SEMUA_SEL = {"X111"}  # every cell of the finding gets the same value
_TEKAN_F9 = {"B103", "F103"}
_USANG = "nilai_tersimpan_usang"
# Findings on one column: no total of another column waits for them.
_SEKOLOM = {"T101", "T102", "T104", "B101", "B102", "B103", "B107", "F103"}
_TERBACA = {"B101", "B103", "B107"}  # the cell itself is at fault: its total follows


def with_repairs(konteks: Konteks, butir: Sequence[Butir]) -> list[Temuan]:
    """Return the findings with what to do about them."""
    ragu = in_doubt(konteks, butir)
    return [_with_repair(konteks, perkara, ragu) for perkara in butir]


def _with_repair(konteks: Konteks, butir: Butir, ragu: DaftarRagu) -> Temuan:
    tunggu = [r for r in _awaited(konteks, butir, ragu) if r.butir is not butir]
    if tunggu and butir.temuan.kode == "X109":
        return _undecided(butir.temuan, tunggu[0])
    if tunggu:
        return _waiting(konteks, butir, tunggu)
    perbaikan = _by_cause(butir) or _by_rule(konteks, butir) or _by_document(butir)
    if perbaikan is None:
        return butir.temuan
    return replace(
        butir.temuan,
        perbaikan=perbaikan,
        saran=advise(butir.temuan, perbaikan, _own_words(butir, perbaikan)),
    )


def _own_words(butir: Butir, perbaikan: Perbaikan) -> str:
    """Return the advice that a hypothesis or the folding brings along, empty without one.

    Where only the document knows, and no row of a budget is behind it, the rule knows best.
    """
    if perbaikan.baru is None and butir.dasar is None:
        return butir.temuan.saran
    return butir.saran or (butir.sebab[0].dugaan.saran if butir.sebab else "")


def _is_sure(butir: Butir) -> bool:
    sebab = butir.temuan.sebab
    return bool(sebab) and sebab[0].keyakinan != "mungkin"


def _by_cause(butir: Butir) -> Perbaikan | None:
    """Return what a proven cause has changed."""
    if not _is_sure(butir):
        return None
    sebab = butir.temuan.sebab[0]
    if not sebab.ganti:
        return None
    utama, ganti_lain = sebab.ganti[0], sebab.ganti[1:]
    alasan = f"menurut {' dan '.join(sebab.menurut)}" if sebab.menurut else ""
    usang = sebab.jenis == _USANG
    return Perbaikan(utama.sel, utama.lama, utama.baru, alasan, ganti_lain, hitung_ulang=usang)


def _by_rule(konteks: Konteks, butir: Butir) -> Perbaikan | None:
    """Return what the rule itself knows: the right value of a figure that follows from others."""
    t, dasar = butir.temuan, butir.dasar
    if not t.sel or not _knows(butir) or not _holds(konteks, t):
        return None
    if t.kode in _TEKAN_F9:
        return Perbaikan(t.sel[0], t.nilai, t.seharusnya, "", hitung_ulang=True)
    sel = address_of(t.sel[0])
    lama = dasar.rumus(sel[1]) if isinstance(dasar, Baris) else None
    rumus = right_formula(dasar, sel) if lama is not None and dasar else None
    if rumus is not None and rumus != lama:
        return Perbaikan(t.sel[0], lama, rumus, answer(t.kode))
    persen_ = t.kode in PERSEN or (t.kode == "B107" and dasar is None)  # of a budget: rupiah
    ganti_lain = tuple(Ganti(s, t.nilai, t.seharusnya) for s in t.sel[1:])
    return Perbaikan(t.sel[0], t.nilai, t.seharusnya, answer(t.kode), ganti_lain, persen=persen_)


def _knows(butir: Butir) -> bool:
    """Tell whether a rule's right value is one to be typed: not the sum of amounts in doubt."""
    t = butir.temuan
    if t.kode in _TEKAN_F9 or (isinstance(t.seharusnya, str) and t.seharusnya.startswith("=")):
        return True
    if t.seharusnya is None or (len(t.sel) > 1 and t.kode not in _SEMUA_SEL):
        return False
    if t.kode in _BERTANYA:
        return True
    return t.tingkat == "kesalahan" and not is_amount(butir)


def _holds(konteks: Konteks, t: Temuan) -> bool:
    """Tell whether the cell holds the wrong words alone: a title is more than the year it names."""
    grid = konteks.kisi.get((t.berkas or "", t.lembar or ""))
    if not isinstance(t.nilai, str) or t.nilai.startswith("=") or grid is None:
        return True
    return rapikan(grid.nilai(*address_of(t.sel[0]))) in {rapikan(t.nilai), ""}


def _by_document(butir: Butir) -> Perbaikan | None:
    """Return which cells to compare with the original, the most suspect first."""
    t = butir.temuan
    if not is_amount(butir) or not t.sel:
        return None
    sel = list(t.sel)
    if is_named_amount(butir):
        sel = list(t.sebab[0].sel)  # the percent or sisa itself is right
    elif t.sebab and (t.sebab[0].menurut or _is_sure(butir)):
        sel = [*t.sebab[0].sel, *sel]
    elif t.sebab:
        sel = [] if _is_counted(butir) else sel
        sel += [s for sebab in t.sebab for s in sebab.sel]
    sel = [*dict.fromkeys([*sel, *_parts(butir)])]
    grid = butir.dasar.grid if butir.dasar else None
    lama = stored(grid, address_of(sel[0])) if grid else t.nilai
    turunan = is_named_amount(butir) and isinstance(t.seharusnya, Decimal)
    return Perbaikan(
        sel[0],
        lama,
        None,
        "hanya dokumen asalnya yang tahu",
        cocokkan=cell_ranges(sel) if t.kode in _TERBACA else (sel[0], *cell_ranges(sel[1:])),
        bila_sama=Ganti(t.sel[0], t.nilai, t.seharusnya) if turunan else None,
        persen=t.kode in PERSEN,
    )


def _is_counted(butir: Butir) -> bool:
    """Tell whether a finding's own cell follows or is confirmed, and its cause names others.

    Realisasi above pagu may be a formula, and what is wrong its addends; the total of a sum
    across may be what the sums down have.
    """
    t, dasar = butir.temuan, butir.dasar
    if not isinstance(dasar, Baris) or t.sel[0] in t.sebab[0].sel:
        return False
    return t.kode == "T109" or (
        t.kode == "R101" and dasar.rumus(address_of(t.sel[0])[1]) is not None
    )


def _parts(butir: Butir) -> list[str]:
    """Return the cells of which a figure consists: the rows below a total, the columns of a row."""
    dasar, kode = butir.dasar, butir.temuan.kode
    if kode in _TERBACA or kode == "X103":  # the other cell stands in the DPA: the rule names it
        return []
    if isinstance(dasar, Masalah):
        posisi = [*rows_to_add(dasar.isi, dasar.posisi), *dasar.daun]
        return [alamat(*dasar.tempat(p)) for p in posisi if not dasar.baris(p).maya]
    if isinstance(dasar, Baris):
        peran = [n for n in dasar.tabel.kolom if n.startswith(("anggaran", "realisasi"))]
        kolom = [k for n in peran for k in role_columns(dasar.tabel, n)]
        baris = [dasar.baris, *(a.baris for a in dasar.below())]
        return [alamat(b, k) for b in baris for k in kolom]
    return []


def _awaited(konteks: Konteks, butir: Butir, ragu: DaftarRagu) -> list[Ragu]:
    """Return what must be mended before a figure has a right value, its own finding too."""
    t, dasar = butir.temuan, butir.dasar
    if is_amount(butir):
        return _below_doubt(butir, ragu)
    if isinstance(dasar, Baris) and t.seharusnya is not None:
        return ragu.at(dasar.tabel, dasar.posisi)
    if t.kode == "X109":
        return [r for r in ragu.semua if _holds_pagu(r, t)]
    if t.kode[0] != "L" or not t.sel:
        return []
    utama = konteks.gabungan.tabel("anggaran")
    baris = address_of(t.sel[0])[0]
    hasil = [r for r in ragu.semua if r.tabel is utama] if t.kode == "L108" else []
    sebaris = ragu.menurut_sel.get((t.berkas, t.lembar, baris), [])
    return hasil + [r for r in sebaris if r.butir.dasar is None]


def _holds_pagu(ragu: Ragu, temuan: Temuan) -> bool:
    """Tell whether a doubt is about the pagu of a DPA, or about the one that a finding names."""
    if ragu.butir.temuan.kode == "X103" or not isinstance(ragu.tabel.isi, Pohon):
        return ragu.butir.temuan.kode == "X103"
    for peran in ("anggaran", "anggaran_perubahan"):
        jumlah = ukur_pohon.hitung(ragu.tabel.isi, role_columns(ragu.tabel, peran))
        if any(jumlah[p] == temuan.seharusnya for p in ragu.baris if p < len(jumlah)):
            return temuan.seharusnya is not None
    return False


def _undecided(temuan: Temuan, ragu: Ragu) -> Temuan:
    """Return an agreement's finding without a figure of the DPA that is itself in doubt."""
    t = ragu.butir.temuan
    di = f"sel {t.sel[0]} lembar {t.lembar} di {t.berkas}"
    return replace(
        temuan, saran=f"Selesaikan dulu temuan {t.kode} ({di}): pagu DPA-nya masih diragukan."
    )


def _below_doubt(butir: Butir, ragu: DaftarRagu) -> list[Ragu]:
    """Return the doubts below a total that would be given the sum of what stands there."""
    m = butir.dasar
    if not isinstance(m, Masalah) or not _is_sure(butir) or not butir.temuan.sebab[0].ganti:
        return []
    utama = butir.temuan.sebab[0].ganti[0]
    usang = butir.temuan.sebab[0].jenis == _USANG  # F9 gives the sum of whatever stands there
    if usang or utama.sel != butir.temuan.sel[0] or not isinstance(utama.baru, Decimal):
        return []
    lain = (r for r in ragu.at(m.tabel, m.posisi) if m.posisi not in r.pangkal)
    return [r for r in lain if m.kolom in _columns(r, m.kolom)]


def _columns(ragu: Ragu, kolom: int) -> set[int]:
    """Return the columns that a doubt is about: `kolom` too where it may be any of its row."""
    if ragu.butir.temuan.kode not in _SEKOLOM:
        return {kolom}
    return {k for _, k in ragu.koreksi} if ragu.koreksi else {address_of(ragu.sel)[1]}


def _waiting(konteks: Konteks, butir: Butir, tunggu: list[Ragu]) -> Temuan:
    """Return a finding whose figure is not known before others are mended."""
    t = butir.temuan
    menunggu = tuple(sorted({r.sel for r in tunggu}, key=address_of))
    perbaikan = Perbaikan(t.sel[0], t.nilai, None, "menunggu sel lain", menunggu=menunggu,
                    persen=t.kode in PERSEN)  # fmt: skip
    nilai = _value_then(konteks, butir, tunggu[0]) if len(tunggu) == 1 else ""
    urut = ", ".join(menunggu)
    saran = f"Betulkan dulu {urut}; sesudah itu hitung lagi {t.sel[0]}{nilai}."
    if is_amount(butir):
        return replace(t, perbaikan=perbaikan, saran=saran)
    awal = re.split(", seharusnya |, padahal ", t.pesan)[0]
    pesan = f"{awal}; angka yang mendasarinya masih salah."
    return replace(t, perbaikan=perbaikan, saran=saran, pesan=pesan, seharusnya=None, selisih=None)


def _value_then(konteks: Konteks, butir: Butir, ragu: Ragu) -> str:
    """Return which value a percent or sisa has once the one proven amount is mended."""
    dasar = butir.dasar
    if not isinstance(dasar, Baris) or not ragu.koreksi:
        return ""
    luas = with_sums_above(konteks, dasar.tabel, dasar.pohon, ragu.koreksi)
    andai = Andaian(konteks, dasar.tabel, dasar.pohon, luas)
    a, r = (andai.amount(dasar.posisi, peran) for peran in ("anggaran", "realisasi"))
    benar = tulis_rupiah(next(iter(ragu.koreksi.values())))
    if a is None or r is None:
        return ""
    nilai = (
        tulis_rupiah(a - r) if butir.temuan.kode == "T103" else tulis_persen(persen.hitung(r, a))
    )
    return f" (bila {ragu.sel} {benar}, nilainya {nilai})"
