"""What came of a workbook with faults: found, its first cause, claims that are wrong."""

from dataclasses import dataclass
from typing import Any

from bench.susunan.faults.cacat import Cacat

Dokumen = dict[str, Any]
_YAKIN = ("pasti", "kuat")


@dataclass(frozen=True)
class Catatan:
    """The verdict on one fault."""

    jenis: str  # of the fault
    terlihat: bool  # it breaks something that the sheet shows
    saksi: bool  # a second relation speaks against it
    bukti: bool  # its cause can be read
    ketemu: bool  # a finding names one of its cells
    sebab_pertama: bool  # the right kind comes first
    sel_pertama: bool  # the right cell comes first


@dataclass(frozen=True)
class Diagnosa:
    """The verdict on a workbook with faults."""

    catatan: tuple[Catatan, ...]  # one a fault
    klaim: int  # causes called pasti or kuat
    klaim_salah: int  # those of them that are wrong
    kesalahan_lain: int  # kesalahan that no fault causes
    terbaca: bool  # the budget was read at all


def diagnose(dokumen: Dokumen, cacat: tuple[Cacat, ...]) -> Diagnosa:
    """Return what the findings say about the faults."""
    if "temuan" not in dokumen:
        return Diagnosa(tuple(_note(c, []) for c in cacat), 0, 0, 0, False)
    temuan = [t for t in dokumen["temuan"] if t["tingkat"] != "informasi"]
    sebab = [s for t in temuan for s in t["sebab"] if s["keyakinan"] in _YAKIN]
    salah = [s for s in sebab if not any(_right(s, c) for c in cacat)]
    terkait = frozenset[str]().union(*(c.terkait for c in cacat))
    temuan_lain = [t for t in temuan if t["tingkat"] == "kesalahan" and not _cells(t) & terkait]
    catatan = tuple(_note(c, temuan) for c in cacat)
    return Diagnosa(catatan, len(sebab), len(salah), len(temuan_lain), True)


def _cells(temuan: Dokumen) -> set[str]:
    """Return every cell that a finding names."""
    gema = {g.rsplit("!", 1)[-1] for g in temuan["gema"]}
    return {*temuan["sel"], *gema, *(s for sebab in temuan["sebab"] for s in sebab["sel"])}


def _right(sebab: Dokumen, cacat: Cacat) -> bool:
    return sebab["jenis"] == cacat.jenis and sebab["sel"][:1] != [] and sebab["sel"][0] in cacat.sel


def _note(cacat: Cacat, temuan: list[Dokumen]) -> Catatan:
    milik = [t for t in temuan if _cells(t) & cacat.terkait]
    pertama = [t["sebab"][0] for t in milik if t["sebab"]]
    sel = [*(s["sel"][0] for s in pertama if s["sel"]), *(t["sel"][0] for t in milik if t["sel"])]
    return Catatan(
        jenis=cacat.jenis,
        terlihat=cacat.terlihat,
        saksi=cacat.saksi,
        bukti=cacat.bukti,
        ketemu=bool(milik),
        sebab_pertama=any(_right(s, cacat) for s in pertama),
        sel_pertama=any(s in cacat.sel for s in sel),
    )
