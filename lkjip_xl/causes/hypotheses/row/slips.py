"""How one row comes to a wrong sisa, percent or pagu, or spends more than it has."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.andaian import Koreksi
from lkjip_xl.causes.evidence.digits import relate, slips
from lkjip_xl.causes.evidence.links import is_typed
from lkjip_xl.causes.evidence.operands import cells_behind, summands
from lkjip_xl.causes.evidence.tahapan import compared_budget, earlier_agreements
from lkjip_xl.causes.evidence.witness import TANPA_SOAL, Kesaksian
from lkjip_xl.causes.hypotheses.row.formula import own_formula, stale
from lkjip_xl.causes.hypotheses.row.links import mislinked
from lkjip_xl.causes.hypotheses.row.texts import skipped
from lkjip_xl.causes.hypotheses.stages import earlier_columns
from lkjip_xl.causes.hypotheses.texts import is_odd_text
from lkjip_xl.causes.hypotheses.values import (
    KELIPATAN,
    misread_text,
    operand_slip,
    slip_words,
)
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import Tempat, alamat, huruf_kolom
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.konteks import role_columns
from lkjip_xl.rules.tercetak import is_right, shown_decimals

_HALUS = 2  # decimals of a percent that few amounts fit
_SEJALAN = 2  # further percents that agree
_KELIPATAN = {"kelipatan_seribu", "kelipatan_sepuluh", "tanda_terbalik"}


def weigh_row(b: Baris, koreksi: Koreksi) -> Kesaksian:
    """Return what speaks for a correction, without the relation that the finding is about."""
    tanpa = _doubted(b) if b.temuan.kode == "X103" else []
    dasar = b.saksi.weigh(b.tabel, b.pohon, koreksi, TANPA_SOAL, tanpa)
    nomor = b.baris + 1
    soal = {
        "T103": {f"sisa baris {nomor}"},
        "L101": {f"persen baris {nomor}"},
        "T109": {f"jumlah ke samping baris {nomor}"},
        "T111": {f"bertambah/(berkurang) baris {nomor}"},
        "T107": {f"kolom jumlah {p} baris {nomor}" for p in ("anggaran", "realisasi")},
    }
    saksi = [teks for teks in dasar.saksi if teks not in soal.get(b.temuan.kode, ())]
    return replace(dasar, saksi=tuple(saksi))


def _doubted(b: Baris) -> list[Tabel]:
    """Return the budgets that a finding on two pagu is about, or that tell what was before."""
    dpa = compared_budget(b.saksi.konteks)
    return [*([dpa[0]] if dpa else []), *earlier_agreements(b.saksi.konteks)]


def slip(b: Baris, kolom: int, tertulis: Decimal, benar: Decimal) -> Iterator[Dugaan]:
    """Return the slip of the keyboard between a typed amount and the right one (rupiah), if any."""
    jenis, sel, koreksi = relate(tertulis, benar), (b.baris, kolom), {(b.posisi, kolom): benar}
    if not is_typed(b.rumus(kolom)):
        if kolom not in role_columns(b.tabel, "sisa") and not b.tabel.satuan:
            yield from operand_slip(b.grid, sel, (tertulis, benar), koreksi)
    elif jenis is None:
        return
    elif jenis in KELIPATAN and is_odd_text(b.tabel, b.grid, sel):
        yield misread_text(b.grid, sel, (tertulis, benar), koreksi)
    else:
        yield Dugaan(jenis, (sel,), slip_words(jenis, alamat(*sel), tertulis, benar), koreksi)


def shift(b: Baris, peran: str, geser: Decimal) -> Iterator[Dugaan]:
    """Return the slips in a role's cells that would change its amount by so much (rupiah)."""
    for kolom, nilai in b.isi(peran):
        yield from slip(b, kolom, nilai, nilai + geser)


def swap(b: Baris) -> Iterator[Dugaan]:
    """Return that anggaran and realisasi of the row stand in each other's place.

    What a formula gives was not typed there.
    """
    anggaran, realisasi = b.isi("anggaran"), b.isi("realisasi")
    for (k1, a), (k2, r) in zip(anggaran, realisasi, strict=False):
        diketik = b.rumus(k1) is None is b.rumus(k2)
        if len(anggaran) == len(realisasi) and a < r and diketik:
            yield Dugaan(
                "kolom_tertukar",
                ((b.baris, k1), (b.baris, k2)),
                f"{alamat(b.baris, k1)} dan {alamat(b.baris, k2)} tertukar",
                {(b.posisi, k1): r, (b.posisi, k2): a},
            )


def remainder(b: Baris) -> Iterator[Dugaan]:
    """Return the slips in sisa, anggaran or realisasi that would mend a row's sisa."""
    yield from stale(b)
    yield from own_formula(b)
    yield from skipped(b)
    beda = b.jumlah("sisa") - (b.jumlah("anggaran") - b.jumlah("realisasi"))
    yield from mislinked(b, beda)
    yield from shift(b, "sisa", -beda)
    yield from shift(b, "anggaran", beda)
    yield from shift(b, "realisasi", -beda)
    yield from _swap_in_remainder(b, beda)
    yield from blank_amount(b, "realisasi", -beda)
    yield from blank_amount(b, "anggaran", beda)
    yield from _earlier_pagu(b, beda)
    yield from named(b, {"sisa": -beda, "anggaran": beda, "realisasi": -beda})


def _swap_in_remainder(b: Baris, beda: Decimal) -> Iterator[Dugaan]:
    """Return that anggaran and realisasi are swapped, where that is what the sisa is off by."""
    for dugaan in swap(b):
        realisasi, anggaran = dugaan.koreksi.values()
        if beda == 2 * (realisasi - anggaran):
            yield dugaan


def blank_beside(b: Baris) -> Iterator[Dugaan]:
    """Return the blank cell of anggaran and realisasi of one kelompok where the other is filled."""
    for pasangan in zip(
        role_columns(b.tabel, "anggaran"), role_columns(b.tabel, "realisasi"), strict=False
    ):
        kosong = [sel for k in pasangan for sel in _blank_behind(b, k)]
        terisi = [k for k in pasangan if b.typed(k)]
        if kosong and terisi:
            yield Dugaan(
                "sel_kosong",
                (kosong[0],),
                f"{alamat(*kosong[0])} kosong, sedangkan {alamat(b.baris, terisi[0])} di "
                "sampingnya terisi",
                terbaca=kosong[0][1] in pasangan,
            )


def _blank_behind(b: Baris, kolom: int) -> list[Tempat]:
    """Return a cell of the row that is blank, or what is blank of the cells that it adds up."""
    if b.typed(kolom) is None:
        return [(b.baris, kolom)]
    if b.grid is None or b.typed(kolom):
        return []
    return [sel for sel in cells_behind(b.grid, (b.baris, kolom)) if b.grid.nilai(*sel) is None]


def blank_amount(
    b: Baris, peran: str, benar: Decimal, dasar: str = "sisanya", *, terbaca: bool = True
) -> Iterator[Dugaan]:
    """Return the blank cell of a role whose amount another cell of the row shows (rupiah)."""
    for kolom in role_columns(b.tabel, peran):
        if b.typed(kolom) is None and benar > 0:
            yield Dugaan(
                "sel_kosong",
                ((b.baris, kolom),),
                f"{alamat(b.baris, kolom)} kosong; menurut {dasar} {tulis_rupiah(benar)}",
                {(b.posisi, kolom): benar},
                terbaca=terbaca,
            )


def _earlier_pagu(b: Baris, beda: Decimal) -> Iterator[Dugaan]:
    """Return that the anggaran is one before the change, and the sisa is of the one after."""
    pagu_lain = b.saksi.pagu(b.tabel, b.posisi)
    for kolom, nilai in b.isi("anggaran"):
        awal = [p for p in pagu_lain if p.tahapan in {"murni", "pergeseran"} and p.nilai == nilai]
        dari = [p.berkas for p in awal if any(q.nilai == nilai + beda for q in pagu_lain)]
        dari += [
            f"kolom {huruf_kolom(murni.kolom)}"
            for murni in earlier_columns(b.saksi.konteks, b.tabel, b.pohon)
            if murni.typed(b.posisi) == nilai
        ]
        if dari:
            yield Dugaan(
                "pagu_murni_dipakai",
                ((b.baris, kolom),),
                f"{alamat(b.baris, kolom)} berisi pagu sebelum perubahan ({dari[0]})",
                {(b.posisi, kolom): nilai + beda},
            )


def named(b: Baris, geser: dict[str, Decimal]) -> Iterator[Dugaan]:
    """Return the cells that a witness names, though no known slip makes their amount."""
    for peran, beda in geser.items():
        for kolom, nilai in b.isi(peran)[:1]:
            koreksi = {(b.posisi, kolom): nilai + beda}
            if is_typed(b.rumus(kolom)) and weigh_row(b, koreksi).saksi:
                yield _unknown(b, kolom, nilai, nilai + beda, koreksi)


def _unknown(
    b: Baris, kolom: int, nilai: Decimal, benar: Decimal, koreksi: dict[tuple[int, int], Decimal]
) -> Dugaan:
    return Dugaan(
        "tidak_dapat_dijelaskan",
        ((b.baris, kolom),),
        f"{alamat(b.baris, kolom)} tertulis {tulis_rupiah(nilai)}, yang cocok "
        f"{tulis_rupiah(benar)}, tetapi bedanya bukan salah ketik yang dikenal",
        koreksi,
    )


def percent(b: Baris) -> Iterator[Dugaan]:
    """Return the slips in a row's amounts that make its percent right."""
    yield from stale(b)
    yield from own_formula(b)
    yield from skipped(b)
    yield from blank_beside(b)
    tercetak = b.tabel.persen.get(b.baris)
    anggaran, realisasi = b.jumlah("anggaran"), b.jumlah("realisasi")
    if tercetak is None or tercetak.nilai is None:
        return
    daun = b.posisi < len(b.pohon.simpul) and not b.pohon.anak[b.posisi]
    if daun and anggaran > 0 and is_right(tercetak, anggaran, realisasi):
        yield from swap(b)
    for peran in ("realisasi", "anggaran") if daun else ():
        for kolom, nilai in b.isi(peran):
            for benar in _slipped(b, kolom, nilai):
                a, r = anggaran, realisasi
                a, r = (a, r + benar - nilai) if peran == "realisasi" else (a + benar - nilai, r)
                if a > 0 and r >= 0 and is_right(tercetak, r, a):
                    yield from _telling_slip(b, kolom, nilai, benar)


def _slipped(b: Baris, kolom: int, nilai: Decimal) -> set[Decimal]:
    """Return what a cell would hold without one slip in it, or in a number that it adds up."""
    if b.rumus(kolom) is None:
        return {benar for _, benar in slips(nilai)}
    return {
        nilai + satu.tanda * (benar - satu.nilai)
        for satu in summands(b.grid, (b.baris, kolom))
        for _, benar in slips(satu.nilai)
    }


def _telling_slip(b: Baris, kolom: int, nilai: Decimal, benar: Decimal) -> Iterator[Dugaan]:
    """Return a slip that a rounded percent fits; so many digits fit it that a witness must too.

    Zeros that were left out or added are strong where three fine percents agree, or an amount.
    """
    for dugaan in slip(b, kolom, nilai, benar):
        saksi = weigh_row(b, dugaan.koreksi).saksi
        if dugaan.jenis in _KELIPATAN:
            yield replace(dugaan, setara=not _are_telling(b, saksi))
        elif saksi:
            yield replace(dugaan, setara=True)


def _are_telling(b: Baris, saksi: tuple[str, ...]) -> bool:
    """Tell whether witnesses are more than a percent or two that much would fit."""
    tercetak = b.tabel.persen.get(b.baris)
    halus = tercetak is not None and shown_decimals(tercetak) >= _HALUS
    return (halus and len(saksi) >= _SEJALAN) or not all(s.startswith("persen ") for s in saksi)
