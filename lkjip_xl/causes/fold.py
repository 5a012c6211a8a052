"""One fault, one finding: what follows from a named cause becomes its echo."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.causes.rank import Timbangan
from lkjip_xl.causes.second_column import TANDA, other_columns
from lkjip_xl.causes.single import find_row
from lkjip_xl.causes.witness import Buku, Saksi
from lkjip_xl.model.sel import alamat
from lkjip_xl.model.temuan import Temuan

# Where the cell at fault has a finding of its own, that one leads and the total is its echo.
_PEMIMPIN = {"sel_kosong": "B107", "nilai_tersimpan_usang": "F103"}
_IKUT = {"R101", "R102", "R103", "T103", "L101", "X103"}


@dataclass
class Butir:
    """A finding with the problem behind it and its causes; `ikut` are those that it takes in."""

    temuan: Temuan
    masalah: Masalah | None
    sebab: list[Timbangan]
    ikut: list[Temuan] = field(default_factory=list)
    sel: list[str] = field(default_factory=list)
    lepas: bool = False


def fold(saksi: Saksi, isi: list[tuple[Temuan, Masalah | None, list[Timbangan]]]) -> list[Temuan]:
    """Return the findings, each fault once: consequences stand in the `gema` of their cause."""
    butir = [Butir(*satu) for satu in isi]
    for satu in butir:
        if satu.masalah and not satu.lepas and _is_named(satu.sebab[0]):
            for lain in butir:
                if lain is not satu and not lain.lepas and _follows(saksi, satu, lain):
                    _take_in(satu, lain)
    for satu in butir:
        if satu.masalah and not satu.lepas and satu.sebab[0].dugaan.jenis in _PEMIMPIN:
            _let_cell_lead(satu, butir)
    return [_with_echoes(satu) for satu in butir if not satu.lepas]


def _is_named(sebab: Timbangan) -> bool:
    """Tell whether the cause is sure enough to take other findings in."""
    tak_jelas = sebab.dugaan.jenis == "tidak_dapat_dijelaskan"
    return sebab.keyakinan != "mungkin" or (tak_jelas and bool(sebab.saksi))


def _follows(saksi: Saksi, satu: Butir, lain: Butir) -> bool:
    """Tell whether a finding follows from the cause of another one."""
    m, sebab = satu.masalah, satu.sebab[0].dugaan
    if m is None or (lain.temuan.berkas, lain.temuan.lembar) != (m.tabel.berkas, m.tabel.lembar):
        return False
    if lain.masalah is not None:
        return _same_fault(m, lain.masalah, satu.sebab[0])
    if lain.temuan.kode not in _IKUT:
        return False
    baris = find_row(saksi, lain.temuan)
    if baris is None or baris.posisi not in {p for p, _ in sebab.koreksi}:
        return False
    lama, baru = (
        _relations(Buku(saksi.konteks, m.tabel, m.pohon, isi), saksi, baris.posisi)
        for isi in ({}, sebab.koreksi)
    )
    hubungan = _HUBUNGAN[lain.temuan.kode]
    return lama[hubungan] is False and baru[hubungan] is not False


_HUBUNGAN = {
    "R101": "pagu",
    "R102": "pagu",
    "R103": "tanda",
    "T103": "sisa",
    "L101": "persen",
    "X103": "dpa",
}


def _relations(buku: Buku, saksi: Saksi, posisi: int) -> dict[str, bool | None]:
    dpa = [buku.equals(posisi, satu) for satu in saksi.pagu(buku.tabel, posisi)]
    return {
        "pagu": buku.within(posisi),
        "tanda": buku.is_positive(posisi),
        "sisa": buku.remainder(posisi),
        "persen": buku.percent(posisi),
        "dpa": True in dpa if dpa else None,
    }


def _same_fault(m: Masalah, lain: Masalah, sebab: Timbangan) -> bool:
    """Tell whether another wrong total is the same row's or the same swap's other half."""
    dugaan = sebab.dugaan
    if m.tabel is not lain.tabel:
        return False
    if dugaan.jenis == "kolom_tertukar" and lain.posisi == m.posisi:
        return lain.kolom in {k for _, k in dugaan.koreksi} and lain.beda == -m.beda
    if dugaan.jenis not in TANDA or dugaan.terbaca:
        return False
    kolom = {m.kolom, *other_columns(m, dugaan)}
    if lain.posisi == m.posisi:
        return lain.kolom in kolom
    sel = {lain.tempat(lain.posisi)[0]}
    return (
        dugaan.jenis == "salah_induk"
        and lain.kolom in kolom
        and sel <= {baris for baris, _ in dugaan.sel}
    )


def _take_in(satu: Butir, lain: Butir) -> None:
    lain.lepas = True
    satu.ikut += [lain.temuan, *lain.ikut]
    if lain.masalah and satu.masalah and lain.masalah.posisi == satu.masalah.posisi:
        satu.sel += lain.temuan.sel


def _let_cell_lead(satu: Butir, butir: list[Butir]) -> None:
    """Let the finding of a blank or stale cell lead: the total that lacks its amount follows."""
    dugaan = satu.sebab[0].dugaan
    sel = {alamat(*tempat) for tempat in dugaan.sel} - set(satu.temuan.sel)
    for lain in butir:
        t = lain.temuan
        di_sini = (t.berkas, t.lembar) == (satu.temuan.berkas, satu.temuan.lembar)
        pas = set(t.sel) == sel or (t.kode == "F103" and sel <= set(t.sel))
        if t.kode == _PEMIMPIN[dugaan.jenis] and di_sini and sel and pas:
            lain.temuan = replace(
                t,
                tingkat=satu.temuan.tingkat,
                sebab=satu.temuan.sebab if t.kode == "B107" else t.sebab,
                selisih=t.selisih or satu.temuan.selisih,
            )
            lain.ikut += [satu.temuan, *satu.ikut]
            satu.lepas = True
            return


def _with_echoes(satu: Butir) -> Temuan:
    """Return a finding with the cells of what it took in."""
    if not satu.ikut:
        return satu.temuan
    sel = tuple(dict.fromkeys([*satu.temuan.sel, *satu.sel]))
    gema = [*satu.temuan.gema, *(g for t in satu.ikut for g in _cells(t))]
    utama = {f"{satu.temuan.lembar}!{s}" for s in sel}
    gema = [g for g in dict.fromkeys(gema) if g not in utama]
    return replace(satu.temuan, sel=sel, gema=tuple(gema))


def _cells(temuan: Temuan) -> Iterator[str]:
    yield from (f"{temuan.lembar}!{sel}" for sel in temuan.sel)
    yield from temuan.gema
