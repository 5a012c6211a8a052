"""One fault, one finding: what follows from a named cause becomes its echo."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from lkjip_xl.causes.andaian import Andaian, Koreksi
from lkjip_xl.causes.baris import Baris, find_row
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.causes.rank import Timbangan
from lkjip_xl.causes.second_column import TANDA, other_columns
from lkjip_xl.causes.witness import Saksi, with_sums_above
from lkjip_xl.model.sel import alamat
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.konteks import role_columns
from lkjip_xl.rules.selisih import chain, read_column

_NOL = Decimal(0)
_USANG = "nilai_tersimpan_usang"
# Where the cell at fault has a finding of its own, that one leads and the total is its echo.
_PEMIMPIN = {"sel_kosong": "B107", _USANG: "F103"}
# What may follow from a wrong amount in a row, with the relation that then is broken.
_IKUT = {
    "R101": "pagu",
    "R102": "pagu",
    "R103": "tanda",
    "T103": "sisa",
    "L101": "persen",
    "X103": "dpa",
}
_URUT = ("T101", "T102", "T103", "X103", "R103", "R101", "R102", "L101")


@dataclass
class Butir:
    """A finding with what is behind it and its causes; `ikut` are those that it takes in."""

    temuan: Temuan
    dasar: Masalah | Baris | None
    sebab: list[Timbangan]
    ikut: list[Temuan] = field(default_factory=list)
    sel: list[str] = field(default_factory=list)
    lepas: bool = False

    @property
    def jenis(self) -> str:
        """Return the kind of the best cause, empty where there is none."""
        return self.sebab[0].dugaan.jenis if self.sebab else ""


def fold(saksi: Saksi, butir: list[Butir]) -> list[Temuan]:
    """Return the findings, each fault once: consequences stand in the `gema` of their cause."""
    pemimpin = [b for b in butir if b.dasar and b.temuan.kode in _URUT and _is_named(b)]
    for satu in sorted(pemimpin, key=lambda b: _URUT.index(b.temuan.kode)):
        if satu.lepas or satu.dasar is None:
            continue
        dasar = satu.dasar
        koreksi = with_sums_above(
            saksi.konteks, dasar.tabel, dasar.pohon, satu.sebab[0].dugaan.koreksi
        )
        for lain in butir:
            if lain is not satu and not lain.lepas and _follows(saksi, satu, lain, koreksi):
                _take_in(satu, lain)
    for satu in butir:
        if isinstance(satu.dasar, Masalah) and not satu.lepas and satu.jenis in _PEMIMPIN:
            _let_cell_lead(satu, butir)
    for satu in butir:
        if (
            isinstance(satu.dasar, Baris)
            and satu.jenis == "sel_kosong"
            and len(satu.temuan.sel) == 1
        ):
            _take_in_what_lacks(satu, satu.dasar, butir)
    return [_with_echoes(satu) for satu in butir if not satu.lepas]


def _is_named(satu: Butir) -> bool:
    """Tell whether the cause is sure enough to take other findings in.

    A possible one that also brings realisasi back within its anggaran takes in only that finding.
    """
    if not satu.sebab:
        return False
    pertama = satu.sebab[0]
    return pertama.keyakinan != "mungkin" or bool(pertama.saksi) or pertama.kesaksian.isyarat > 0


def _follows(saksi: Saksi, satu: Butir, lain: Butir, koreksi: Koreksi) -> bool:
    """Tell whether a finding follows from the cause of another one."""
    dasar, di = satu.dasar, (lain.temuan.berkas, lain.temuan.lembar)
    if dasar is None or di != (dasar.tabel.berkas, dasar.tabel.lembar):
        return False
    if lain.temuan.kode == "F104":
        return lain.temuan.sel[0] == satu.temuan.sel[0]
    if isinstance(lain.dasar, Masalah):
        return isinstance(dasar, Masalah) and _same_fault(dasar, lain.dasar, satu.sebab[0])
    if satu.jenis == _USANG or lain.temuan.kode not in _IKUT:
        return satu.jenis == lain.jenis == _USANG and lain.temuan.kode in _IKUT
    baris = lain.dasar or find_row(saksi, lain.temuan)
    if not isinstance(baris, Baris) or baris.posisi not in {p for p, _ in koreksi}:
        return False
    return _is_mended(saksi, satu, lain.temuan, baris.posisi, koreksi)


def _is_mended(saksi: Saksi, satu: Butir, temuan: Temuan, posisi: int, koreksi: Koreksi) -> bool:
    """Tell whether the correction of a cause mends what another finding on a row complains of."""
    dasar, hubungan = satu.dasar, _IKUT[temuan.kode]
    if dasar is None or (satu.sebab[0].keyakinan == "mungkin" and hubungan != "pagu"):
        return False
    if hubungan == "dpa":
        return temuan.selisih == -_shift(saksi, dasar, satu.sebab[0].dugaan.koreksi)
    lama, baru = (
        _relation(Andaian(saksi.konteks, dasar.tabel, dasar.pohon, isi), posisi, hubungan)
        for isi in ({}, koreksi)
    )
    return lama is False and baru is not False


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
    return andai.percent(posisi)


def _same_fault(m: Masalah, lain: Masalah, sebab: Timbangan) -> bool:
    """Tell whether another wrong total is the same row's or the same swap's other half."""
    dugaan = sebab.dugaan
    if m.tabel is not lain.tabel:
        return False
    if dugaan.jenis == "kolom_tertukar" and lain.posisi == m.posisi:
        return lain.kolom in {k for _, k in dugaan.koreksi} and lain.beda == -m.beda
    if dugaan.jenis not in TANDA or dugaan.terbukti:
        return False
    kolom = {m.kolom, *other_columns(m, dugaan)}
    if lain.posisi == m.posisi:
        return lain.kolom in kolom
    baris = {b for b, _ in dugaan.sel}
    return (
        dugaan.jenis == "salah_induk"
        and lain.kolom in kolom
        and lain.tempat(lain.posisi)[0] in baris
    )


def _take_in(satu: Butir, lain: Butir) -> None:
    lain.lepas = True
    satu.ikut += [lain.temuan, *lain.ikut]
    if isinstance(lain.dasar, Masalah) and satu.dasar and lain.dasar.posisi == satu.dasar.posisi:
        satu.sel += lain.temuan.sel


def _let_cell_lead(satu: Butir, butir: list[Butir]) -> None:
    """Let the finding of a blank or stale cell lead: the total that lacks its amount follows."""
    sel = {alamat(*tempat) for tempat in satu.sebab[0].dugaan.sel} - set(satu.temuan.sel)
    for lain in butir:
        t = lain.temuan
        di_sini = (t.berkas, t.lembar) == (satu.temuan.berkas, satu.temuan.lembar)
        pas = set(t.sel) == sel or (t.kode == "F103" and sel <= set(t.sel))
        if t.kode == _PEMIMPIN[satu.jenis] and di_sini and sel and pas:
            lain.temuan = replace(
                t,
                tingkat=satu.temuan.tingkat,
                sebab=satu.temuan.sebab if t.kode == "B107" else t.sebab,
                selisih=t.selisih or satu.temuan.selisih,
            )
            lain.ikut += [satu.temuan, *satu.ikut]
            satu.lepas = True
            return


def _take_in_what_lacks(satu: Butir, dasar: Baris, butir: list[Butir]) -> None:
    """Fold what follows from a blank amount: no anggaran, another pagu, percents above it."""
    rantai = {dasar.posisi, *chain(dasar.pohon, dasar.posisi)}
    for lain in butir:
        b = lain.dasar
        if lain.lepas or not isinstance(b, Baris) or b.tabel is not dasar.tabel:
            continue
        di_baris = lain.temuan.kode == "R102" and b.posisi == dasar.posisi
        di_atas = lain.temuan.kode in {"X103", "L101"} and b.posisi in rantai
        if di_baris or di_atas:
            _take_in(satu, lain)
            satu.temuan = replace(satu.temuan, tingkat=lain.temuan.tingkat)


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
