"""How well one workbook is read: what is right, what is false, and what was said."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bench.nilai import Nilai as NilaiCacat
from bench.susunan.measure.diagnosa import Diagnosa
from bench.susunan.measure.nilai import Nilai
from lkjip_xl.model.temuan import Temuan

Dokumen = dict[str, Any]


@dataclass(frozen=True)
class Rapor:
    """Counts of what is right (`benar`) and false (`salah`), and all that was said (`kata`)."""

    benar: dict[str, int]
    salah: dict[str, int]
    kata: str


@dataclass(frozen=True)
class Beda:
    """What one workbook loses and gains when something is off, by kind of count."""

    hilang: dict[str, int]
    membaik: dict[str, int]
    lain_kata: bool


def _text(dokumen: Dokumen) -> str:
    return json.dumps(dokumen, default=str, sort_keys=True)


def of_clean(dokumen: Dokumen, nilai: Nilai) -> Rapor:
    """Return the report on a clean workbook."""
    benar = {
        "total": int(nilai.hasil == "benar"),
        "tingkat": int(nilai.tingkat is True),
        "pohon": int(nilai.pohon is True),
        "kolom": int(nilai.kolom is True),
    }
    diam = nilai.hasil in {"salah", "runtuh"}
    return Rapor(benar, {"alarm": len(nilai.kesalahan), "salah diam": int(diam)}, _text(dokumen))


def of_faults(dokumen: Dokumen, nilai: Diagnosa) -> Rapor:
    """Return the report on a composed workbook with faults; one fault needs no two findings."""
    banyak = sum(t["tingkat"] != "informasi" for t in dokumen.get("temuan", ()))
    salah = {"alarm": nilai.kesalahan_lain, "klaim salah": nilai.klaim_salah, "temuan": banyak}
    benar = _found(nilai.catatan) | {"yakin": nilai.klaim - nilai.klaim_salah}
    return Rapor(benar, salah, _text(dokumen))


def of_findings(temuan: Sequence[Temuan], nilai: NilaiCacat) -> Rapor:
    """Return the report on a workbook with faults of which only the findings are known."""
    benar = _found(nilai.catatan)
    benar["disebut"] = sum(c.terlihat and (c.tersebut or c.tak_terjelaskan) for c in nilai.catatan)
    benar["yakin"] = nilai.klaim - nilai.klaim_salah
    banyak = sum(t.tingkat != "informasi" for t in temuan)
    salah = {"alarm": nilai.alarm, "klaim salah": nilai.klaim_salah, "temuan": banyak}
    return Rapor(benar, salah, repr(temuan))


def _found(catatan: Sequence[Any]) -> dict[str, int]:
    return {
        "ketemu": sum(c.terlihat and c.ketemu for c in catatan),
        "sebab": sum(c.bukti and c.sebab_pertama for c in catatan),
        "sel": sum(c.saksi and c.sel_pertama for c in catatan),
    }


def of_document(dokumen: Dokumen) -> Rapor:
    """Return the report on a workbook that is read right now: every change counts as a loss."""
    return Rapor({"sama": 1}, {}, _text(dokumen))


def compare(dulu: Rapor, kini: Rapor) -> Beda:
    """Return what is lost and what is gained between two reports on one workbook."""
    if "sama" in dulu.benar:
        beda = dulu.kata != kini.kata
        return Beda({"sama": 1} if beda else {}, {}, beda)
    naik = {k: kini.benar.get(k, 0) - n for k, n in dulu.benar.items()}
    naik |= {k: dulu.salah.get(k, 0) - n for k, n in kini.salah.items()}
    return Beda(
        {k: -n for k, n in naik.items() if n < 0},
        {k: n for k, n in naik.items() if n > 0},
        dulu.kata != kini.kata,
    )
