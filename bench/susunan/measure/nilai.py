"""What came of a clean workbook: read right, doubt said, refused, or wrong without a word."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from bench.susunan.kebenaran import Kebenaran

Dokumen = dict[str, Any]

_RUPIAH = re.compile(r"\d{1,3}(?:\.\d{3})+")
_KELOMPOK_BACA = "B"


@dataclass(frozen=True)
class Nilai:
    """The verdict on one clean workbook."""

    hasil: str  # benar | ragu | ditolak | tanpa_angka | salah | runtuh
    anggaran: str | None  # as read (rupiah)
    realisasi: str | None  # as read (rupiah)
    tingkat: bool | None  # the number of rows per level; None where the sheet does not name them
    pohon: bool | None  # every row under its own parent; None where it could not be seen
    kolom: bool | None  # the right ones were taken; None: not seen
    ragu: bool  # it said that the reading is not certain
    kesalahan: tuple[str, ...]  # kode of its kesalahan
    sela: str = ""  # why it was refused, or what broke down


def grade(dokumen: Dokumen, benar: Kebenaran) -> Nilai:
    """Return the verdict."""
    if "runtuh" in dokumen:
        return Nilai("runtuh", None, None, None, None, None, False, (), dokumen["runtuh"])
    if "galat" in dokumen:
        pesan = dokumen["galat"]["pesan"]
        return Nilai("ditolak", None, None, None, None, None, True, (), pesan)
    utama = main_source(dokumen)
    pagu, pakai = totals(dokumen, utama)
    ragu = doubts(dokumen, utama)
    salah = tuple(t["kode"] for t in dokumen["temuan"] if t["tingkat"] == "kesalahan")
    cocok = pagu == benar.anggaran and pakai == benar.realisasi
    if cocok:
        hasil = "benar"
    elif ragu:
        hasil = "ragu"
    else:
        hasil = "tanpa_angka" if pagu is None and pakai is None else "salah"
    return Nilai(hasil, pagu, pakai, _levels(dokumen, benar), _tree(dokumen, benar),
                 _columns(utama, benar), ragu, salah)  # fmt: skip


def main_source(dokumen: Dokumen) -> Dokumen:
    """Return the budget table that feeds the report, or the first one."""
    sumber = [s for s in dokumen["sumber"] if s["dikenali"] in {"anggaran", "anggaran_perubahan"}]
    pakai = [s for s in sumber if s.get("dipakai")]
    semua: list[Dokumen] = [*pakai, *sumber, {}]
    return semua[0]


def totals(dokumen: Dokumen, utama: Dokumen) -> tuple[str | None, str | None]:
    """Return the totals that the report would print; those of the table where it prints none."""
    ringkas = dokumen["ringkasan"]
    jumlah = utama.get("jumlah") or {}
    pagu = ringkas["anggaran"]
    if pagu is None:
        pagu = jumlah.get("anggaran", jumlah.get("anggaran_perubahan"))
    pakai = ringkas["realisasi"]
    return pagu, pakai if pakai is not None else jumlah.get("realisasi")


def doubts(dokumen: Dokumen, utama: Dokumen) -> bool:
    """Tell whether the answer says that its reading is not sure."""
    if dokumen["ringkasan"].get("status") == "belum_pasti" or utama.get("pasti") is False:
        return True
    return any(
        t["tingkat"] == "kesalahan"
        and t["kode"].startswith(_KELOMPOK_BACA)
        and len(set(_RUPIAH.findall(t["pesan"]))) >= 2
        for t in dokumen["temuan"]
    )


def _rows(dokumen: Dokumen) -> list[Dokumen]:
    nilai = dokumen["hasil"].get("realisasi_anggaran") or []
    return [s for s in nilai if s["tingkat"] != "jumlah"]


def _levels(dokumen: Dokumen, benar: Kebenaran) -> bool | None:
    baris = _rows(dokumen)
    if not baris or not benar.tingkat_terbukti:
        return None
    return dict(Counter(s["tingkat"] for s in baris)) == benar.tingkat


def _tree(dokumen: Dokumen, benar: Kebenaran) -> bool | None:
    """Tell whether each row stands under its own parent, by sheet rows and depths."""
    baris = _rows(dokumen)
    if not baris or not benar.baris:
        return None
    induk: dict[int, int | None] = {}
    jejak: list[tuple[int, int]] = []
    for objek in baris:
        nomor = int(objek["asal"].rsplit("|", 1)[-1]) if objek.get("asal") else 0
        while jejak and jejak[-1][0] >= objek["kedalaman"]:
            jejak.pop()
        induk[nomor] = jejak[-1][1] if jejak else None
        jejak.append((objek["kedalaman"], nomor))
    return induk == {s["baris"]: s["induk"] for s in benar.baris}


def _columns(utama: Dokumen, benar: Kebenaran) -> bool | None:
    kolom = utama.get("kolom")
    if not kolom:
        return None
    terbaca = {p: list(kolom.get(p, [])) for p in ("anggaran", "realisasi")}
    if not terbaca["anggaran"]:
        terbaca["anggaran"] = list(kolom.get("anggaran_perubahan", []))
    return all(terbaca[p] == benar.kolom.get(p, []) for p in terbaca)
