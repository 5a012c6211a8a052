"""Whether a finding follows from the cause of another one."""

from decimal import Decimal

from lkjip_xl.causes.baris import Baris, find_row
from lkjip_xl.causes.evidence.andaian import Andaian, Koreksi
from lkjip_xl.causes.evidence.second_column import TANDA, other_columns
from lkjip_xl.causes.evidence.witness import Saksi
from lkjip_xl.causes.folding.butir import Butir
from lkjip_xl.causes.isian import stored
from lkjip_xl.causes.masalah import MENYAMPING, Masalah
from lkjip_xl.causes.rank import Timbangan
from lkjip_xl.cells.formulas import summed_rows
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.konteks import role_columns
from lkjip_xl.rules.selisih import chain, read_column

_NOL = Decimal(0)
_USANG, _DITIMPA = "nilai_tersimpan_usang", "rumus_ditimpa_angka"
# What may follow from a wrong amount in a row, with the relation that then is broken.
_IKUT = {
    "R101": "pagu",
    "R102": "pagu",
    "R103": "tanda",
    "T103": "sisa",
    "T107": "kelompok",
    "T111": "ubah",
    "L101": "persen",
    "X103": "dpa",
}


def follows(saksi: Saksi, butir: Butir, butir_lain: Butir, koreksi: Koreksi) -> bool:
    """Tell whether a finding follows from the cause of another one."""
    dasar, di = butir.dasar, (butir_lain.temuan.berkas, butir_lain.temuan.lembar)
    if dasar is None or di != (dasar.tabel.berkas, dasar.tabel.lembar):
        return False
    if _share_cause(butir, butir_lain):
        return True
    if isinstance(butir_lain.dasar, Masalah) and isinstance(dasar, Masalah):
        return (
            _same_fault(dasar, butir_lain.dasar, butir.sebab[0])
            or _counts_typed(dasar, butir, butir_lain)
            or (
                butir_lain.temuan.kode in MENYAMPING
                and butir.sebab[0].keyakinan != "mungkin"
                and _follows_alone(saksi, butir, dasar, butir_lain, koreksi)
            )
        )
    if isinstance(butir_lain.dasar, Masalah):
        return _mends_sum(saksi, butir, dasar, butir_lain.dasar, koreksi)
    return _follows_alone(saksi, butir, dasar, butir_lain, koreksi)


def _mends_sum(
    saksi: Saksi, butir: Butir, dasar: Masalah | Baris, m: Masalah, koreksi: Koreksi
) -> bool:
    """Tell whether the sure cause of a finding on a row also makes a wrong total right."""
    if butir.sebab[0].keyakinan == "mungkin" or m.temuan.kode not in {"T101", "T102", "T108"}:
        return False
    lama, baru = (
        Andaian(saksi.konteks, dasar.tabel, dasar.pohon, isian).sum(m.posisi, m.kolom)
        for isian in ({}, koreksi)
    )
    return lama is False and baru is True


def _share_cause(butir: Butir, butir_lain: Butir) -> bool:
    """Tell whether two findings have one proven cause that changes several cells: a swap."""
    if not butir_lain.sebab or butir_lain.sebab[0].keyakinan == "mungkin":
        return False
    a, b = butir.sebab[0].dugaan, butir_lain.sebab[0].dugaan
    return a.jenis == b.jenis and len(a.sel) > 1 and set(a.sel) == set(b.sel)


def _follows_alone(
    saksi: Saksi, butir: Butir, dasar: Masalah | Baris, butir_lain: Butir, koreksi: Koreksi
) -> bool:
    """Tell whether a finding on one row follows."""
    if butir_lain.temuan.kode == "F104" or (
        butir_lain.temuan.kode == "F105" and len(butir_lain.temuan.sel) == 1
    ):
        return butir_lain.temuan.sel[0] == butir.temuan.sel[0]
    if butir_lain.temuan.kode == "X113":
        return _falls_with(dasar, butir, butir_lain.temuan)
    if _adds_typed(dasar, butir, butir_lain.temuan) or _is_of_copy(butir, butir_lain.temuan):
        return True
    if butir.jenis == _USANG or butir_lain.temuan.kode not in _IKUT:
        return butir.jenis == butir_lain.jenis == _USANG and butir_lain.temuan.kode in _IKUT
    milik = butir_lain.dasar
    baris = milik if isinstance(milik, Baris) else find_row(saksi, butir_lain.temuan)
    if baris is None or baris.posisi not in {p for p, _ in koreksi}:
        return False
    return _is_mended(saksi, butir, butir_lain.temuan, baris.posisi, koreksi)


def _adds_typed(dasar: Masalah | Baris, butir: Butir, temuan: Temuan) -> bool:
    """Tell whether a sisa is a SUBTOTAL that counts what was typed over another, and its rows."""
    sel, dugaan = address_of(temuan.sel[0]), butir.sebab[0].dugaan
    rumus = dasar.grid.rumus.get(sel, "") if dasar.grid else ""
    if temuan.kode != "T103" or butir.jenis != _DITIMPA or "SUBTOTAL" not in rumus.upper():
        return False
    dijumlah = summed_rows(rumus, sel[1], dasar.grid.n_baris if dasar.grid else 0) or ()
    return dugaan.sel[0][0] in dijumlah and temuan.selisih == stored(dasar.grid, dugaan.sel[0])


def _is_of_copy(butir: Butir, temuan: Temuan) -> bool:
    """Tell what a row that was entered twice is found for besides: its kode, no pagu in the DPA."""
    dugaan = butir.sebab[0].dugaan
    if butir.sebab[0].keyakinan == "mungkin" or temuan.kode not in {"H102", "X102"}:
        return False
    salinan = bool(dugaan.koreksi) and not any(dugaan.koreksi.values())
    return salinan and address_of(temuan.sel[0])[0] == dugaan.sel[0][0]


def _falls_with(dasar: Masalah | Baris, butir: Butir, temuan: Temuan) -> bool:
    """Tell whether a realisasi that fell since another month is one that the cause makes small."""
    if len(temuan.sel) != 1 or butir.sebab[0].keyakinan == "mungkin":
        return False
    baris = dasar.pohon.seluruh
    rantai = {
        baris[atas].baris
        for p, _ in butir.sebab[0].dugaan.koreksi
        for atas in (p, *chain(dasar.pohon, p))
        if atas < len(baris)
    }
    return address_of(temuan.sel[0])[0] in rantai


def _is_mended(saksi: Saksi, butir: Butir, temuan: Temuan, posisi: int, koreksi: Koreksi) -> bool:
    """Tell whether the correction of a cause mends what another finding on a row complains of."""
    dasar, hubungan = butir.dasar, _IKUT[temuan.kode]
    mungkin = butir.sebab[0].keyakinan == "mungkin" and not butir.sebab[0].saksi
    if dasar is None or (mungkin and hubungan != "pagu"):
        return False
    if hubungan == "dpa":
        milik = _below(dasar, butir.sebab[0].dugaan.koreksi, posisi)
        return temuan.selisih == -_shift(saksi, dasar, milik)
    lama, baru = (
        _relation(Andaian(saksi.konteks, dasar.tabel, dasar.pohon, isian), posisi, hubungan)
        for isian in ({}, koreksi)
    )
    if hubungan == "persen":
        return lama is not True and baru is True
    return lama is False and baru is not False


def _below(dasar: Masalah | Baris, koreksi: Koreksi, posisi: int) -> Koreksi:
    """Return the part of a correction that stands in a row or below it."""
    return {
        sel: benar
        for sel, benar in koreksi.items()
        if posisi in (sel[0], *chain(dasar.pohon, sel[0]))
    }


def _shift(saksi: Saksi, dasar: Masalah | Baris, koreksi: Koreksi) -> Decimal:
    """Return by how much a correction changes the anggaran of a row and those above it."""
    kolom = role_columns(dasar.tabel, "anggaran")
    return sum(
        (
            benar - (read_column(saksi.konteks, dasar.tabel, dasar.pohon, k).stated(p) or _NOL)
            for (p, k), benar in koreksi.items()
            if k in kolom
        ),
        _NOL,
    )


def _relation(andai: Andaian, posisi: int, hubungan: str) -> bool | None:
    if hubungan == "pagu":
        return andai.within(posisi)
    if hubungan == "tanda":
        return andai.is_positive(posisi)
    if hubungan == "sisa":
        return andai.remainder(posisi)
    if hubungan == "ubah":
        return andai.change(posisi)
    if hubungan == "kelompok":
        return False not in {andai.parts(posisi, p) for p in ("anggaran", "realisasi")}
    return andai.percent(posisi)


def _counts_typed(m: Masalah, butir: Butir, butir_lain: Butir) -> bool:
    """Tell whether a SUBTOTAL above counts twice what was typed over a SUBTOTAL below it."""
    if butir.jenis != _DITIMPA or butir_lain.jenis != "subtotal_terhitung_ganda":
        return False
    return m.tempat(m.posisi) in butir_lain.sebab[0].dugaan.sel[1:]


def _same_fault(m: Masalah, masalah_lain: Masalah, sebab: Timbangan) -> bool:
    """Tell whether another wrong total is the same row's or the same swap's other half."""
    dugaan = sebab.dugaan
    if m.tabel is not masalah_lain.tabel:
        return False
    if dugaan.jenis == "kolom_tertukar" and masalah_lain.posisi == m.posisi:
        return masalah_lain.kolom in {k for _, k in dugaan.koreksi} and masalah_lain.beda == -m.beda
    if dugaan.jenis not in TANDA or dugaan.terbukti:
        return False
    kolom = {m.kolom, *other_columns(m, dugaan)}
    if masalah_lain.posisi == m.posisi:
        return masalah_lain.kolom in kolom
    baris = {b for b, _ in dugaan.sel}
    return (
        dugaan.jenis == "salah_induk"
        and masalah_lain.kolom in kolom
        and masalah_lain.tempat(masalah_lain.posisi)[0] in baris
    )
