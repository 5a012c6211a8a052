"""One fault, one finding: what follows from a named cause becomes its echo."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.evidence.witness import Saksi, with_sums_above
from lkjip_xl.causes.folding.across import other_pagu_that_follow, shown_that_follow
from lkjip_xl.causes.folding.butir import Butir
from lkjip_xl.causes.folding.follows import follows
from lkjip_xl.causes.folding.missing import totals_with_missing_rows
from lkjip_xl.causes.folding.percent_chain import (
    blank_that_percents_name,
    is_same_row,
    name_amount,
    percents_that_agree,
)
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import address_of, alamat
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import TINGKAT
from lkjip_xl.rules.selisih import chain

Menurut = dict[tuple[str, str, int], list[Butir]]  # by file, sheet and row

_HURUF = 50  # of a name's key: a finding shows as many of the longest name
_USANG = "nilai_tersimpan_usang"
# Where the cell at fault has a finding of its own, that one leads and the total is its echo.
_PEMIMPIN = {"sel_kosong": "B107", _USANG: "F103"}
_URUT = (
    "T101", "T102", "T108", "T109", "T103", "T107", "T111", "X103", "R103", "R101", "R102", "L101",
)  # fmt: skip


def fold(saksi: Saksi, butir: list[Butir]) -> list[Butir]:
    """Return the findings, each fault once: consequences stand in the `gema` of their cause."""
    for kurang, lain in list(totals_with_missing_rows(saksi.konteks.gabungan, butir)):
        _take_in(kurang, lain)
    _lead_by_percents(butir)
    _lead_by_causes(saksi, butir)
    for satu in butir:
        if satu.temuan.kode.startswith("T") and not satu.lepas and satu.jenis in _PEMIMPIN:
            _let_cell_lead(satu, butir)
    for satu in sorted(butir, key=lambda b: b.temuan.kode != _PEMIMPIN["sel_kosong"]):
        kosong = satu.jenis == "sel_kosong" and len(satu.temuan.sel) == 1 and not satu.lepas
        if kosong and isinstance(satu.dasar, Baris):
            _take_in_what_lacks(satu, satu.dasar, butir)
        elif isinstance(satu.dasar, Masalah) and not satu.lepas and satu.jenis == "salah_induk":
            _take_in_missing_partner(satu, satu.dasar, butir)
    _take_in_texts(butir)
    _take_in_kode(butir)
    for di_luar in (shown_that_follow(saksi, butir), other_pagu_that_follow(saksi.konteks, butir)):
        for perkara, akibat in di_luar:
            if not (perkara.lepas or akibat.lepas):
                _take_in(perkara, akibat)
    sisa = [satu for satu in butir if not satu.lepas]
    for satu in sisa:
        satu.temuan = _with_echoes(satu)
    return sisa


def _lead_by_percents(butir: list[Butir]) -> None:
    """Let the percent of a leaf name its amount, and take in those above and the excess."""
    for perkara, di_atas, sebab in list(percents_that_agree(butir)):
        if perkara.sebab != [sebab]:
            name_amount(perkara, sebab)
            for b in butir:
                if b.temuan.kode in {"R101", "R102"} and is_same_row(perkara, b):
                    _take_in(perkara, b)
        if not di_atas.lepas:
            _take_in(perkara, di_atas)


def _lead_by_causes(saksi: Saksi, butir: list[Butir]) -> None:
    """Fold what follows from each named cause."""
    menurut = _by_row(butir)
    pemimpin = [b for b in butir if b.dasar and b.temuan.kode in _URUT and _is_named(b)]
    for perkara in sorted(pemimpin, key=lambda b: _URUT.index(b.temuan.kode)):
        if perkara.lepas or perkara.dasar is None:
            continue
        dasar = perkara.dasar
        koreksi = with_sums_above(
            saksi.konteks, dasar.tabel, dasar.pohon, perkara.sebab[0].dugaan.koreksi
        )
        for dekat in _near(perkara, dasar, menurut):
            if dekat is not perkara and not dekat.lepas and follows(saksi, perkara, dekat, koreksi):
                _take_in(perkara, dekat)


def _by_row(butir: list[Butir]) -> Menurut:
    """Return the findings by the sheet row of their first cell, and the stale ones by sheet."""
    hasil: Menurut = {}
    for perkara in butir:
        t = perkara.temuan
        if t.sel:
            hasil.setdefault((t.berkas, t.lembar, address_of(t.sel[0])[0]), []).append(perkara)
        if perkara.jenis == _USANG:
            hasil.setdefault((t.berkas, t.lembar, -1), []).append(perkara)
    return hasil


def _near(butir: Butir, dasar: Masalah | Baris, menurut: Menurut) -> list[Butir]:
    """Return the findings on the rows that a cause names and on those above them."""
    posisi = {dasar.posisi, *(p for p, _ in butir.sebab[0].dugaan.koreksi)}
    rantai = posisi | {atas for p in posisi for atas in chain(dasar.pohon, p)}
    baris = {b for b, _ in butir.sebab[0].dugaan.sel} | {-1 if butir.jenis == _USANG else -2}
    baris |= {
        dasar.pohon.simpul[p].baris
        if p < len(dasar.pohon.simpul)
        else dasar.pohon.total.baris
        if dasar.pohon.total
        else -2
        for p in rantai
    }
    di = dasar.tabel.berkas, dasar.tabel.lembar
    semua = [perkara for b in sorted(baris) for perkara in menurut.get((*di, b), [])]
    return list({id(perkara): perkara for perkara in semua}.values())


def _is_named(butir: Butir) -> bool:
    """Tell whether the cause is sure enough to take other findings in.

    A possible one that also brings realisasi back within its anggaran takes in only that finding.
    """
    if not butir.sebab:
        return False
    pertama = butir.sebab[0]
    return pertama.keyakinan != "mungkin" or bool(pertama.saksi) or pertama.kesaksian.isyarat > 0


def _take_in(butir: Butir, akibat: Butir) -> None:
    akibat.lepas = True
    t = butir.temuan
    if akibat.temuan.tingkat == "kesalahan" and "kesalahan" in TINGKAT[t.kode]:
        butir.temuan = replace(t, tingkat="kesalahan")  # what follows is no less grave
    butir.ikut += [akibat.temuan, *akibat.ikut]
    if (
        isinstance(akibat.dasar, Masalah)
        and butir.dasar
        and akibat.dasar.posisi == butir.dasar.posisi
    ):
        butir.sel += akibat.temuan.sel


def _let_cell_lead(perkara: Butir, butir: list[Butir]) -> None:
    """Let the finding of a blank or stale cell lead: the total that lacks its amount follows."""
    sel = {alamat(*tempat) for tempat in perkara.sebab[0].dugaan.sel} - set(perkara.temuan.sel)
    for total in butir:
        t = total.temuan
        di_sini = (t.berkas, t.lembar) == (perkara.temuan.berkas, perkara.temuan.lembar)
        if t.kode == _PEMIMPIN[perkara.jenis] and di_sini and sel and sel <= set(t.sel):
            tunggal = t.kode == "B107" and set(t.sel) == sel
            total.temuan = replace(
                t,
                tingkat=perkara.temuan.tingkat,
                sebab=perkara.temuan.sebab if tunggal else t.sebab,
                selisih=t.selisih or (perkara.temuan.selisih if tunggal else None),
            )
            total.sebab = perkara.sebab if tunggal else total.sebab
            total.ikut += [perkara.temuan, *perkara.ikut]
            perkara.lepas = True
            return


def _take_in_what_lacks(perkara: Butir, dasar: Baris, butir: list[Butir]) -> None:
    """Fold what follows from a blank amount: no anggaran, another pagu, percents above it."""
    rantai = {dasar.posisi, *chain(dasar.pohon, dasar.posisi)}
    for akibat in butir:
        b = akibat.dasar
        if akibat.lepas or akibat is perkara or not isinstance(b, Baris):
            continue
        if b.tabel is not dasar.tabel:
            continue
        di_baris = akibat.temuan.kode in {"R102", "L101"} and b.posisi == dasar.posisi
        di_atas = akibat.temuan.kode == "X103" and b.posisi in rantai
        if di_baris or di_atas:
            _take_in(perkara, akibat)
            perkara.temuan = replace(perkara.temuan, tingkat=akibat.temuan.tingkat)
            if akibat.jenis == "sel_kosong" and akibat.sebab[0].dugaan.sel[0][0] == dasar.baris:
                perkara.sebab = akibat.sebab  # it knows the amount
                perkara.temuan = replace(perkara.temuan, sebab=akibat.temuan.sebab)
    if dasar.isi("realisasi") or not (sepakat := blank_that_percents_name(dasar, butir)):
        return
    for akibat in sepakat[0]:
        _take_in(perkara, akibat)
    kira = tulis_rupiah(sepakat[1].quantize(Decimal(1)))
    perkara.temuan = replace(perkara.temuan, tingkat="kesalahan")
    perkara.saran = (
        f"Isi sel {perkara.temuan.sel[0]} dari dokumen asalnya; menurut persentase yang tercetak, "
        f"isinya kira-kira {kira}."
    )


def _take_in_missing_partner(satu: Butir, m: Masalah, butir: list[Butir]) -> None:
    """Fold what another file misses because a row stands under a wrong parent."""
    if satu.sebab[0].keyakinan == "mungkin":
        return
    baris = satu.sebab[0].dugaan.sel[0][0]
    nama = _bare_name(next(s.uraian for s in m.isi.baris if s.baris == baris))
    for lain in butir:
        if (
            lain.temuan.kode in {"X101", "X102"}
            and not lain.lepas
            and _bare_name(lain.temuan.pesan.partition("“")[2]) == nama
        ):
            _take_in(satu, lain)


def _bare_name(teks: str) -> str:
    """Return the key of a name, up to a quotation mark: the level said before it does not count."""
    return kunci_nama(teks.partition("”")[0])[:_HURUF]


def _take_in_texts(butir: list[Butir]) -> None:
    """Drop the warning of text amounts that a wrong total, sisa or percent names already."""
    tersebut = {
        (b.temuan.berkas, b.temuan.lembar, sel): b
        for b in butir
        if b.jenis == "teks_bukan_angka"
        for sel in b.temuan.sebab[0].sel
    }
    for teks in butir:
        t = teks.temuan
        pemimpin = [tersebut.get((t.berkas, t.lembar, sel)) for sel in t.sel]
        if t.kode == "B121" and pemimpin[0] and None not in pemimpin:
            _take_in(pemimpin[0], teks)


def _take_in_kode(butir: list[Butir]) -> None:
    """Drop that a kode is another one in the DPA, where its own rows say so too."""
    sekode = {_kode_asked(b.temuan): b for b in butir if b.temuan.kode == "H101"}
    for lain in butir:
        pemimpin = sekode.get(_kode_asked(lain.temuan))
        if lain.temuan.kode == "X107" and lain.temuan.seharusnya and pemimpin:
            _take_in(pemimpin, lain)


def _kode_asked(temuan: Temuan) -> tuple[object, ...]:
    """Return which cell a finding asks to hold what."""
    return temuan.berkas, temuan.lembar, temuan.sel[:1], temuan.seharusnya


def _with_echoes(butir: Butir) -> Temuan:
    """Return a finding with the cells of what it took in."""
    if not butir.ikut:
        return butir.temuan
    sel = tuple(dict.fromkeys([*butir.temuan.sel, *butir.sel]))
    gema = [*butir.temuan.gema, *(g for t in butir.ikut for g in _cells(t))]
    utama = {f"{butir.temuan.lembar}!{s}" for s in sel}
    gema = [g for g in dict.fromkeys(gema) if g not in utama]
    return replace(butir.temuan, sel=sel, gema=tuple(gema))


def _cells(temuan: Temuan) -> Iterator[str]:
    yield from (f"{temuan.lembar}!{sel}" for sel in temuan.sel)
    yield from temuan.gema
