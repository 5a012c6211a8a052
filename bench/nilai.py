"""What the program said about a case, held against the truth.

A finding belongs to a fault where one of its cells was changed by it or stands in a statement
that the fault breaks. The judged finding of a fault is the first such one, informasi left out,
that gives causes; with two faults in a case, the one that names this fault first, if any does.

A cause is right where its `jenis` is one of the fault's and its first cell is one that has to
change. Where equal amounts make another cell indistinguishable, that cell may stand first only
if the fault's own cell is among the same cause's cells. A claim is a cause called pasti or kuat;
it is wrong where no fault of the case makes it right, so any claim about a fault outside of the
contract's causes is wrong.
"""

from dataclasses import dataclass

from bench.kasus import Benar, Kasus
from lkjip_xl.model.temuan import Sebab, Temuan

TAK_TERJELASKAN = "tidak_dapat_dijelaskan"
_KLAIM = {"pasti", "kuat"}


@dataclass(frozen=True, slots=True)
class Catatan:
    """The score of one fault."""

    berjenis: bool  # the contract has a kind for it
    terlihat: bool  # it breaks something that the sheet shows
    saksi: bool  # a second relation speaks against it
    bukti: bool  # its cause can be read
    ketemu: bool = False  # a finding names one of its cells
    sebab_pertama: bool = False  # the right kind comes first
    sel_pertama: bool = False  # the right cell comes first
    tersebut: bool = False  # the right cause is among all that are named
    tak_terjelaskan: bool = False  # it is called unexplained


@dataclass(frozen=True, slots=True)
class Nilai:
    """The score of one case."""

    nomor: int  # of the case
    kelompok: str  # of faults it was drawn from
    tata: str  # its layout
    bulat: str  # how round its amounts are
    catatan: tuple[Catatan, ...]  # one a fault
    klaim: int  # causes called pasti or kuat
    klaim_salah: int  # those of them that are wrong
    alarm: int  # kesalahan that no fault causes

    @property
    def meleset(self) -> bool:
        """Tell whether the author of the diagnosis should look at this case."""
        return bool(self.klaim_salah or self.alarm) or any(map(_missed, self.catatan))


def _missed(catatan: Catatan) -> bool:
    """Tell whether a fault that shows was not found, or not named first."""
    if not catatan.terlihat:
        return False
    return not catatan.ketemu or (
        catatan.berjenis and not (catatan.sebab_pertama and catatan.sel_pertama)
    )


def names_cell(temuan: Temuan, sebab: Sebab, benar: Benar) -> bool:
    """Tell whether a cause names the right cell first."""
    sel = [(temuan.berkas, teks) for teks in sebab.sel]
    if not sel:
        return False
    kebenaran = benar.suntikan
    if sel[0] in kebenaran.benar:
        return True
    return sel[0] in kebenaran.setara and any(deretan in kebenaran.benar for deretan in sel)


def is_right(temuan: Temuan, sebab: Sebab, benar: Benar) -> bool:
    """Tell whether a cause is the truth: its kind and its first cell."""
    return sebab.jenis in benar.suntikan.jenis and names_cell(temuan, sebab, benar)


def belongs(temuan: Temuan, benar: Benar) -> bool:
    """Tell whether a finding is about a fault."""
    return any((temuan.berkas, sel) in benar.terkait for sel in temuan.sel)


def judge(kasus: Kasus, temuan: tuple[Temuan, ...]) -> Nilai:
    """Return the score of a case."""
    klaim = [(t, s) for t in temuan for s in t.sebab if s.keyakinan in _KLAIM]
    klaim = [(t, s) for t, s in klaim if s.jenis != TAK_TERJELASKAN]
    salah = [c for c in klaim if not any(is_right(*c, b) for b in kasus.kebenaran)]
    kesalahan = (t for t in temuan if t.tingkat == "kesalahan")
    alarm = [t for t in kesalahan if not any(belongs(t, b) for b in kasus.kebenaran)]
    return Nilai(
        kasus.nomor,
        kasus.kelompok,
        kasus.buku.tata,
        kasus.buku.bulat,
        tuple(_note(b, temuan, len(kasus.kebenaran) > 1) for b in kasus.kebenaran),
        len(klaim),
        len(salah),
        len(alarm),
    )


def _note(benar: Benar, temuan: tuple[Temuan, ...], beberapa: bool) -> Catatan:
    """Return the score of one fault; `beberapa` tells that the case has another one."""
    berjenis = bool(benar.suntikan.jenis)
    dasar = Catatan(berjenis, benar.terlihat, benar.saksi, benar.suntikan.bukti)
    berat = (t for t in temuan if t.tingkat != "informasi")
    terkait = [t for t in berat if belongs(t, benar)]
    if not benar.terlihat or not terkait:
        return dasar
    bersebab = [t for t in terkait if t.sebab]
    if beberapa:  # a finding about the other fault must not hide the one about this
        bersebab.sort(key=lambda t: not is_right(t, t.sebab[0], benar))
    pertama = [(t, t.sebab[0]) for t in bersebab[:1]]
    return Catatan(
        berjenis,
        terlihat=True,
        saksi=dasar.saksi,
        bukti=dasar.bukti,
        ketemu=True,
        sebab_pertama=any(s.jenis in benar.suntikan.jenis for _, s in pertama),
        sel_pertama=any(names_cell(t, s, benar) for t, s in pertama),
        tersebut=any(is_right(t, s, benar) for t in terkait for s in t.sebab),
        tak_terjelaskan=any(s.jenis == TAK_TERJELASKAN for t in terkait for s in t.sebab),
    )
